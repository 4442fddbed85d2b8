// Dates by chrono-node. It says which parts of a date it read and which it filled in: only those it read count.
import { vi } from "chrono-node";
import { run } from "./contract.mjs";

/** EDTF out of what was read; nothing where only a clock time or a word such as "hôm qua" was. */
function value(components) {
  const part = (name, width) => components.isCertain(name) ? String(components.get(name)).padStart(width, "0") : "";
  const [year, month, day] = [part("year", 4) || "XXXX", part("month", 2), part("day", 2)];
  if (day) return `${year}-${month || "XX"}-${day}`;
  if (month) return `${year}-${month}`;
  return year === "XXXX" ? null : year;
}

vi.parse("ngày 2/9/2020");
run(function* (line) {
  for (const { index, text, start, end } of vi.parse(line)) {
    if (!/\d/.test(text)) continue;
    const values = [value(start), end && value(end)].filter(Boolean);
    if (values.length) yield ["dates", index, index + text.length, { value: values.join("/") }];
  }
});

// Dates by chrono-node. It says which parts of a date it read and which it filled in: only those it read count. An answer
// with a year that is not written was counted from today (`sau 3 năm`) and is left out.
import { vi } from "chrono-node";
import { run } from "./contract.mjs";

/** EDTF out of what was read; nothing where only a clock time or a word such as "hôm qua" was. */
function value(components, text) {
  if (components.isCertain("year") && !text.includes(String(components.get("year") % 100).padStart(2, "0"))) return null;
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
    const values = [value(start, text), end && value(end, text)].filter(Boolean);
    if (values.length) yield ["dates", index, index + text.length, { value: values.join("/") }];
  }
});

// What the Node tools share: reading a folder of labelled reports, and writing answers in the JSON contract.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const EDGES = " \t\r,;:-–—/()[]\"'“”‘’";
const LISTS = { PER: "people", ORG: "organizations", LOC: "locations" };

/** Has `find(line)` read every line of every report; it gives [list, start, end, more], in UTF-16 units of the line.
 *  argv: FOLDER OUT.jsonl. The last line on standard error is the seconds of processor time spent in `find`. */
export function run(find) {
  const [folder, out] = process.argv.slice(2);
  const answers = [];
  let seconds = 0;
  for (const label of readFileSync(join(folder, "labels.jsonl"), "utf8").split("\n").filter(Boolean)) {
    const { id } = JSON.parse(label);
    const answer = { id, dates: [], people: [], organizations: [], documents: [], locations: [] };
    let offset = 0;
    for (const line of readFileSync(join(folder, id + ".txt"), "utf8").split("\n")) {
      const began = process.cpuUsage();
      const found = line.trim() ? [...find(line)] : [];
      const { user, system } = process.cpuUsage(began);
      seconds += (user + system) / 1e6;
      for (const [what, from, to, more] of found) {
        const [start, end] = trim(line, from, to);
        const at = offset + Buffer.byteLength(line.slice(0, start));
        const text = line.slice(start, end);
        answer[what].push({ start: at, end: at + Buffer.byteLength(text), text, ...more });
      }
      offset += Buffer.byteLength(line) + 1;
    }
    answers.push(JSON.stringify(answer));
  }
  writeFileSync(out, answers.join("\n") + "\n");
  console.error(seconds.toFixed(3));
}

/** The span without marks and spaces at its ends, which some tools take along; a full stop may belong to initials. */
function trim(line, start, end) {
  while (start < end && EDGES.includes(line[start])) start++;
  while (end > start && EDGES.includes(line[end - 1])) end--;
  return [start, end];
}

/** Where words stand that a tokenizer cut out of a line, spaces aside; null for a word that is not found. */
export function place(line, words) {
  let at = 0;
  return words.map((word) => {
    let start = -1;
    let k = at;
    for (const c of word.replace(/[\s_]/gu, "").split("")) {
      while (k < line.length && /\s/u.test(line[k])) k++;
      if (line[k] !== c) return null;
      if (start < 0) start = k;
      k++;
    }
    if (start < 0) return null;
    at = k;
    return [start, k];
  });
}

/** Names out of B- and I- tags: [list, start, end, more]. A name that opens with I- counts as well. */
export function names(spans, tags) {
  const found = [];
  let open = null;
  tags.forEach((tag, n) => {
    const [mark, kind] = tag.split("-");
    if (spans[n] && mark === "I" && open?.kind === kind) {
      open.end = spans[n][1];
      return;
    }
    if (open) found.push(open);
    open = spans[n] && LISTS[kind] ? { kind, start: spans[n][0], end: spans[n][1] } : null;
  });
  if (open) found.push(open);
  return found.map(({ kind, start, end }) => [LISTS[kind], start, end, {}]);
}

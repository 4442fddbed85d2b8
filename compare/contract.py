"""What the Python tools share: reading a folder of labelled reports, and writing answers in the JSON contract."""
import json
import os
import sys
import time

LISTS = {"PER": "people", "ORG": "organizations", "LOC": "locations"}
EDGES = " \t\r,;:-–—/()[]\"'“”‘’"


def run(find):
    """Has `find(line)` read every line of every report; it yields (list, start, end, more), in characters of the line.

    argv: FOLDER OUT.jsonl. The last line on standard error is the seconds of processor time spent in `find`.
    """
    folder, out = sys.argv[1:3]
    seconds = 0.0
    with open(os.path.join(folder, "labels.jsonl"), encoding="utf-8") as labels, open(out, "w", encoding="utf-8") as o:
        for label in labels:
            ident = json.loads(label)["id"]
            with open(os.path.join(folder, ident + ".txt"), encoding="utf-8", newline="") as file:
                text = file.read()
            answer = {"id": ident, "dates": [], "people": [], "organizations": [], "documents": [], "locations": []}
            offset = 0
            for line in text.split("\n"):
                began = time.process_time()
                found = list(find(line)) if line.strip() else []
                seconds += time.process_time() - began
                for what, start, end, more in found:
                    start, end = trim(line, start, end)
                    at = offset + len(line[:start].encode())
                    mention = {"start": at, "end": at + len(line[start:end].encode()), "text": line[start:end]}
                    answer[what].append(mention | more)
                offset += len(line.encode()) + 1
            o.write(json.dumps(answer, ensure_ascii=False) + "\n")
    print(f"{seconds:.3f}", file=sys.stderr)


def trim(line, start, end):
    """The span without marks and spaces at its ends, which some tools take along; a full stop may belong to initials."""
    while start < end and line[start] in EDGES:
        start += 1
    while end > start and line[end - 1] in EDGES:
        end -= 1
    return start, end


def place(line, words):
    """Where words stand that a tokenizer cut out of a line, spaces aside; a word that is not found is passed over."""
    at, spans = 0, []
    for word in words:
        letters = [c for c in word if not c.isspace() and c != "_"]
        start, k, ok = None, at, bool(letters)
        for c in letters:
            while k < len(line) and line[k].isspace():
                k += 1
            if k >= len(line) or line[k] != c:
                ok = False
                break
            start = k if start is None else start
            k += 1
        spans.append((start, k) if ok else None)
        at = k if ok else at
    return spans


def names(spans, tags):
    """Names out of B- and I- tags: (list, start, end, more). A name that opens with I- counts as well."""
    open_kind, start, end = None, 0, 0
    for span, tag in [*zip(spans, tags), (None, "O")]:
        mark, _, kind = tag.partition("-")
        if span and mark == "I" and kind == open_kind:
            end = span[1]
            continue
        if open_kind in LISTS:
            yield LISTS[open_kind], start, end, {}
        open_kind = kind if span and mark in ("B", "I") else None
        if span:
            start, end = span

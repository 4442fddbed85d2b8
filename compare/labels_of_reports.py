"""Labels out of the expected output of the reports in a folder (`tests/reports`). argv: FOLDER OUT.jsonl.

That output is bantin's own, read by a person and in part known to be wrong, so it is a yardstick for other tools only."""
import json
import sys
from pathlib import Path

folder, out = Path(sys.argv[1]), sys.argv[2]
with open(out, "w", encoding="utf-8") as labels:
    for path in sorted(folder.glob("*.txt")):
        report = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        mentions = []

        def add(what, mention, **more):
            mentions.append({"t": what, "start": mention["start"], "end": mention["end"], **more})

        for date in report["dates"]:
            add("date", date, value=date["value"])
        for person in report["people"]:
            credit = any(c["start"] <= person["start"] and person["end"] <= c["end"] for c in report["authors"])
            positions = [position["text"] for position in person["positions"]]
            add("person", person, prefix=person.get("prefix") or "", positions=positions, credit=credit)
        for body in report["organizations"]:
            add("org", body)
        for place in report["locations"]:
            add("loc", place)
        for document in report["documents"]:
            add("doc", document, **{field: document.get(field) or "" for field in ("kind", "symbol", "date", "issuer")})
        labels.write(json.dumps({"id": path.stem, "mentions": mentions}, ensure_ascii=False) + "\n")

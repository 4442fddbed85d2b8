"""One table of scores and speed, in Markdown. argv: NAME REPORTS WORK."""
import json
import os
import sys

name, reports, work = sys.argv[1:]
NAMES = ["person", "org", "loc"]
TOOLS = {
    "bantin": ["date", "person", "position", "org", "loc", "doc"],
    "underthesea_names": NAMES,
    "vntk_names": NAMES,
    "dateparser_dates": ["date"],
    "chrono_dates": ["date"],
}
texts = [f for f in os.listdir(reports) if f.endswith(".txt")]
size = sum(os.path.getsize(os.path.join(reports, f)) for f in texts)
print(f"\n{name}: {len(texts)} reports, {size} bytes\n")
print("| tool | " + " | ".join(TOOLS["bantin"]) + " | seconds | MB/s |")
print("|---|" + "---|" * (len(TOOLS["bantin"]) + 2))
for tool, kinds in TOOLS.items():
    with open(os.path.join(work, tool + ".scores"), encoding="utf-8") as file:
        f1 = json.load(file)["f1"]
    with open(os.path.join(work, tool + ".time"), encoding="utf-8") as file:
        # User and system time, or their sum; warnings may stand before it.
        seconds = sum(float(number) for number in file.read().splitlines()[-1].split())
    cells = [f"{f1[kind]:.3f}" if kind in kinds else "–" for kind in TOOLS["bantin"]]
    print(f"| {tool.split('_')[0]} | " + " | ".join(cells) + f" | {seconds:.2f} | {size / seconds / 1e6:.3g} |")

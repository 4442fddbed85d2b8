"""One table of scores and speed, in Markdown. argv: NAME REPORTS WORK."""
import json
import os
import sys

name, reports, work = sys.argv[1:]
NAMES = ["person", "org", "loc"]
ALL = ["date", "person", "position", "org", "loc", "doc"]
TOOLS = {
    "bantin_unseen": ("bantin, reports unseen", ALL),
    "bantin": ("bantin", ALL),
    "bantin_rules": ("bantin --fast", ALL),
    "underthesea_names": ("underthesea", NAMES),
    "vntk_names": ("vntk", NAMES),
    "dateparser_dates": ("dateparser", ["date"]),
    "chrono_dates": ("chrono-node", ["date"]),
}


def seconds(tool):
    """User and system time, or their sum; warnings may stand before it. None for what was not timed."""
    path = os.path.join(work, tool + ".time")
    if not os.path.exists(path):
        return None
    with open(path, encoding="utf-8") as file:
        return sum(float(number) for number in file.read().splitlines()[-1].split())


texts = [f for f in os.listdir(reports) if f.endswith(".txt")]
size = sum(os.path.getsize(os.path.join(reports, f)) for f in texts)
own = seconds("bantin")
print(f"\n{name}: {len(texts)} reports, {size} bytes\n")
print("| tool | " + " | ".join(ALL) + " | seconds | MB/s | time, bantin = 1 |")
print("|---|" + "---:|" * (len(ALL) + 3))
for tool, (title, kinds) in TOOLS.items():
    path = os.path.join(work, tool + ".scores")
    if not os.path.exists(path):
        continue
    with open(path, encoding="utf-8") as file:
        f1 = json.load(file)["f1"]
    cells = [f"{f1[kind]:.3f}" if kind in kinds else "–" for kind in ALL]
    took = seconds(tool)
    cells += ["–"] * 3 if took is None else [f"{took:.2f}", f"{size / took / 1e6:.3g}", f"{took / own:.3g}"]
    print(f"| {title} | " + " | ".join(cells) + " |")

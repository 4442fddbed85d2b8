#!/usr/bin/env python3
"""Makes admin_units.tsv from a full list of Vietnam's administrative units.

    python3 data/make_admin_units.py FULL.tsv > data/admin_units.tsv

FULL.tsv has a heading line and the columns period, level, code, unit, name, parent; a period is `2025-07-01/..` (since
the reform) or `../2025-06-30` (before it). Out comes one row for each (name, unit, level) with the period it stands in:
`old`, `new` or `both`. Purely numeric names (`Quận 1`, `Phường 5`) are left out: a number alone is not a name.
"""

import re
import sys
import unicodedata

HEADER = """\
# Administrative units of Vietnam, by name without the unit word; units of one name, unit and level are one row.
# Columns: name; unit as written; level (province, district, commune); period (`old` until 30 June 2025, `new` since
# 1 July 2025, `both`). Purely numeric names (Quận 1, Phường 5) are left out. Made by make_admin_units.py.
# Source: the two national lists of units with their periods, as published in open data. Licence of the source: MIT.
# Date: 2025-11-24."""

TONES = {"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}


def canonical(name):
    """The name in NFC with the tone mark on the first vowel of an open oa, oe, uy, its first letter a capital."""

    def syllable(match):
        parts = unicodedata.normalize("NFD", match.group())
        tones = [c for c in parts if c in TONES]
        bare = unicodedata.normalize("NFC", "".join(c for c in parts if c not in TONES))
        open_pair = re.match(r"^(.*?)(oa|oe|uy)$", bare, re.IGNORECASE)
        if len(tones) != 1 or not open_pair or open_pair.group(1)[-1:].lower() == "q":
            return unicodedata.normalize("NFC", match.group())
        onset, pair = open_pair.groups()
        return unicodedata.normalize("NFC", onset + pair[0] + tones[0] + pair[1])

    name = unicodedata.normalize("NFC", " ".join(name.split()))
    return re.sub(r"[^\W\d_]+", syllable, name[:1].upper() + name[1:])


def main():
    periods = {}
    with open(sys.argv[1], encoding="utf-8") as full:
        next(full)
        for line in full:
            period, level, _code, unit, name, _parent = line.rstrip("\n").split("\t")
            if not name.isdigit():
                periods.setdefault((canonical(name), unit, level), set()).add("new" if period.endswith("..") else "old")
    rows = ["\t".join((*key, "both" if len(p) == 2 else p.pop())) for key, p in periods.items()]
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    print(HEADER)
    print("\n".join(sorted(rows, key=str.encode)))


if __name__ == "__main__":
    main()

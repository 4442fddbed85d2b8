#!/usr/bin/env python3
"""Prints what `cargo bench` measured last: MB/s, and how many times as fast as a line of the same group.

usage: benches/ratios.py [GROUP ...]    e.g. benches/ratios.py end_to_end/news
"""
import json
import os
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
REFERENCES = ["unicode_words", "ordinary_reports", "all_kinds"]


def speeds(folder):
    """MB/s of each line of each group, from the fastest sample of its last run: what else runs only ever slows one."""
    groups = {}
    for path in sorted(folder.glob("**/new/benchmark.json")):
        benchmark = json.loads(path.read_text())
        throughput = benchmark["throughput"] or {}
        sample = json.loads((path.parent / "sample.json").read_text())
        seconds = min(time / runs for time, runs in zip(sample["times"], sample["iters"])) / 1e9
        size = throughput.get("Bytes")
        if size:
            groups.setdefault(benchmark["group_id"], {})[benchmark["function_id"]] = size / seconds / 1e6
    return groups


def main():
    target = pathlib.Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target"))
    for group, lines in speeds(target / "criterion").items():
        if sys.argv[1:] and group not in sys.argv[1:]:
            continue
        reference = next((name for name in REFERENCES if name in lines), None)
        print(f"\n{group}")
        for name, speed in sorted(lines.items(), key=lambda line: -line[1]):
            ratio = f"{speed / lines[reference]:8.2f}" if reference else ""
            print(f"  {name:24} {speed:9.1f} MB/s {ratio}")
        if reference:
            print(f"  (times the speed of {reference})")


if __name__ == "__main__":
    main()

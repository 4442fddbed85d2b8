#!/usr/bin/env bash
# Scores bantin and other tools on the same labelled reports, and times them in the same run.
#
#   compare/run.sh [FOLDER]...     default: tests/gold, and ../shared/gold/dev where it stands
#   LIMIT=50 compare/run.sh        only the first 50 reports of each folder
#
# Needs Rust, Python 3 and Node with npm. Installs what it compares with under target/compare, nothing elsewhere. Times
# are seconds of processor time; those of the others leave out loading their models, bantin's is the whole process.
set -euo pipefail
cd "$(dirname "$0")/.."
here=$PWD/compare
work=${CARGO_TARGET_DIR:-$PWD/target}/compare
mkdir -p "$work"

[ -x "$work/venv/bin/python" ] || python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --requirement "$here/requirements.txt"
cp "$here"/*.mjs "$here/package.json" "$work/"
npm install --prefix "$work" --no-audit --no-fund --silent
cargo build --quiet --release --package bantin-cli --package bantin-gold
built=${CARGO_TARGET_DIR:-target}/release

folders=("$@")
if [ ${#folders[@]} -eq 0 ]; then
  folders=(tests/gold)
  [ -d ../shared/gold/dev ] && folders+=(../shared/gold/dev)
fi

export OMP_NUM_THREADS=1
for folder in "${folders[@]}"; do
  # The reports of this run, in a folder of their own.
  reports=$work/reports
  rm -rf "$reports" && mkdir "$reports"
  head -n "${LIMIT:-1000000}" "$folder/labels.jsonl" >"$reports/labels.jsonl"
  python3 -c 'import json, sys
for line in open(sys.argv[1], encoding="utf-8"): print(json.loads(line)["id"] + ".txt")' "$reports/labels.jsonl" |
    while read -r name; do cp "$folder/$name" "$reports/"; done

  TIMEFORMAT="%U %S"
  { time "$built/bantin" extract --jobs 1 --format jsonl "$reports"/*.txt >"$work/bantin.jsonl"; } 2>"$work/bantin.time"
  for tool in underthesea_names dateparser_dates; do
    "$work/venv/bin/python" "$here/$tool.py" "$reports" "$work/$tool.jsonl" 2>"$work/$tool.time"
  done
  for tool in vntk_names chrono_dates; do
    node "$work/$tool.mjs" "$reports" "$work/$tool.jsonl" 2>"$work/$tool.time"
  done

  for tool in bantin underthesea_names vntk_names dateparser_dates chrono_dates; do
    "$built/bantin-gold" "$reports" "$work/$tool.jsonl" --json >"$work/$tool.scores"
  done
  python3 "$here/table.py" "$folder" "$reports" "$work"
done

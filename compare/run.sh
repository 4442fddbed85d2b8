#!/usr/bin/env bash
# Scores bantin and other tools on the same labelled reports, and times them in the same run.
#
#   compare/run.sh [FOLDER]...             default: tests/gold, tests/reports, and ../shared/gold/dev where it stands
#   LIMIT=50 compare/run.sh                only the first 50 reports of each folder
#   CROSS_VALIDATE=1 compare/run.sh        one row more, which takes minutes: bantin with taggers that have not seen the reports
#
# Needs Rust, Python 3 with venv, and Node with npm. Installs what it compares with under target/compare, nothing elsewhere.
# Times are seconds of processor time; those of the others leave out loading their models, bantin's are the whole process.
#
# The tagger that comes with bantin is trained on tests/gold and ../shared/gold/dev, so its scores there flatter: compare by the
# row of the rules alone, which learn nothing, or by that of CROSS_VALIDATE. The labels of tests/reports are made of bantin's
# own expected output, so only the others' rows mean anything there.
set -euo pipefail
cd "$(dirname "$0")/.."
here=$PWD/compare
target=${CARGO_TARGET_DIR:-$PWD/target}
work=$target/compare
mkdir -p "$work"

[ -x "$work/venv/bin/python" ] || python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check --requirement "$here/requirements.txt"
cp "$here"/*.mjs "$here/package.json" "$work/"
npm install --prefix "$work" --no-audit --no-fund --silent
cargo build --quiet --release --package bantin-cli --package bantin-gold --package bantin-train
built=$target/release

folders=("$@")
if [ ${#folders[@]} -eq 0 ]; then
  folders=(tests/gold tests/reports)
  [ -d ../shared/gold/dev ] && folders+=(../shared/gold/dev)
fi

export OMP_NUM_THREADS=1 PYTHONDONTWRITEBYTECODE=1
TIMEFORMAT="%U %S"
for folder in "${folders[@]}"; do
  # The reports of this run, in a folder of their own.
  reports=$work/reports
  rm -rf "$reports" "$work"/*.scores "$work"/*.time && mkdir "$reports"
  labels=$folder/labels.jsonl
  if [ ! -f "$labels" ]; then
    labels=$work/labels.jsonl
    python3 "$here/labels_of_reports.py" "$folder" "$labels"
  fi
  head -n "${LIMIT:-1000000}" "$labels" >"$reports/labels.jsonl"
  python3 -c 'import json, sys
for line in open(sys.argv[1], encoding="utf-8"): print(json.loads(line)["id"] + ".txt")' "$reports/labels.jsonl" |
    while read -r name; do cp "$folder/$name" "$reports/"; done

  { time "$built/bantin" extract --jobs 1 --format jsonl "$reports"/*.txt >"$work/bantin.jsonl"; } 2>"$work/bantin.time"
  { time "$built/bantin" extract --fast --jobs 1 --format jsonl "$reports"/*.txt >"$work/bantin_rules.jsonl"; } 2>"$work/bantin_rules.time"
  tools=(bantin bantin_rules underthesea_names vntk_names dateparser_dates chrono_dates)
  if [ -n "${CROSS_VALIDATE:-}" ]; then
    with=()
    [ "$folder" -ef tests/gold ] || with=(--with tests/gold)
    "$built/bantin-train" cross-validate "$reports" "${with[@]}" --out "$work/bantin_unseen.jsonl" 2>"$work/train.log"
    tools+=(bantin_unseen)
  fi
  for tool in underthesea_names dateparser_dates; do
    "$work/venv/bin/python" "$here/$tool.py" "$reports" "$work/$tool.jsonl" 2>"$work/$tool.time"
  done
  for tool in vntk_names chrono_dates; do
    node "$work/$tool.mjs" "$reports" "$work/$tool.jsonl" 2>"$work/$tool.time"
  done

  for tool in "${tools[@]}"; do
    "$built/bantin-gold" "$reports" "$work/$tool.jsonl" --json >"$work/$tool.scores"
  done
  python3 "$here/table.py" "$folder" "$reports" "$work"
done

#!/usr/bin/env bash
# Times bantin and other tools on the same texts in the same run, and prints how many times as long they take: see
# compare/run.sh, which installs them. The texts are the reports of tests/reports, or the folders given.
set -euo pipefail
[ $# -gt 0 ] || set -- tests/reports
exec "$(dirname "$0")/../compare/run.sh" "$@"

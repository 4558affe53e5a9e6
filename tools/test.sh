#!/usr/bin/env bash
# Every test there is, and at the end the ten slowest and one line: test.sh BUILD
# Three at a time on two processors: those that wait, for a disk or another process, leave room for one that works.
set -uo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
build=$1
meson test -C "$build" --print-errorlogs --num-processes "$(($(nproc) + 1))"
python3 "$root/tools/count.py" "$build/meson-logs/testlog.json"

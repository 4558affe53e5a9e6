#!/usr/bin/env bash
# Every test there is, and one line at the end: test.sh BUILD
set -uo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
build=$1
logs=$build/test-logs
rm -rf "$logs"
mkdir -p "$logs"
meson test -C "$build" --print-errorlogs --num-processes 2
counted=("$build/meson-logs/testlog.json")
if [ -x "$root/web/test/all.sh" ]; then
    bash "$root/web/test/all.sh" "$build/tuimen" 2>&1 | tee "$logs/web.txt"
    counted+=("$logs/web.txt")
fi
python3 "$root/tools/count.py" "${counted[@]}"

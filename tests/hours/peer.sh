#!/bin/bash
# Our opening hours beside npm opening_hours (tests/hours/peer): every distinct value of the extracts, all equal, and COUNT
# generated ones, with the differences that compare.mjs lists. peer.sh STATES GENERATE VALUES SHARED COUNT
# Skipped (77) where Node or the package can't be had.
set -u
states=$1 generate=$2 values=$3 shared=$4 count=$5
here=$(cd "$(dirname "$0")" && pwd)
node=$(sh "$here/peer/install.sh") || { echo "skipped: opening_hours can't be installed"; exit 77; }
[ -r "$shared/cn_holidays_2023_2026.csv" ] || { echo "skipped: no $shared/cn_holidays_2023_2026.csv"; exit 77; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export TZ=Asia/Shanghai
status=0
"$values" "$shared"/geo/*/*.osm.pbf "$shared"/geo/*/*_osm.pbf >"$work/extracts" || exit 1
if [ -s "$work/extracts" ]; then
    "$node" "$here/peer/compare.mjs" "$states" "$shared/cn_holidays_2023_2026.csv" "$work/extracts" 0 || status=1
else
    echo "SKIP: no extracts in $shared/geo"
fi
# Some values come twice; the first COUNT that don't.
"$generate" $((count + count / 10 + 10)) 1 | awk '!seen[$0]++' | head -"$count" >"$work/generated"
"$node" "$here/peer/compare.mjs" "$states" "$shared/cn_holidays_2023_2026.csv" "$work/generated" 0.005 || status=1
exit $status

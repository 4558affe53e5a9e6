#!/usr/bin/env bash
# An outside map program on /ogc: GDAL's OAPIF driver reads every collection, page by page and by a box, and finds what
# the database holds: ogc_outside.sh TUIMEN
set -u
tuimen=$(realpath "$1")
cd "$(dirname "$0")/.." || exit 2
if [ -z "${BASE_URL:-}" ]; then
    command -v ogrinfo >/dev/null || { echo "tests/ogc_outside.sh:1: ogrinfo is not there: apt install gdal-bin"; exit 1; }
    exec bash web/test/with-town.sh "$tuimen" bash "$0" "$tuimen"
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
from=OAPIF:$BASE_URL/ogc
bad=0
wrong() { echo "$*"; bad=1; }
# Names and places of features, sorted. What GDAL says beside them is trouble; of its own copy it may say what it likes.
features() { # options of ogrinfo
    ogrinfo -q "$@" 2>"$work/said" | grep -aE '^  (name|place|code) \(' | sort
    [ ! -s "$work/said" ] || [[ " $* " == *"$work"* ]] || { echo "GDAL: $(head -c 300 "$work/said")" >&2; return 1; }
}
count() { grep -ac '^  name' <<<"$1"; }
matched() { # of all pages of a thousand
    local url="$BASE_URL/ogc/collections/$1/items?limit=1000$2" sum=0 page
    while [ -n "$url" ]; do
        page=$(curl -sf "$url") || return 1
        sum=$((sum + $(grep -o '"numberReturned":[0-9]*' <<<"$page" | cut -d: -f2)))
        url=$(grep -o '"rel":"next"[^}]*' <<<"$page" | sed 's/.*"href":"\([^"]*\)".*/\1/; s/\\u0026/\&/g')
    done
    echo $sum
}

ogr2ogr -f GPKG "$work/all.gpkg" "$from" 2>"$work/trouble" || wrong "the whole can't be copied"
[ ! -s "$work/trouble" ] || wrong "GDAL: $(head -c 300 "$work/trouble")"
for collection in streets communities grids microgrids compounds buildings facilities circles; do
    said=$(matched $collection '')
    [ "${said:-0}" -gt 0 ] || wrong "$collection: nothing in it"
    # by pages of seven, none twice and none left out
    pages=$(features -oo PAGE_SIZE=7 "$from" $collection) || bad=1
    whole=$(features "$work/all.gpkg" $collection) || bad=1
    [ "$(count "$pages")" = "$said" ] || wrong "$collection: $(count "$pages") by pages, $said are there"
    [ "$pages" = "$whole" ] || wrong "$collection: not the same by pages and whole"
    # the middle of the extent as a box: what GDAL itself finds in its copy
    read -r west south east north <<<"$(ogrinfo -so "$work/all.gpkg" $collection | sed -n 's/[^0-9. -]//g; s/^ *\([0-9.]*\) *\([0-9.]*\) *- *\([0-9.]*\) *\([0-9.]*\)$/\1 \2 \3 \4/p' | head -n 1)"
    box=$(awk -v w="$west" -v s="$south" -v e="$east" -v n="$north" 'BEGIN { printf "%.6f %.6f %.6f %.6f", w + (e - w) / 4, s + (n - s) / 4, e - (e - w) / 4, n - (n - s) / 4 }')
    # shellcheck disable=SC2086
    asked=$(features -spat $box "$from" $collection) || bad=1
    # shellcheck disable=SC2086
    held=$(features -spat $box "$work/all.gpkg" $collection) || bad=1
    [ "$asked" = "$held" ] || wrong "$collection in $box: $(count "$asked") asked for, $(count "$held") in the copy"
    # a collection by its own address
    alone=$(features -al "$from/collections/$collection") || bad=1
    [ "$(count "$alone")" = "$said" ] || wrong "$collection: not by its own address"
done
# A time before there was anything, and all of time.
[ "$(matched microgrids '&datetime=../1999-12-31T00:00:00Z')" = 0 ] || wrong "micro-grids before there were any"
# The town has split a micro-grid: all of time has more of them than today.
[ "$(matched microgrids '&datetime=2000-01-01T00:00:00Z/..')" -gt "$(matched microgrids '')" ] || wrong "micro-grids of all time"
# A reporting app beside it.
python3 tests/open311_outside.py "$BASE_URL" || bad=1
exit $bad

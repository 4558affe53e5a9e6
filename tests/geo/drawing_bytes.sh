#!/bin/bash
# The same grids from gcc and clang, unoptimised and with AVX2, and from any number of threads. drawing_bytes.sh TUIMEN
set -u
tuimen=$(realpath "$1")
cd "$(dirname "$0")/../.." || exit 2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
bad=0 count=0
sources="tests/geo/drawing_bytes.c src/geo/plane/delaunay.c src/geo/draw/wall.c src/base/arena.c src/base/rand.c
    $(ls src/geo/draw/draw*.c | grep -v draw_link.c)"
avx2=
grep -qw avx2 /proc/cpuinfo 2>/dev/null && avx2=-mavx2
for build in "gcc -O0" "gcc -O3 $avx2 -ftree-vectorize" "clang -O1" "clang -O3 $avx2"; do
    command -v "${build%% *}" >/dev/null || continue
    # shellcheck disable=SC2086
    $build -std=c11 -D_GNU_SOURCE -Isrc -o "$work/town" $sources -lm || { bad=1; continue; }
    got=$("$work/town")
    [ -n "${first:=$got}" ] && [ "$got" = "$first" ] || { echo "$build: $got, not $first"; bad=1; }
    count=$((count + 1))
done

# Rows of streets with a wall after every third: many pockets for the threads.
awk 'BEGIN { srand(3); print "id,lon,lat,households"
    for (i = 0; i < 3000; i++) printf "%d,%.7f,%.7f,%d\n", i, 104 + i % 60 * 0.0005, 30.6 + int(i / 60) * 0.0004, 1 + int(rand() * 95) }' >"$work/b.csv"
awk 'BEGIN { printf "{\"type\":\"MultiLineString\",\"coordinates\":["
    for (i = 0; i < 20; i++) printf "%s[[%.5f,30],[%.5f,31]]", (i ? "," : ""), 104.00125 + i * 0.0015, 104.00125 + i * 0.0015
    print "]}" }' >"$work/w.geojson"
for threads in 1 2 3 8; do
    "$tuimen" draw --buildings "$work/b.csv" --walls "$work/w.geojson" --format json --threads $threads \
        >"$work/$threads" 2>/dev/null || bad=1
    cmp "$work/1" "$work/$threads" || bad=1
done
[ "$(grep -c '"reason"' "$work/1")" -lt 20 ] && grep -q '"pockets":20' "$work/1" || { echo "other pockets"; bad=1; }
[ $bad = 0 ] && echo "the same from $count builds and 4 numbers of threads"
exit $bad

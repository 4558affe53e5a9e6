#!/bin/bash
# Whole commands of the walking engine give the same bytes from gcc and clang, optimised or not, with AVX2 (and AVX-512)
# and without, from one thread and from two. same_bytes.sh TUIMEN [FILE.osm.pbf]
# Without FILE, or where it isn't there, networks are made of the seed of the fuzzers. Seconds taken are not compared.
set -u
tuimen=$(realpath "$1")
cd "$(dirname "$0")/../.." || exit 2
pbf=tests/fuzz/seeds/osm/town.osm.pbf
[ -f "${2:-}" ] && pbf=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
bad=0 builds=0
shopt -s extglob
sources="tests/geo/walking_main.c src/base/*.c src/vocab/*.c src/json/*.c src/geo/*/*.c src/osm/*.c
    $(ls src/main/@(at|cover*|draw*|file_out|network*|osm_bar|options|reach*|scan*|site*|table_file).c)"

# What is asked of each program; `t` threads. Results go to files, so that what differs can be named.
ask() {
    local run=$1 t=$2 to=$3
    mkdir -p "$to"
    "$run" network build "$pbf" -o "$to/net" 2>/dev/null || return 1
    "$run" network info "$to/net" --nodes >"$to/nodes"
    "$run" network info "$to/net" --edges --profile senior >"$to/edges"
    awk -F, 'NR == 1 { print "id,lon,lat,people"; next }
        NR % 7 == 2 && n++ < 300 { print $1 "," $2 "," $3 "," NR % 90 }' "$to/nodes" >"$to/places.csv"
    awk -F, 'NR == 1 { print "service,id,lon,lat"; next }
        NR % 11 == 3 && n++ < 90 { print "s" NR % 5 "," $1 "," $2 "," $3 }' "$to/nodes" >"$to/facilities.csv"
    awk -F, 'NR == 1 { print "id,lon,lat,households"; next }
        NR % 3 == 1 && n++ < 700 { print $1 "," $2 "," $3 "," 1 + NR % 60 }' "$to/nodes" >"$to/buildings.csv"
    local from
    from=$(awk -F, 'NR == 2 { print $2 "," $3 }' "$to/places.csv")
    "$run" network edit "$to/net" --close "$(awk -F, 'NR == 2 { print $1 "," $2 }' "$to/edges")" -o "$to/shut" >"$to/edit"
    "$run" reach "$to/net" "--from=$from" --minutes 30 --profile wheelchair >"$to/reach"
    "$run" reach "$to/shut" --points "$to/places.csv" --to "$to/facilities.csv" --nearest 3 >"$to/nearest"
    "$run" reach "$to/net" --points "$to/places.csv" --minutes 5,10,15 --polygons --threads "$t" >"$to/areas"
    "$run" cover "$to/net" --facilities "$to/facilities.csv" --demand "$to/places.csv" --table >"$to/table"
    "$run" cover "$to/net" --facilities "$to/facilities.csv" --demand "$to/places.csv" --minutes 5,10,15 >"$to/cover"
    awk 'BEGIN { print "from,to,length"; for (i = 0; i < 150; i++) { print i "," (i + 1) % 150 "," 1 + i * 37 % 90
        print i "," i * 61 % 149 "," 20 + i * 53 % 97 } }' >"$to/graph.csv"
    "$run" site median --edges "$to/graph.csv" --p 5 --seconds 60 2>/dev/null | timeless >"$to/median"
    awk 'BEGIN { print "id,x,y,weight"
        for (i = 0; i < 120; i++) print i "," i * 7919 % 10007 "," i * 104729 % 9973 "," i % 9 + 1 }' >"$to/points.csv"
    "$run" site cover --points "$to/points.csv" --radius 1500 --p 4 --seconds 60 | timeless >"$to/sitecover"
    "$run" scan --places tests/scan/upstate.csv --counts tests/scan/upstate.csv --model poisson --replicates 199 \
        --threads "$t" --seed 7 | timeless >"$to/scan"
    "$run" draw --buildings "$to/buildings.csv" --network "$to/net" --threads "$t" --format json 2>/dev/null | timeless >"$to/draw"
    for file in "$to"/*; do [ -s "$file" ] || { echo "$run: nothing in ${file##*/}"; return 1; }; done
}

timeless() { sed -E 's/"(seconds|milliseconds|took)":[0-9.e+-]+/"\1":0/g'; }

compare() {
    local file
    for file in "$work"/first/*; do
        cmp -s "$file" "$2/${file##*/}" || { echo "$1: another ${file##*/}"; bad=1; }
    done
}

ask "$tuimen" 1 "$work/first" || { echo "the program itself fails"; exit 1; }
ask "$tuimen" 2 "$work/two" && compare "two threads" "$work/two" || bad=1
for build in "gcc -O1 -DTUIMEN_PORTABLE" "clang -O2" "clang -O1 -DTUIMEN_PORTABLE"; do
    command -v "${build%% *}" >/dev/null || { echo "no ${build%% *} here"; continue; }
    # shellcheck disable=SC2086
    $build -w -std=c11 -D_GNU_SOURCE -Isrc -o "$work/program" $sources -lm -lz -ljansson -lpthread || { bad=1; continue; }
    rm -rf "$work/other"
    ask "$work/program" 2 "$work/other" && compare "$build" "$work/other" || bad=1
    builds=$((builds + 1))
done
[ $bad = 0 ] && echo "the same bytes from $((builds + 1)) builds, one and two threads: $(ls "$work/first" | wc -l) results"
exit $bad

#!/usr/bin/env bash
# tuimen tiles and import tiles as they are typed: tiles_lines.sh TUIMEN ROOT TOWN.osm.pbf EXTRACT.osm.pbf
set -u
tuimen=$(realpath "$1")
root=$(realpath "$2")
town=$(realpath "$3")
extract=$4
[ -f "$extract" ] && extract=$(realpath "$extract") || extract=
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 2
. "$root/tests/geo/is.sh"

is build 0 '^\{"tiles":[0-9]+,"contents":[0-9]+,"bytes":[0-9]+\}$' "$tuimen" tiles build "$town" -o town.pmtiles
is info 0 '"version":3,.*"kind":"mvt","packing":"gzip".*"min_zoom":8,"max_zoom":15,.*"tiles":14,.*"vector_layers"' \
    "$tuimen" tiles info town.pmtiles
is list 0 '^15,25857,13450,[0-9]+$' "$tuimen" tiles list town.pmtiles
[ "$("$tuimen" tiles list town.pmtiles | wc -l)" = 15 ] || { echo "not 14 tiles and a head"; bad=1; }
is list-full 1 'written' bash -c 'exec "$0" tiles list "$1" >/dev/full' "$tuimen" town.pmtiles
is get 0 'buildings' "$tuimen" tiles get town.pmtiles 15/25857/13450
"$tuimen" tiles get town.pmtiles 15/25857/13450 >plain && "$tuimen" tiles get town.pmtiles 15/25857/13450 --packed |
    gunzip | cmp - plain || bad=1

# Into a house and out again: the same bytes.
is import 0 '14' "$tuimen" import tiles town.pmtiles --db house.db
is export 0 '"tiles":14' "$tuimen" tiles export --db house.db -o again.pmtiles
cmp town.pmtiles again.pmtiles || { echo "the house gave other bytes back"; bad=1; }
is named 0 '14' "$tuimen" import tiles town.pmtiles --db house.db --name 'Our town' --attribution 'somebody' --review 'GS 1'
is renamed 0 '"tiles":14' "$tuimen" tiles export --db house.db -o named.pmtiles
is words 0 '"name":"Our town","attribution":"somebody","review_number":"GS 1"' "$tuimen" tiles info named.pmtiles

is help 0 'tiles export' "$tuimen" tiles --help
is use 2 usage "$tuimen" tiles
is use-build 2 usage "$tuimen" tiles build "$town"
is use-export 2 usage "$tuimen" tiles export --db house.db
is use-info 2 usage "$tuimen" tiles info
is use-get 2 'Z/X/Y' "$tuimen" tiles get town.pmtiles 15/25857
is use-zoom 2 'Z/X/Y' "$tuimen" tiles get town.pmtiles 3/8/0
is use-slash 2 'Z/X/Y' "$tuimen" tiles get town.pmtiles 3/1/0/
is use-import 2 usage "$tuimen" import tiles
is none 3 'no such tile' "$tuimen" tiles get town.pmtiles 15/0/0
is no-file 3 'nowhere' "$tuimen" tiles info nowhere.pmtiles
is no-pbf 3 'town.pmtiles: .*not an .osm.pbf' "$tuimen" tiles build town.pmtiles -o x.pmtiles
is other 3 'not a PMTiles' "$tuimen" tiles info "$town"
is no-db 3 'no such database' "$tuimen" tiles export --db nowhere.db -o x.pmtiles
is no-map 3 'no base map' bash -c 'rm -f empty.db; : >empty.db; exec "$0" tiles export --db empty.db -o x.pmtiles' "$tuimen"
is no-room 3 'can.t be written' "$tuimen" tiles build "$town" -o nowhere/x.pmtiles
[ ! -e x.pmtiles ] || { echo "a file of a failed command is left"; bad=1; }

# A damaged file is refused, and the house's map stays what it was.
for at in 7 9 41 57 73 97 130 200 700; do
    cp town.pmtiles hurt.pmtiles
    printf '\377' | dd of=hurt.pmtiles bs=1 seek=$at conv=notrunc 2>/dev/null
    [ $at = 700 ] || is "hurt-$at" 3 'hurt.pmtiles: ' "$tuimen" tiles info hurt.pmtiles      # 700 is within a tile
    is "import-$at" 3 'hurt.pmtiles: ' "$tuimen" import tiles hurt.pmtiles --db house.db
done
size=$(stat -c %s town.pmtiles)
head -c $((size - 1)) town.pmtiles >short.pmtiles
is short 3 'beyond the file' "$tuimen" tiles info short.pmtiles
cp town.pmtiles hurt.pmtiles
printf '\377\377\377' | dd of=hurt.pmtiles bs=1 seek=$((size - 40)) conv=notrunc 2>/dev/null
is in-tile 3 'tile 15/[0-9/]*: can.t be unpacked' "$tuimen" import tiles hurt.pmtiles --db house.db
is unmoved 0 '"tiles":14' "$tuimen" tiles export --db house.db -o after.pmtiles
cmp named.pmtiles after.pmtiles || { echo "a refused import changed the map"; bad=1; }

# The format's own reader, and another writer.
web=$root/web
if command -v node >/dev/null && [ -d "$web/node_modules/pmtiles" ] && [ -d "$web/node_modules/s2-pmtiles" ]; then
    files=(town.pmtiles)
    [ -z "$extract" ] || "$tuimen" tiles build "$extract" -o extract.pmtiles >/dev/null && files+=(extract.pmtiles)
    node "$root/tests/osm/pmtiles.mjs" read "$tuimen" "$web" "${files[@]}" || bad=1
    node "$root/tests/osm/pmtiles.mjs" write "$web" other.pmtiles list || bad=1
    is other-info 0 '"tiles":20000,"entries":20000,.*"leaves":[1-9].*"name":"by another writer"' "$tuimen" tiles info other.pmtiles
    while read -r place text; do
        [ "$("$tuimen" tiles get other.pmtiles "$place")" = "$text" ] || { echo "other.pmtiles $place isn't $text"; bad=1; }
    done <list
    is thanks 3 'add --attribution' "$tuimen" import tiles other.pmtiles --db house.db
    is no-mvt 3 'tile 12/[0-9/]*: ' "$tuimen" import tiles other.pmtiles --db house.db --attribution me
else
    echo "SKIP: node or npm's pmtiles and s2-pmtiles are not installed"
    [ $bad -eq 0 ] && exit 77
fi
exit $bad

#!/bin/bash
# tuimen draw from the shell: what it prints, how it ends, what it says of wrong input. drawing_lines.sh TUIMEN
set -u
. "$(dirname "$0")/is.sh"
tuimen=$(realpath "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1

# A row of houses 50 m apart; the last two live behind a river.
cat >b.csv <<'END'
id,lon,lat,households,compound,shops,cases
a,104.0600,30.6,20,,5,0
b,104.0605,30.6,20,,0,2
c,104.0610,30.6,40,yard,0,0
d,104.0615,30.6,45,yard,0,0
e,104.0620,30.6,240,,0,0
f,104.0640,30.6,7,,0,0
g,104.0645,30.6,5,,0,0
END
cat >river.geojson <<'END'
{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"锦江"},
"geometry":{"type":"LineString","coordinates":[[104.063,30.59],[104.063,30.61]]}}]}
END
draw=("$tuimen" draw --buildings b.csv --walls river.geojson)
is header 0 '^id,grid$' "${draw[@]}"
is together 0 '^b,1$' "${draw[@]}"
is whole 0 '^d,2$' "${draw[@]}"
is split 0 '"id":"e","grid":"3","households":80,"shops":0,"split":"equal shares","first":1,"last":1,"of":3' "${draw[@]}"
is pocket 0 '"size":12,"reason":"pocket","proved":true,"buildings":\["f","g"\],"walls":\["锦江"\],"en":"this pocket has 12 < 30; walls around: 锦江","zh":"这一片只有 12 户，不足 30 户；四周的隔断：锦江"' "${draw[@]}"
is certificate 0 '"grid":"1",.*"households":40,"shops":5,"cases":2,"size":45,"load":47,"contiguous":true,"walls_crossed":0,"minutes":1.03,.*"in_bounds":true,"within_minutes":true' "${draw[@]}"
is straight 0 '"measure":"straight times 1.3"' "${draw[@]}"
is json 0 '^\{"measure"' "${draw[@]}" --format json
"${draw[@]}" --format json >j.json 2>/dev/null
"${draw[@]}" --report r.json >t.csv 2>/dev/null
cmp j.json r.json || bad=1
python3 -c 'import json; json.load(open("r.json"))' || bad=1
is open 0 '"impossible":\[$' "$tuimen" draw --buildings b.csv --format json
is weight 0 '"load":57' "${draw[@]}" --case-weight 6
is near 0 '"reason":"wide"|"reason":"pocket"' "${draw[@]}" --minutes 0.5
is small 0 '"in_bounds":5' "${draw[@]}" --min 45 --max 85
is apart 0 '"compound":"yard","reason":"apart"' "$tuimen" draw --buildings b.csv --minutes 0.5
is yard 0 '"compound":"yard","why":"larger than max"' "$tuimen" draw --buildings b.csv --max 80

# The old plan goes on: its own answer changes nothing, names stay, a new house joins.
sed 's/,\([0-9]*\)$/,G\1/' t.csv >old.csv
is kept 0 '"moved_households":0,"moved_buildings":0,"new_buildings":0,"gone_buildings":0' "${draw[@]}" --keep old.csv
is named 0 '^a,G1$' "${draw[@]}" --keep old.csv
grep -v '^b' old.csv >less.csv
is joins 0 '"moved_households":0,"moved_buildings":0,"new_buildings":1,"gone_buildings":0' "${draw[@]}" --keep less.csv
printf 'zz,G1\n' >>less.csv
is gone 0 '"gone_buildings":1' "${draw[@]}" --keep less.csv

# Walls as outlines; what isn't a line is left alone.
printf '{"type":"Polygon","coordinates":[[[104.0602,30.59],[104.0607,30.59],[104.0607,30.61],[104.0602,30.61],[104.0602,30.59]]]}' >yard.geojson
is outline 0 '"reason":"pocket".*"buildings":\["b"\],"walls":\["line 1"\]' "$tuimen" draw --buildings b.csv --walls yard.geojson
printf '{"type":"FeatureCollection","features":[]}' >none.geojson
is none 0 '"links_walled":0' "$tuimen" draw --buildings b.csv --walls none.geojson

# A wall from pole to pole.
printf '{"type":"LineString","coordinates":[[104.063,-89],[104.063,89]]}' >long.geojson
is long 0 '"reason":"pocket".*"buildings":\["f","g"\],"walls":\["line 1"\]' "$tuimen" draw --buildings b.csv --walls long.geojson

is use 2 'needs --buildings' "$tuimen" draw
is bounds 2 'must not be more' "${draw[@]}" --min 90 --max 80
is zero 2 'whole number from 1' "${draw[@]}" --min 0
is format 2 'csv or json|csv 或 json' "${draw[@]}" --format xml
is general 2 'LEAST,MOST' "${draw[@]}" --general 500
is minutes 2 'must be a number' "${draw[@]}" --minutes never
is option 2 'unknown option' "${draw[@]}" --wall x
is word 2 'one word too many' "${draw[@]}" x
is absent 3 '^no.csv:' "$tuimen" draw --buildings no.csv
is nowall 3 'no.geojson' "$tuimen" draw --buildings b.csv --walls no.geojson
wrong() { # NAME PATTERN CONTENT
    printf "$3" >"$1.csv"
    is "$1" 3 "^$1.csv:$2" "$tuimen" draw --buildings "$1.csv"
}
wrong nocolumn '1: .*households' 'id,lon,lat\na,1,2\n'
wrong empty '1: ' 'id,lon,lat,households\n'
wrong twice '3: .*id' 'id,lon,lat,households\na,1,2,3\na,1,2,3\n'
wrong noid '2: .*id' 'id,lon,lat,households\n,1,2,3\n'
wrong east '2: .*lon' 'id,lon,lat,households\na,181,2,3\n'
wrong pole '2: .*lat' 'id,lon,lat,households\na,1,90,3\n'
wrong half '2: .*households' 'id,lon,lat,households\na,1,2,3.5\n'
wrong minus '2: .*households' 'id,lon,lat,households\na,1,2,-1\n'
wrong nothing '2: .*households' 'id,lon,lat,households\na,1,2,\n'
wrong many '2: .*households' 'id,lon,lat,households\na,1,2,100001\n'
wrong shops '3: .*shops' 'id,lon,lat,households,shops\na,1,2,3,\nb,1,2,3,x\n'
wrong far '2: .*500' 'id,lon,lat,households\na,1,2,3\nb,101,2,3\nc,1,2,3\n'
wrong ragged '3: ' 'id,lon,lat,households\na,1,2,3\nb,1,2\n'
printf 'id,grid\na,1\nb\n' >k.csv
is kline 3 '^k.csv:3: ' "${draw[@]}" --keep k.csv
printf 'id,grid\na,1\na,2\n' >k.csv
is ktwice 3 '^k.csv:3: .*id' "${draw[@]}" --keep k.csv
printf 'id,net\na,1\n' >k.csv
is kcolumn 3 '^k.csv:1: .*grid' "${draw[@]}" --keep k.csv
printf '{"type":"FeatureCollection",\n"features":[{"type":"Feature","geometry":\n{"type":"Polygon","coordinates":[[[1,2],[3]]]}}]}' >w.geojson
is wline 3 'w.geojson: .*line 3' "$tuimen" draw --buildings b.csv --walls w.geojson
printf '{}' >w.geojson
is wempty 3 'w.geojson: .*line 1' "$tuimen" draw --buildings b.csv --walls w.geojson
[ $bad = 0 ] && echo "draw: as it should be"
exit $bad

#!/bin/bash
# tuimen cover from the shell, where places are limited and where people are cells: what it prints, and how it ends.
# cover_lines.sh TUIMEN
# Straight ways, 60 m a minute times 1.3: 0.001 degrees of the equator are 111.32 m, 144.72 s.
set -u
. "$(dirname "$0")/is.sh"
tuimen=$(realpath "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
cover() { "$tuimen" cover --demand d.csv --minutes 5 --facilities "$@"; }

printf 'id,lon,lat,people\na,0,0,10\nb,0.001,0,20\nfar,0.1,0,5\n' >d.csv
printf 'service,id,lon,lat,capacity\ncanteen,c1,0,0,12\ncanteen,c2,0.002,0,10\npark,p1,0,0,\n' >f.csv
# c1 has 30 people in reach, c2 20 of b and, at 289.43 s, 10 of a. b walks 144.72 s either way.
is served 0 '"served":22,"unserved":8,"out_of_reach":5,"share_served":0.628571,"share_unserved":0.228571' cover f.csv
is seconds 0 '"mean_seconds":78.94,"gap":0' cover f.csv
is at-most 0 '"gap":0,"served_at_most":22,' cover f.csv
is in-no-time 0 '"served":20,"unserved":10,.*"served_at_most":[23][0-9],' cover <(sed s/12$/20/ f.csv | grep -v c2) --seconds 0
is seconds-wrong 2 'seconds' cover f.csv --seconds soon
is method 0 '"capacity":\{"method":"2SFCA","places":22,"unlimited":0,' cover f.csv
is ratio 0 '\{"id":"c1","capacity":12,"people_in_reach":30.000,"per_1000":400.000000,"assigned":12\}' cover f.csv
is access 0 '^b,20,canteen,144.72,c1,,,straight,733.333333,c2,144.72,8,0$' cover f.csv --table
is zones 0 '^a,10,canteen,0.00,c1,,,straight,630.769231,c1,' cover f.csv --table --decay 0.5,0.3 --minutes 3,5
is beyond 0 '^far,5,canteen,14182.10,c2,,,straight,0.000000,,,0,5$' cover f.csv --table
is unlimited 0 '^a,10,park,0.00,p1,,,straight,,,,,$' cover f.csv --table
is flows 0 '^canteen,b,c2,10,144.72$' cover f.csv --assignment
[ "$(cover f.csv --assignment 2>err | tail -n +2 | wc -l)" = 3 ] || { echo "not three flows"; bad=1; }
is same 0 '^id,people,service,seconds,facility,snap_m,snap_to,how$' cover <(cut -d, -f1-4 f.csv) --table
is halves 0 '"served":1.5,"unserved":28.5,' cover <(printf 'service,id,lon,lat,capacity\nx,x,0,0,1.5\n')
is cells 0 '"per":"cell".*' cover f.csv --per cell --cell 30
is cell-parts 0 '"served":22,"unserved":8,"out_of_reach":5' cover f.csv --per cell --cell 30
is cell-thousandths 0 '^canteen,a,0,c1,1.111,' cover f.csv --per cell --cell 30 --assignment
is roomy 0 '"served":30,"unserved":0' cover <(printf 'service,id,lon,lat,capacity\nx,x,0,0,1.5\nx,y,0,0,\n')
printf 'service,id,lon,lat,capacity\nx,x,0,0,-1\n' >bad.csv
is negative 3 '^bad.csv:2: .*capacity' cover bad.csv
printf 'service,id,lon,lat,capacity\nx,x,0,0,5\nx,y,0,0,many\n' >bad.csv
is words 3 '^bad.csv:3: .*capacity' cover bad.csv
is decay 2 'a weight from 0 to 1' cover f.csv --decay 1,2
is decay-count 2 'a weight from 0 to 1' cover f.csv --decay 1,0.5
is none 2 'needs the column capacity' cover <(cut -d, -f1-4 f.csv) --assignment

# Communities by name; cells over communities and buildings. 0.001 degrees squared: 40 people, half west of 0.0005.
printf 'id,lon,lat,people,community\na,0,0,10,east\nb,0.001,0,20,west\nc,0.002,0,10,west\n' >named.csv
printf 'service,id,lon,lat\nshop,s1,0,0\n' >s.csv
people() { "$tuimen" cover --facilities s.csv --minutes 3,15 --demand "$@"; }
is named 0 '\{"id":"west","people":30.000,"all_services":1.000000,"share":\{"shop":\{"3":0.666667,"15":1.000000\}\}\}' people named.csv
is unnamed 0 '"bands":\{"x":' people <(printf 'id,lon,lat,people,x\na,0,0,10,5\n')
[ "$(people d.csv 2>err | grep -c communities)" = 0 ] || { echo "communities of nobody"; bad=1; }
square() { printf '[[[%s,0],[%s,0],[%s,0.001],[%s,0.001],[%s,0]]]' "$1" "$2" "$2" "$1" "$1"; }
area() { printf '{"type":"Feature","properties":{%s},"geometry":{"type":"Polygon","coordinates":%s}}' "$1" "$2"; }
printf '{"type":"FeatureCollection","features":[%s]}' "$(area '"id":"q","people":40,"old":8' "$(square 0 0.001)")" >q.geojson
printf '{"type":"FeatureCollection","features":[\n%s,\n%s]}' "$(area '"id":"w"' "$(square -1 0.00025)")" \
    "$(area '"id":"e"' "$(square 0.00025 1)")" >z.geojson
is outlines 0 '"per":"cell","places":1,"people":40,' people q.geojson
is outline-bands 0 '"bands":\{"old":\{"3":1.000000,"15":1.000000\}\}' people q.geojson
is zoned 0 '^\{"id":"w","people":10.000,' people q.geojson --zones z.geojson
is zoned-bands 0 '^\{"id":"w",.*"bands":\{"old":\{"people":2.000,"all_services":1.000000,"share":\{"shop":\{"3":1' \
    people q.geojson --zones z.geojson
is zoned-rest 0 '^\{"id":"e","people":30.000,' people q.geojson --zones z.geojson
is zoned-points 0 '^\{"id":"e","people":30.000,' people named.csv --zones z.geojson
printf 'id,lon,lat,households\nh1,0.0001,0.0001,10\nh2,0.0009,0.0009,30\nh3,0.5,0,9\n' >h.csv
is spread 0 '^h2,30,shop,' people q.geojson --buildings h.csv --table
is spread-outside 0 '^h3,0,shop,' people q.geojson --buildings h.csv --table
is squares 0 '"people":40,.*"cells_without_buildings":1' \
    people <(printf 'id,lon,lat,people,cell_m\nm,0,0,30,300\nn,0.01,0,10,300\n') --buildings h.csv
is squares-spread 0 '^h2,22.5,shop,' people <(printf 'id,lon,lat,people,cell_m\nm,0,0,30,300\n') --buildings h.csv --table
is footprint 0 '"per":"building","places":1,' people q.geojson --per building
is both 2 usage people q.geojson --buildings h.csv --per cell
printf '{"type":"Feature",\n"properties":{"id":1},"geometry":{"type":"Polygon","coordinates":%s}}' "$(square 0 1)" >bad.geojson
is no-people 3 '^bad.geojson:2: .*property people' people bad.geojson
sed 's/"id"/"colour"/' bad.geojson >bad2.geojson
is no-id 3 '^bad2.geojson:2: .*property id' people q.geojson --zones bad2.geojson
sed 's/"id":"e"/"id":"w"/' z.geojson >z2.geojson
echo '{"type":"Polygon","coordinates":[[[0,0],[1,1],[1,0],[0,1],[0,0]]]}' >bad3.geojson
is id-twice 3 '^z2.geojson:3: .*there already' people q.geojson --zones z2.geojson
is crossed 3 'bad3.geojson: line 1: an outline crosses itself' people bad3.geojson

is nearest 0 '^b,canteen,2,c2,144.72$' cover f.csv --nearest 2
[ "$(cover f.csv --nearest 2 2>err | grep -c '^a,')" = 3 ] || { echo "not two canteens and a park"; bad=1; }
is nearest-cells 0 '^a,8,canteen,1,c1,' cover f.csv --nearest 1 --per cell

is profiles 0 '"profile":"own"' people named.csv --profile everyone+speed=30
[ "$(people named.csv --profile everyone+speed=30 2>err | grep -c '"how":"straight x 1.3"')" = 2 ] || { echo "not two"; bad=1; }
is profiles-table 2 'of one profile' people named.csv --profile everyone+senior --table
is profiles-wrong 2 'profile nobody' people named.csv --profile everyone+nobody

# Two scenarios: the shop moves from a to c, 289.43 s away.
printf 'service,id,lon,lat,capacity\nshop,s1,0.002,0,30\n' >after.csv
is against 0 '"moved_in":\{"3":10.000000,"15":0.000000\},"moved_out":\{"3":10.000000,' people named.csv --against after.csv
is against-files 0 '"before":\{"facilities":"s.csv","network":null\},"after":\{"facilities":"after.csv"' \
    people named.csv --against after.csv
is against-how 0 '"how":"straight x 1.3"' people named.csv --against after.csv
is gainer 0 '^\{"id":"c",.*"people":10,"service":"shop","before_seconds":289.43,"after_seconds":0.00\}\],$' \
    people named.csv --against after.csv
is against-places 0 '"served":\{"before":22.000,"after":30.000,"difference":8.000\}' \
    cover f.csv --against <(sed 's/,12/,20/' f.csv)
is against-table 0 '^a,10,shop,0.00,s1,289.43,s1,289.43$' people named.csv --against after.csv --table
is against-network 2 'needs a network' people named.csv --against-network x.net
is against-assignment 2 'either' cover f.csv --against f.csv --assignment
is against-bad 3 '^bad.csv:3: .*capacity' people named.csv --against bad.csv
is lone-buildings 2 'needs --demand' "$tuimen" cover x.net --facilities s.csv --buildings h.csv
[ $bad = 0 ] && echo "cover with places: as it should be"
exit $bad

#!/bin/bash
# tuimen network, reach, cover from the shell: what they print, and how they end. command_lines.sh TUIMEN
# The town is a street of three pieces of 111.32 m along the equator: 1 - 2 -(gate 3)- 4, and steps 4 - 5 north.
set -u
. "$(dirname "$0")/is.sh"
tuimen=$(realpath "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1

osmium --version >/dev/null 2>&1 || { echo "skipped: osmium isn't installed"; exit 77; }
cat >town.osm <<'OSM'
<osm version="0.6">
<node id="1" lat="0" lon="0.000"/><node id="2" lat="0" lon="0.001"/>
<node id="3" lat="0" lon="0.002"><tag k="barrier" v="gate"/><tag k="opening_hours" v="Mo-Fr 08:00-18:00; PH off"/></node>
<node id="4" lat="0" lon="0.003"/><node id="5" lat="0.001" lon="0.003"/>
<way id="1"><nd ref="1"/><nd ref="2"/><nd ref="3"/><nd ref="4"/><tag k="highway" v="residential"/></way>
<way id="2"><nd ref="4"/><nd ref="5"/><tag k="highway" v="steps"/></way>
<way id="3"><nd ref="1"/><nd ref="5"/><tag k="highway" v="motorway"/></way>
</osm>
OSM
osmium cat -o town.osm.pbf town.osm 2>/dev/null || exit 1

is build 0 '3 .*edges' "$tuimen" network build town.osm.pbf -o town.net
is info 0 '"gates":\{"open":1,"private":0,"closed":0,"with_hours":1\}' "$tuimen" network info town.net
is gates 0 '^3,0.002,0,open,Mo-Fr 08:00-18:00; PH off$' "$tuimen" network info town.net --gates
is edges 0 '^(1,3|3,1),222.639,way,0,0,222.64,222.64$' "$tuimen" network info town.net --edges
is islands 0 '^island,' "$tuimen" network info town.net --islands
is reach 0 '^4,0.0030000,0.0000000,333.96$' "$tuimen" reach town.net --from 0,0
is inner 0 '^2,0.0010000,0.0000000,111.32$' "$tuimen" reach town.net --from 0,0
is stairs 0 '^5,0.0030000,0.0010000,444.53$' "$tuimen" reach town.net --from 0,0
is senior 0 '^4,0.0030000,0.0000000,445.28$' "$tuimen" reach town.net --from 0,0 --profile senior
"$tuimen" reach town.net --from 0,0 --profile wheelchair | grep -q '^5,' && { echo "wheels on steps"; bad=1; }

printf 'id,lon,lat\nhall,0.0005,0.0001\n"inn, old",0.003,0.001\n' >to.csv
is to 0 '^hall,66.72,11.057,way 1-3,network$|^hall,66.72,11.057,way 3-1,network$' \
    "$tuimen" reach town.net --from 0,0 --to to.csv
is quoted 0 '^"inn, old",444.53,' "$tuimen" reach town.net --from 0,0 --to to.csv
is many 0 '^1,hall,66.72' "$tuimen" reach town.net --points <(printf 'lon,lat\n0,0\n') --to to.csv
is nearest 0 '^hall,66.72,' "$tuimen" reach town.net --from 0,0 --to to.csv --nearest 1
[ "$("$tuimen" reach town.net --from 0.003,0.0005 --to to.csv --nearest 1 | tail -n +2 | cut -c1-5)" = '"inn,' ] ||
    { echo "not the nearest"; bad=1; }

# The gate is open Mo-Fr 08:00-18:00; PH off. 2026-09-30 is a Wednesday, 2026-10-01 a holiday, 2027 not announced.
printf 'id,lon,lat,hours\nbar,0.003,0,20:00-02:00\nhall,0.0005,0,\n' >late.csv
is gate-open 0 '^4,0.0030000,0.0000000,333.96$' "$tuimen" reach town.net --from 0,0 --at 2026-09-30T17:59
is gate-says 0 '^tuimen: 2026-09-30T17:59: .*1 open, 0 closed' "$tuimen" reach town.net --from 0,0 --at 2026-09-30T17:59
for at in 2026-09-30T18:00 2026-09-30T07:59 2026-10-01T12:00 2026-10-03T12:00 "2026-09-30 18:00:00+08:00"; do
    is "gate-shut $at" 0 '^2,0.0010000,0.0000000,111.32$' "$tuimen" reach town.net --from 0,0 --at "$at"
    "$tuimen" reach town.net --from 0,0 --at "$at" 2>/dev/null | grep -q '^4,' && { echo "through a shut gate at $at"; bad=1; }
done
is no-holiday 0 '^4,' "$tuimen" reach town.net --from 0,0 --at 2027-10-01T12:00
is calendar 0 'holidays of 2023 to 2026 only' "$tuimen" reach town.net --from 0,0 --at 2027-10-01T12:00
is gate-area 0 '^tuimen: .*0 open, 1 closed' "$tuimen" reach town.net --from 0,0 --at 2026-10-01T12:00 --polygons
is to-shut 0 '^bar,,,,closed$' "$tuimen" reach town.net --from 0,0 --to late.csv --at 2026-09-30T12:00
is to-open 0 '^bar,0.00,0.000,way' "$tuimen" reach town.net --from 0.003,0 --to late.csv --at 2026-10-01T01:59
is to-behind 0 '^bar,,0.000,way' "$tuimen" reach town.net --from 0,0 --to late.csv --at 2026-09-30T20:00
is to-straight 0 '^bar,,,,closed$' "$tuimen" reach --from 0,0 --to late.csv --at 2026-09-30T12:00
[ "$("$tuimen" reach town.net --from 0.003,0 --to late.csv --nearest 1 --at 2026-09-30T12:00 2>/dev/null | tail -n +2 | cut -d, -f1)" = hall ] ||
    { echo "the nearest is shut"; bad=1; }
is to-unasked 0 'no --at: the column hours is not used' "$tuimen" reach town.net --from 0,0 --to late.csv
sed 's/Mo-Fr 08:00-18:00; PH off/Mo-Fr 08:00-/; s/id="4" lat="0" lon="0.003"\/>/id="4" lat="0" lon="0.003"><tag k="barrier" v="gate"\/><tag k="opening_hours" v="unknown"\/><\/node>/' town.osm >odd.osm
osmium cat -o odd.osm.pbf odd.osm 2>/dev/null && "$tuimen" network build odd.osm.pbf -o odd.net 2>/dev/null
is gate-odd 0 '^5,' "$tuimen" reach odd.net --from 0,0 --at 2026-10-01T12:00
is gate-unread 0 'hours of gate 3 can.t be read, it counts as open: column 13: must be the time it ends' \
    "$tuimen" reach odd.net --from 0,0 --at 2026-10-01T12:00
is gate-unknown 0 '0 open, 0 closed, 1 unknown and 1 unread' "$tuimen" reach odd.net --from 0,0 --at 2026-10-01T12:00
is straight 0 '^hall,73.77,,,straight$' "$tuimen" reach --from 0,0 --to to.csv
is says 0 'straight distance times 1.3' "$tuimen" reach --from 0,0 --to to.csv
is round 0 '"how":"straight x 1.3"' "$tuimen" reach --from 0,0 --polygons
is area 0 '"minutes":5,' "$tuimen" reach town.net --from 0,0 --polygons --minutes 5,10

is shut 0 '"gates":1' "$tuimen" network edit town.net --close 3 -o shut.net
is behind 0 '^inn, old|^"inn, old",,' "$tuimen" reach shut.net --from 0,0 --to to.csv
is open 0 '"gates":1' "$tuimen" network edit shut.net --open 3
is again 0 '^"inn, old",444.53,' "$tuimen" reach shut.net --from 0,0 --to to.csv
is between 0 '"stretches":1' "$tuimen" network edit town.net --close 1,2 -o cut.net
is cut 0 '^hall,168.07,56.747,way 2-3' "$tuimen" reach cut.net --from 0,0 --to to.csv
printf '{"type":"LineString","coordinates":[[0.0005,0],[0.003,0.001]]}' >path.geojson
is add 0 '"paths":1,"joints":2' "$tuimen" network edit town.net --add path.geojson -o more.net
is shorter 0 '^"inn, old",355.' "$tuimen" reach more.net --from 0,0 --to to.csv

printf 'service,id,lon,lat\nclinic,c1,0.001,0\nclinic,c2,0.003,0\nshop,s1,0,0\n' >f.csv
printf 'id,lon,lat,people,old\na,0,0,30,10\nb,0.003,0,10,0\n' >d.csv
is cover 0 '"service":"shop","facilities":1,"off_network":0,"share":\{"5":0.750000\}' \
    "$tuimen" cover town.net --facilities f.csv --demand d.csv --minutes 5
is bands 0 '"bands":\{"old":\{"5":1.000000\}\}' "$tuimen" cover town.net --facilities f.csv --demand d.csv --minutes 5
# Seconds 0 for 30 people, 333.96 for 10: mean 83.49, Gini 0.75; Theil ln 4.
is unequal 0 '"mean_seconds":83.49,"gini":0.750000,"theil":1.386294' \
    "$tuimen" cover town.net --facilities f.csv --demand d.csv --minutes 5
is lacking 0 '\{"id":"b","lon":0.003,"lat":0,"people":10,"missing":\["shop"\]\}' \
    "$tuimen" cover town.net --facilities f.csv --demand d.csv --minutes 5
is nearest 0 '^b,10,clinic,0.00,c2,' "$tuimen" cover town.net --facilities f.csv --demand d.csv --table
is nodes 0 '"per":"node","places":4,' "$tuimen" cover town.net --facilities f.csv
is cells 0 '"per":"cell"' "$tuimen" cover town.net --facilities f.csv --demand d.csv --per cell --cell 30

# Shut by its hours or by an edit: the same to the byte.
"$tuimen" network edit town.net --close 3 -o hand.net >/dev/null 2>&1
for what in "--minutes 20" "--polygons --minutes 5,10" "--to to.csv"; do
    # shellcheck disable=SC2086
    cmp -s <("$tuimen" reach town.net --from 0,0 $what --at 2026-10-01T12:00 2>/dev/null) \
        <("$tuimen" reach hand.net --from 0,0 $what 2>/dev/null) || { echo "hours and edits differ: $what"; bad=1; }
done

# c1 keeps office hours, c2 never closes, s1 ends openly, s2 is shut for good.
printf 'service,id,lon,lat,hours\nclinic,c1,0.001,0,Mo-Fr 08:00-18:00; PH off\nclinic,c2,0.003,0,\n' >h.csv
printf 'shop,s1,0,0,10:00+\nshop,s2,0,0,off\n' >>h.csv
is cover-open 0 '"service":"clinic","facilities":2,"off_network":0,"closed":0,' \
    "$tuimen" cover town.net --facilities h.csv --demand d.csv --at 2026-09-30T12:00
is cover-shut 0 '"service":"clinic","facilities":1,"off_network":0,"closed":1,"share":\{"15":0.250000\}' \
    "$tuimen" cover town.net --facilities h.csv --demand d.csv --at 2026-10-01T12:00
is cover-unknown 0 'h.csv: .*0 open, 2 closed, 1 unknown' \
    "$tuimen" cover town.net --facilities h.csv --demand d.csv --at 2026-10-01T12:00
is cover-none 0 '"service":"shop","facilities":0,"off_network":0,"closed":2,"share":\{"15":0.000000\}' \
    "$tuimen" cover town.net --facilities h.csv --demand d.csv --at 2026-09-30T09:00
is cover-table 0 '^b,10,clinic,0.00,c2,' "$tuimen" cover town.net --facilities h.csv --demand d.csv --table --at 2026-10-01T12:00
is cover-always 0 '"service":"shop","facilities":2,"off_network":0,"share"' \
    "$tuimen" cover town.net --facilities h.csv --demand d.csv
printf 'service,id,lon,lat,hours\nclinic,c1,0.001,0,24/7\nbar,b1,0,0,off\nkiosk,k1,0,0,off\n' >h2.csv
is cover-against 0 '"service":"clinic","facilities":\{"before":1,"after":1\},"closed":\{"before":1,"after":0\},' \
    "$tuimen" cover town.net --facilities h.csv --demand d.csv --against h2.csv --at 2026-10-01T12:00
is cover-against-new 0 '"service":"kiosk","facilities":\{"before":0,"after":0\},"closed":\{"before":0,"after":1\},' \
    "$tuimen" cover town.net --facilities h.csv --demand d.csv --against h2.csv --at 2026-10-01T12:00
sed 's/10:00+/10:00-/' h.csv >bad_hours.csv
is cover-hours 3 '^bad_hours.csv:4: .*column hours: column 7: must be the time it ends' \
    "$tuimen" cover town.net --facilities bad_hours.csv --demand d.csv --at 2026-09-30T09:00
sed 's/20:00-02:00/20:00-25/' late.csv >bad_late.csv
is to-hours 3 '^bad_late.csv:2: .*column hours: column 7:' \
    "$tuimen" reach town.net --from 0,0 --to bad_late.csv --at 2026-09-30T09:00
for at in 2026-10-01 2026-13-01T10:00 2026-10-01T24:00 2026-10-01T10:60 2026-10-01T10:00+8 2026-10-01T10:00x now ''; do
    is "use-at $at" 2 'must be as 2026-10-01T19:30' "$tuimen" reach town.net --from 0,0 --at "$at"
done
is use-at-cover 2 'must be as 2026-10-01T19:30' "$tuimen" cover town.net --facilities h.csv --at 10:00

# A compound with a fence and two gates, 1 and 3, streets to both: across it by a line. A crossing in two ways waits once.
cat >yard.osm <<'OSM'
<osm version="0.6">
<node id="1" lat="0" lon="0"><tag k="barrier" v="gate"/></node><node id="2" lat="0" lon="0.001"/>
<node id="3" lat="0.001" lon="0.001"><tag k="barrier" v="gate"/></node><node id="4" lat="0.001" lon="0"/>
<node id="5" lat="0" lon="-0.001"/><node id="6" lat="0.001" lon="0.002"/><node id="7" lat="0.001" lon="0.0021"/>
<node id="8" lat="0.001" lon="0.0022"/>
<way id="1"><nd ref="1"/><nd ref="2"/><nd ref="3"/><nd ref="4"/><nd ref="1"/><tag k="landuse" v="residential"/></way>
<way id="2"><nd ref="5"/><nd ref="1"/><tag k="highway" v="residential"/></way>
<way id="3"><nd ref="3"/><nd ref="6"/><tag k="highway" v="residential"/></way>
<way id="4"><nd ref="6"/><nd ref="7"/><tag k="highway" v="footway"/><tag k="footway" v="crossing"/></way>
<way id="5"><nd ref="7"/><nd ref="8"/><tag k="highway" v="footway"/><tag k="footway" v="crossing"/></way>
</osm>
OSM
osmium cat -o yard.osm.pbf yard.osm 2>/dev/null || exit 1
# Two squares, a small private one and then a large one, keep what is said of each.
cat >squares.osm <<'OSM'
<osm version="0.6">
<node id="21" lat="0" lon="0"/><node id="22" lat="0" lon="0.0001"/><node id="23" lat="0.0001" lon="0.0001"/>
<node id="31" lat="0.01" lon="0.01"/><node id="32" lat="0.01" lon="0.02"/><node id="33" lat="0.02" lon="0.02"/>
<way id="1"><nd ref="21"/><nd ref="22"/><nd ref="23"/><nd ref="21"/><tag k="place" v="square"/><tag k="access" v="private"/></way>
<way id="2"><nd ref="31"/><nd ref="32"/><nd ref="33"/><nd ref="31"/><tag k="place" v="square"/></way>
</osm>
OSM
osmium cat -o squares.osm.pbf squares.osm 2>/dev/null || exit 1
is squares 0 ' 2 .*edges' "$tuimen" network build squares.osm.pbf -o squares.net
is small-square 0 '^21,21,[0-9.]*,square,0,4,' "$tuimen" network info squares.net --edges
is large-square 0 '^31,31,[0-9.]*,square,0,0,' "$tuimen" network info squares.net --edges

is yard 0 '1 .*compounds walked across' "$tuimen" network build yard.osm.pbf -o yard.net
is across 0 '^(1,3|3,1),156.903,compound,' "$tuimen" network info yard.net --edges
is yard-reach 0 '^6,0.0020000,0.0010000,379.54$' "$tuimen" reach yard.net --from=-0.001,0
is yard-wait 0 '^8,0.0022000,0.0010000,411.80$' "$tuimen" reach yard.net --from=-0.001,0 --profile speed=60,wait=10
is yard-shut 0 '"gates":1' "$tuimen" network edit yard.net --close 3
"$tuimen" reach yard.net --from=-0.001,0 | grep -q '^6,' && { echo "through a shut gate"; bad=1; }

is use-none 2 usage "$tuimen" network
is use-build 2 usage "$tuimen" network build town.osm.pbf
is use-from 2 'LON,LAT' "$tuimen" reach town.net --from 0
is use-minutes 2 minutes "$tuimen" reach town.net --from 0,0 --minutes 0
is use-profile 2 'speed must be' "$tuimen" reach town.net --from 0,0 --profile speed=0
is use-per 2 usage "$tuimen" cover town.net --facilities f.csv --per cell
is no-file 3 'no.osm.pbf' "$tuimen" network build no.osm.pbf -o x.net
is no-pbf 3 'town.osm: .*not an .osm.pbf' "$tuimen" network build town.osm -o x.net
is no-net 3 'town.osm: .*not a walking network' "$tuimen" network info town.osm
head -c 300 town.net >half.net
is half 3 'half.net: ' "$tuimen" reach half.net --from 0,0
is no-node 3 'no node 77' "$tuimen" network edit town.net --close 77
printf 'id,lon,lat\nx,0,0\ny,200,0\n' >bad.csv
is csv-line 3 '^bad.csv:3: ' "$tuimen" reach town.net --from 0,0 --to bad.csv
is csv-column 3 '^bad.csv:1: .*service' "$tuimen" cover town.net --facilities bad.csv
printf '{"type":"LineString",\n"coordinates":[[0,0],[0,"x"]]}' >bad.geojson
is json-line 3 'bad.geojson: line 2' "$tuimen" network edit town.net --add bad.geojson
exit $bad

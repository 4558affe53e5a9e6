#!/usr/bin/env bash
# tuimen datum as it is typed: datum_lines.sh TUIMEN
set -u
tuimen=$(realpath "$1")
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 2
. "$here/is.sh"

printf 'name,lon,lat\n"a, b",116.404,39.915\n' >points.csv
is default 0 '^"a, b",116.4102444991693[0-9]*,39.9164042815016[0-9]*$' "$tuimen" datum points.csv
is wgs-gcj 0 '^"a, b",116.4102444991693[0-9]*,39.9164042815016[0-9]*$' "$tuimen" datum --from wgs84 --to gcj02 points.csv
is gcj-bd 0 '^"a, b",116.4103694937102[0-9]*,39.9213369935102[0-9]*$' "$tuimen" datum points.csv --from=gcj02 --to=bd09
is scripts 0 '^"a, b",' "$tuimen" datum points.csv --threads 2 --seed 7
is same 0 '^"a, b",116.404[0-9]*,39.9[0-9]*$' "$tuimen" datum points.csv --from wgs84 --to cgcs2000
is header 0 '^name,easting,northing$' "$tuimen" datum points.csv --to cgcs2000/3-degree/39
is zone 0 '^"a, b",39449042.047441[0-9]*,4420261.219996[0-9]*$' "$tuimen" datum points.csv --to epsg:4527
is plain 0 '^"a, b",449042.047441[0-9]*,4420261.219996[0-9]*$' "$tuimen" datum points.csv --to cgcs2000/3-degree/117E
is own 0 '^"a, b",39449042.047441[0-9]*,4420261.219996[0-9]*$' "$tuimen" datum points.csv --to cgcs2000/3-degree
[ "$("$tuimen" datum <points.csv)" = "$("$tuimen" datum points.csv)" ] || { echo "a file isn't what a pipe is"; bad=1; }
"$tuimen" datum points.csv --to epsg:4527 >zone.csv
is back 0 '^"a, b",116.40[34][0-9]*,39.91[45][0-9]*$' "$tuimen" datum zone.csv --from epsg:4527 --to wgs84
is other-zone 0 '^"a, b",38705551.921402[0-9]*,4422858.999976[0-9]*$' "$tuimen" datum zone.csv --from epsg:4527 --to cgcs2000/3-degree/38

is use-frame 2 'the frame must be' "$tuimen" datum points.csv --to mars
is use-zone 2 'the frame must be' "$tuimen" datum points.csv --to cgcs2000/3-degree/99
is use-option 2 'unknown option' "$tuimen" datum --into gcj02
is use-words 2 'too many' "$tuimen" datum points.csv more.csv
is no-file 3 '^nowhere.csv:0: ' "$tuimen" datum nowhere.csv
printf 'lon,lat\n116,39\n\n200,39\n' >bad.csv
is degrees 3 '^bad.csv:4: .*must be from -180 to 180' "$tuimen" datum bad.csv
is degrees-pipe 3 '^stdin:4: ' bash -c 'exec "$0" datum <bad.csv' "$tuimen"
is far 3 '^points.csv:2: .*must lie within 102 to 108 degrees E' "$tuimen" datum points.csv --to epsg:4523
is columns 3 '^points.csv:1: .*easting' "$tuimen" datum points.csv --from epsg:4523
exit $bad

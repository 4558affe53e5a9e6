#!/bin/bash
# tuimen site and scan from the shell: what they print, and how they end. siting_lines.sh TUIMEN
set -u
. "$(dirname "$0")/is.sh"
tuimen=$(realpath "$1")
data=$(dirname "$(realpath "$0")")/../scan/upstate.csv
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1

# A line 1 - 2 - 3 - 4 and a detour.
printf 'from,to,length\n1,2,1.5\n2,3,1\n3,4,2\n1,3,9\n' >e.csv
is median 0 '^\{"value":5.5,"bound":5.5,"gap":0,"chosen":\[2\],"seconds":[0-9.]+\}$' "$tuimen" site median --edges e.csv --p 1
is two 0 '^\{"value":2.5,"bound":2.5,"gap":0,"chosen":\[[0-9],[0-9]\]' "$tuimen" site median --edges e.csv --p 2
is center 0 '^\{"value":2.5,"bound":2.5,"gap":0,"chosen":\[3\]' "$tuimen" site center --edges e.csv --p 1
is fixed 0 '^\{"value":3.5,.*"chosen":\[.*4\]' "$tuimen" site median --edges e.csv --p 2 --fixed 4 --forbidden 1,2
printf 'from,to,length\n1,2,0.12345678\n2,3,1e-1\n' >fine.csv
is fine 0 '^\{"value":0.22345678,"bound":0.223456,"gap":[0-9.e-]+,"chosen":\[2\]' "$tuimen" site median --edges fine.csv --p 1
is many 2 'number of sites' "$tuimen" site median --edges e.csv --p 5
is no_p 2 'needs --p' "$tuimen" site median --edges e.csv
is kind 2 'which kind' "$tuimen" site middle --edges e.csv --p 1
is option 2 'unknown option' "$tuimen" site median --edge e.csv --p 1
is absent 3 '^no.csv:' "$tuimen" site median --edges no.csv --p 1
printf 'from,to,length\na,b,1\na,c,x\n' >bad.csv
is line 3 '^bad.csv:3: .*length' "$tuimen" site median --edges bad.csv --p 1
printf 'from,to\na,b\n' >short.csv
is header 3 '^short.csv:1: .*length' "$tuimen" site median --edges short.csv --p 1
printf 'from,to,length\na,b,1\nc,d,1\n' >pieces.csv
is pieces 3 'out of reach' "$tuimen" site median --edges pieces.csv --p 1
is pieces2 0 '"value":2,"bound":2,"gap":0,"chosen":\["[ab]","[cd]"\]' "$tuimen" site median --edges pieces.csv --p 2

printf 'id,x,y,weight\nA,0,0,2.5\nB,0.3,0,1\nC,0,0.4,1\nD,9,9,4\n' >p.csv
is cover 0 '^\{"value":4.5,"bound":4.5,"gap":0,"chosen":\["A"\]' "$tuimen" site cover --points p.csv --radius 0.4 --p 1
is reach 0 '^\{"value":8.5,"bound":8.5,' "$tuimen" site cover --points p.csv --radius 0.4 --p 2
is setcover 0 '^\{"value":2,"bound":2,"gap":0,"chosen":\["A","D"\]' "$tuimen" site setcover --points p.csv --radius 0.4
printf 'id,x,y\nA,0,0\nA,1,1\n' >twice.csv
is twice 3 '^twice.csv:3: .*id' "$tuimen" site setcover --points twice.csv --radius 1

# Straight ways on foot: 1,000 m at 60 m/min times 1.3 are 21.7 minutes.
printf 'id,lon,lat,people\nwest,0,0,10\neast,0.008983,0,5\n' >d.csv
is foot 0 '^\{"value":10,"bound":10,' "$tuimen" site cover --demand d.csv --minutes 21 --p 1
is both 0 '^\{"value":15,"bound":15,' "$tuimen" site cover --demand d.csv --minutes 22 --p 1
is metres 0 '^\{"value":15,"bound":15,' "$tuimen" site cover --demand d.csv --radius 1320 --p 1
is walk 0 '^\{"value":6499\.[0-9]+,.*"chosen":\["west"\]' "$tuimen" site median --demand d.csv --p 1

# Places with room: the middle holds two of three, so one walks on, or nobody can be placed.
printf 'from,to,length\n1,2,2\n2,3,3\n' >line.csv
is roomy 0 '^\{"value":5,"bound":5,"gap":0,"chosen":\[2\]' "$tuimen" site capacitated --edges line.csv --p 1 --capacity 3
is full 0 '^\{"value":2,"bound":2,"gap":0,"chosen":\[(1|2),3\]' "$tuimen" site capacitated --edges line.csv --p 2 --capacity 2
is one_each 0 '^\{"value":0,"bound":0,"gap":0,"chosen":\[1,2,3\]' "$tuimen" site capacitated --edges line.csv --p 3 --capacity 1
is no_room 3 'reach|room' "$tuimen" site capacitated --edges line.csv --p 1 --capacity 2
is no_capacity 2 'needs the column capacity' "$tuimen" site capacitated --edges line.csv --p 1
is stray_capacity 2 'is for capacitated' "$tuimen" site median --edges line.csv --p 1 --capacity 2
printf 'id,lon,lat,capacity\nsmall,0.001,0,4\nlarge,0.008983,0,\n' >c.csv
is given 0 '^\{"value":8378.76,.*"chosen":\["small","large"\]' "$tuimen" site capacitated --demand d.csv --candidates c.csv --p 2
is gains 0 'chosen' "$tuimen" site capacitated --demand d.csv --candidates c.csv --p 2 --fixed large --gains gains.csv
[ "$(cat gains.csv)" = 'id,weight,served_by,before,after,gain
west,10,large,1299.98,1299.98,0
east,5,large,0,0,0' ] || { echo "gains:"; cat gains.csv; bad=1; }
printf 'id,lon,lat,people\nempty,0,0,0\nwest,0,0,10\n' >d2.csv
is gains_left_out 0 'chosen' "$tuimen" site median --demand d2.csv --candidates c.csv --p 1 --gains gains.csv
grep -q '^west,10,small,,144.72,$' gains.csv || { echo "gains:"; cat gains.csv; bad=1; }
is gains_median 0 'chosen' "$tuimen" site median --edges line.csv --p 2 --fixed 1 --gains gains.csv
[ "$(cat gains.csv)" = 'id,weight,served_by,before,after,gain
1,1,1,0,0,0
2,1,1,2,2,0
3,1,3,5,0,5' ] || { echo "gains:"; cat gains.csv; bad=1; }
is gains_cover 0 'chosen' "$tuimen" site cover --points p.csv --radius 0.4 --p 1 --gains gains.csv
grep -qx 'A,2.5,A,,0,' gains.csv && grep -qx 'D,4,,,,' gains.csv || { echo "gains:"; cat gains.csv; bad=1; }
is gains_nowhere 1 'no/where' "$tuimen" site median --edges line.csv --p 1 --gains no/where.csv
is too_far 3 'reach|room' "$tuimen" site capacitated --demand d.csv --candidates c.csv --p 2 --minutes 10
printf 'id,lon,lat,capacity\nx,0,0,some\n' >bad.csv
is bad_capacity 3 '^bad.csv:2: .*capacity' "$tuimen" site capacitated --demand d.csv --candidates bad.csv --p 1
printf 'from,to,length\n1,2,5\n2,3,1\n2,1,9\n3,2,1\n1,1,4\n1,1,6\n' >twice.csv
is shortest 0 '^\{"value":6,' "$tuimen" site median --edges twice.csv --p 1
is shortest_said 0 '^twice.csv:4: .* 1 further edges between two places that have one; the shortest counts' \
    "$tuimen" site median --edges twice.csv --p 1
is last 0 '^\{"value":10,' "$tuimen" site median --edges twice.csv --p 1 --parallel last
is middle 2 'shortest or last' "$tuimen" site median --edges twice.csv --p 1 --parallel middle

is scan 0 '"centre":52,.*"radius":0.0867.*"observed":100,.*"llr":14.083.*"p":0.001,.*"recurrence":null' \
    "$tuimen" scan --places "$data" --counts "$data" --population "$data" --model poisson
for threads in 1 2 3; do
    "$tuimen" scan --places "$data" --counts "$data" --model poisson --threads $threads --seed 5 |
        sed 's/"seconds.*//' >"threads$threads"
done
cmp threads1 threads2 && cmp threads1 threads3 || bad=1
printf 'id,date\n52,2026-01-01\n1,2026-01-03\n52,2026-01-09\n52,2026-01-10\n49,2026-01-10\n200,2026-01-02\n201,2026-01-03\n210,2026-01-04\n' >cases.csv
is days 0 '"observed":3,.*"recurrence":[0-9.]+,"from":"2026-01-09","to":"2026-01-10"' \
    "$tuimen" scan --places "$data" --counts cases.csv --model permutation --window 3 --max-share 0.5 --min-cases 2
printf 'id,day,count\n52,1,1\n1,3,1\n52,9,1\n52,10,1\n49,10,1\n200,2,1\n201,3,1\n210,4,1\n' >days.csv
is numbers 0 '"observed":3,.*"from":9,"to":10' \
    "$tuimen" scan --places "$data" --counts days.csv --model permutation --window 3 --min-cases 2
is back 0 '"recurrence":null,"from":' "$tuimen" scan --places "$data" --counts cases.csv --model permutation
is nobody 3 '^cases.csv:2: .*population' "$tuimen" scan --places "$data" --counts cases.csv --model poisson \
    --population <(printf 'id,population\n1,5\n')
is people 2 'needs --population' "$tuimen" scan --places p.csv --counts <(printf 'id\nA\nB\n') --model poisson
is stranger 3 "^strange.csv:3: .*id" bash -c "printf 'id,count\n1,2\nx,1\n' >strange.csv
    '$tuimen' scan --places '$data' --counts strange.csv --model poisson"
is model 2 'poisson or permutation|poisson 或' "$tuimen" scan --places "$data" --counts "$data" --model normal
[ $bad = 0 ] && echo "site and scan: as they should be"
exit $bad

#!/usr/bin/env bash
# The town that `make run` makes is made whole and sound, in the size that the Makefile says: demo_town.sh TUIMEN
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
makefile=$(dirname "$0")/../Makefile
number() { sed -n "s/^$1 *:= *//p" "$makefile"; }
"$1" town --db "$work/town.db" --seed "$(number SEED)" --scale "$(number SCALE)" >/dev/null
"$1" check --data --db "$work/town.db"

# The same seed and moment give the same town: every row but for what is sealed or must not be guessed, and the chain of
# events to its last digest.
for which in one two other; do
    seed=7; [ $which != other ] || seed=8
    "$1" town --db "$work/$which.db" --seed $seed --scale 1000 --now 2026-11-28 >/dev/null
done
/usr/bin/python3 "$(dirname "$0")/same_town.py" "$work/one.db" "$work/two.db"
! /usr/bin/python3 "$(dirname "$0")/same_town.py" "$work/one.db" "$work/other.db" 2>/dev/null ||
    { echo "demo_town: another seed gives the same town" >&2; exit 1; }
"$1" town --db "$work/none.db" --scale 1000 --now 2025-11-28 2>"$work/said" && { echo "demo_town: a moment before there is a year of it" >&2; exit 1; }
grep -q -- "--now" "$work/said" || { cat "$work/said" >&2; exit 1; }

# The smallest one has a year of the book too: thousands of transactions, read in its journal.
"$1" town --db "$work/small.db" --seed 1 --scale 1000 >/dev/null
"$1" check --data --db "$work/small.db"
"$1" journal --db "$work/small.db" --format hledger >"$work/journal"
entries=$(grep -cE '^[0-9]{4}-[0-9]{2}-[0-9]{2} ' "$work/journal")
[ "$entries" -ge 2000 ] || { echo "demo_town: $entries transactions in the smallest town, 2000 wanted" >&2; exit 1; }
for deed in 走访 上报的问题已解决 处置的问题获好评 巡查走完一轮 现场签到服务 参加培训; do
    grep -q "$deed" "$work/journal" || { echo "demo_town: nobody has points for $deed" >&2; exit 1; }
done

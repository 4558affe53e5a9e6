#!/usr/bin/env bash
# The town that `make run` makes is made whole and sound, in the size that the Makefile says: demo_town.sh TUIMEN
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
makefile=$(dirname "$0")/../Makefile
number() { sed -n "s/^$1 *:= *//p" "$makefile"; }
"$1" town --db "$work/town.db" --seed "$(number SEED)" --scale "$(number SCALE)" >/dev/null
"$1" check --data --db "$work/town.db"

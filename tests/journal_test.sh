#!/usr/bin/env bash
# The journal of the demo town's book, read by three programs that aren't ours: each must total every account to what the
# book says. journal_test.sh TUIMEN
set -euo pipefail
export LC_ALL=C.UTF-8
tuimen=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for program in ledger hledger bean-check bean-query sqlite3; do
    command -v $program >/dev/null || { echo "SKIP: $program isn't installed"; exit 77; }
done
"$tuimen" town --db "$work/town.db" --seed 1 --scale 3000 >"$work/made" 2>&1
for format in ledger hledger beancount; do
    "$tuimen" journal --db "$work/town.db" --format $format >"$work/book.$format"
done
[ "$(grep -c '^20' "$work/book.ledger")" -gt 2000 ] || { echo "too few transactions to be a test"; exit 1; }

# "A17 250 POINTS", without accounts that hold nothing.
tidy() { tr -d '\r' | sed -E 's/.*:(A[0-9]+)[^-0-9]+/\1 /; s/[",]/ /g' | awk '$2 != 0 { printf "%s %.2f %s\n", $1, $2, $3 }' | sort; }
sqlite3 -separator ' ' "$work/town.db" "
    SELECT 'A' || id, CASE WHEN unit IN ('fen', 'face_fen') THEN printf('%.2f', posted / 100.0) ELSE posted END,
           CASE unit WHEN 'points' THEN 'POINTS' WHEN 'half_hours' THEN 'HALFHOURS' WHEN 'fen' THEN 'CNY' ELSE 'FACECNY' END
      FROM point_accounts" | tidy >"$work/said"
ledger -f "$work/book.ledger" balance --flat --no-total --balance-format '%(account) %(quantity(scrub(display_total))) %(commodity(scrub(display_total)))\n' | tidy >"$work/ledger"
hledger -f "$work/book.hledger" balance --flat -N -O csv | tail -n +2 | tidy >"$work/hledger"
bean-check "$work/book.beancount"
bean-query -q -f csv "$work/book.beancount" 'SELECT account, sum(position) GROUP BY account' | tail -n +2 | tidy >"$work/beancount"
for program in ledger hledger beancount; do
    diff "$work/said" "$work/$program" >"$work/differs" || { echo "$program totals otherwise:"; head -20 "$work/differs"; exit 1; }
done
! "$tuimen" journal --db "$work/town.db" --format gnucash 2>/dev/null || { echo "an unknown format was taken"; exit 1; }

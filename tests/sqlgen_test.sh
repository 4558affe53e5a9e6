#!/usr/bin/env bash
# What sqlgen refuses, and at which line: sqlgen_test.sh SQLGEN CC SOURCE_ROOT CASE…
# A case is "expect FILE:LINE: words" lines, then files behind "--- NAME". Without a migration of its own it
# stands on that of the example. "expect cc …" is what the C compiler says of the output, "expect pg …" what a
# check on the PostgreSQL of TUIMEN_TEST_PG says (left out without one). Nothing may be written on a refusal.
set -uo pipefail

sqlgen=$1 cc=$2 root=$3
shift 3
dir=$(mktemp -d /tmp/sqlgen-test-XXXXXX)
trap 'rm -rf "$dir"' EXIT
bad=0
fail() { echo "not ok: $*"; bad=1; }

unpack() {                                 # CASE: writes $dir/house/sql and $dir/expect
    rm -rf "$dir/house" "$dir/out"
    mkdir -p "$dir/house/sql" "$dir/out"
    awk -v dir="$dir" '/^expect / && !file { print substr($0, 8) > (dir "/expect"); next }
        /^--- / { file = dir "/house/sql/" $2; printf "" > file; next }
        { print > file }' "$1"
    sed -i 's/@FF@/\xff/' "$dir"/house/sql/*
    compgen -G "$dir/house/sql/[0-9]*" >/dev/null ||
        cp "$root"/tests/sqlgen/example/sql/0*.sql "$dir/house/sql/"
}

generate() {
    "$sqlgen" --domain notes --include notes.h --out-c "$dir/out/notes_queries.c" \
        --out-h "$dir/out/notes_queries.h" --depfile "$dir/out/d" "$dir/house" 2>"$dir/said"
}

generate_pg() {
    "$sqlgen" --check-postgres "$TUIMEN_TEST_PG" --stamp "$dir/out/stamp" --depfile "$dir/out/d" \
        --schema-dir "$dir/house" 2>"$dir/said"
}

compile() {
    LC_ALL=C $cc -std=c11 -D_GNU_SOURCE -Wall -Wextra -Wpedantic -Wshadow -Werror -I"$root/src" \
        -I"$root/tests/sqlgen/example" -I"$dir/out" -fsyntax-only "$dir/out/notes_queries.c" 2>"$dir/said"
}

for case in "$@"; do
    name=$(basename "$case" .case)
    unpack "$case"
    if grep -q '^cc ' "$dir/expect"; then
        generate || { fail "$name: refused: $(cat "$dir/said")"; continue; }
        compile && fail "$name: it compiles"
        while read -r _ words; do
            grep -qF "$words" "$dir/said" || fail "$name: wanted $words, got: $(cat "$dir/said")"
        done <"$dir/expect"
        continue
    fi
    if grep -q '^pg ' "$dir/expect"; then
        [ -n "${TUIMEN_TEST_PG:-}" ] || continue
        sed -i 's/^pg //' "$dir/expect"
        generate_pg
    else
        generate
    fi
    [ $? -eq 1 ] || fail "$name: not refused with status 1"
    [ -z "$(ls -A "$dir/out")" ] || fail "$name: wrote something on a refusal"
    while read -r words; do
        grep -qF "$words" "$dir/said" || fail "$name: wanted $words, got: $(cat "$dir/said")"
    done <"$dir/expect"
    [ "$(wc -l <"$dir/said")" -eq "$(wc -l <"$dir/expect")" ] ||
        fail "$name: other faults too: $(cat "$dir/said")"
    grep -qvE '^[^ ]+:[0-9]+: .+: .+' "$dir/said" &&
        fail "$name: not FILE:LINE: WHAT: INSTEAD: $(cat "$dir/said")"
done

# The example is good, and comes out the same each time.
rm -rf "$dir/house" "$dir/out" "$dir/again"
mkdir -p "$dir/out"
cp -r "$root/tests/sqlgen/example" "$dir/house"
generate || fail "example: $(cat "$dir/said")"
compile || fail "example: $(cat "$dir/said")"
cp -r "$dir/out" "$dir/again"
generate
if [ -n "${TUIMEN_TEST_PG:-}" ]; then
    generate_pg || fail "example: $(cat "$dir/said")"
    rm -f "$dir/out/stamp"
    generate
fi
diff -r "$dir/out" "$dir/again" >/dev/null || fail "example: two runs differ"

[ "$bad" -eq 0 ] && echo "ok: $# cases"
exit "$bad"

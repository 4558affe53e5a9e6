#!/usr/bin/env bash
# What the repository keeps in print is what the tables say: printed_test.sh TUIMEN
set -u
tuimen=$(realpath "$1")
cd "$(dirname "$0")/.." || exit 2
bad=0
same() {
    # shellcheck disable=SC2086
    if ! "$tuimen" $1 | diff -u "$2" - >&2; then
        echo "$2:1: not what \`tuimen $1\` prints: run build/tuimen $1 > $2" >&2
        bad=1
    fi
}
same openapi api/openapi.json
same access docs/access.md
same road docs/cases-road.md
same 'road disputes' docs/disputes-road.md
exit $bad

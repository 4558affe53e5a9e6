#!/usr/bin/env bash
# Prepares every query of the house on a throw-away PostgreSQL: check-postgres.sh STAMP SQLGEN ARG…
# SQLGEN is run with --check-postgres URL and --stamp STAMP behind its arguments. Where PostgreSQL isn't
# installed it says SKIP and makes the stamp all the same.
set -euo pipefail

stamp=$1
shift
here=$(cd "$(dirname "$0")" && pwd -P)
dir=$(mktemp -d /tmp/check-postgres-XXXXXX)
chmod 755 "$dir"
trap '"$here/pg-scratch.sh" stop "$dir" --crash; rm -rf "$dir"' EXIT
trap 'exit 130' INT TERM
status=0
url=$("$here/pg-scratch.sh" start "$dir") || status=$?
if [ "$status" -eq 3 ]; then
    echo "SKIP: PostgreSQL isn't installed; queries are tried on SQLite only"
    echo skipped >"$stamp"
    exit 0
fi
[ "$status" -eq 0 ] || exit 1
"$@" --check-postgres "$url" --stamp "$stamp"

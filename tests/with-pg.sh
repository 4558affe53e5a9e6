#!/usr/bin/env bash
# Run a command with TUIMEN_TEST_PG set to a scratch PostgreSQL that is gone afterwards: with-pg.sh COMMAND ARG…
# Where PostgreSQL isn't installed the command runs without it, and says so in a line that starts with SKIP.
set -u
here=$(cd "$(dirname "$0")" && pwd -P)
[ -n "${TUIMEN_TEST_PG:-}" ] && exec "$@"
scratch=$here/../tools/pg-scratch.sh
dir=$(mktemp -d /tmp/with-pg-XXXXXX)
url=$("$scratch" start "$dir")
case $? in
0) ;;
3) rm -rf "$dir"; echo "SKIP: PostgreSQL isn't installed; only SQLite is tested"; exec "$@" ;;
*) rm -rf "$dir"; echo "with-pg: no scratch cluster" >&2; exit 1 ;;
esac
child=
trap '"$scratch" stop "$dir" --crash; rm -rf "$dir"' EXIT
trap '[ -n "$child" ] && kill "$child"; exit 130' INT TERM
TUIMEN_TEST_PG=$url TUIMEN_TEST_PG_DIR=$dir "$@" <&0 &
child=$!
wait "$child"
exit $?

#!/usr/bin/env bash
# Runs a command with BASE_URL set to a demo town of its own, served by TUIMEN on a free port, and ends that server
# afterwards:  with-town.sh TUIMEN node test/pages.mjs
# The town is the smallest one with every ready-made account; their password is tuimen-demo.
set -euo pipefail
tuimen=$(realpath "$1")
shift
town=$(mktemp -d)
server=
ended() {
    [ -z "$server" ] || { kill "$server" 2>/dev/null && wait "$server" 2>/dev/null; } || true
    rm -rf "$town"
}
trap ended EXIT
trap 'exit 130' INT TERM

"$tuimen" town --db "$town/tuimen.db" --seed 1 --scale 3000 >"$town/made" 2>&1 || { cat "$town/made" >&2; exit 1; }
"$tuimen" serve --db "$town/tuimen.db" --port 0 --log errors >"$town/address" &
server=$!
for _ in $(seq 100); do
    grep -q http "$town/address" && break
    kill -0 "$server" 2>/dev/null || { echo "with-town.sh: the server did not start" >&2; exit 1; }
    sleep 0.1
done
BASE_URL=$(grep -om1 'http://[0-9.:]*' "$town/address") "$@"

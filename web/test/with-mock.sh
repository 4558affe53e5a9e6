#!/bin/sh
# Runs a command with BASE_URL set to a pretend server on a free port, and ends that server afterwards.
#   sh test/with-mock.sh node test/pages.mjs
set -u
cd "$(dirname "$0")/.."
node=$(../tools/node.sh)
port=$("$node" -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close() })')
PORT=$port "$node" mock/server.mjs >/dev/null &
server=$!
trap 'kill $server 2>/dev/null' EXIT INT TERM
n=0
until "$node" -e "require('net').connect($port, '127.0.0.1').on('connect', () => process.exit(0)).on('error', () => process.exit(1))"; do
    n=$((n + 1))
    [ $n -gt 50 ] && echo "the pretend server did not start" >&2 && exit 1
    sleep 0.2
done
BASE_URL=http://127.0.0.1:$port "$@"

#!/bin/sh
# Installs the peer's packages and compiles better-sqlite3 against the headers that came with the Node that will
# run it; prints that Node's path. Does nothing when nothing changed.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
node=$("$here/../../tools/node.sh")
home=$(dirname "$(dirname "$(readlink -f "$node")")")
stamp="$(sha256sum "$here/package-lock.json" | cut -d' ' -f1) $("$node" --version)"
if [ "$(cat "$here/node_modules/.stamp" 2>/dev/null)" != "$stamp" ]; then
    [ -f "$home/include/node/node_version.h" ] || { echo "no headers of $node beside it (libnode-dev?)" >&2; exit 1; }
    cd "$here"
    export PATH="$(dirname "$node"):$PATH" npm_config_nodedir="$home" npm_config_build_from_source=true
    npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >&2
    npm rebuild better-sqlite3 --loglevel=error >&2
    echo "$stamp" >node_modules/.stamp
fi
echo "$node"

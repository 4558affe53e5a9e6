#!/bin/sh
# Installs the reference program (LGPL, for tests only) as the lock file pins it, and prints the path of the Node that
# will run it. Does nothing when nothing changed.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
node=$("$here/../../../tools/node.sh")
stamp=$(sha256sum "$here/package-lock.json" | cut -d' ' -f1)
if [ "$(cat "$here/node_modules/.stamp" 2>/dev/null)" != "$stamp" ]; then
    (cd "$here" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >&2)
    echo "$stamp" >"$here/node_modules/.stamp"
fi
echo "$node"

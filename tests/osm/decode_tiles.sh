#!/bin/bash
# decode_tiles.sh DUMP_TILES SOURCE_ROOT FILE…: our tiles, read by the decoder of the web client. 77 (skipped) when
# Node or the client's packages are not installed.
set -eu
dump=$1 root=$2
shift 2
command -v node >/dev/null && [ -d "$root/web/node_modules/@mapbox/vector-tile" ] || exit 77
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
for file; do
    [ -r "$file" ] || continue
    rm -f "$folder"/*
    "$dump" "$file" "$folder"
    node "$root/tests/osm/decode_tiles.mjs" "$folder" "$root/web"
done

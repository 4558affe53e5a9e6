#!/bin/sh
# Builds the pages into web/dist. Does nothing when nothing changed: the digest of all inputs is kept in web/.stamps.
# Packages are installed only when the lock file (or the Node) changed.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
web=$root/web
mkdir -p "$web/.stamps"

digest() {
    (cd "$web" && find ../tools/web-build.sh package-lock.json package.json vite.config.ts tsconfig.json ./*.html src public tools -type f 2>/dev/null |
        LC_ALL=C sort | xargs sha256sum | sha256sum | cut -d' ' -f1)
}
inputs=$(digest)
if [ -f "$web/dist/desk.html" ] && [ "$(cat "$web/.stamps/dist" 2>/dev/null)" = "$inputs" ]; then
    exit 0
fi
node=$("$root/tools/node.sh")
packages="$(sha256sum "$web/package-lock.json" | cut -d' ' -f1) $("$node" --version)"
if [ ! -d "$web/node_modules" ] || [ "$(cat "$web/.stamps/packages" 2>/dev/null)" != "$packages" ]; then
    (cd "$web" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error)
    echo "$packages" >"$web/.stamps/packages"
fi
(cd "$web" && "$node" node_modules/vite/bin/vite.js build --logLevel error && "$node" tools/budget.mjs >.stamps/budget || { cat .stamps/budget >&2; exit 1; })
# Licences ask that a part's NOTICE goes along too.
sed -n 's/^## \(.*\) - .*/\1/p' "$web/dist/licences.txt" >"$web/.stamps/parts"
while read -r part; do
    [ ! -f "$web/node_modules/$part/NOTICE" ] || { printf '\n## NOTICE of %s\n\n' "$part" && cat "$web/node_modules/$part/NOTICE"; }
done <"$web/.stamps/parts" >>"$web/dist/licences.txt"
echo "$inputs" >"$web/.stamps/dist"

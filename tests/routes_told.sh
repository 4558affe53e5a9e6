#!/usr/bin/env bash
# Every route stands in a story: routes_told.sh [TREE]. Prints those that no story asks for. The walks over all routes
# show who is kept out; a story shows what comes back. docs/access.md lists the routes, and another test keeps it true.
set -u
cd "${1:-$(dirname "$0")/..}" || exit 2
awk '
function fits(method, path,    i) {
    for (i = 1; i <= asked; i++) if (verb[i] == method && said[i] ~ path) return 1
    return 0
}
/^(get|post|put|patch|delete|send|form) / { verb[++asked] = $1 ~ /send|form/ ? "POST" : toupper($1); said[asked] = $2 }
/^\| (GET|POST|PUT|PATCH|DELETE) \| `/ {
    path = $4
    gsub(/`/, "", path)
    shape = path
    gsub(/\./, "[.]", shape)
    gsub(/\{[a-z_]+\}/, "[^/?]+", shape)
    total++
    if (fits($2, "^" shape "([?]|$)")) next
    print FILENAME ":" FNR ": no story asks for " $2 " " path ": tell of it in its domain\x27s *.story"
    bad = 1
}
END {
    if (!total || !asked) { print "routes_told: found no routes or no stories"; exit 2 }
    exit bad
}' src/domains/*/*.story docs/access.md

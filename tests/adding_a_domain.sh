#!/usr/bin/env bash
# docs/adding-a-domain.md, done: its blocks are put into a copy of the tree, which is built as far as they reach; then
# its test, its story, the walk over every route, the house checks and the description of the API must know the domain.
#   adding_a_domain.sh [DIRECTORY]     the copy; by default a temporary one, gone afterwards
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
copy=${1:-}
if [ -z "$copy" ]; then
    copy=$(mktemp -d)
    trap 'rm -rf "$copy"' EXIT
fi
wrong() { echo "adding_a_domain: $*" >&2; exit 1; }

tar -C "$root" -c --exclude='./build*' --exclude=./.git --exclude=node_modules --exclude=./web/dist --exclude=./demo \
    --exclude=./web/.node . | tar -C "$copy" -x
cd "$copy"
before=$(find . -type f | wc -l)

# Every block whose first line names a file becomes that file, or its end; commands go to ./steps.sh.
awk '
    /^```/ && inside { inside = 0; if (to != "steps.sh") close(to); next }
    /^```/ {
        inside = 1; n = split(substr($0, 4), word, " ")
        to = n == 1 && word[1] == "sh" ? "steps.sh" : word[n]
        if (n < 2 && to != "steps.sh") { print "a block without a file: line " NR >"/dev/stderr"; exit 1 }
        folder = to; sub(/\/[^\/]*$/, "", folder)
        if (folder != to) system("mkdir -p " folder)
        if (word[2] != "+" && to != "steps.sh") printf "" >to
        next
    }
    inside { print >>to }' docs/adding-a-domain.md
[ "$(find . -type f | wc -l)" -gt $((before + 8)) ] || wrong "the page brings no domain"
sed '/^make$/,$d' steps.sh >first.sh
sed -n '/^make$/,$p' steps.sh | grep '^build/' >last.sh || wrong "the page prints nothing again"
bash -e first.sh

meson setup build -Doptimization=0 -Ddebug=false >/dev/null
ninja -C build tuimen src/domains/notices/notices_test src/main/story_test src/main/walk_test >build/log ||
    { tail -n 40 build/log; exit 1; }
bash -e last.sh
grep -q '"/notices/{id}"' api/openapi.json || wrong "the API's description doesn't know it"
grep -q 'notices.write' docs/access.md || wrong "the page of rights doesn't know it"
build/src/domains/notices/notices_test
tests/with-pg.sh bash -e -c 'build/src/main/story_test src/domains/notices/board.story; build/src/main/walk_test'
bash tools/tidy.sh | grep notices && wrong "it isn't tidy"
bash tools/purity.sh build | grep notices && wrong "its rules aren't pure"
exit 0

#!/usr/bin/env bash
# Every test of the pages: all.sh TUIMEN [paper|desk|narrow|phone]…
# paper: the API as it is described and as the client takes it, types, units, weights; the desk at its own width and
# narrow, and the phone: in a real browser, each on a demo town of its own, and the phone's outbox on a line that is cut.
# Prints what failed and closes with "N passed, N failed, N skipped". What it needs and doesn't find is a failure,
# never a skip.
set -uo pipefail
tuimen=$(realpath -m "$1")
shift
wanted=" ${*:-paper desk narrow phone} "
cd "$(dirname "$0")/.."
chromium=${CHROMIUM:-/usr/bin/chromium}
logs=$(mktemp -d)
trap 'rm -rf "$logs"' EXIT
trap 'tail -n 30 "$logs"/*; exit 130' INT TERM     # ended for want of time: how far it came
export NO_COLOR=1 SHOTS=${SHOTS:-$logs/shots}
passed=0 failed=0

fail() { echo "FAIL $*"; failed=$((failed + 1)); }

# part NAME COMMAND…: a command that counts its tests, "N passed, N failed", or is one test by itself.
part() {
    local name=$1 log=$logs/$1 good=1 p=1 f=0 said
    shift
    "$@" >"$log" 2>&1 || good=0
    said=$(grep -oE '[0-9]+ passed, [0-9]+ failed' "$log" | tail -n 1)
    if [ -n "$said" ]; then
        read -r p _ f _ <<<"$said"
    elif [ $good = 0 ]; then
        p=0
    fi
    [ $good = 1 ] && [ $((p + f)) -gt 0 ] || [ "$f" -gt 0 ] || f=1     # it fell over, or looked at nothing
    passed=$((passed + p)) failed=$((failed + f))
    if [ "$f" = 0 ]; then echo "ok   $name: $p" && return; fi
    echo "FAIL $name: $f of $((p + f))"
    grep -vE '^ok |[0-9] passed, [0-9]+ failed' "$log" | tail -n 60 | sed 's/^/     /'
}

# vitest ARG…: its own last lines, as the others say it.
vitest() {
    local good=0
    "$node" node_modules/vitest/vitest.mjs run "$@" 2>&1 | tee "$logs/vitest" || good=1
    echo "$(grep -E '^ +Tests ' "$logs/vitest" | grep -oE '[0-9]+ passed' || echo '0 passed')," \
        "$(grep -E '^ +Tests ' "$logs/vitest" | grep -oE '[0-9]+ failed' || echo '0 failed')"
    return $good
}
cuts() { node=$node logs=$logs bash test/with-town.sh "$tuimen" bash -c "$(declare -f vitest); vitest --config test/live.config.ts"; }

# desk NAME WIDTH: the desk's pages, at that width.
desk() { TUIMEN_LOGIN=district WIDTH=$2 part "$1" bash test/with-town.sh "$tuimen" "$node" test/pages.mjs; }

node=$(../tools/node.sh 2>&1) || { fail "$node" && node=; }
if [ -n "$node" ] && [ ! -d node_modules/vitest ]; then
    fail 'web/node_modules is not there: run make first'
    node=
fi
if [ -n "$node" ] && [[ $wanted = *" paper "* ]]; then
    part description "$node" test/openapi.mjs
    part client "$node" tools/types.mjs --check
    part types "$node" node_modules/vue-tsc/bin/vue-tsc.js --noEmit
    part units vitest
    part weights "$node" tools/budget.mjs
fi
for pages in desk narrow phone; do
    [[ $wanted = *" $pages "* ]] || continue
    if [ ! -x "$tuimen" ]; then fail "$tuimen is not there: run make first"
    elif [ ! -x "$chromium" ]; then fail "$chromium is not there: apt install chromium"
    elif [ -z "$node" ]; then continue
    elif [ $pages = desk ]; then desk desk 1440
    elif [ $pages = narrow ]; then desk narrow 390
    else
        part phone bash test/with-town.sh "$tuimen" "$node" test/m.mjs
        part cuts cuts
    fi
done
echo "$passed passed, $failed failed, 0 skipped"
[ "$failed" -eq 0 ]

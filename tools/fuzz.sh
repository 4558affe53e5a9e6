#!/usr/bin/env bash
# Every parser under libFuzzer with ASan and UBSan: fuzz.sh SECONDS [TARGET…]. Starts from the seeds, keeps what it
# finds in build-fuzz/TARGET; a crash stays there as a file and fails the run. Says how many targets passed.
set -uo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
seconds=${1:-3600}
shift
targets=("$@")
[ ${#targets[@]} -eq 0 ] && targets=(http_guard json sqlgen image osm net datum pmtiles table draw geojson hours vocab csv xlsx gpkg)
out=$root/build-fuzz
cd "$root" || exit 1
if ! command -v clang >/dev/null; then
    echo "SKIP: clang isn't installed"
    exit 77
fi

sources() {
    case $1 in
    http_guard) echo src/http/http_guard.c src/http/http_pack.c src/http/http_limit.c ;;
    json) echo src/json/*.c ;;
    sqlgen) ls tools/sqlgen/*.c | grep -v main.c ;;
    image) echo src/image/*.c ;;
    osm) echo src/osm/*.c src/geo/*/*.c ;;
    net) echo src/geo/*/*.c ;;
    datum) echo src/geo/datum/*.c ;;
    pmtiles) echo src/geo/tile/pmtiles*.c src/osm/pack.c src/osm/mvt_check.c ;;
    draw) echo src/geo/*/*.c ;;
    table) echo src/geo/text/table.c ;;
    geojson) echo src/geo/text/geojson*.c src/geo/plane/overlay*.c src/geo/plane/area.c ;;
    hours) echo src/geo/hours/*.c ;;
    vocab) echo src/vocab/*.c ;;
    gpkg) echo src/gpkg/gpkg_read.c src/json/*.c src/geo/text/geojson*.c src/geo/plane/overlay*.c src/geo/plane/area.c ;;
    csv | xlsx) echo src/sheet/sheet.c src/sheet/sheet_csv.c src/sheet/sheet_xlsx*.c src/vocab/moment.c ;;
    esac
}

libraries() {
    case $1 in
    http_guard) echo -lz -lpthread ;;
    json) echo -ljansson ;;
    sqlgen) echo -lsqlite3 -lsodium -lpq -I/usr/include/postgresql ;;
    image) echo -lturbojpeg -lpng -lwebp ;;
    osm | pmtiles) echo -lz ;;
    gpkg) echo -ljansson -lsqlite3 ;;
    csv | xlsx) echo -lexpat -lzip ;;
    esac
}

passed=0 failed=0
for target in "${targets[@]}"; do
    mkdir -p "$out/$target"
    # shellcheck disable=SC2046
    if ! clang -std=c11 -D_GNU_SOURCE -g -O1 -fno-omit-frame-pointer -fsanitize=fuzzer,address,undefined \
        -fno-sanitize-recover=undefined -Isrc -I. -o "$out/${target}_fuzz" "tests/fuzz/${target}_fuzz.c" src/base/*.c \
        $(sources "$target") $(libraries "$target") -lm; then
        echo "fuzz $target: does not build"
        failed=$((failed + 1))
        continue
    fi
    # A minute by the clock, so that other work on the machine is no finding.
    if "$out/${target}_fuzz" -max_total_time="$seconds" -timeout=60 -rss_limit_mb=2500 -print_final_stats=1 \
        -artifact_prefix="$out/$target-" "$out/$target" "tests/fuzz/seeds/$target" >"$out/$target.log" 2>&1; then
        echo "fuzz $target: $(grep -o 'stat::number_of_executed_units: *[0-9]*' "$out/$target.log" | tr -dc 0-9) runs, nothing found"
        passed=$((passed + 1))
    else
        echo "fuzz $target: found something, see $out/$target.log"
        tail -30 "$out/$target.log"
        failed=$((failed + 1))
    fi
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]

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
    pmtiles) echo src/geo/tile/pmtiles*.c src/osm/pack.c src/osm/mvt_check.c src/osm/mvt_named.c ;;
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

# One object of each source for all targets, made again only when it or a header of it changed.
flags='-std=c11 -D_GNU_SOURCE -g -O1 -fno-omit-frame-pointer -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined'
plan() {
    local cc=clang target source objects seen=' '
    ! command -v ccache >/dev/null || cc='ccache clang'
    printf 'rule cc\n command = %s %s -I. -Isrc -I/usr/include/postgresql -MMD -MF $out.d -c $in -o $out\n' "$cc" "$flags"
    printf ' depfile = $out.d\n deps = gcc\n description = $in\n'
    printf 'rule link\n command = clang -fsanitize=fuzzer,address,undefined $in -o $out $libs -lm\n description = $out\n'
    for target in "${targets[@]}"; do
        objects=
        for source in "tests/fuzz/${target}_fuzz.c" src/base/*.c $(sources "$target"); do
            objects+=" build-fuzz/${source%.c}.o"
            [[ $seen = *" $source "* ]] || printf 'build build-fuzz/%s.o: cc %s\n' "${source%.c}" "$source"
            seen+="$source "
        done
        printf 'build build-fuzz/%s_fuzz: link%s\n libs = %s\n' "$target" "$objects" "$(libraries "$target")"
    done
    printf 'builddir = build-fuzz\n'
}
mkdir -p "$out"
exec 9>"$out/lock"      # two at once share the objects
flock 9
plan >"$out/build.ninja"
unbuilt=' '
ninja -f build-fuzz/build.ninja -j 2 -k 0 >"$out/build.log" 2>&1
for target in "${targets[@]}"; do
    ninja -f build-fuzz/build.ninja "build-fuzz/${target}_fuzz" >"$out/$target.log" 2>&1 || unbuilt+="$target "
done
exec 9>&-

passed=0 failed=0
for target in "${targets[@]}"; do
    mkdir -p "$out/$target"
    if [[ $unbuilt = *" $target "* ]]; then
        cat "$out/$target.log"
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

#!/usr/bin/env bash
# The library as outsiders meet it: library.sh BUILD   installs into an empty folder, then compiles, links and runs
# against that folder alone.
set -u
export LC_ALL=C
build=$(realpath "$1")
root=$(cd "$(dirname "$0")/../.." && pwd)
page=$root/docs/geo/library.md
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 2
bad=0
fail() { echo "$*"; bad=1; }

DESTDIR=$work/tree meson install -C "$build" --no-rebuild --tags devel >install.log 2>&1 || { cat install.log; exit 1; }
pc=$(find tree -name tuimen-geo.pc)
archive=$(realpath "$(find tree -name libtuimen-geo.a)")
headers=$(realpath "$(find tree -type d -name tuimen-geo)")
export PKG_CONFIG_LIBDIR=$work/${pc%/*} PKG_CONFIG_SYSROOT_DIR=$work/tree
read -ra cflags < <(pkg-config --cflags tuimen-geo)
read -ra libs < <(pkg-config --libs tuimen-geo)
strict=(-std=c11 -Wall -Wextra -Wpedantic -Werror)

# The page's own example, and the line it promises.
awk '/^```c$/ { on = 1; next } /^```$/ { on = 0 } on' "$page" >street.c
[ -s street.c ] || fail "no example in $page"
promised=$(sed -n 's/^    \([0-9.]* seconds to the park\)$/\1/p' "$page")
for cc in gcc clang; do
    command -v $cc >/dev/null || continue
    $cc "${strict[@]}" -O1 -o street street.c "${cflags[@]}" "${libs[@]}" || { fail "$cc: the example does not build"; continue; }
    [ "$(./street)" = "$promised" ] || fail "$cc: the example says \"$(./street)\", the page \"$promised\""
    $cc "${strict[@]}" -Wshadow -Wstrict-prototypes -O1 -o outside "$root/tests/geo/outside.c" "${cflags[@]}" "${libs[@]}" &&
        ./outside || fail "$cc: outside.c"
done
extra=$(ldd street | awk '{ print $1 }' | grep -vE '^(linux-vdso|libm|libc|/lib)')
[ -z "$extra" ] || fail "the example loads $extra"

# Each header alone, as C and as C++; all of them in geo.h; short macros only for those who ask.
for header in "$headers"/*.h; do
    name=${header##*/}
    printf '#include <tuimen-geo/%s>\n#include <tuimen-geo/%s>\nint main(void) { return 0; }\n' "$name" "$name" >one.c
    cp one.c one.cc
    gcc "${strict[@]}" -fsyntax-only "${cflags[@]}" one.c || fail "$name: not by itself in C"
    for cxx in g++ clang++; do
        command -v $cxx >/dev/null || continue
        $cxx -std=c++17 -Wall -Wextra -Werror -fsyntax-only "${cflags[@]}" one.cc || fail "$name: not in C++ ($cxx)"
    done
    [ "$name" = geo.h ] || grep -qx "#include \"$name\"" "$headers/geo.h" || fail "geo.h leaves out $name"
done
cat >short.c <<'C'
#include <tuimen-geo/geo.h>
#if defined S || defined NEW || defined NEWS || defined TRY || defined COUNT || defined REFUSES || defined REFUSAL || \
    defined STR_ARG
#error a short macro is left
#endif
enum { S, NEW, NEWS, TRY, COUNT, BUSY, BROKEN, NOT_FOUND, CONFLICT };
int main(void) { return S; }
C
gcc "${strict[@]}" -fsyntax-only "${cflags[@]}" short.c || fail "short names are not free"
cat >asked.c <<'C'
#define TUIMEN_GEO_SHORT_NAMES
#include <tuimen-geo/geo.h>
int main(void) { return str_eq(S("a"), S("a")) ? 0 : 1; }
C
gcc "${strict[@]}" -o asked asked.c "${cflags[@]}" "${libs[@]}" && ./asked || fail "short names can't be had"

# The whole archive links, from C++ as well, and asks the system for memory, text and arithmetic only.
gcc -o whole street.c "${cflags[@]}" -Wl,--whole-archive "$archive" -Wl,--no-whole-archive -lm || fail "the archive is not whole"
if command -v g++ >/dev/null; then
    printf '#include <tuimen-geo/geo.h>\nint main() { return datum_shifted(LonLat{ 104, 30 }) ? 0 : 1; }\n' >link.cc
    g++ -o link link.cc "${cflags[@]}" "${libs[@]}" && ./link || fail "does not link from C++"
fi
{
    awk '$1 == "*" || $1 == "geo" { $1 = ""; print substr($0, 2) }' "$root/tools/purity_allow.txt" |
        grep -v '^GEOS'
    echo '_GLOBAL_OFFSET_TABLE_'
    echo 'mmap(64)?|munmap|madvise|longjmp|abort|perror|fwrite|fputs|stderr'      # arena_make, and an arena that is full
} | sed 's/.*/^(&)$/' >allowed
nm --defined-only "$archive" 2>/dev/null | awk 'NF == 3 { print $3 }' | sort -u >defined
nm -u "$archive" 2>/dev/null | awk '$1 == "U" { print $2 }' | sort -u | comm -23 - defined | grep -vE -f allowed >asked_for
[ ! -s asked_for ] || fail "the archive asks for $(tr '\n' ' ' <asked_for)"
[ -s defined ] || fail "nothing in the archive"
exit $bad

#!/bin/bash
# Decide is pure, and the linker proves it: what the objects of floor 1 and of every *_rules.c ask for must be defined
# on floors 0 and 1 or stand in tools/purity_allow.txt, and they keep no state of their own.
# purity.sh BUILD [ROOT]   prints `file:line: what is wrong: what to do instead`; silent and 0 when all is well.
set -u
export LC_ALL=C
here=$(cd "$(dirname "$0")" && pwd)
build=$(cd "$1" && pwd) || exit 2
cd "${2:-$here/..}" || exit 2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
pure="vocab ledger json image geo town"

# "folder object" of the library FOLDER builds; tests are not part of it.
objects() {
    local folder
    for folder in base $pure; do
        find "$build/src/$folder" -path '*/lib*.a.p/*.o' 2>/dev/null | sed "s|^|$folder |"
    done
    find "$build/src/domains" -name '*.o' -path '*/lib*.a.p/*' 2>/dev/null |
        sed -E 's|^(.*/src/domains/([a-z0-9_]+)/.*)$|domains/\2 \1|'
}

# What an object file was made of: build/src/vocab/libvocab.a.p/place.c.o -> src/vocab/place.c, and
# build/src/geo/libgeo.a.p/site_site.c.o -> src/geo/site/site.c
source_of() {
    local name
    name=$(basename "$2" .o)
    [ -e "src/$1/$name" ] || [ ! -e "src/$1/${name%%_*}/${name#*_}" ] || name=${name%%_*}/${name#*_}
    echo "src/$1/$name"
}

line_of() { local n; n=$(grep -nwm1 -- "$2" "$1" 2>/dev/null | cut -d: -f1); echo "${n:-1}"; }

objects >"$work/objects"
grep -q . "$work/objects" || { echo "$build:1: nothing built here: build first"; exit 1; }

# Lines "folder object kind symbol", kind as nm prints it; U is what the object asks for. One run for all objects.
cut -d' ' -f2 "$work/objects" | xargs nm -A >"$work/nm"
awk '
    FNR == NR { folder[$2] = $1; next }
    NF >= 3 || $1 ~ /:$/ { split($1, at, ":"); print folder[at[1]], at[1], $(NF - 1), $NF }' \
    "$work/objects" "$work/nm" >"$work/symbols"

awk -v pure="$pure" -v allow="$here/purity_allow.txt" '
BEGIN {
    n = split(pure, list, " "); for (i = 1; i <= n; i++) is_pure[list[i]] = 1
    while ((getline line < allow) > 0) {
        if (line ~ /^#/ || line == "") continue
        split(line, part, " "); pattern[++patterns] = "^(" part[2] ")$"; whose[patterns] = part[1]
    }
}
FNR == NR {
    if ($3 ~ /^[TRDVBW]$/ && ($1 in is_pure || $1 == "base")) low[$4] = 1
    if ($1 ~ /^domains\// && ($3 ~ /^[RDV]$/ || ($3 == "T" && $2 ~ /_rules\.c\.o$/))) mine[$1, $4] = 1
    next
}
function allowed(who, symbol,    i) {
    for (i = 1; i <= patterns; i++)
        if ((whose[i] == "*" || whose[i] == who) && symbol ~ pattern[i]) return 1
    return 0
}
$3 == "U" && $4 !~ /^_GLOBAL_OFFSET_TABLE_$/ {
    rule = $1 ~ /^domains\// && $2 ~ /_rules\.c\.o$/
    if (!rule && !($1 in is_pure)) next
    if (($4 in low) || (rule && (($1, $4) in mine)) || allowed(rule ? "rules" : $1, $4)) next
    print $1, $2, $4
}' "$work/symbols" "$work/symbols" >"$work/asks"

bad=0
while read -r folder object symbol; do
    file=$(source_of "$folder" "$object")
    echo "$file:$(line_of "$file" "$symbol"): asks for $symbol:" \
        "pass in what it would give, or move the code up a floor"
    bad=1
done <"$work/asks"

# State: anything in .data or .bss (tables of constants with addresses are in .data.rel.ro, which is fine).
cut -d' ' -f2 "$work/objects" | xargs size -A | awk '
    $2 == ":" { object = $1 }
    $1 ~ /^\.(t?data|t?bss)$/ && $2 > 0 { kept[object] += $2 }
    END { for (o in kept) print o, kept[o] }' >"$work/kept"
awk 'FNR == NR { kept[$1] = $2; next } ($2 in kept) && $1 != "base" { print $1, $2, kept[$2] }' \
    "$work/kept" "$work/objects" >"$work/state"
while read -r folder object bytes; do
    case $folder in domains/*) case $object in *_rules.c.o) ;; *) continue ;; esac ;; esac
    file=$(source_of "$folder" "$object")
    name=$(nm "$object" | awk '$(NF - 1) ~ /^[dDbB]$/ { print $NF; exit }')
    echo "$file:$(line_of "$file" "${name%%.*}"): keeps state ($bytes bytes, $name):" \
        "make it const, or let the caller hold it"
    bad=1
done <"$work/state"
exit $bad

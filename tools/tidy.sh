#!/bin/bash
# The house checks that need only the text of the repository: floors, sizes, words, names, what a domain must bring,
# links, glossary, licence.
# tidy.sh [ROOT]   prints `file:line: what is wrong: what to do instead`; silent and 0 when all is well.
set -u
export LC_ALL=C
here=$(cd "$(dirname "$0")" && pwd)
cd "${1:-$here/..}" || exit 2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
bad=0

files() { find "$@" -type d \( -name node_modules -o -name seeds \) -prune -o -type f -print 2>/dev/null | sort; }

floors() {
    local first=()
    [ -f src/main/domains.c ] && first=(src/main/domains.c)
    files src | grep '\.[ch]$' | xargs -r awk -f "$here/floors.awk" "${first[@]}" || bad=1
}

# Tables: whose they are is told by who makes them, so everything is read twice.
tables() {
    local sql=()
    [ -f src/main/domains.c ] || return
    mapfile -t sql < <(files src | grep '\.sql$')
    awk -f "$here/tables.awk" src/main/domains.c pass=1 "${sql[@]}" pass=2 "${sql[@]}" || bad=1
}

# Nouns of each room: its name, its singular, and the words of the README's line "Nouns: …".
nouns() {
    local dir name one more line
    for dir in src/domains/*/; do
        [ -d "$dir" ] || continue
        name=${dir#src/domains/}
        name=${name%/}
        case $name in *ies) one=${name%ies}y ;; *) one=${name%s} ;; esac
        more=
        [ -f "$dir/README.md" ] && while read -r line; do
            case $line in Nouns:*) more=${line#Nouns:} ;; esac
        done <"$dir/README.md"
        more=${more//[\`.,]/ }
        echo "$name $name $one $more"
    done >"$work/rooms.nouns"
}

writing() {
    nouns
    files src tests tools | grep '\.[ch]$' | xargs -r awk -f "$here/tidy.awk" "$work/rooms.nouns" || bad=1
}

names() {
    files src tests tools docs packaging | awk -F/ '
        {
            n = split($NF, word, /[._-]/)
            for (i = 1; i <= n; i++)
                if (word[i] ~ /^(utils?|common|misc|helpers?|manager)$/) {
                    printf "%s:1: a file named \"%s\": name it after what it holds\n", $0, word[i]
                    bad = 1
                }
        }
        END { exit bad }' || bad=1
}

rooms() {
    local dir name
    for dir in src/domains/*/; do
        [ -d "$dir" ] || continue
        dir=${dir%/}
        name=${dir#src/domains/}
        [ -f "$dir/README.md" ] ||
            say "$dir" "no README.md" "one page: the nouns, the road, who may do what, its events"
        compgen -G "$dir/*_test.c" >/dev/null || say "$dir" "no test" "write ${name}_test.c beside the code"
        compgen -G "$dir/*.story" >/dev/null ||
            say "$dir" "no story" "tell the way through the domain over HTTP in a .story"
    done
}

say() { echo "$1:1: $2: $3"; bad=1; }

# What is so on one machine only: its folders in the text, links that lead out of the repository.
machine() {
    local hits link
    hits=$(grep -rnIE --exclude-dir=node_modules --exclude-dir=dist '(^|[^A-Za-z0-9_.])/(work|home|root)/[a-z]' \
        src tests tools docs packaging web api bench README.md Makefile meson.build 2>/dev/null |
        grep -vE '^(tools/tidy|tests/tidy_selftest)\.sh:')
    if [ -n "$hits" ]; then
        sed -E 's|^([^:]*:[0-9]+):.*|\1: a path of one machine: name it from the root of the repository|' <<<"$hits"
        bad=1
    fi
    for link in $(find src tests tools docs packaging web -name node_modules -prune -o -type l -print 2>/dev/null); do
        say "$link" "a link to $(readlink "$link")" "keep the file itself, or make it in the build"
    done
}

# Queries that differ on PostgreSQL are counted: more than ten, and the dialect isn't common any more.
dialect() {
    local count
    count=$(files src | grep '\.pg\.sql$' | xargs -r grep -h '^-- [a-z_]*(' | wc -l)
    [ "$count" -le 10 ] || say src "$count queries differ on PostgreSQL, the limit is 10" "find the common form"
}

# Every noun a domain declares is explained: in the glossary, or as a plain plural of a word there.
glossary() {
    local room first nouns noun
    [ -f docs/glossary.md ] || return
    grep '^|' docs/glossary.md | cut -d'|' -f3 | grep -o '`[a-z0-9_]*`' | tr -d '`' | sort -u >"$work/words"
    while read -r room first _ nouns; do
        for noun in $first $nouns; do
            grep -qxE -e "$noun" -e "${noun%s}" -e "${noun%es}" -e "${noun%ies}y" "$work/words" ||
                say "src/domains/$room/README.md" "the noun \"$noun\" isn't in docs/glossary.md" \
                    "give it a row: Chinese, \`$noun\`, meaning, source"
        done
    done <"$work/rooms.nouns"
}

# Every link between files of the repository leads somewhere, and every decision is in the index.
links() {
    local page line target
    for page in $(find . -name '*.md' -not -path '*/node_modules/*' -not -path './build*' | sort); do
        page=${page#./}
        while IFS=: read -r line target; do
            case $target in http://* | https://* | mailto:* | '#'*) continue ;; esac
            [ -e "$(dirname "$page")/${target%%#*}" ] ||
                { echo "$page:$line: a link to $target, which isn't there: mend it or take it out"; bad=1; }
        done < <(grep -noE '\]\([^) ]+\)' "$page" | sed -E 's/\]\(([^)]+)\)/\1/')
        while IFS=: read -r line noun target; do
            [ ! -f "$(dirname "$page")/$target" ] || grep -qE "\b$noun\(" "$(dirname "$page")/$target" ||
                { echo "$page:$line: $noun() isn't in $target: say where it is"; bad=1; }
        done < <(grep -noE '\[`[a-z]+_[a-z_]+`\]\([^) ]+\.c\)' "$page" | sed -E 's/\[`([a-z_]+)`\]\(([^)]+)\)/\1:\2/')
    done
    for page in docs/decisions/[0-9]*.md; do
        [ ! -f "$page" ] || grep -qF "(${page##*/})" docs/decisions/README.md ||
            say "$page" "not in the index" "give it a line in docs/decisions/README.md"
    done
}

# A header of the walking engine is one that others get with the library, or says for whom it is not.
library() {
    local header name list=packaging/library/meson.build
    [ -f "$list" ] || return
    for header in src/geo/*/*.h; do
        [ -f "$header" ] || continue
        name=${header#src/geo/}
        grep -q "'${name%.h}'" "$list" || sed 's/^ \*//; /\*\//q' "$header" | tr -s ' \n' ' ' |
            grep -q 'Not for callers' ||
            say "$header" "not in the library" "list it in $list and packaging/library/geo.h, or say \"Not for callers of …\""
    done
}

# One licence for all, in its own words; and the lock file names packages by what they are, not by where they came from.
LICENCE=16206471a14408aa97a1c3c7ce26300350a80ac8d6dc052296f4b60e2fc0cbee    # SPDX's MulanPSL-2.0 without white space
licence() {
    local hits
    if [ -f LICENSE ] && [ "$(tr -d '[:space:]' <LICENSE | sha256sum | cut -d' ' -f1)" != $LICENCE ]; then
        say LICENSE "not the text of Mulan PSL v2" "take it from SPDX, unchanged"
    fi
    hits=$(files src tests tools web bench | grep -E '\.(c|h|def|sql|sh|awk|py|ts|mjs|vue|css|html)$' |
        grep -vE '^web/(dist|\.node)/|^tools/tidy\.sh$|^tests/tidy_selftest\.sh$' |
        xargs -r grep -niE '(copyright|©) *(\(c\))? *[12][0-9]{3}|SPDX-License-Identifier' 2>/dev/null)
    if [ -n "$hits" ]; then
        sed -E "s|^([^:]*:[0-9]+):.*|\1: somebody's copyright: everything here is ours, under LICENSE; use it as a library|" \
            <<<"$hits"
        bad=1
    fi
    hits=$(grep -n '"resolved"' web/package-lock.json 2>/dev/null | head -n 1 | cut -d: -f1)
    [ -z "$hits" ] || say web/package-lock.json "addresses of a registry" "npm install --omit-lockfile-registry-resolved"
}

floors
tables
writing
names
rooms
machine
dialect
glossary
links
library
licence
exit $bad

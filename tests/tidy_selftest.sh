#!/bin/bash
# The checks are checked: a small clean house in a temporary folder, then one violation at a time, each of which must be
# seen and named with its file and line. tidy_selftest.sh TOOLS
set -u
tools=$(cd "$1" && pwd)
house=$(mktemp -d)
trap 'rm -rf "$house"' EXIT
cd "$house" || exit 2
failed=0
runs=0

clean_house() {
    rm -rf src tests docs
    mkdir -p src/base src/vocab src/json src/db src/app src/main src/domains/cases/sql src/domains/rewards tests docs
    cat >src/base/str.h <<'END'
/* Text with a length. Refuses to know whose it is. */
#include <stddef.h>
END
    printf '/* The database, met by the floors above. */\n' >src/db/db.h
    printf '/* A place code and what it tells. */\n#include "base/str.h"\n' >src/vocab/place.h
    printf '/* The request that a handler sees. */\n#include "db/db.h"\n' >src/app/ask.h
    printf '/* The one list of domains. */\nstatic const void *all[] = { &cases_domain, &rewards_domain };\n' \
        >src/main/domains.c
    for room in cases rewards; do
        printf '/* The public face of the domain. */\n#include "app/ask.h"\n' >src/domains/$room/$room.h
        printf '/* Handlers and routes of the domain. */\n#include "domains/%s/%s.h"\n' $room $room \
            >src/domains/$room/$room.c
        printf '# %s\n\nNouns: medal\n' $room >src/domains/$room/README.md
        printf '/* The rules hold: properties by seed. */\n' >src/domains/$room/${room}_test.c
        printf '# the way\n' >src/domains/$room/road.story
    done
    cat >src/domains/cases/cases_rules.c <<'END'
/* Which act is allowed when. Pure. */
#include "vocab/place.h"

REFUSAL(CASES_NOT_NOW, 409, "cases.not_now", "现在不能这样做",
    "not possible now");

int cases_move(int state)
{
    return state + 1;                      /* malloc(), TODO lists and SELECT are only words in a comment */
}
END
    sed -i 's/, TODO lists//' src/domains/cases/cases_rules.c
}

expect() { # what it is about, the words that must be printed
    runs=$((runs + 1))
    local said
    said=$(bash "$tools/tidy.sh" "$house" 2>&1)
    if [ $? -eq 0 ] || ! grep -qE -- "$2" <<<"$said"; then
        echo "not seen: $1 (wanted: $2)"
        echo "$said" | head -5
        failed=1
    fi
    clean_house
}

add() { printf '%b' "$2" >>"$1"; }

clean_house
if ! said=$(bash "$tools/tidy.sh" "$house" 2>&1); then
    echo "the clean house is called untidy:"
    echo "$said"
    exit 1
fi

# Floors.
add src/base/str.h '#include "vocab/place.h"\n'
expect "an include that points up" '^src/base/str.h:3: base includes vocab, which stands above it: '
add src/vocab/place.h '#include "json/json.h"\n'
expect "a neighbour listed later" '^src/vocab/place.h:3: vocab includes json'
add src/domains/cases/cases.c '#include "domains/rewards/rewards.h"\n'
expect "a domain listed later" '^src/domains/cases/cases.c:3: cases includes rewards, which is listed after it'
add src/domains/rewards/rewards.c '#include "domains/cases/cases_views.h"\n'
expect "the inside of another domain" '^src/domains/rewards/rewards.c:3: reaches inside cases'
add src/domains/cases/cases_rules.c '#include "app/ask.h"\n'
expect "a rule that knows requests" '^src/domains/cases/cases_rules.c:[0-9]+: a rule includes app/'
add src/domains/cases/cases_rules.c '#include "domains/cases/cases_queries.h"\n'
expect "a rule that knows queries" '^src/domains/cases/cases_rules.c:[0-9]+: a rule includes queries'
add src/domains/cases/cases.h '#include "db/db.h"\n'
expect "a public header that knows the database" "^src/domains/cases/cases.h:3: a domain's header includes db/"
add src/domains/cases/cases.h '#include "domains/cases/cases_queries.h"\n'
expect "queries in a header" '^src/domains/cases/cases.h:3: a public header includes queries'
add src/app/ask.h '#include <sqlite3.h>\n'
expect "a driver outside db" '^src/app/ask.h:3: <sqlite3.h> in app/'
mkdir src/extras && add src/extras/x.h '/* A folder nobody knows about. */\n'
expect "a folder without a floor" '^src/extras/x.h:1: the folder src/extras has no floor'
add src/vocab/place.h '#include "place.h"\n'
expect "an include without its folder" '^src/vocab/place.h:3: "place.h" without its folder'

mkdir -p src/geo/plane src/geo/walk
echo '/* Points of a plane, and what lies between them. */' >src/geo/plane/plane.h
printf '/* Ways through a network of streets. */\n#include "geo/plane/plane.h"\n' >src/geo/walk/walk.h
add src/geo/plane/plane.h '#include "geo/walk/walk.h"\n'
expect "a room of the engine that looks up" '^src/geo/plane/plane.h:2: geo/plane includes geo/walk, which stands above it'

# Tables.
table() { printf 'CREATE TABLE %s (id BIGINT PRIMARY KEY);\n' "$1" >"src/domains/$1/sql/0001_$1.sql"; }
mkdir -p src/domains/rewards/sql && table cases && table rewards
add src/domains/cases/sql/queries.sql '-- cases_q(i64 n) -> i64\nSELECT c.id FROM cases c\nJOIN rewards r ON r.id = c.id;\n'
expect "a table of a later domain" '^src/domains/cases/sql/queries.sql:3: cases reads rewards, a table of rewards'
mkdir -p src/domains/rewards/sql && table cases && table rewards
add src/domains/rewards/sql/queries.sql '-- rewards_q(i64 n)\nUPDATE cases SET id = 1;\n'
expect "a table of another, written" '^src/domains/rewards/sql/queries.sql:2: rewards writes cases, a table of cases'
runs=$((runs + 1))
mkdir -p src/domains/rewards/sql && table cases && table rewards
add src/domains/rewards/sql/queries.sql '-- rewards_q(i64 n) -> i64\nSELECT r.id FROM rewards r JOIN cases c ON c.id = r.id;\n'
bash "$tools/tidy.sh" "$house" || { echo "a table of an earlier domain may not be read"; failed=1; }
clean_house

# Sizes.
add src/base/str.h "/* $(printf '%0111d' 0) */\n"
expect "a long line" '^src/base/str.h:3: a line of 117 characters'
runs=$((runs + 1))
add src/base/str.h "/* $(printf '街%.0s' $(seq 104)) */\n"
bash "$tools/tidy.sh" "$house" >/dev/null || { echo "110 Chinese characters are called too long"; failed=1; }
clean_house
add src/domains/cases/cases.c "static int long_one(void)\n{\n$(printf '    one();\\n%.0s' $(seq 59))}\n"
expect "a long function" '^src/domains/cases/cases.c:4: a function of 61 lines'
add src/base/str.h "$(printf '\\n%.0s' $(seq 149))"
expect "a long header" '^src/base/str.h:151: a file of 151 lines, the limit is 150'
add src/domains/cases/cases.c "$(printf '\\n%.0s' $(seq 599))"
expect "a long file" '^src/domains/cases/cases.c:601: a file of 601 lines, the limit is 600'
add src/base/str.h '\tint x;\n'
expect "a tab" '^src/base/str.h:3: a tab'
add src/base/str.h 'int x; \n'
expect "white space at the end" '^src/base/str.h:3: white space at the end'

# Words.
add src/domains/cases/cases.c 'static void *leak(void) { return malloc(7); }\n'
expect "malloc in a domain" '^src/domains/cases/cases.c:3: malloc\(\) here: take it from an arena'
add src/domains/cases/cases.c 'static long now(void) { return time(0); }\n'
expect "a clock in a domain" '^src/domains/cases/cases.c:3: time\(\) here'
add src/app/ask.c '/* What a handler may ask. */\nstatic void f(char *b) { sprintf(b, "x"); }\n'
expect "sprintf" '^src/app/ask.c:2: sprintf\(\) here'
add src/domains/cases/cases.c 'static const char *q = "SELECT id FROM cases";\n'
expect "SQL in a string" '^src/domains/cases/cases.c:3: SQL in a C string'
add src/domains/cases/cases.c 'int dispatch(void)\n{\n    return 1;\n}\n'
expect "a function without its noun" "^src/domains/cases/cases.c:3: dispatch has no noun of cases"
add src/domains/cases/cases.c 'const int answer[] = { 1 };\n'
expect "a table without its noun" "^src/domains/cases/cases.c:3: answer has no noun"
add src/domains/cases/cases.c 'SHAPE(Photo, "a photo");\n'
expect "a shape without its noun" "^src/domains/cases/cases.c:3: Photo has no noun"
runs=$((runs + 1))
add src/domains/cases/cases.c 'SHAPE(Medal, "declared in the README");\nint case_of(int n)\n{\n    return n;\n}\n'
bash "$tools/tidy.sh" "$house" || { echo "a declared noun is refused"; failed=1; }
clean_house
add src/base/str.h '/* TODO: later */\n'
expect "unfinished work" '^src/base/str.h:3: unfinished work'
add src/base/str_utils.c '/* Odds and ends of every kind. */\n'
expect "a file called utils" '^src/base/str_utils.c:1: a file named "utils"'
add src/base/bare.h '#include <stddef.h>\n'
expect "a header without its comment" '^src/base/bare.h:1: no opening comment'

# Refusals.
add src/domains/cases/cases.c 'REFUSAL(CASES_X, 409, "cases.x", "no", "no");\n'
expect "a refusal without Chinese" '^src/domains/cases/cases.c:3: the refusal has no Chinese sentence'
add src/domains/cases/cases.c 'REFUSAL(CASES_X, 409, "cases.x", "不行",\n    "不行");\n'
expect "a refusal without English" '^src/domains/cases/cases.c:3: the refusal has no English sentence'
add src/domains/cases/cases.c 'REFUSAL(CASES_X, 200, "cases.x", "不行", "no");\n'
expect "a refusal that is a success" '^src/domains/cases/cases.c:3: the refusal has no HTTP status'
add src/domains/cases/cases.c 'REFUSAL(CASES_X, 409, "x", "不行", "no");\n'
expect "a code without its domain" "^src/domains/cases/cases.c:3: the refusal's code is"
add src/domains/rewards/rewards.c 'REFUSAL(REWARDS_X, 409, "cases.not_now", "不行", "no");\n'
expect "a code used twice" '^src/domains/rewards/rewards.c:3: the code "cases.not_now" is also at'

# Routes.
add src/domains/cases/cases.c 'static const Route r[] = {\n    { "GET", "/api/v1/x", x,\n      .about = "All" },\n};\n'
expect "a route without .may" '^src/domains/cases/cases.c:4: a route without .may'
add src/domains/cases/cases.c 'static const Route r[] = {\n    { "GET", "/api/v1/x", x, .may = PUBLIC },\n};\n'
expect "a route without .about" '^src/domains/cases/cases.c:4: a route without .about'

# One machine.
add src/base/str.h '/* See /home/somebody/notes. */\n'
expect "a path of one machine" '^src/base/str.h:3: a path of one machine'
ln -s /nowhere src/base/link
expect "a link" '^src/base/link:1: a link to /nowhere'

# Rooms.
rm src/domains/cases/README.md
expect "a domain without README" '^src/domains/cases:1: no README.md'
rm src/domains/cases/cases_test.c
expect "a domain without test" '^src/domains/cases:1: no test'
rm src/domains/cases/road.story
expect "a domain without story" '^src/domains/cases:1: no story'
for i in $(seq 11); do add src/domains/cases/sql/queries.pg.sql "-- cases_q(i64 n) -> i64\\n"; done
expect "too many PostgreSQL queries" '^src:1: 11 queries differ'

# What others link.
mkdir -p packaging/library src/geo/walk
echo "public = ['walk/walk']" >packaging/library/meson.build
echo '/* Ways through a network of streets. */' >src/geo/walk/walk.h
printf '/* How the search is done inside. Not\n * for callers of geo/walk/walk.h. */\n' >src/geo/walk/walk_inside.h
echo '/* Something new that nobody listed. */' >src/geo/walk/fresh.h
expect "a header that nobody gets" '^src/geo/walk/fresh.h:1: not in the library: list it in packaging/library/meson.build'
rm -r packaging

# Words, links, licence.
printf '# Glossary\n\n| 事 | `case` | x | y |\n| 奖 | `reward` | x | y |\n' >docs/glossary.md
expect "a noun without a row" '^src/domains/cases/README.md:1: the noun "medal" isn.t in docs/glossary.md'
printf '# Page\n\n[gone](gone.md), [here](page.md#part)\n' >docs/page.md
expect "a dead link" '^docs/page.md:3: a link to gone.md'
printf '# Page\n\n[`cases_fly`](../src/domains/cases/cases_rules.c)\n' >docs/page.md
expect "a function that is elsewhere" '^docs/page.md:3: cases_fly\(\) isn.t in ../src/domains/cases/cases_rules.c'
mkdir docs/decisions && printf '# 0001: One\n' >docs/decisions/0001-one.md && printf '# Decisions\n' >docs/decisions/README.md
expect "a decision that isn't in the index" '^docs/decisions/0001-one.md:1: not in the index'
printf 'Do what you like.\n' >LICENSE
expect "another licence" '^LICENSE:1: not the text of Mulan PSL v2'
rm -f LICENSE
add src/base/str.h '/* Copyright (c) 2019 somebody else. */\n'
expect "somebody's code" "^src/base/str.h:3: somebody's copyright"
mkdir web && printf '{\n"resolved": "https://registry.example/x.tgz"\n}\n' >web/package-lock.json
expect "a registry in the lock file" '^web/package-lock.json:1: addresses of a registry'
rm -r web

# Purity: real objects.
object() { # folder, file, C text
    mkdir -p "src/$1" "build/src/$1/lib.a.p"
    printf '%s\n' "$3" >"src/$1/$2"
    cc -O1 -c "src/$1/$2" -o "build/src/$1/lib.a.p/$2.o" 2>/dev/null || { echo "can't compile $2"; exit 1; }
}

impure() { # what it is about, the words that must be printed
    runs=$((runs + 1))
    local said
    said=$(bash "$tools/purity.sh" build "$house" 2>&1)
    if [ $? -eq 0 ] || ! grep -qE -- "$2" <<<"$said"; then
        echo "not seen: $1 (wanted: $2)"
        echo "$said" | head -5
        failed=1
    fi
    rm -rf build
    pure_house
}

pure_house() {
    object base arena.c 'void *arena_take(void) { return 0; }'
    object vocab place.c 'int place_kind(void) { return 1; }'
    object domains/cases cases.c 'const int CASES_LATE = 1; int cases_load(void) { return 2; }'
    object domains/cases cases_rules.c \
        'int place_kind(void); extern const int CASES_LATE; int cases_move(void) { return place_kind() + CASES_LATE; }'
}

pure_house
said=$(bash "$tools/purity.sh" build "$house") || { echo "pure objects are called impure: $said"; failed=1; }
object vocab clock.c 'long time(long *); long place_now(void) { return time(0); }'
impure "a clock on floor 1" '^src/vocab/clock.c:1: asks for time'
object vocab state.c 'static int seen; int place_seen(void) { return ++seen; }'
impure "state on floor 1" '^src/vocab/state.c:1: keeps state'
object domains/cases cases_rules.c 'int cases_load(void); int cases_move(void) { return cases_load(); }'
impure "a rule that calls a handler" '^src/domains/cases/cases_rules.c:1: asks for cases_load'
object domains/cases cases_rules.c 'int puts(const char *); int cases_move(void) { return puts("x"); }'
impure "a rule that prints" '^src/domains/cases/cases_rules.c:1: asks for puts'
object domains/cases cases_rules.c 'int n = 3; int cases_move(void) { return n++; }'
impure "a rule that remembers" '^src/domains/cases/cases_rules.c:1: keeps state'

echo "$runs violations tried"
exit $failed

# The house check on how files are written. Run by tools/tidy.sh in the C locale over the .c and .h files of src/,
# tests/ and tools/. Prints `file:line: what is wrong: what to do instead`.

BEGIN {
    SQL = "(^|[^A-Za-z])(SELECT|INSERT INTO|INSERT OR|UPDATE|DELETE FROM|(CREATE|DROP|ALTER) TABLE)[ \n\\\\]"
    LINE = 110; FUNCTION = 60; FILE = 600; HEADER = 150
    # Calls and where they may stand: the beginning of a path; "-" is nowhere. Memory of a foreign library is the
    # business of the floors that wrap it; listeners of app/live.c come and go one by one, each of its own size.
    memory = "src/base/arena.c src/db/ src/http/ src/image/ src/app/live.c"
    own("malloc calloc realloc free strdup strndup asprintf", memory, "take it from an arena (base/arena.h)")
    own("strcpy strcat sprintf vsprintf gets strtok strncpy", "-", "use Str, Buf or snprintf")
    own("gmtime localtime gmtime_r localtime_r mktime timegm strftime ctime", "-",
        "vocab/moment.h knows the calendar")
    own("rand srand random srandom drand48", "-", "base/rand.h draws from a seed; libsodium for secrets")
    own("time clock gettimeofday clock_gettime", "src/db/ src/app/ src/http/http src/main/",
        "time is passed in, as _ms")
    own("setjmp longjmp", "src/base/arena.c src/app/ src/json/read.c src/image/ src/osm/", "return a refusal")
    own("system popen setlocale alloca atoi atol atof", "-", "do without it; str_int and str_real read numbers")
}

function own(names, where, instead,    list, n, i) {
    n = split(names, list, " ")
    for (i = 1; i <= n; i++) { place[list[i]] = where; advice[list[i]] = instead }
}

function complain(line, what, instead) { printf "%s:%d: %s: %s\n", FILENAME, line, what, instead; bad = 1 }

# Characters, not bytes: UTF-8 continuation bytes don't count.
function width(text) { gsub(/[\200-\277]/, "", text); return length(text) }

# The line without comments; strings emptied, their text collected in `strings`.
function code_of(text,    out, c, i, n) {
    out = ""; strings = ""; n = length(text)
    for (i = 1; i <= n; i++) {
        c = substr(text, i, 1)
        if (in_comment) {
            if (c == "*" && substr(text, i + 1, 1) == "/") { in_comment = 0; i++ }
        } else if (c == "/" && substr(text, i + 1, 1) == "*") { in_comment = 1; i++ }
        else if (c == "/" && substr(text, i + 1, 1) == "/") break
        else if (c == "\"") {
            strings = strings "\001"
            for (i++; i <= n && (c = substr(text, i, 1)) != "\""; i++) {
                if (c == "\\") { strings = strings c; i++; c = substr(text, i, 1) }
                strings = strings c
            }
            out = out "\"\""
        } else if (c == "'") {
            for (i++; i <= n && (c = substr(text, i, 1)) != "'"; i++) if (c == "\\") i++
            out = out "' '"
        } else out = out c
    }
    return out
}

function allowed(where,    list, n, i) {
    n = split(where, list, " ")
    for (i = 1; i <= n; i++) if (index(FILENAME, list[i]) == 1) return 1
    return 0
}

function check_calls(code,    rest, name, before) {
    rest = code
    while (match(rest, /[A-Za-z_][A-Za-z0-9_]*[ ]*\(/)) {
        name = substr(rest, RSTART, RLENGTH - 1); sub(/ +$/, "", name)
        before = RSTART > 1 ? substr(rest, RSTART - 1, 1) : ""
        if ((name in place) && before != "." && before != ">" && !allowed(place[name]))
            complain(FNR, name "() here", advice[name])
        rest = substr(rest, RSTART + RLENGTH)
    }
}

# In a room every symbol that others can link to starts with one of the room's nouns.
# A shape may have it further on: NewPhoto.
function has_noun(name, anywhere,    list, n, i, at) {
    n = split(nouns[room], list, " ")
    for (i = 1; i <= n; i++) {
        at = index(tolower(name), list[i])
        if (at == 1 || (at && anywhere)) return 1
    }
    return 0
}

function check_symbol(code,    name) {
    if (room == "" || FILENAME ~ /(_test|_rig)\.c$/ || FILENAME !~ /\.c$/) return
    if (code !~ /^[A-Za-z]/ || code ~ /^(static|typedef|extern|enum|struct|union|_Static_assert)/) return
    name = ""
    if (match(code, /^(SHAPE|REFUSAL)\([A-Za-z0-9_]+/)) {
        name = substr(code, RSTART, RLENGTH); sub(/^[A-Z]+\(/, "", name)
    } else if (code !~ /;[ ]*$/ && match(code, /^[A-Za-z][A-Za-z0-9_ *]*[ *][A-Za-z0-9_]+\(/)) {
        name = substr(code, RSTART, RLENGTH - 1); sub(/^.*[ *]/, "", name)
    } else if (match(code, /^[A-Za-z][A-Za-z0-9_ *]*[ *][A-Za-z0-9_]+(\[[^]]*\])?[ ]*=/)) {
        name = substr(code, RSTART, RLENGTH); sub(/(\[[^]]*\])?[ ]*=$/, "", name); sub(/^.*[ *]/, "", name)
    }
    if (name != "" && !has_noun(name, code ~ /^SHAPE/))
        complain(FNR, name " has no noun of " room,
                 "rename it, make it static, or add its noun to the README's `Nouns:` line")
}

# REFUSAL(NAME, status, "code", "zh", "en");  may run over several lines.
function check_refusal(    part, code, zh, en) {
    split(refusal_strings, part, "\001")
    code = part[2]; zh = part[3]; en = part[4]
    if (code !~ /^[a-z0-9_]+\.[a-z_]+$/)
        complain(refusal_line, "the refusal's code is \"" code "\"", "write \"domain.what_is_wrong\"")
    if (zh !~ /[\344-\351]/) complain(refusal_line, "the refusal has no Chinese sentence", "give zh, then en")
    if (en == "" || en ~ /[\200-\377]/)
        complain(refusal_line, "the refusal has no English sentence", "give zh, then en")
    if (refusal_status !~ /, *[45][0-9][0-9] *,/)
        complain(refusal_line, "the refusal has no HTTP status", "400 to 599, second")
    if (code in seen_code)
        complain(refusal_line, "the code \"" code "\" is also at " seen_code[code], "a code means one thing")
    seen_code[code] = FILENAME ":" refusal_line
}

# A row of a route table says who may come in and what for.
function check_route(code) {
    if (code ~ /^ *\{ "", "", / && strings ~ /^\001(GET|POST|PUT|PATCH|DELETE)\001\//) { route_line = FNR; route = "" }
    if (!route_line) return
    route = route code
    if (code !~ /\},? *$/ && code !~ /^ *\}/) return
    if (route !~ /\.may = /) complain(route_line, "a route without .may", "say who may come in: a permission, PUBLIC, SIGNED_IN")
    if (route !~ /\.about = ""/) complain(route_line, "a route without .about", "one line for the API's reader")
    route_line = 0
}

function finish() {
    if (last == "") return
    if (last ~ /\.h$/ && last_lines > HEADER) report_size(HEADER, "show less, or make it two headers")
    else if (last_lines > FILE) report_size(FILE, "it holds two things: make it two files")
}

function report_size(limit, instead) {
    printf "%s:%d: a file of %d lines, the limit is %d: %s\n", last, limit + 1, last_lines, limit, instead
    bad = 1
}

# The nouns of a room come first: lines "room noun noun" in the file tools/tidy.sh makes.
FILENAME ~ /\.nouns$/ { room = $1; $1 = ""; nouns[room] = $0; next }

FNR == 1 {
    finish()
    in_comment = 0; function_line = 0; refusal_line = 0; route_line = 0; room = ""
    split(FILENAME, path, "/")
    if (path[1] == "src" && path[2] == "domains") room = path[3]
    if ($0 !~ /^\/\* ?[^ *]/ || length($0) < 24)
        complain(1, "no opening comment", "say in a sentence what the file is for and what it refuses to know")
}

{
    last = FILENAME; last_lines = FNR
    if (length($0) > LINE && width($0) > LINE)
        complain(FNR, "a line of " width($0) " characters, the limit is " LINE, "break it")
    if ($0 ~ /\t/) complain(FNR, "a tab", "indent by four spaces")
    if ($0 ~ /[ \r]$/) complain(FNR, "white space at the end", "take it away")
    if ($0 ~ /(^|[^A-Za-z])(TODO|FIXME|XXX)([^A-Za-z]|$)/)
        complain(FNR, "unfinished work in the text", "do it, or open an issue and say what is so today")
    code = code_of($0)
    if (path[1] == "src" && FILENAME !~ /_test\.c$/) check_calls(code)
    if (room != "" && FILENAME !~ /_test\.c$/ && strings ~ SQL)
        complain(FNR, "SQL in a C string", "name the query in sql/queries.sql")
    check_symbol(code)
    if (path[1] == "src") check_route(code)
    if (code ~ /^REFUSAL\(/) { refusal_line = FNR; refusal_strings = ""; refusal_status = "" }
    if (refusal_line) {
        refusal_strings = refusal_strings strings; refusal_status = refusal_status code
        if (code ~ /\);/) { check_refusal(); refusal_line = 0 }
    }
    if ($0 ~ /^\{/) function_line = FNR
    if ($0 ~ /^\}/ && function_line) {
        long = FNR - function_line + 1
        if (long > FUNCTION)
            complain(function_line, "a function of " long " lines, the limit is " FUNCTION, "give a part of it a name")
        function_line = 0
    }
}

END { finish(); exit bad }

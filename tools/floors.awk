# The house check on includes: they point down only. Run by tools/tidy.sh with src/main/domains.c first (if it is
# there), then every .c and .h file under src/. Prints `file:line: what is wrong: what to do instead`.

BEGIN {
    # Folders in order. A folder may include what stands before it here, and itself.
    n = split("base vocab ledger json image geo seek town db http osm sheet paper gpkg app domains main", folder, " ")
    split("0 1 1 1 1 1 1 1 2 2 2 2 2 2 3 4 5", floors, " ")
    for (i = 1; i <= n; i++) { rank[folder[i]] = i; floor_of[folder[i]] = floors[i] }
    # Rooms of the walking engine in order, for the same rule.
    n = split("plane datum text tile walk net hours reach site draw scan", geo_room, " ")
    for (i = 1; i <= n; i++) geo_rank[geo_room[i]] = i
    # Library headers and the one folder that may see them.
    owner["sqlite3.h"] = "db gpkg"; owner["libpq-fe.h"] = "db"; owner["microhttpd.h"] = "http"; owner["jansson.h"] = "json"
    owner["turbojpeg.h"] = "image"; owner["png.h"] = "image"; owner["webp/decode.h"] = "image"
    owner["webp/encode.h"] = "image"; owner["geos_c.h"] = "geo"; owner["proj.h"] = "geo"; owner["readosm.h"] = "osm"
    owner["expat.h"] = "sheet"; owner["zip.h"] = "sheet"; owner["iconv.h"] = "sheet"
    owner["cairo-pdf.h"] = "paper"; owner["pango/pangocairo.h"] = "paper"; owner["qrencode.h"] = "paper"
}

function complain(what, instead) { printf "%s:%d: %s: %s\n", FILENAME, FNR, what, instead; bad = 1 }

function check_library(header) {
    if (header in owner && !index(" " owner[header] " ", " " from " "))
        complain("<" header "> in " from "/", "only " owner[header] "/ knows that library; call what it offers")
}

function check_rules(    parts) {
    if (FILENAME !~ /_rules\.[ch]$/ || from != "domains") return
    if (floor_of[to] >= 2 && to != "domains")
        complain("a rule includes " to "/", "rules are pure: pass the value in, decide, give a value back")
    if (to == "domains" && to_room != room)
        complain("a rule includes another domain", "pass the value in")
    if (target ~ /_queries\.h$/)
        complain("a rule includes queries", "load in the handler and pass the value in")
}

function check_rooms() {
    if (from != "domains" || to != "domains" || room == to_room) return
    if (target != "domains/" to_room "/" to_room ".h")
        complain("reaches inside " to_room, "include its public face, domains/" to_room "/" to_room ".h")
    else if ((room in order) && (to_room in order) && order[to_room] > order[room])
        complain(room " includes " to_room ", which is listed after it in main/domains.c",
                 "post an event that " to_room " hears, or move what is shared into the earlier domain")
    else if ((room in order) && !(to_room in order))
        complain(room " includes " to_room ", which isn't listed in main/domains.c", "list it before " room)
}

function check_geo() {
    if (from != "geo" || to != "geo") return
    if (!(room in geo_rank)) complain("the room src/geo/" room " has no place", "give it one in tools/floors.awk")
    else if (geo_rank[to_room] > geo_rank[room])
        complain("geo/" room " includes geo/" to_room ", which stands above it", "move what both need to a lower room")
}

FNR == 1 {
    split(FILENAME, path, "/")
    from = path[2]; room = path[3]
    if (!(from in rank)) complain("the folder src/" from " has no floor", "give it a place in tools/floors.awk")
}

FILENAME == "src/main/domains.c" {
    rest = $0
    while (match(rest, /&[a-z0-9_]+_domain/)) {
        name = substr(rest, RSTART + 1, RLENGTH - 8)
        if (!(name in order)) order[name] = ++rooms
        rest = substr(rest, RSTART + RLENGTH)
    }
}

/^#[ \t]*include/ {
    if (match($0, /<[^>]+>/)) { check_library(substr($0, RSTART + 1, RLENGTH - 2)); next }
    if (!match($0, /"[^"]+"/)) next
    if (FILENAME ~ /_test\.c$/ && substr($0, RSTART + 1, RLENGTH - 2) ~ /^(\.\.\/)+tests\//) next
    target = substr($0, RSTART + 1, RLENGTH - 2)
    parts = split(target, p, "/")
    if (parts < 2) {
        if (target !~ /\.def$/) complain("\"" target "\" without its folder", "write the path from src/")
        next
    }
    to = p[1]; to_room = p[2]
    if (!(to in rank)) {
        complain("\"" target "\" is on no floor", "give src/" to " a place in tools/floors.awk")
        next
    }
    if (FILENAME == "src/domains/" room "/" room ".h" && target ~ /_queries\.h$/)
        complain("a public header includes queries", "include them in the .c files that run them")
    if (from == "domains" && FILENAME ~ /\.h$/ && to == "db" )
        complain("a domain's header includes db/", "the database is met in the domain's .c files only")
    check_rules()
    check_rooms()
    check_geo()
    if ((from in rank) && rank[to] > rank[from])
        complain(from " includes " to ", which stands above it",
                 "move what both need to a lower floor, or pass it in")
}

END { exit bad }

# The house check on tables: a domain writes its own only, and reads in its queries besides those of domains that are
# listed before it. Run by tools/tidy.sh with src/main/domains.c, then every .sql file with pass=1, then again with pass=2.
# Prints `file:line: what is wrong: what to do instead`.

function complain(what, instead) { printf "%s:%d: %s: %s\n", FILENAME, FNR, what, instead; bad = 1 }

# Whose is this table, and may this domain do that with it?
function check(table, writes,    of) {
    if (!(table in owner) || owner[table] == room) return
    of = owner[table]
    if (writes)
        complain(room " writes " table ", a table of " of, "call what domains/" of "/" of ".h offers, or post an event")
    else if (!(of in order) || !(room in order) || order[of] > order[room])
        complain(room " reads " table ", a table of " of ", which isn't listed before it in main/domains.c",
                 "hand the value in, or move the query into the later domain")
}

FNR == 1 {
    split(FILENAME, path, "/")
    room = path[2] == "domains" ? path[3] : path[2]
}

FILENAME ~ /\.c$/ {
    rest = $0
    while (match(rest, /&[a-z0-9_]+_domain/)) {
        name = substr(rest, RSTART + 1, RLENGTH - 8)
        if (!(name in order)) order[name] = ++rooms
        rest = substr(rest, RSTART + RLENGTH)
    }
    next
}

{ sub(/--.*/, "") }

pass == 1 {
    if (match($0, /CREATE (VIRTUAL )?TABLE (IF NOT EXISTS )?[a-z0-9_]+/)) {
        n = split(substr($0, RSTART, RLENGTH), word, " ")
        if (!(word[n] in owner)) owner[word[n]] = room
    }
    next
}

{
    gsub(/[(),;]/, " & ")
    n = split($0, word, " ")
    for (i = 1; i <= n; i++) {
        if (last == "FROM") check(word[i], before == "DELETE")
        else if (last == "JOIN" || last == "REFERENCES" || listing && last == ",") check(word[i], 0)
        else if (last == "INTO" || last == "TABLE" || last == "UPDATE" && before != "DO") check(word[i], 1)
        else if (last == "ON" && word[i + 1] == "(") check(word[i], 1)
        if (word[i] == "FROM") listing = 1
        else if (word[i] ~ /^([A-Z]+|[();])$/ && word[i] != "AS") listing = 0
        before = last
        last = word[i]
    }
}

END { exit bad }

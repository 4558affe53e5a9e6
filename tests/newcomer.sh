#!/usr/bin/env bash
# What somebody sees who starts it for the first time, or names the wrong file: newcomer.sh TUIMEN
# Nothing is made for what isn't there, nothing of others is changed, and each answer says what to do.
set -u
tuimen=$(realpath "$1")
work=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server"; rm -rf "$work"' EXIT
cd "$work" || exit 2
bad=0
wrong() { echo "$1: $(head -c 300 said)"; bad=1; }
refused() { # what it is about, the words that must be said, COMMAND…
    if timeout 20 "$tuimen" "${@:3}" >said 2>&1 </dev/null || ! grep -q -- "$2" said; then wrong "not refused with \"$2\": $1"; fi
}
sql() { python3 -c 'import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); print(*c.execute(sys.argv[2])); c.commit()' "$@"; }

# A new house: nobody can sign in, so it says how the first account is made; then it doesn't any more.
"$tuimen" serve --db new.db --port 0 >out 2>said & server=$!
for _ in $(seq 300); do grep -q http:// out && break; sleep 0.1; done
for _ in $(seq 50); do grep -q 'account add' said && break; sleep 0.1; done
grep -q '还没有账号.*no account yet' said && grep -q 'account add --login NAME --role admin --db new.db' said ||
    wrong "a new house doesn't say how to begin"
echo correct-horse-9 | "$tuimen" account add --login boss --db new.db >/dev/null 2>said || wrong "no first account"
kill "$server"; wait "$server" || wrong "it didn't end well"
server=
: >out                                       # else what the first one said is taken for the second's
"$tuimen" serve --db new.db --port 0 >out 2>said & server=$!
for _ in $(seq 300); do grep -q http:// out && break; sleep 0.1; done
kill "$server"; wait "$server"
server=
grep -q 'account add' said && wrong "a house with an account says how to begin"

# The demo town isn't put among real accounts.
before=$(sql new.db 'SELECT count(*), max(seq) FROM events')
refused 'a town in a house in use' '已有账号.*has accounts already' town --db new.db --scale 1000
[ "$(sql new.db 'SELECT count(*), max(seq) FROM events')" = "$before" ] || wrong "the town was begun all the same"

# Files that aren't ours, or aren't there.
sql other.db 'CREATE TABLE invoices (id)' >/dev/null
refused "another program's file" '别的程序.*another program' serve --db other.db --port 0
[ "$(sql other.db "SELECT count(*) FROM sqlite_schema")" = '(1,)' ] || wrong "tables in another program's file"
echo 'Buy milk.' >notes.txt
refused 'no database at all' 'not a database' serve --db notes.txt --port 0
refused 'an extract that is not there' 'nowhere.pbf: No such file' import osm nowhere.pbf --db made.db
[ ! -e made.db ] || wrong "a database was made for an extract that isn't there"
refused 'an unknown option' '--nope' openapi --nope
refused 'a word too many' 'one word too many' access everything

# A migration that was edited afterwards is found by check, too.
sql new.db "UPDATE migrations SET sha256 = '0' || substr(sha256, 2) WHERE domain = 'cases' AND number = 1" >/dev/null
refused 'an edited migration' 'migrations: .*cases 1 .*was edited' check --data --db new.db
refused 'an edited migration, at the start' 'cases 1 .*was edited' serve --db new.db --port 0
exit $bad

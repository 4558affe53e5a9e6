#!/usr/bin/env bash
# A throw-away PostgreSQL cluster for tests and benches; it listens on a Unix socket only and trusts everybody
# who can reach it. Knows nothing of our schema.
#   pg-scratch.sh start DIR [--durable]    make the cluster if need be, start it, print its postgres:// URL
#   pg-scratch.sh stop DIR [--crash]       stop it (--crash: as if the power went); its files stay
# Without --durable the cluster doesn't wait for the disk: fast, and lost with the machine. DIR belongs to the
# cluster alone; remove it when done. Exit 3: PostgreSQL isn't installed.
set -euo pipefail

say() { echo "pg-scratch: $*" >&2; }
usage() { say "usage: pg-scratch.sh start DIR [--durable] | stop DIR [--crash]"; exit 2; }

[ $# -ge 2 ] && [ $# -le 3 ] && [ -n "$2" ] || usage
verb=$1
option=${3:-}
bin=
for at in /usr/lib/postgresql/15/bin /usr/lib/postgresql/*/bin; do
    if [ -x "$at/initdb" ] && [ -x "$at/postgres" ]; then bin=$at; break; fi
done
[ -n "$bin" ] || { say "PostgreSQL isn't installed"; exit 3; }

# The server must hold nothing that the caller holds: a lock, a pipe, a listening socket.
for fd in /proc/$$/fd/*; do
    fd=${fd##*/}
    if [ "$fd" -gt 2 ] && [ "$fd" -ne 255 ]; then eval "exec $fd>&-"; fi
done

# PostgreSQL refuses to run as root.
as() {
    if [ "$(id -u)" -eq 0 ]; then (cd / && exec runuser -u postgres -- "$@"); else (cd / && exec "$@"); fi
}

# Is the process of postmaster.pid there, and ours? A pid left by a dead server may belong to anybody by now.
running() {
    local pid
    pid=$(head -n 1 "$data/postmaster.pid" 2>/dev/null) && [ "${pid:-0}" -gt 1 ] || return 1
    tr '\0' '\n' <"/proc/$pid/cmdline" 2>/dev/null | grep -qxF -- "$data"
}

# A socket's path holds 107 bytes, and is quoted three times over: a deep or odd DIR gets a plain one beside,
# the same one every time.
short_socket_dir() {
    socket=$dir
    if [ ${#dir} -gt 85 ] || [[ $dir == *[^A-Za-z0-9/._-]* ]]; then
        socket=/tmp/pg-scratch-$(id -u)-$(printf %s "$dir" | sha256sum | head -c 12)
    fi
}

make_cluster() {
    [ -f "$data/PG_VERSION" ] && [ -f "$dir/made" ] && return
    rm -rf "$data"
    as "$bin/initdb" -D "$data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync \
        >"$dir/initdb.log" 2>&1 ||
        { cat "$dir/initdb.log" >&2; say "initdb failed in $dir"; exit 1; }
    cat >>"$data/postgresql.conf" <<-END
		listen_addresses = ''
		shared_buffers = 64MB
		timezone = 'UTC'
		include 'scratch.conf'
	END
    touch "$dir/made"
}

start() {
    case $option in '' | --durable) ;; *) usage ;; esac
    mkdir -p "$2"
    dir=$(cd "$2" && pwd -P)
    data=$dir/data
    local inside
    inside=$(ls -A "$dir")
    if [ -n "$inside" ] && ! grep -qx lock <<<"$inside"; then
        say "$dir isn't empty and not a cluster"
        exit 1
    fi
    if [ "$(id -u)" -eq 0 ]; then chown postgres "$dir" && chmod 755 "$dir"; fi
    as test -w "$dir" || { say "the user postgres can't reach $dir"; exit 1; }
    exec 9>"$dir/lock"
    flock 9

    short_socket_dir
    if [ "$socket" != "$dir" ]; then
        as mkdir -p -m 755 "$socket"
        as test -O "$socket" || { say "$socket belongs to somebody else"; exit 1; }
    fi
    make_cluster 9>&-
    if ! running; then
        echo "unix_socket_directories = '$socket'" >"$data/scratch.conf"
        [ "$option" = --durable ] ||
            printf '%s = off\n' fsync full_page_writes synchronous_commit >>"$data/scratch.conf"
        # The children of a server that was killed need a moment to see it.
        local try=1
        until rm -f "$data/postmaster.pid" "$socket"/.s.PGSQL.*.lock &&
            as "$bin/pg_ctl" -D "$data" -l "$dir/log" -w -t 60 start \
                >"$dir/start.log" 2>&1 9>&- </dev/null; do
            [ $((try++)) -lt 5 ] && sleep 1 && continue
            cat "$dir/start.log" >&2
            tail -n 20 "$dir/log" >&2 || true
            say "the server in $dir doesn't start"
            exit 1
        done
    fi
    echo "postgres://postgres@/postgres?host=${socket//\//%2F}"
}

stop() {
    local mode=fast
    case $option in '') ;; --crash) mode=immediate ;; *) usage ;; esac
    [ -d "$2" ] || exit 0
    dir=$(cd "$2" && pwd -P)
    data=$dir/data
    [ -e "$dir/lock" ] || exit 0
    exec 9>"$dir/lock"
    flock 9
    if running; then
        as "$bin/pg_ctl" -D "$data" -w -t 60 -m "$mode" stop >"$dir/stop.log" 2>&1 9>&- </dev/null ||
            { cat "$dir/stop.log" >&2; say "the server in $dir doesn't stop"; exit 1; }
    fi
    short_socket_dir
    if [ "$socket" != "$dir" ]; then rm -rf "$socket"; fi
}

case $verb in start) start "$@" ;; stop) stop "$@" ;; *) usage ;; esac

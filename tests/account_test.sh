#!/usr/bin/env bash
# The first account of a new house, from the command line: account_test.sh TUIMEN
# What is refused names the field and the limit, in both languages.
set -u
tuimen=$(realpath "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
bad=0
add() { printf '%s\n' "$1" | "$tuimen" account add --db "$work/t.db" "${@:2}" >"$work/said" 2>&1; }
refused() { # what it is about, the words that must be said, PASSWORD, options
    if add "${@:3}" || ! grep -q "$2" "$work/said"; then
        echo "not refused with \"$2\": $1: $(cat "$work/said")"
        bad=1
    fi
}
refused 'a short login' '/login: 3 到 32 .* / 3 to 32 letters' correct-horse-9 --login me
refused 'a weak password' '/password: .* / ' password1 --login boss
refused 'a place elsewhere' '/place: .* / a place code of this district' correct-horse-9 --login boss --place 110101
refused 'an unknown role' 'usage:' correct-horse-9 --login boss --role king
add correct-horse-9 --login boss --role admin || { echo "refused: $(cat "$work/said")"; bad=1; }
refused 'a login taken' '登录名已被使用 / the login is taken' correct-horse-9 --login BOSS
exit $bad

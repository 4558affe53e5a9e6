#!/usr/bin/env bash
# Installs the Debian packages that are missing, and says which: setup.sh run|test|bench|package
# packaging/apt.txt begins with what building and running need; what the tests, benches or packing need beside
# stands below their names.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
part=${1:-run}

wanted() {
    awk -v part="$part" '/^# (test|bench|package)/ { here = $2; sub(/:$/, "", here) }
        !/^#/ && NF && (here == "" || here == part) { print $1 }' "$root/packaging/apt.txt"
}

missing=()
for package in $(wanted); do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
done
# A Node that is there already, whoever brought it, is not replaced by Debian's.
command -v npm >/dev/null || missing+=(nodejs npm)
# The reference for opening hours comes from npm, and stays with the tests.
reference() {
    [ "$part" = test ] || return 0
    sh "$root/tests/hours/peer/install.sh" >/dev/null ||
        echo "setup: npm opening_hours can't be installed; the test beside it will be skipped" >&2
}
if [ ${#missing[@]} -eq 0 ]; then
    reference
    exit 0
fi

echo "setup: these Debian packages are missing and will be installed: ${missing[*]}"
as_root=
if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || { echo "setup: needs root or sudo; or ask somebody to install them" >&2; exit 1; }
    as_root=sudo
fi
$as_root apt-get update -qq
DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
reference

#!/usr/bin/env bash
# Packs BUILD for Debian: deb.sh BUILD VERSION   leaves tuimen_VERSION_ARCH.deb and tuimen-geo-dev_VERSION_ARCH.deb in
# BUILD and prints their paths
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
build=$(cd "$1" && pwd)
version=$2
debs=({tuimen,tuimen-geo-dev}_"${version}_$(dpkg --print-architecture).deb")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
tree=$work/tuimen
mkdir -p "$tree/docs"
cp -r "$here/debian" "$tree/"
mv "$tree/debian/tuimen.1" "$tree/debian/tuimen.conf" "$tree/"
cp "$build/tuimen-whole" "$tree/tuimen"      # its debugging information goes to tuimen-dbgsym
cp "$here/../docs/operating.md" "$tree/docs/"
cp "$here/../docs/geo/library.md" "$tree/"
# The library: headers, archive and pkg-config file, as they lie under /usr.
DESTDIR=$work/library meson install -C "$build" --no-rebuild --tags devel >/dev/null
prefix=$(sed -n 's/^prefix=//p' "$work"/library/*/*/lib/*/pkgconfig/tuimen-geo.pc)
cp -r "$work/library$prefix" "$tree/usr"
sed -i 's|^prefix=.*|prefix=/usr|' "$tree"/usr/lib/*/pkgconfig/tuimen-geo.pc
# Debian keeps the Apache licence once for all.
{
    cat "$here/../LICENSE"
    awk '/^## /{ apache = /\(Apache-2\.0\)$/ }
        !apache || /^## / { print }
        apache && /^## / { print "\nApache License 2.0: /usr/share/common-licenses/Apache-2.0\n" }' \
        "$here/../web/dist/licences.txt"
} >>"$tree/debian/copyright"

when=${SOURCE_DATE_EPOCH:-$(git -C "$here" log -1 --format=%ct 2>/dev/null || date +%s)}
cat >"$tree/debian/changelog" <<END
tuimen ($version) unstable; urgency=medium

  * As built from its source.

 -- $(sed -n 's/^Maintainer: //p' "$here/debian/control")  $(date -R -u -d "@$when")
END
(cd "$tree" && debian/rules binary) >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
for deb in "${debs[@]}"; do
    mv "$work/$deb" "$build/"
    echo "$build/$deb"
done

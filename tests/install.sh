#!/bin/sh
# install.sh: installs into a folder of its own and uses what stands there.
set -eu
cd "$(dirname "$0")/.."
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
make --no-print-directory -s install DESTDIR="$root" PREFIX=/usr >/dev/null
for f in bin/isnad include/isnad.h lib/libisnad.a lib/libisnad.so lib/isnad.so lib/pkgconfig/isnad.pc share/isnad/ar.image share/man/man1/isnad.1; do
    [ -e "$root/usr/$f" ] || { echo "not installed: $f"; exit 1; }
done
echo 'قال الوزير إن الطريق مفتوح.' | "$root/usr/bin/isnad" read -f json | grep -q '"name":"الوزير"'
gcc -std=c17 -I"$root/usr/include" docs/example.c -L"$root/usr/lib" -lisnad -Wl,-rpath,"$root/usr/lib" -o "$root/example"
ISNAD_IMAGE="$root/usr/share/isnad/ar.image" "$root/example" 'قال الوزير إن الطريق مفتوح.' | grep -q الوزير
PKG_CONFIG_PATH="$root/usr/lib/pkgconfig" pkg-config --exists isnad

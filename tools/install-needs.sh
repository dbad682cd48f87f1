#!/bin/sh
# install-needs.sh build|test: installs the Debian packages that are missing, as root or
# through sudo; does nothing and asks nothing when all are there.
set -eu
packages="gcc libc6-dev make pkg-config libutf8proc-dev libcjson-dev libxxhash-dev libsqlite3-dev libmicrohttpd-dev"
[ "${1:-build}" = test ] && packages="$packages libcmocka-dev python3 python3-jsonschema libasan8 libubsan1"
missing=
if [ "${1:-build}" = test ]; then # the page is tested in a browser; Node.js may be there without being Debian's
    [ -x /usr/bin/chromium ] || packages="$packages chromium"
    command -v node >/dev/null 2>&1 && command -v npm >/dev/null 2>&1 || packages="$packages nodejs npm"
fi
for p in $packages; do
    dpkg-query -W -f='${Status}' "$p" 2>/dev/null | grep -q 'install ok installed' || missing="$missing $p"
done
[ -z "$missing" ] && exit 0
command -v apt-get >/dev/null 2>&1 || { echo "install these first:$missing" >&2; exit 1; }
sudo=
if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null 2>&1 || { echo "need root or sudo to install:$missing" >&2; exit 1; }
    sudo=sudo
fi
echo "installing:$missing" >&2
$sudo env DEBIAN_FRONTEND=noninteractive apt-get update -qq >&2
$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null

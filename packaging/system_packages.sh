#!/bin/sh
# Makes sure that Debian packages are there: system_packages.sh [--optional] NAME...
#
# As root it installs what is missing. Otherwise it prints the line to type and fails; with
# --optional it says what is left out and succeeds, except where CI is set.
set -eu

optional=no
if [ "${1:-}" = --optional ]; then
    optional=yes
    shift
fi

if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
    echo "This machine has no apt-get. Install the equivalents of these Debian packages yourself:"
    echo "  $*"
    exit 0
fi

present=$(dpkg-query --show --showformat '${db:Status-Status} ${Package}, ${Provides},\n' |
    sed -n 's/^installed //p' | tr ',' '\n' | sed 's/(.*//; s/ //g')
missing=
for name in "$@"; do
    printf '%s\n' "$present" | grep -qxF -- "$name" || missing="$missing $name"
done
if [ -z "$missing" ]; then
    exit 0
fi

if [ "$(id -u)" = 0 ]; then
    echo "Installing Debian packages:$missing"
    export DEBIAN_FRONTEND=noninteractive
    # The names are single words: splitting is wanted.
    # shellcheck disable=SC2086
    if apt-get update -qq && apt-get install -qq -y --no-install-recommends $missing >/dev/null; then
        exit 0
    fi
    line="apt-get install --no-install-recommends$missing"
else
    line="sudo apt-get install --no-install-recommends$missing"
fi

if [ "$optional" = yes ] && [ -z "${CI:-}" ]; then
    echo "Left out: the end-to-end tests. To have them run, type:"
    echo "  $line"
    exit 0
fi
echo "Some system packages are missing. Type this line, then try again:" >&2
echo "  $line" >&2
exit 1

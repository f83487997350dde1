#!/bin/sh
# Makes or renews the virtual environment: make_venv.sh FOLDER PYTHON
set -eu
folder=$1
python=${2:?"no suitable Python: see the message above"}

if ! "$folder/bin/python" -c '' 2>/dev/null; then
    if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        sh "$(dirname "$0")/system_packages.sh" "$(basename "$python")-venv"
    fi
    "$python" -m venv --clear "$folder"
fi
set -- "$folder/bin/python" -m pip install --quiet --disable-pip-version-check
"$@" --require-hashes --requirement requirements.lock
"$@" --no-deps --no-build-isolation --editable .

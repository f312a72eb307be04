#!/usr/bin/env bash
# Make .venv with everything the program and its tests need; install missing system libraries of Qt where allowed.
# Usage: packaging/prepare.sh [PYTHON]
set -euo pipefail
cd "$(dirname "$0")/.."
venv="${CTR_VENV:-.venv}"
packages=(libglib2.0-0 libegl1 libgl1 libxkbcommon0 libxkbcommon-x11-0 libdbus-1-3 libfontconfig1 libxcb-cursor0 libxcb-icccm4
  libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-shape0 libxcb-xinerama0 libxcb-xkb1)

find_python() {
  for candidate in "${1:-}" python3 python3.13 python3.12 python3.11; do
    [ -n "$candidate" ] && command -v "$candidate" >/dev/null 2>&1 || continue
    "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' && { echo "$candidate"; return; }
  done
  echo "Python 3.11 or newer is needed; install it first (apt-get install python3)." >&2
  exit 1
}

install_packages() { # names
  if ! command -v apt-get >/dev/null 2>&1; then
    echo "Missing system packages, please install: $*" >&2
    return 1
  fi
  local as=()
  if [ "$(id -u)" != 0 ]; then
    if ! { command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; }; then
      echo "Missing system packages; ask an administrator to run: apt-get install $*" >&2
      return 1
    fi
    as=(sudo -n)
  fi
  "${as[@]}" apt-get update -qq
  "${as[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

python="$(find_python "${1:-}")"
if [ ! -x "$venv/bin/python" ] || ! "$venv/bin/python" -m pip --version >/dev/null 2>&1; then
  rm -rf "$venv"
  if ! "$python" -m venv "$venv" 2>/dev/null; then
    rm -rf "$venv"
    install_packages "$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')"
    "$python" -m venv "$venv"
  fi
fi
stamp="$venv/.prepared"
if [ ! -f "$stamp" ] || [ pyproject.toml -nt "$stamp" ] || [ packaging/constraints.txt -nt "$stamp" ]; then
  echo "Installing into $venv …"
  install=("$venv/bin/python" -m pip install --quiet --disable-pip-version-check --editable '.[dev]')
  if ! "${install[@]}" --constraint packaging/constraints.txt 2>/dev/null; then
    echo "The versions in packaging/constraints.txt are not to be had here; taking the newest that fit …"
    "${install[@]}"
  fi
  touch "$stamp"
fi
qt_works() {
  QT_QPA_PLATFORM=offscreen "$venv/bin/python" -c 'from PySide6 import QtWidgets, QtSvg; QtWidgets.QApplication([])'
}
if ! qt_works >/dev/null 2>&1; then
  echo "Installing the system libraries of Qt …"
  install_packages "${packages[@]}"
  qt_works || { echo "Qt still does not start; the lines above say what is missing." >&2; exit 1; }
elif [ -n "${DISPLAY:-}" ] && ! ldconfig -p 2>/dev/null | grep -q 'libxcb-cursor\.so\.0'; then
  install_packages "${packages[@]}" || true
fi

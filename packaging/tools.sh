#!/usr/bin/env bash
# Install what building (and testing) the installers needs on Debian or Ubuntu.   usage: tools.sh tree|installers|tests
set -euo pipefail
python="$(cd "$(dirname "$0")/.." && pwd)/.venv/bin/python"
missing=()
need() { command -v "$1" >/dev/null 2>&1 || missing+=("$2"); }
need objdump binutils
"$python" -c 'import ctypes.util, sys, sysconfig
name = sysconfig.get_config_var("INSTSONAME") or ""
import pathlib
here = pathlib.Path(sysconfig.get_config_var("LIBDIR") or "/nowhere") / name
sys.exit(not (here.exists() or ctypes.util.find_library("python%d.%d" % sys.version_info[:2])))' ||
  missing+=("$("$python" -c 'import sys; print("libpython%d.%d" % sys.version_info[:2])')")
if [ "$1" != tree ]; then
  need dpkg-shlibdeps dpkg-dev
  need makensis nsis
  need wixl wixl
  need x86_64-w64-mingw32-gcc gcc-mingw-w64-x86-64-win32
  need osslsigncode osslsigncode
  ldconfig -p | grep -q 'libcups\.so\.2' || missing+=(libcups2)
fi
if [ "$1" = tests ]; then
  need debootstrap debootstrap
  need unzip unzip
fi
[ ${#missing[@]} = 0 ] && exit 0
if [ "$(id -u)" != 0 ]; then
  echo "Missing system packages; ask an administrator to run: apt-get install ${missing[*]}" >&2
  exit 1
fi
apt-get update -qq
DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null

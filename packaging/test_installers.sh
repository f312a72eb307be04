#!/usr/bin/env bash
# Build the installers in two versions and try them: the .deb on a bare Debian 12 and Ubuntu 22.04, setup, MSI and portable
# archive under Wine. Needs root. The rigs stay in build/rigs (some 4 GB; CTR_RIGS names another place), the pictures lie
# in output/installers.
set -euo pipefail
cd "$(dirname "$0")/.."
[ "$(id -u)" = 0 ] || { echo "The rigs are bare systems in folders: run this as root." >&2; exit 1; }
python=.venv/bin/python
packed="$PWD/build/packed-for-tests"
rigs="${CTR_RIGS:-$PWD/build/rigs}"
shots="$PWD/output/installers"
old="$("$python" -c 'import ctr_desktop; print(ctr_desktop.__version__)')"
new="${old%.*}.$((${old##*.} + 1))"
packaging/tools.sh tests
rm -rf "$packed" "$shots"
mkdir -p "$packed" "$rigs" "$shots"

echo "== building $old and, from the same tree, $new"
"$python" packaging/linux/build.py --fast --output "$packed" 2>&1 | grep -vE 'warning|WARNING' || true
"$python" packaging/linux/build.py --fast --keep-tree --version "$new" --output "$packed" 2>&1 | grep -vE 'warning|WARNING' || true
"$python" packaging/windows/build.py --fast --wide --output "$packed"
"$python" packaging/windows/build.py --fast --wide --keep-tree --version "$new" --output "$packed"

failed=0
untried=()
tried() { # what, exit code: 77 says that the system to try it on could not be made
  case "$2" in
    0) ;;
    77)
      echo "NOT TRIED  $1: its system could not be made on this machine"
      untried+=("$1")
      ;;
    *) failed=1 ;;
  esac
}
finish() {
  for what in "${untried[@]}"; do echo "not tried: $what"; done
  if [ "$failed" != 0 ]; then
    echo "some installers failed"
  elif [ ${#untried[@]} != 0 ]; then
    echo "every installer that could be tried passed; pictures in ${shots#"$PWD/"}"
  else
    echo "every installer passed; pictures in ${shots#"$PWD/"}"
  fi
  exit "$failed"
}
for suite in bookworm jammy; do
  echo "== .deb on $suite"
  code=0
  packaging/linux/try_deb.sh "$suite" "$rigs/$suite" "$packed/ctr-desktop_${old}_amd64.deb" \
    "$packed/ctr-desktop_${new}_amd64.deb" "$shots" || code=$?
  tried ".deb on $suite" "$code"
done

echo "== setup, MSI, portable under Wine"
wine="$rigs/wine"
drive="$wine/home/clerk/prefix/drive_c"
code=0
packaging/windows/wine/rig.sh "$wine" || code=$?
if [ "$code" != 0 ]; then
  tried "setup, MSI and portable archive under Wine" "$code"
  finish
fi
cleanup() { umount "$wine/proc" "$wine/dev" "$drive/tight" "$drive/tiny" 2>/dev/null || true; }
trap cleanup EXIT
mountpoint -q "$wine/proc" || mount --bind /proc "$wine/proc"
mountpoint -q "$wine/dev" || mount --bind /dev "$wine/dev"
home="$wine/home/clerk"
mkdir -p "$wine/tmp/.X11-unix" "$home/in"
chmod 1777 "$wine/tmp" "$wine/tmp/.X11-unix"
rm -rf "${home:?}/in/"* "$home/shots" "$home/prefix/drive_c/users/clerk/AppData/Local/CTR Desktop"
cp "$packed"/CTRDesktop-* "$home/in/"
cp resources/sample/chuong-trinh-quy-ii-2024.docx "$home/sample.docx"
cp packaging/windows/wine/try.sh "$home/"
for disk in tight:200m tiny:96k; do # disks that run full
  mkdir -p "$drive/${disk%:*}"
  mountpoint -q "$drive/${disk%:*}" || mount -t tmpfs -o "size=${disk#*:}" ctr "$drive/${disk%:*}"
done
chroot "$wine" chown -R clerk: /home/clerk
timeout 1500 chroot "$wine" /usr/local/bin/in-wine "./try.sh in/CTRDesktop-$old-setup.exe in/CTRDesktop-$new-setup.exe \
  in/CTRDesktop-$old.msi in/CTRDesktop-$new.msi /home/clerk/in/CTRDesktop-$old-portable.zip $old $new" || failed=1
cp "$home"/shots/*.png "$shots/" 2>/dev/null || true
if [ "${CTR_WINE_SUITE:-1}" = 1 ]; then
  echo "== the test suite under the Python of the Windows program"
  packaging/windows/wine/suite.sh "$wine" || failed=1
fi
finish

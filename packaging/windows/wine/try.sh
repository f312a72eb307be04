#!/usr/bin/env bash
# Inside the Wine folder, as the clerk: install, start, use, upgrade, refuse, uninstall; pictures go to shots/.
# usage: try.sh OLD-setup.exe NEW-setup.exe OLD.msi NEW.msi PORTABLE.zip OLD_VERSION NEW_VERSION
set -uo pipefail
old_setup=$1 new_setup=$2 old_msi=$3 new_msi=$4 portable=$5 old=$6 new=$7
cd "$HOME"
mkdir -p shots
export XDG_RUNTIME_DIR=/tmp
Xvfb :78 -screen 0 1366x768x24 >/dev/null 2>&1 &
screen=$!
export DISPLAY=:78
trap 'wineserver -k 2>/dev/null; kill $screen' EXIT
local="prefix/drive_c/users/clerk/AppData/Local"
program="$local/Programs/CTR Desktop"
data="$local/CTR Desktop"
uninstall='HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\CTRDesktop'
failures=0
passed() { echo "ok    $1"; }
failed() { echo "FAIL  $1"; failures=$((failures + 1)); }
check() { # words, command
  local words=$1
  shift
  if "$@" >/tmp/check.log 2>&1; then passed "$words"; else failed "$words"; tail -5 /tmp/check.log; fi
}
code_is() { # words, wanted code, command
  local words=$1 wanted=$2
  shift 2
  "$@" >/tmp/check.log 2>&1
  local got=$?
  if [ "$got" = "$wanted" ]; then passed "$words (exit $got)"; else failed "$words: exit $got, not $wanted"; tail -5 /tmp/check.log; fi
}
installed_version() { wine reg query "$uninstall" /v DisplayVersion 2>/dev/null | tr -d '\r' | grep -oE '[0-9]+\.[0-9]+\.[0-9]+'; }
settle() { wineserver -w; }

echo "-- setup for one user"
code_is "setup installs silently" 0 timeout 300 wine "$old_setup" /S
settle
check "program, console program, runtime, licences are there" test -f "$program/CTRDesktop.exe" -a -f "$program/CTRDesktop-cmd.exe" -a -f "$program/runtime/python313.dll" -a -d "$program/licences"
check "nothing half-installed is left" test ! -e "$program/new"
check "the version is registered" test "$(installed_version)" = "$old"
check "shortcuts are there" test "$(find prefix/drive_c -name 'CTR Desktop.lnk' | wc -l)" -ge 2
check ".ctr opens with the program" sh -c "wine reg query 'HKCU\\Software\\Classes\\CTRDesktop.Backup\\shell\\open\\command' /ve | grep -q CTRDesktop.exe"
code_is "self-test of the installed program" 0 timeout 200 wine "$program/CTRDesktop-cmd.exe" --self-test --self-test-report 'C:\self-test.txt'
cat "prefix/drive_c/self-test.txt" 2>/dev/null
check "version" sh -c "timeout 60 wine '$program/CTRDesktop-cmd.exe' --version | grep -q ctr-desktop"
cp -f "$HOME/sample.docx" prefix/drive_c/sample.docx
code_is "the sample is imported" 0 timeout 100 wine "$program/CTRDesktop-cmd.exe" import 'C:\sample.docx'
code_is "the same file twice is refused" 1 timeout 100 wine "$program/CTRDesktop-cmd.exe" import 'C:\sample.docx'
code_is "a report is written" 0 timeout 100 wine "$program/CTRDesktop-cmd.exe" report progress --programme 1 --as-of 2024-06-30 -o 'C:\bao-cao.pdf'
check "the report is a PDF" sh -c "head -c 5 prefix/drive_c/bao-cao.pdf | grep -q '%PDF-'"
check "the data lies in the user's folder" test -f "$data/ctr.db"
timeout 40 wine "$program/CTRDesktop.exe" >/dev/null 2>&1 &
sleep 14
import -window root shots/window.png
code_is "the setup refuses while the program runs" 5 timeout 60 wine "$new_setup" /S
check "nothing was changed by it" test "$(installed_version)" = "$old"
wait %2 2>/dev/null
wineserver -k
settle

echo "-- upgrade"
touch "$program/app/of-the-old-version.txt"
before=$(timeout 60 wine "$program/CTRDesktop-cmd.exe" tasks --json 2>/dev/null | grep -c '"id"')
code_is "upgrade over the older version" 0 timeout 300 wine "$new_setup" /S
settle
check "the new version is registered" test "$(installed_version)" = "$new"
check "nothing of the old version is left" test ! -e "$program/app/of-the-old-version.txt"
after=$(timeout 60 wine "$program/CTRDesktop-cmd.exe" tasks --json 2>/dev/null | grep -c '"id"')
check "all $before tasks are there after the upgrade ($after)" test "$before" = "$after" -a "$before" -gt 100
code_is "a downgrade is refused" 4 timeout 100 wine "$old_setup" /S
check "the newer version stays" test "$(installed_version)" = "$new"
rm -rf "$program/runtime"
code_is "an interrupted upgrade: the program says so" 3 timeout 60 wine "$program/CTRDesktop-cmd.exe" --version
code_is "the setup again mends it" 0 timeout 300 wine "$new_setup" /S
settle
code_is "the mended program works" 0 timeout 100 wine "$program/CTRDesktop-cmd.exe" check
(timeout 14 wine "$new_setup" >/dev/null 2>&1 &)
sleep 8
import -window root shots/wizard.png
sleep 8
wineserver -k
settle
code_is "uninstall" 0 timeout 100 wine "$program/uninstall.exe" /S
sleep 5
settle
check "the program is gone" test ! -e "$program/CTRDesktop.exe"
check "the data stays" test -f "$data/ctr.db"
check "shortcuts and registration are gone" sh -c "test -z \"\$(find prefix/drive_c -name 'CTR Desktop.lnk')\" && ! wine reg query '$uninstall'"

echo "-- a folder with Vietnamese letters"
code_is "setup into C:\\Phần-mềm\\Huyện-ủy" 0 timeout 300 wine "$new_setup" /S '/D=C:\Phần-mềm\Huyện-ủy'
settle
there="prefix/drive_c/Phần-mềm/Huyện-ủy"
code_is "it works there, with the old data" 0 timeout 100 wine "$there/CTRDesktop-cmd.exe" check
code_is "uninstall there" 0 timeout 100 wine "$there/uninstall.exe" /S
sleep 5
settle

echo "-- disks that run full"
if mountpoint -q prefix/drive_c/tight; then
  code_is "setup onto a disk of 200 MB" 0 timeout 300 wine "$old_setup" /S '/D=C:\tight\CTR'
  settle
  code_is "the upgrade does not fit: refused" 2 timeout 300 wine "$new_setup" /S
  settle
  check "its half-written files are gone" test ! -e prefix/drive_c/tight/CTR/new -a ! -e prefix/drive_c/tight/CTR/old
  check "the old version stays registered" test "$(installed_version)" = "$old"
  code_is "the old program is whole" 0 timeout 100 wine prefix/drive_c/tight/CTR/CTRDesktop-cmd.exe check
  code_is "data on a full disk: one sentence" 1 timeout 100 wine prefix/drive_c/tight/CTR/CTRDesktop-cmd.exe --data 'C:\tiny\data' import 'C:\sample.docx'
  cat /tmp/check.log
  check "and only one" test "$(grep -c . /tmp/check.log)" = 1
  code_is "uninstall there" 0 timeout 100 wine prefix/drive_c/tight/CTR/uninstall.exe /S
  sleep 5
  settle
fi

echo "-- MSI for a machine"
machine="prefix/drive_c/Program Files/CTR Desktop"
code_is "MSI installs silently" 0 timeout 300 wine msiexec /i "$old_msi" /qn
code_is "self-test of the installed program" 0 timeout 200 wine "$machine/CTRDesktop-cmd.exe" --self-test
touch "$machine/app/of-the-user.txt"
code_is "MSI upgrades" 0 timeout 300 wine msiexec /i "$new_msi" /qn
code_is "the upgraded program finds the data" 0 timeout 100 wine "$machine/CTRDesktop-cmd.exe" check
timeout 300 wine msiexec /i "$old_msi" /qn >/dev/null 2>&1
check "a downgrade is refused" sh -c "wine reg query 'HKLM\\Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall' /s 2>/dev/null | tr -d '\\r' | grep -A20 'CTR Desktop' | grep -q '$new'"
code_is "MSI uninstalls" 0 timeout 300 wine msiexec /x "$new_msi" /qn
check "the program is gone" test ! -e "$machine/CTRDesktop.exe"
check "the data stays" test -f "$data/ctr.db"

echo "-- portable"
rm -rf prefix/drive_c/usb
mkdir -p prefix/drive_c/usb
(cd prefix/drive_c/usb && python3 -m zipfile -e "$portable" . 2>/dev/null || unzip -q "$portable")
stick=$(find prefix/drive_c/usb -maxdepth 1 -name 'CTRDesktop*' -type d | head -1)
code_is "the sample is imported on the stick" 0 timeout 100 wine "$stick/CTRDesktop-cmd.exe" import 'C:\sample.docx'
check "its data lies beside it" test -f "$stick/data/ctr.db"
chmod -R a-w "$stick"
mv "$stick/data" /tmp/data-of-stick 2>/dev/null
code_is "a stick that cannot be written: one sentence" 1 timeout 100 wine "$stick/CTRDesktop-cmd.exe" programmes
cat /tmp/check.log
chmod -R u+w "$stick"
timeout 20 wine "$stick/CTRDesktop.exe" >/dev/null 2>&1 &
sleep 12
import -window root shots/portable.png
wineserver -k
settle
[ "$failures" = 0 ] && echo "all passed" || echo "$failures failed"
exit "$failures"

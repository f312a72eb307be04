#!/usr/bin/env bash
# Try the .deb on a bare system in a folder of its own: install, start, use, upgrade, remove (root).
# usage: try_deb.sh SUITE FOLDER OLD.deb NEW.deb SHOTS      SUITE: bookworm (Debian 12) or jammy (Ubuntu 22.04)
set -uo pipefail
suite=$1 folder=$2 old=$3 new=$4 shots=$5
root="$(cd "$(dirname "$0")/../.." && pwd)"
log="$(mktemp)"
failures=0
check() { # words, command
  local words=$1
  shift
  if "$@" >"$log" 2>&1; then echo "ok    $suite: $words"; else
    echo "FAIL  $suite: $words"
    tail -5 "$log"
    failures=$((failures + 1))
  fi
}
inside() { chroot "$folder" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
clerk() { inside su clerk -s /bin/bash -c "cd; export LANG=C.UTF-8; $*"; }

if [ ! -x "$folder/usr/bin/dpkg" ]; then
  rm -rf "$folder"
  if ! debootstrap --variant=minbase "$suite" "$folder" >"$log" 2>&1; then
    tail -3 "$log"
    rm -rf "$folder"
    exit 77 # not tried: the system itself could not be made
  fi
fi
cp -L /etc/resolv.conf /etc/hosts "$folder/etc/"
[ "$suite" = jammy ] && sed -i 's/ main$/ main universe/' "$folder/etc/apt/sources.list"
mountpoint -q "$folder/proc" || mount --bind /proc "$folder/proc"
mountpoint -q "$folder/dev" || mount --bind /dev "$folder/dev"
trap 'umount "$folder/proc" "$folder/dev" 2>/dev/null' EXIT
id -u clerk --root "$folder" >/dev/null 2>&1 || inside useradd -m clerk 2>/dev/null
rm -rf "$folder/home/clerk/.local"
inside apt-get update -q >/dev/null 2>&1
inside apt-get remove -y -q ctr-desktop >/dev/null 2>&1
inside apt-get install -y -q --no-install-recommends xvfb xauth imagemagick shared-mime-info desktop-file-utils >/dev/null 2>&1
cp "$old" "$folder/tmp/old.deb"
cp "$new" "$folder/tmp/new.deb"
cp "$root/resources/sample/chuong-trinh-quy-ii-2024.docx" "$folder/home/clerk/sample.docx"
chmod 644 "$folder/tmp/old.deb" "$folder/tmp/new.deb" "$folder/home/clerk/sample.docx"

check "installs with what its system offers" inside apt-get install -y -q --no-install-recommends /tmp/old.deb
check "the menu entry is valid" inside desktop-file-validate /usr/share/applications/vn.ctr.CtrDesktop.desktop
check "self-test" clerk ctr-desktop --self-test
clerk ctr-desktop --self-test 2>/dev/null | tail -15
check "the sample is imported" clerk ctr-desktop import sample.docx
check "a backup is written" clerk ctr-desktop backup a.ctr
check "a .ctr file has its type" sh -c "chroot '$folder' su clerk -c 'cd; head -c 100 a.ctr >/dev/null; XDG_DATA_DIRS=/usr/share mimetype a.ctr 2>/dev/null || grep -q vnd.ctr /usr/share/mime/globs2'"
check "a report is written" clerk ctr-desktop report progress --programme 1 --as-of 2024-06-30 -o b.pdf
cat >"$folder/home/clerk/window.sh" <<'INNER'
Xvfb :79 -screen 0 1366x768x24 >/dev/null 2>&1 &
screen=$!
export DISPLAY=:79
ctr-desktop & program=$!
for _ in $(seq 40); do
  import -window root shot.png 2>/dev/null
  [ "$(identify -format '%k' shot.png 2>/dev/null || echo 1)" -gt 200 ] && break
  sleep 0.5
done
ctr-desktop; second=$?
kill $program; wait $program 2>/dev/null
kill $screen
exit $second
INNER
check "the window opens, a second start hands over" clerk bash window.sh
mkdir -p "$shots"
cp "$folder/home/clerk/shot.png" "$shots/deb-$suite.png" 2>/dev/null
mkdir -p "$folder/home/clerk/tiny"
mount -t tmpfs -o size=96k ctr "$folder/home/clerk/tiny"
chroot "$folder" chown clerk: /home/clerk/tiny
check "data on a full disk: refused" clerk "ctr-desktop --data tiny/data import sample.docx 2>tiny.txt; [ \$? = 1 ]"
cat "$folder/home/clerk/tiny.txt"
check "in one sentence" clerk '[ "$(grep -c . tiny.txt)" = 1 ]'
umount "$folder/home/clerk/tiny"
check "data where nothing may be written: refused" clerk "ctr-desktop --data /usr/data import sample.docx 2>barred.txt; [ \$? = 1 ]"
cat "$folder/home/clerk/barred.txt"
check "in one sentence" clerk '[ "$(grep -c . barred.txt)" = 1 ]'
check "upgrade" inside apt-get install -y -q --no-install-recommends /tmp/new.deb
check "the data is there after the upgrade" sh -c "[ \$(chroot '$folder' su clerk -c 'cd; ctr-desktop programmes | wc -l') = 1 ]"
check "remove" inside apt-get remove -y -q ctr-desktop
check "the program is gone" test ! -e "$folder/usr/lib/ctr-desktop"
check "the data stays" test -f "$folder/home/clerk/.local/share/CTR Desktop/ctr.db"
[ "$failures" = 0 ] && echo "$suite: all passed" || echo "$suite: $failures failed"
exit "$failures"

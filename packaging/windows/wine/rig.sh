#!/usr/bin/env bash
# Make a Debian 13 folder with Wine 10 and a virtual screen, to try the Windows installers in (root; some 2 GB).
# usage: rig.sh FOLDER      then: chroot FOLDER /usr/local/bin/in-wine COMMAND
set -euo pipefail
folder="$1"
here="$(cd "$(dirname "$0")" && pwd)"
needed="wine wine64 gcc-mingw-w64-x86-64-win32 xvfb xauth xdotool imagemagick procps libgl1 unzip python3"
if [ -x "$folder/usr/local/bin/in-wine" ]; then
  # a rig of an earlier version may lack what is used now
  chroot "$folder" dpkg -s $needed >/dev/null 2>&1 ||
    chroot "$folder" env DEBIAN_FRONTEND=noninteractive bash -c "apt-get update -q && apt-get install -y --no-install-recommends $needed" >>"$folder/setup.log" 2>&1
  exit 0
fi
if ! debootstrap --variant=minbase trixie "$folder" >/dev/null; then
  rm -rf "$folder"
  exit 77 # not tried: the system itself could not be made
fi
cp -L /etc/resolv.conf /etc/hosts "$folder/etc/"
[ -d /etc/apt/apt.conf.d ] && cp -L /etc/apt/apt.conf.d/*proxy* "$folder/etc/apt/apt.conf.d/" 2>/dev/null || true
mount --bind /proc "$folder/proc"
mount --bind /dev "$folder/dev"
trap 'umount "$folder/proc" "$folder/dev"' EXIT
chroot "$folder" env DEBIAN_FRONTEND=noninteractive bash -ec "
  apt-get update -q
  apt-get install -y --no-install-recommends $needed
  apt-get clean
  useradd -m clerk" >"$folder/setup.log" 2>&1
cp "$here"/*.c "$folder/home/clerk/"
cat >"$folder/usr/local/bin/in-wine" <<'INNER'
#!/usr/bin/env bash
# Run a command as an ordinary user with the settings of Wine.
exec su -s /bin/bash clerk -c "export HOME=/home/clerk WINEPREFIX=/home/clerk/prefix WINEDEBUG=-all LANG=C.UTF-8 \
  XDG_RUNTIME_DIR=/tmp WINEDLLOVERRIDES='mscoree,mshtml=;mscms=n,b'; cd /home/clerk; $*"
INNER
chmod 755 "$folder/usr/local/bin/in-wine"
chroot "$folder" bash -ec '
  cd /home/clerk
  for name in icuuc mscms; do
    x86_64-w64-mingw32-gcc -O1 -shared -nostdlib -o $name.dll $name.c -Wl,-e,0
  done
  chown -R clerk: .'
chroot "$folder" /usr/local/bin/in-wine '
  wineboot -i; wineserver -w
  cp icuuc.dll mscms.dll prefix/drive_c/windows/system32/
  wine reg add "HKCU\\Software\\Wine\\WineDbg" /v ShowCrashDialog /t REG_DWORD /d 0 /f
  wineserver -k' >>"$folder/setup.log" 2>&1
echo "Wine is ready in $folder"

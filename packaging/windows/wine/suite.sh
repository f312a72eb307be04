#!/usr/bin/env bash
# Run the test suite with the Python that the Windows program brings, under Wine.   usage: suite.sh WINE_FOLDER
set -euo pipefail
wine="$1"
root="$(cd "$(dirname "$0")/../../.." && pwd)"
home="$wine/home/clerk"
wheels="$root/build/windows/test-wheels"
[ -d "$wheels" ] || "$root/.venv/bin/python" -m pip download --quiet --disable-pip-version-check --platform win_amd64 \
  --only-binary :all: --python-version 3.13 -d "$wheels" pytest pytest-qt hypothesis colorama
rm -rf "$home/suite"
mkdir -p "$home/suite/packages"
cp -r "$root/build/windows/CTRDesktop/runtime" "$home/suite/runtime"
cp "$root/build/windows/runtime/python.exe" "$home/suite/runtime/"
cp -r "$root/build/windows/runtime/Lib/unittest" "$root/build/windows/runtime/Lib/doctest.py" "$root/build/windows/runtime/Lib/pydoc.py" \
  "$root/build/windows/runtime/Lib/pydoc_data" "$home/suite/packages/"
for wheel in "$wheels"/*.whl "$root"/build/windows/wheels/python_docx-*.whl "$root"/build/windows/wheels/pyside6_essentials-*.whl; do
  case "$wheel" in
    *pyside6*) unzip -qo "$wheel" 'PySide6/QtTest.pyd' 'PySide6/Qt6Test.dll' -d "$home/suite/runtime/site-packages" ;;
    *) unzip -qo "$wheel" -d "$home/suite/packages" ;;
  esac
done
rm -rf "$home/suite/runtime/site-packages/docx"
printf 'python313.zip\n.\nsite-packages\n..\\packages\n..\\source\n' >"$home/suite/runtime/python313._pth"
mkdir -p "$home/suite/source"
cp -r "$root/ctr_desktop" "$root/tests" "$root/resources" "$root/ui" "$root/packaging" "$root/pyproject.toml" "$home/suite/source/"
if [ -d "$root/../shared" ]; then # real documents to read, where they lie beside the checkout
  mkdir -p "$home/suite/shared"
  cp -r "$root/../shared/corpus" "$root/../shared/sample" "$home/suite/shared/"
fi
find "$home/suite/source" -name __pycache__ -prune -exec rm -rf {} +
chroot "$wine" chown -R clerk: /home/clerk/suite
timeout 1500 chroot "$wine" /usr/local/bin/in-wine "
  cd suite/source
  export QT_QPA_PLATFORM=offscreen PYTHONUTF8=1
  wine ../runtime/python.exe -m pytest -q --maxfail=60 -p no:cacheprovider ${CTR_SUITE_ARGUMENTS:-} 2>&1 | tail -60
  code=\${PIPESTATUS[0]}; wineserver -k; exit \$code"

"""Build the program for Linux: the frozen folder, its .tar.xz and its .deb.

usage: build.py [--tree-only] [--fast] [--version VERSION] [--output DIR]

--fast packs with little compression, for tests; --version packs the same tree under another version, for tests of
upgrades.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from product import ROOT, tell_sizes, version_of_program  # noqa: E402

BUILD = ROOT / "build"
TREE = BUILD / "linux" / "ctr-desktop"
ID = "vn.ctr.CtrDesktop"
# Libraries that the tree brings along, so that a desktop without network needs nothing more.
_BROUGHT = re.compile(
    r"^(libxcb-(cursor0|icccm4|image0|keysyms1|render-util0|util1)|libbz2|libffi|liblzma|libsqlite3|libssl3|libuuid1)"
)
_CONTROL = """Package: ctr-desktop
Version: {version}
Architecture: amd64
Maintainer: CTR <ctr@example.invalid>
Installed-Size: {size}
Section: office
Priority: optional
Depends: {depends}
Recommends: xdg-utils
Description: follow a committee's work programme offline
 Reads the work programme that a superior committee issued, keeps who leads each duty, until when and how far, and
 prints the reports in prescribed form. Brings its own Python and Qt; needs no network.
"""


def build_tree() -> None:
    """Freeze the program and put the licences beside it."""
    run(
        sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", "--distpath", BUILD / "linux",
        "--workpath", BUILD / "pyinstaller", HERE / "ctr-desktop.spec",
    )  # fmt: skip
    run(sys.executable, ROOT / "packaging" / "licences.py", TREE / "licences", *_python_licence())


def _python_licence() -> list[str | Path]:
    import sysconfig

    for place in (
        Path(sysconfig.get_path("stdlib")) / "LICENSE.txt",
        Path(sys.base_prefix) / "LICENSE.txt",
        Path(f"/usr/share/doc/python{sys.version_info[0]}.{sys.version_info[1]}/copyright"),
    ):
        if place.is_file():
            return ["--python", place]
    sys.exit("the licence of Python was not found")


def run(*command: object) -> None:
    """Run a command; end with its code when it fails."""
    ended = subprocess.run([str(part) for part in command], cwd=ROOT, check=False)
    if ended.returncode:
        sys.exit(ended.returncode)


def pack_tar(target: Path, fast: bool) -> None:
    """Pack the tree as it is: unpacked anywhere it runs in place."""
    with tarfile.open(target, "w:xz", preset=1 if fast else 6) as archive:
        archive.add(TREE, target.name.removesuffix(".tar.xz"), filter=_owned_by_root)


def _owned_by_root(item: tarfile.TarInfo) -> tarfile.TarInfo:
    item.uid = item.gid = 0
    item.uname = item.gname = "root"
    return item


def pack_deb(target: Path, version: str, fast: bool) -> None:
    """Pack the .deb: tree, link, menu entry, icon, file type; no script of its own runs at installation."""
    work = BUILD / "deb"
    shutil.rmtree(work, ignore_errors=True)
    root = work / "debian" / "ctr-desktop"
    program = root / "usr/lib/ctr-desktop"
    shutil.copytree(TREE, program, symlinks=True)
    (root / "usr/bin").mkdir(parents=True)
    (root / "usr/bin/ctr-desktop").symlink_to("../lib/ctr-desktop/ctr-desktop")
    icon = ROOT / "resources/icons/app.svg"
    for source, place in (
        (HERE / f"{ID}.desktop", f"usr/share/applications/{ID}.desktop"),
        (HERE / f"{ID}.xml", f"usr/share/mime/packages/{ID}.xml"),
        (icon, f"usr/share/icons/hicolor/scalable/apps/{ID}.svg"),
        (ROOT / "LICENSE", "usr/share/doc/ctr-desktop/copyright"),
    ):
        (root / place).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, root / place)
    for path in root.rglob("*"):
        if not path.is_symlink():
            executable = path.is_dir() or path == program / "ctr-desktop"
            path.chmod(0o755 if executable else 0o644)
    control = root / "DEBIAN"
    control.mkdir(mode=0o755)
    depends = _depends(work, program)
    size = sum(path.stat().st_size for path in root.rglob("*") if path.is_file() and not path.is_symlink()) // 1024
    (control / "control").write_text(_CONTROL.format(version=version, size=size, depends=depends), encoding="utf-8")
    sums = [
        f"{hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()}  {path.relative_to(root)}"
        for path in sorted(root.rglob("*"))
        if path.is_file() and not path.is_symlink() and control not in path.parents
    ]
    (control / "md5sums").write_text("\n".join(sums) + "\n", encoding="utf-8")
    run("dpkg-deb", "--root-owner-group", "-Zgzip" if fast else "-Zxz", "--build", root, target)


def _depends(work: Path, program: Path) -> str:
    """Return the packages that the tree's libraries need, without those that it brings along and without versions."""
    (work / "debian" / "control").write_text(
        "Source: ctr-desktop\nMaintainer: CTR <ctr@example.invalid>\n\nPackage: ctr-desktop\nArchitecture: amd64\n"
        "Description: none\n",
        encoding="utf-8",
    )
    inside = program / "_internal"
    own = [inside, *{path.parent for path in inside.rglob("*.so*")}]
    binaries = [program / "ctr-desktop", *(path for path in inside.rglob("*.so*") if not path.is_symlink())]
    found = subprocess.run(
        ["dpkg-shlibdeps", *(f"-l{folder}" for folder in own), "--ignore-missing-info", "-O", *map(str, binaries)],
        cwd=work,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "LC_ALL": "C"},
    )
    if found.returncode:
        sys.exit(found.stderr[-2000:])
    names = []
    for item in found.stdout.strip().partition("=")[2].split(","):
        name = item.strip()
        if not name.startswith(("libc6", "libstdc")):
            name = re.sub(r" \(.*\)", "", name)
        name = "libglib2.0-0t64 | libglib2.0-0" if name == "libglib2.0-0" else name
        if name and not _BROUGHT.match(name):
            names.append(name)
    return ", ".join([*dict.fromkeys(names), "fontconfig"])


def main() -> int:
    """Build what was asked for."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--tree-only", action="store_true")
    parser.add_argument("--keep-tree", action="store_true", help="pack the tree that is there")
    parser.add_argument("--fast", action="store_true")
    parser.add_argument("--version", default=version_of_program())
    parser.add_argument("--output", type=Path, default=ROOT / "dist")
    arguments = parser.parse_args()
    if not (arguments.keep_tree and TREE.is_dir()):
        build_tree()
    if arguments.tree_only:
        return 0
    output = arguments.output.resolve()
    output.mkdir(parents=True, exist_ok=True)
    deb = output / f"ctr-desktop_{arguments.version}_amd64.deb"
    pack_deb(deb, arguments.version, arguments.fast)
    built = [deb]
    if arguments.version == version_of_program():
        built.append(output / f"ctr-desktop-{arguments.version}-linux-x86_64.tar.xz")
        pack_tar(built[1], arguments.fast)
    tell_sizes(built)
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Build the Windows installers on Linux: setup, MSI, portable archive.

usage: build.py [--fast] [--version VERSION] [--output DIR] [--keep-tree] [--wide]

Signing: set CTR_SIGN_CERT and CTR_SIGN_KEY (PEM files); without them the step is left out with a notice.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent)]

from assemble import assemble, describe  # noqa: E402
from launcher import compile_launchers  # noqa: E402
from product import ROOT, tell_sizes, version_of_program  # noqa: E402
from runtime import check, fetch, unpack  # noqa: E402
from wix_files import file_list  # noqa: E402

BUILD = ROOT / "build" / "windows"
TREE = BUILD / "CTRDesktop"


def find_python() -> Path:
    """Return a Python 3.13 of this machine: its compiled modules fit the runtime."""
    asks = "import sys; sys.exit(sys.version_info[:2] != (3, 13))"
    own = Path.home().glob(".pyenv/versions/3.13*/bin/python3.13")
    for place in (shutil.which("python3.13"), *own, sys.executable):
        if place and subprocess.run([str(place), "-c", asks], check=False, capture_output=True).returncode == 0:
            return Path(place)
    sys.exit("Python 3.13 is needed to compile the modules of the Windows program; install it first.")


def sign_command() -> list[str] | None:
    """Return the command that signs a file in place, None without a key."""
    certificate, key = os.environ.get("CTR_SIGN_CERT"), os.environ.get("CTR_SIGN_KEY")
    return [str(HERE / "sign.sh"), certificate, key] if certificate and key else None


def build_tree(version: str) -> None:
    """Fetch, check, compile and assemble."""
    archive, wheels = fetch(BUILD)
    runtime = unpack(archive, BUILD / "runtime")
    print(check(runtime))
    launchers = compile_launchers(BUILD / "launcher", version)
    if command := sign_command():
        for launcher in launchers:
            subprocess.run([*command, str(launcher)], check=True)
    else:
        print("not signed: CTR_SIGN_CERT and CTR_SIGN_KEY are not set")
    assemble(runtime, wheels, launchers, find_python(), TREE)
    subprocess.run(
        [
            sys.executable, HERE.parent / "licences.py", TREE / "licences", "--wheels", wheels, "--shipped",
            TREE / "runtime" / "site-packages", "--python", TREE / "runtime" / "LICENSE.txt",
        ],
        check=True,
    )  # fmt: skip
    print(describe(TREE))


def build_setup(target: Path, version: str, fast: bool, wide: bool = False) -> None:
    """Pack the setup for one user."""
    pictures = BUILD / "launcher"
    defines = [f"-DVERSION={version}", f"-DSTAGE={TREE}", f"-DOUT={target}"]
    defines += [f"-DICON={pictures / 'ctr.ico'}", f"-DSIDE={pictures / 'side.bmp'}"]
    defines += ["-DFAST"] if fast else []
    defines += ["-DAMD64"] if wide else []
    if command := sign_command():
        defines.append("-DSIGN=" + " ".join(command))
    subprocess.run(["makensis", "-V2", *defines, str(HERE / "ctr.nsi")], check=True)


def build_msi(target: Path, version: str) -> None:
    """Pack the MSI for a whole machine."""
    work = BUILD / "msi"
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    shutil.copyfile(BUILD / "launcher" / "ctr.ico", work / "ctr.ico")
    shutil.copyfile(HERE / "ctr.wxs", work / "ctr.wxs")
    (work / "files.wxs").write_text(file_list(TREE, work), encoding="utf-8")
    subprocess.run(
        ["wixl", "-a", "x64", "-D", f"VERSION={version}", "-o", str(target), "ctr.wxs", "files.wxs"],
        cwd=work,
        check=True,
    )
    if command := sign_command():
        subprocess.run([*command, str(target)], check=True)


def build_portable(target: Path, fast: bool) -> None:
    """Pack the tree with the mark that keeps the data beside it."""
    folder = target.stem
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=1 if fast else 9) as archive:
        mark = zipfile.ZipInfo(f"{folder}/portable.txt", (2026, 1, 1, 0, 0, 0))
        archive.writestr(mark, "")
        for path in sorted(TREE.rglob("*")):
            if path.is_file():
                item = zipfile.ZipInfo(f"{folder}/{path.relative_to(TREE).as_posix()}", (2026, 1, 1, 0, 0, 0))
                item.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(item, path.read_bytes())


def main() -> int:
    """Build what was asked for."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--fast", action="store_true", help="pack quickly, for tests")
    parser.add_argument("--wide", action="store_true", help="a 64-bit setup, for Wine without 32-bit support")
    parser.add_argument("--keep-tree", action="store_true", help="pack the tree that is there")
    parser.add_argument("--version", default=version_of_program(), help="pack under another version, for tests")
    parser.add_argument("--output", type=Path, default=ROOT / "dist")
    arguments = parser.parse_args()
    if not (arguments.keep_tree and TREE.is_dir()):
        build_tree(version_of_program())
    output = arguments.output.resolve()
    output.mkdir(parents=True, exist_ok=True)
    name = f"CTRDesktop-{arguments.version}"
    built = [output / f"{name}-setup.exe", output / f"{name}.msi"]
    build_setup(built[0], arguments.version, arguments.fast, arguments.wide)
    build_msi(built[1], arguments.version)
    if arguments.version == version_of_program():
        built.append(output / f"{name}-portable.zip")
        build_portable(built[2], arguments.fast)
    tell_sizes(built)
    return 0


if __name__ == "__main__":
    sys.exit(main())

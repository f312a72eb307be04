"""Compile the small programs that start Python, with icon, version and manifest."""

from __future__ import annotations

import io
import os
import subprocess
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
COMPILER, RESOURCES = "x86_64-w64-mingw32-gcc", "x86_64-w64-mingw32-windres"
_SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)


def draw_icon(target: Path) -> None:
    """Draw the program's icon in the sizes that Windows asks for, and the picture beside the setup's first page."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PIL import Image
    from PySide6.QtCore import QBuffer
    from PySide6.QtGui import QGuiApplication, QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    application = QGuiApplication.instance() or QGuiApplication([])
    _draw_side(target.with_name("side.bmp"))
    renderer = QSvgRenderer(str(ROOT / "resources/icons/app.svg"))
    pictures = []
    for size in _SIZES:
        image = QImage(size, size, QImage.Format.Format_ARGB32)
        image.fill(0)
        painter = QPainter(image)
        renderer.render(painter)
        painter.end()
        buffer = QBuffer()
        buffer.open(QBuffer.OpenModeFlag.WriteOnly)
        image.save(buffer, "PNG")
        pictures.append(Image.open(io.BytesIO(bytes(buffer.data().data()))))
    del application
    pictures[-1].save(target, format="ICO", append_images=pictures[:-1], sizes=[(size, size) for size in _SIZES])


def _draw_side(target: Path) -> None:
    """Draw the setup's picture, 164 × 314 in twice its size: the icon on paper, a band in the accent's red."""
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QColor, QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(328, 628, QImage.Format.Format_RGB888)
    image.fill(QColor("#F6F6F4"))
    painter = QPainter(image)
    painter.fillRect(QRectF(0, 0, 12, 628), QColor("#A6192E"))
    QSvgRenderer(str(ROOT / "resources/icons/app.svg")).render(painter, QRectF(84, 64, 172, 172))
    painter.end()
    image.save(str(target), "BMP")


def compile_launchers(work: Path, version: str) -> list[Path]:
    """Compile both; the same sources give the same bytes."""
    work.mkdir(parents=True, exist_ok=True)
    draw_icon(work / "ctr.ico")
    numbers = ",".join(version.split(".")[:3])
    made = []
    for name, options in (("CTRDesktop", ["-mwindows"]), ("CTRDesktop-cmd", ["-mconsole", "-DCONSOLE"])):
        for source in ("launcher.rc", "launcher.manifest"):
            words = (HERE / "launcher" / source).read_text(encoding="utf-8")
            words = words.replace("@VERSION@", version).replace("@NUMBERS@", numbers).replace("@NAME@", name)
            (work / source).write_text(words, encoding="utf-8")
        _run([RESOURCES, "--codepage=65001", "-i", "launcher.rc", "-o", "launcher.o"], work)
        target = work / f"{name}.exe"
        _run(
            [
                COMPILER, "-O2", "-s", "-Wall", "-Werror", "-municode", "-static", "-finput-charset=UTF-8",
                "-fexec-charset=UTF-8", "-Wl,--no-insert-timestamp", "-Wl,--nxcompat", "-Wl,--dynamicbase",
                "-Wl,--high-entropy-va", *options, str(HERE / "launcher" / "launcher.c"), "launcher.o", "-lshell32",
                "-o", target.name,
            ],
            work,
        )  # fmt: skip
        made.append(target)
    return made


def _run(command: list[str], folder: Path) -> None:
    subprocess.run(command, cwd=folder, check=True)

"""Let LibreOffice or Word turn old formats (DOC, RTF) into DOCX: headless, in a profile of its own, with a limit."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from ctr_desktop.domain.errors import DocumentError
from ctr_desktop.domain.progress import Progress
from ctr_desktop.importing.paragraphs import SourceParagraph
from ctr_desktop.importing.readers.formats import Format

TIME_LIMIT = 120.0
_STEP = 0.2
_FOLDER = "ctr-import-"
_ABANDONED = 3600.0  # seconds
_WORD_SCRIPT = (
    "$b = @(Get-Process WINWORD -ErrorAction SilentlyContinue | ForEach-Object Id);"
    " $w = New-Object -ComObject Word.Application;"
    " $p = @(Get-Process WINWORD -ErrorAction SilentlyContinue | ForEach-Object Id"
    " | Where-Object { $b -notcontains $_ });"
    " if ($env:CTR_WORD_PID -and $p.Count -eq 1) { Set-Content -Path $env:CTR_WORD_PID -Value $p[0] };"
    " $w.AutomationSecurity = 3; $w.DisplayAlerts = 0; try {"
    " $d = $w.Documents.Open($env:CTR_IN, $false, $true, $false); $d.SaveAs2($env:CTR_OUT, 16); $d.Close(0)"
    " } finally { $w.Quit(0) }"
)


def find_libreoffice() -> Path | None:
    """Return the program of an installed LibreOffice, or None."""
    for name in ("soffice", "libreoffice"):
        found = shutil.which(name)
        if found:
            return Path(found)
    return next((path for path in _usual_places() if path.is_file()), None)


def _usual_places() -> Iterator[Path]:
    for variable in ("PROGRAMFILES", "PROGRAMFILES(X86)", "PROGRAMW6432"):
        base = os.environ.get(variable)
        if base:
            yield Path(base) / "LibreOffice" / "program" / "soffice.exe"
    yield Path("/Applications/LibreOffice.app/Contents/MacOS/soffice")


def _word_shell() -> str | None:
    """Return the shell that can drive an installed Word, on Windows only."""
    if sys.platform != "win32":
        return None
    import winreg

    try:
        winreg.CloseKey(winreg.OpenKey(winreg.HKEY_CLASSES_ROOT, "Word.Application"))
    except OSError:
        return None
    return shutil.which("powershell")


def to_docx(content: bytes, true_name: str, name: str, progress: Progress | None = None) -> bytes:
    """Return the DOCX that an installed office makes of a document in an old format.

    ``true_name`` ends as the format asks, whatever the file is called.

    Raise DocumentError "document.old_word" without an office, "document.damaged" when the office cannot read it or
    takes longer than the limit.
    """
    _sweep()
    with tempfile.TemporaryDirectory(prefix=_FOLDER, ignore_cleanup_errors=True) as folder:
        source = Path(folder) / f"source{Path(true_name).suffix}"
        target = Path(folder) / "out" / "source.docx"
        target.parent.mkdir()
        source.write_bytes(content)
        command, surroundings = _command(source, target, name)
        _run(command, surroundings, name, progress)
        try:
            return target.read_bytes()
        except OSError as error:
            raise DocumentError("document.damaged", name=name) from error


def _sweep() -> None:
    """Remove what a conversion that was killed long ago left of a document."""
    with suppress(OSError):
        for left in Path(tempfile.gettempdir()).glob(f"{_FOLDER}*"):
            if time.time() - left.stat().st_mtime > _ABANDONED:
                shutil.rmtree(left, ignore_errors=True)


def _command(source: Path, target: Path, name: str) -> tuple[list[str], dict[str, str]]:
    office = find_libreoffice()
    if office is not None:
        profile = (source.parent / "profile").as_uri()
        options = ["--headless", "--norestore", "--nologo", "--nolockcheck", "--convert-to", "docx"]
        command = [str(office), f"-env:UserInstallation={profile}", *options, "--outdir", str(target.parent)]
        return [*command, str(source)], {}
    shell = _word_shell()
    if shell is not None:
        paths = {"CTR_IN": str(source), "CTR_OUT": str(target)}
        return [shell, "-NoProfile", "-NonInteractive", "-Command", _WORD_SCRIPT], paths
    raise DocumentError("document.old_word", name=name)


def _run(command: Sequence[str], surroundings: dict[str, str], name: str, progress: Progress | None) -> None:
    try:
        process = subprocess.Popen(
            command,
            env={**os.environ, **surroundings},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=sys.platform != "win32" and not _is_inside(),
            preexec_fn=_with_own_memory if sys.platform != "win32" and _is_inside() else None,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError as error:
        raise DocumentError("document.old_word", name=name) from error
    with process:
        try:
            _wait(process, name, progress)
        except BaseException:
            _kill(process)
            raise


def _is_inside() -> bool:
    """Tell whether this is a reading process: what it starts stays in its group, which ends as a whole."""
    return "CTR_READER" in os.environ


def _with_own_memory() -> None:
    """Let an office take more memory than the reader that starts it: as much as the reader may give."""
    if sys.platform != "win32":
        import resource

        most = resource.getrlimit(resource.RLIMIT_DATA)[1]
        resource.setrlimit(resource.RLIMIT_DATA, (most, most))


def _wait(process: subprocess.Popen[bytes], name: str, progress: Progress | None) -> None:
    waited = 0.0
    while True:
        try:
            process.wait(_STEP)
            return
        except subprocess.TimeoutExpired:
            waited += _STEP
        if progress:
            progress(0, 0)  # raises when the user has cancelled
        if waited >= TIME_LIMIT:
            raise DocumentError("document.damaged", name=name)


def _kill(process: subprocess.Popen[bytes]) -> None:
    """End the office and what it started: on Linux the launcher has a child that does the work."""
    if sys.platform == "win32":
        subprocess.run(["taskkill", "/F", "/T", "/PID", str(process.pid)], capture_output=True, check=False, timeout=20)
        return
    if _is_inside():
        process.kill()  # whoever asked this process ends the rest of the group
        return
    import signal

    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)


_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_RTF = b"{\\rtf"
CONVERTED = (_OLE, _RTF)
"""How files begin that an office has to turn into DOCX first: reading them takes longer and more memory."""

_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OLD_WORKBOOK = ("Workbook".encode("utf-16-le"), "Book\x00".encode("utf-16-le"))


def _read_doc(content: bytes, name: str, progress: Progress | None) -> list[SourceParagraph]:
    if _ENCRYPTED in content:
        raise DocumentError("document.encrypted", name=name)
    if any(mark in content for mark in _OLD_WORKBOOK):
        raise DocumentError("document.old_excel", name=name)
    return _read_converted(content, ".doc", name, progress)


def _read_converted(content: bytes, ending: str, name: str, progress: Progress | None) -> list[SourceParagraph]:
    from ctr_desktop.importing.readers import docx

    return docx.read(to_docx(content, f"{Path(name).stem}{ending}", name, progress), name, progress)


FORMATS = (
    Format(
        "Word 97",
        (".doc",),
        ("application/msword",),
        lambda probe: probe.content.startswith(_OLE),
        _read_doc,
        rank=35,
        strict=True,
    ),
    Format(
        "RTF",
        (".rtf",),
        ("application/rtf", "text/rtf"),
        lambda probe: probe.content.startswith(_RTF),
        lambda content, name, progress: _read_converted(content, ".rtf", name, progress),
        rank=36,
    ),
)

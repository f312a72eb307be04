"""Limits for a process that reads a stranger's file, as each system knows them; it ends with all it started."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

READER_BYTES = 512 * 1024 * 1024
CONVERTER_BYTES = 2 * 1024 * 1024 * 1024
_HEADROOM = 32 * 1024 * 1024
_DIES_WITH_PARENT = 1  # PR_SET_PDEATHSIG


def limit_own_process(seconds: int) -> None:
    """Bound what this process may take; called by the reader before it looks at anything.

    On Linux it also dies with the program that started it. Windows bounds it from outside, by a job.
    """
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_DATA, (READER_BYTES - _HEADROOM, CONVERTER_BYTES))
    if sys.platform == "linux":
        import ctypes

        with suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(_DIES_WITH_PARENT, signal.SIGKILL, 0, 0, 0)


def start(command: list[str], environment: dict[str, str]) -> subprocess.Popen[bytes]:
    """Start a process in a group of its own with pipes to it, its errors thrown away. Raise OSError."""
    return subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, **environment},
        start_new_session=sys.platform != "win32",
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def resident_bytes(process: int) -> int:
    """Return how much memory a process holds, 0 where the system does not tell it so."""
    try:
        for line in Path(f"/proc/{process}/status").read_text(encoding="ascii", errors="replace").splitlines():
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) * 1024
    except (OSError, ValueError, IndexError):
        return 0
    return 0


def end(process: subprocess.Popen[bytes], job: Job | None) -> None:
    """End a process with everything it started, and wait for it."""
    if job is not None:
        job.close()
    elif sys.platform != "win32":
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    with suppress(OSError):
        process.kill()
    process.wait()


def end_word(note: Path) -> None:
    """End the Word that a conversion has started, by the number it noted: Windows starts it outside of every job."""
    if sys.platform != "win32":
        return
    try:
        number = int(note.read_text(encoding="ascii", errors="replace").strip("\ufeff \r\n"))
    except (OSError, ValueError):
        return
    subprocess.run(["taskkill", "/F", "/PID", str(number)], capture_output=True, check=False, timeout=20)


class Job:
    """A job of Windows: it bounds the memory of a process and ends it, and all it started, when it is closed."""

    def __init__(self, handle: Any, kernel: Any) -> None:
        """Take over the handle of a job."""
        self._handle = handle
        self._kernel = kernel

    def close(self) -> None:
        """End everything in the job."""
        self._kernel.CloseHandle(self._handle)

    @classmethod
    def around(cls, process: subprocess.Popen[bytes], most_bytes: int) -> Job | None:
        """Put a process into a new job with a limit for each process in it; None on other systems and when refused."""
        if sys.platform != "win32":
            return None
        import ctypes
        from ctypes import wintypes

        class Basic(ctypes.Structure):
            _fields_ = (
                ("PerProcessUserTimeLimit", ctypes.c_int64),
                ("PerJobUserTimeLimit", ctypes.c_int64),
                ("LimitFlags", wintypes.DWORD),
                ("MinimumWorkingSetSize", ctypes.c_size_t),
                ("MaximumWorkingSetSize", ctypes.c_size_t),
                ("ActiveProcessLimit", wintypes.DWORD),
                ("Affinity", ctypes.c_size_t),
                ("PriorityClass", wintypes.DWORD),
                ("SchedulingClass", wintypes.DWORD),
            )

        class Extended(ctypes.Structure):
            _fields_ = (
                ("BasicLimitInformation", Basic),
                ("IoInfo", ctypes.c_uint64 * 6),
                ("ProcessMemoryLimit", ctypes.c_size_t),
                ("JobMemoryLimit", ctypes.c_size_t),
                ("PeakProcessMemoryUsed", ctypes.c_size_t),
                ("PeakJobMemoryUsed", ctypes.c_size_t),
            )

        process_memory, kill_on_close, extended = 0x100, 0x2000, 9
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.CreateJobObjectW.restype = wintypes.HANDLE
        kernel.AssignProcessToJobObject.argtypes = (wintypes.HANDLE, wintypes.HANDLE)
        kernel.SetInformationJobObject.argtypes = (wintypes.HANDLE, ctypes.c_int, ctypes.c_void_p, wintypes.DWORD)
        kernel.CloseHandle.argtypes = (wintypes.HANDLE,)
        handle = kernel.CreateJobObjectW(None, None)
        if not handle:
            return None
        limits = Extended()
        limits.BasicLimitInformation.LimitFlags = process_memory | kill_on_close
        limits.ProcessMemoryLimit = most_bytes
        kernel.SetInformationJobObject(handle, extended, ctypes.byref(limits), ctypes.sizeof(limits))
        if not kernel.AssignProcessToJobObject(handle, int(process._handle)):
            kernel.CloseHandle(handle)
            return None
        return cls(handle, kernel)

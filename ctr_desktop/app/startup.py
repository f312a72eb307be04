"""Start: parse the command line, then run a command or open the window. Only what the way needs is imported."""

from __future__ import annotations

import io
import os
import sys
from argparse import Namespace
from collections.abc import Sequence

from ctr_desktop.app.arguments import parser, split_file
from ctr_desktop.paths import APP_NAME, DataFolder, data_folder

REFUSED = 1
INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program and return its exit code: 0 done, 1 refused, 2 wrong usage."""
    if list(sys.argv[1:] if arguments is None else arguments) == ["--reader"]:
        from ctr_desktop.services.importing.reader_child import main as read

        return read()
    _use_utf8()
    os.umask(0o077)  # whatever is written is the user's alone
    given, file = split_file(sys.argv[1:] if arguments is None else arguments)
    parsed = parser().parse_args(given)
    folder = data_folder(parsed.data)
    if parsed.self_test:
        from ctr_desktop.app.selftest import run_self_test

        return run_self_test(parsed.self_test_report)
    if parsed.command is None:
        from ctr_desktop.app.quick_start import import_quickly, started

        return int(import_quickly().run_window(folder, parsed.lang, file, started))
    return _run_command(parsed, folder)


def _use_utf8() -> None:
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # a window program on Windows has none
            setattr(sys, name, io.StringIO())
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _run_command(parsed: Namespace, folder: DataFolder) -> int:
    from PySide6.QtCore import QCoreApplication, qInstallMessageHandler

    from ctr_desktop import __version__
    from ctr_desktop.app import cli
    from ctr_desktop.app.i18n import install_translations
    from ctr_desktop.app.log import log_refusal, start_log, stop_log
    from ctr_desktop.app.refusals import settings_words, what_happened
    from ctr_desktop.domain.errors import CtrError, places_of
    from ctr_desktop.models.messages import error_message, message
    from ctr_desktop.settings import SettingsFile

    application = QCoreApplication.instance() or QCoreApplication([])
    application.setApplicationName(APP_NAME)
    heard = qInstallMessageHandler(lambda _kind, _context, _words: None)  # a refusal is one line: nothing beside it
    settings = SettingsFile(folder.settings)
    language = parsed.lang or settings.values.language
    translators = install_translations(application, language)
    log = start_log(folder)
    try:
        cli.run(parsed, folder)
        if words := settings_words(settings, folder):
            sys.stderr.write(f"{words}\n")
        return 0
    except BrokenPipeError:
        return REFUSED
    except KeyboardInterrupt:
        return INTERRUPTED
    except cli.NoOutput:
        sys.stderr.write(message("cli.no_output") + "\n")
        return 0
    except Exception as error:
        if isinstance(error, CtrError):
            log_refusal(error)
        else:
            log.error("version %s\n%s", __version__, places_of(error))
        sys.stderr.write(error_message(what_happened(error, folder)) + "\n")
        return REFUSED
    finally:
        for translator in translators:
            application.removeTranslator(translator)
        qInstallMessageHandler(heard)
        stop_log()

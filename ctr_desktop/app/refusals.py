"""What an error means for whoever is told of it: damage is looked for behind what nobody expected, a copy is named."""

from __future__ import annotations

from ctr_desktop.domain.errors import DAMAGE, CtrError, DataError
from ctr_desktop.models.labels import copy_time
from ctr_desktop.models.messages import message
from ctr_desktop.paths import DataFolder
from ctr_desktop.services import restoring
from ctr_desktop.services.backups import newest_sound
from ctr_desktop.settings import SettingsFile, Trouble


def as_refusal(error: BaseException, folder: DataFolder) -> CtrError:
    """Return the refusal that an error means; one that nobody expected is mostly that of damaged data."""
    if isinstance(error, CtrError):
        return error
    if isinstance(error, MemoryError):
        return DataError("data.no_memory")
    if restoring.is_damaged(folder):
        return DataError("data.damaged", path=str(folder.database))
    return CtrError("unexpected", path=folder.log)


def what_happened(error: BaseException, folder: DataFolder) -> CtrError:
    """Return the refusal to tell on the command line: where the data is damaged or gone, with the newest sound copy."""
    refusal = as_refusal(error, folder)
    if refusal.code not in DAMAGE:
        return refusal
    copy = newest_sound(folder)
    if copy is None:
        return refusal
    written, path = copy_time(copy.copy), str(folder.database)
    return DataError(f"{refusal.code}_named", path=path, written=written, copy=str(copy.copy.path))


def settings_words(settings: SettingsFile, folder: DataFolder) -> str:
    """Return the sentence that tells what was wrong with the settings, "" when nothing was."""
    if settings.trouble is Trouble.NONE:
        return ""
    return message(settings.trouble.value, path=str(folder.settings), names=", ".join(settings.wrong))

"""What the window is handed: use cases, models, theme and prompts, built once by the application."""

from __future__ import annotations

from dataclasses import dataclass

from ctr_desktop.gui.prompts import Prompts
from ctr_desktop.gui.theme import Theme
from ctr_desktop.models.models import Models
from ctr_desktop.services.context import Context


@dataclass(frozen=True)
class WindowServices:
    """Use cases, models, theme and prompts."""

    context: Context
    models: Models
    theme: Theme
    prompts: Prompts

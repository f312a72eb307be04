"""Icons follow the theme, and outlive whoever held them first."""

from __future__ import annotations

import gc
from types import SimpleNamespace

import pytest

from ctr_desktop.gui.icons import icon
from ctr_desktop.gui.theme import Theme


def drawn(found) -> int:
    """Return how many points of an icon are drawn."""
    picture = found.pixmap(16, 16).toImage()
    return sum(picture.pixelColor(x, y).alpha() > 0 for x in range(16) for y in range(16))


def test_a_copy_is_drawn_after_the_icon_was_collected(theme: Theme):
    for _ in range(20):
        holder = SimpleNamespace(icon=icon("trash-2", theme))
        holder.itself = holder
        copy = type(holder.icon)(holder.icon)
        before, engines = drawn(copy), engines_alive()
        del holder
        gc.collect()
        assert engines_alive() == engines, "the drawing belongs to the copies too"
        assert drawn(copy) == before > 20


def engines_alive() -> int:
    return sum(type(item).__name__ == "_LineIcon" for item in gc.get_objects())


def test_an_icon_takes_the_colour_of_the_theme(qapp):
    found = Theme(qapp, "light")
    light = icon("trash-2", found)
    before = light.pixmap(16, 16).toImage()
    found.choose("dark")
    assert light.pixmap(16, 16).toImage() != before
    found.choose("light")


def test_an_unknown_icon_is_refused(theme: Theme):
    with pytest.raises(FileNotFoundError):
        icon("no-such-icon", theme)

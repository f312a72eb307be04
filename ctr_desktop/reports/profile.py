"""The presentation of Party documents as data: a named, dated profile."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from ctr_desktop import resources
from ctr_desktop.domain.errors import RuleError
from ctr_desktop.domain.folding import fold

_PEOPLES_COMMITTEE = ("uy ban nhan dan", "ubnd")


@dataclass(frozen=True)
class Profile:
    """A profile: lengths in mm, type in pt, as the TOML file groups them."""

    name: str
    issuer: str
    valid_from: date
    page: Mapping[str, Any]
    body: Mapping[str, Any]
    head: Mapping[str, Any]
    signature: Mapping[str, Any]
    receivers: Mapping[str, Any]
    table: Mapping[str, Any]


def profile_names() -> list[str]:
    """Return the names of the shipped profiles, the oldest first."""
    names = [Path(name).stem for name in resources.names("presentation", ".toml")]
    return sorted(names, key=lambda name: load_profile(name).valid_from)


def load_profile(name: str, overrides: Mapping[str, Mapping[str, Any]] | None = None) -> Profile:
    """Return a profile, single values overridden. Raise RuleError for an unknown name."""
    try:
        raw = resources.table(f"presentation/{Path(name).name}.toml")
    except FileNotFoundError as error:
        raise RuleError("report.unknown_profile", name=name) from error
    changed = overrides or {}
    groups = {
        group: {**raw[group], **changed.get(group, {})}
        for group in ("page", "body", "head", "signature", "receivers", "table")
    }
    return Profile(raw["name"], raw["issuer"], raw["valid_from"], **groups)


def profile_for(day: date, issuer: str = "") -> Profile:
    """Return the profile in force on a day for who issues the document; before the first one, the first.

    A People's Committee's documents follow the Government's decree, all others the Party's guidance.
    """
    side = "government" if fold(issuer).startswith(_PEOPLES_COMMITTEE) else "party"
    profiles = [profile for profile in map(load_profile, profile_names()) if profile.issuer == side]
    in_force = [profile for profile in profiles if profile.valid_from <= day]
    return in_force[-1] if in_force else profiles[0]

"""List the files of a tree for wixl, with identifiers that stay the same from version to version."""

from __future__ import annotations

import hashlib
import os
import uuid
from pathlib import Path
from xml.sax.saxutils import quoteattr

_NAMESPACE = uuid.UUID("5d1b8a0e-4f0b-4e7c-9c33-7f2a1f6f0c21")


def _identifier(prefix: str, name: str) -> str:
    return prefix + hashlib.sha256(name.encode()).hexdigest()[:24]


def file_list(tree: Path, start: Path) -> str:
    """Return the fragment that holds every file of a tree under INSTALLDIR; wixl wants paths from where it runs."""
    components: list[str] = []

    def folder(path: Path) -> list[str]:
        lines = []
        for item in sorted(path.iterdir()):
            name = item.relative_to(tree).as_posix()
            if item.is_dir():
                lines.append(f'<Directory Id="{_identifier("d", name)}" Name={quoteattr(item.name)}>')
                lines += folder(item)
                lines.append("</Directory>")
                continue
            component = _identifier("c", name)
            components.append(component)
            guid = str(uuid.uuid5(_NAMESPACE, name)).upper()
            names = f"Name={quoteattr(item.name)} Source={quoteattr(os.path.relpath(item, start))}"
            lines.append(
                f'<Component Id="{component}" Guid="{guid}" Win64="yes">'
                f'<File Id="{_identifier("f", name)}" KeyPath="yes" {names}/></Component>'
            )
        return lines

    body = folder(tree)
    return "\n".join(
        [
            '<?xml version="1.0" encoding="utf-8"?>',
            '<Wix xmlns="http://schemas.microsoft.com/wix/2006/wi"><Fragment><DirectoryRef Id="INSTALLDIR">',
            *body,
            '</DirectoryRef><ComponentGroup Id="Files">',
            *(f'<ComponentRef Id="{component}"/>' for component in components),
            "</ComponentGroup></Fragment></Wix>",
            "",
        ]
    )

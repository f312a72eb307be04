"""Spoil documents in the ways that damaged and hostile files are spoilt; every input follows from its seed."""

from __future__ import annotations

import io
import random
import re
import zipfile
from collections.abc import Callable

ODD_NUMBERS = ["-1", "0", "99999999999", "1e9", "x", "", "2147483648", "0x7fffffff", " ", "١٢"]
ODD_TEXT = [
    "\u0000", "\ufeff", "\u202e", "\u00ad", "ẫ" * 50, "(" * 300, "1." * 200, "- " * 200, "Điều " * 60, "|" * 200,
    "trước ngày " * 40, "\n|\n" * 30, "**" * 51, "<" * 200, "&#x110000;", "12/2024/" * 30, "I" * 60, "a) " * 99,
]  # fmt: skip
_ATTRIBUTE = re.compile(rb'="[^"]{0,40}"')
_TAG = re.compile(rb"<[^<>]{1,200}>")


def mutate(seeds: dict[str, bytes], number: int) -> tuple[str, bytes]:
    """Return the name and bytes of one spoilt document."""
    dice = random.Random(number)
    name = dice.choice(sorted(seeds))
    content = seeds[name]
    for _ in range(dice.randint(1, 3)):
        content = dice.choice(_ways(name, content))(content, dice)
    return name, content


def _ways(name: str, content: bytes) -> list[Callable[[bytes, random.Random], bytes]]:
    if content.startswith(b"PK"):
        return [_member, _member, _member, _member, _rename, _bytes]
    if name.endswith((".txt", ".html", ".md")):
        return [_lines, _lines, _odd, _bytes]
    return [_bytes, _tokens, _cut]


def _bytes(content: bytes, dice: random.Random) -> bytes:
    spoilt = bytearray(content)
    for _ in range(dice.randint(1, 20)):
        if spoilt:
            spoilt[dice.randrange(len(spoilt))] = dice.randrange(256)
    return bytes(spoilt)


def _cut(content: bytes, dice: random.Random) -> bytes:
    start, end = sorted(dice.randrange(len(content) + 1) for _ in range(2))
    return dice.choice([content[:start], content[:start] + content[end:], content[:end] + content[start:]])


def _tokens(content: bytes, dice: random.Random) -> bytes:
    numbers = list(re.finditer(rb"\b\d{1,6}\b", content))
    if not numbers:
        return content
    match = dice.choice(numbers)
    return content[: match.start()] + dice.choice(ODD_NUMBERS).encode() + content[match.end() :]


def _odd(content: bytes, dice: random.Random) -> bytes:
    place = dice.randrange(len(content) + 1)
    return content[:place] + dice.choice(ODD_TEXT).encode("utf-8", "ignore") + content[place:]


def _lines(content: bytes, dice: random.Random) -> bytes:
    lines = content.split(b"\n")
    way = dice.randrange(4)
    if way == 0:
        dice.shuffle(lines)
    elif way == 1:
        lines *= dice.randint(2, 5)
    elif way == 2:
        lines = [line[: dice.randint(0, 40)] for line in lines]
    else:
        lines.insert(dice.randrange(len(lines) + 1), dice.choice(ODD_TEXT).encode("utf-8", "ignore") * 20)
    return b"\n".join(lines)


def _xml(data: bytes, dice: random.Random) -> bytes:
    way = dice.randrange(7)
    tags = list(_TAG.finditer(data))
    if way == 0:
        return _bytes(data, dice)
    if way == 1 and (attributes := list(_ATTRIBUTE.finditer(data))):
        match = dice.choice(attributes)
        return data[: match.start()] + f'="{dice.choice(ODD_NUMBERS)}"'.encode() + data[match.end() :]
    if way == 2 and tags:
        match = dice.choice(tags)
        return data[: match.start()] + data[match.end() :]
    if way == 3 and len(tags) > 2:
        first, last = sorted(dice.sample(range(len(tags)), 2))
        chunk = data[tags[first].start() : tags[last].end()][:20_000]
        return data[: tags[last].end()] + chunk * dice.randint(1, 40) + data[tags[last].end() :]
    if way == 4 and tags:
        match = dice.choice(tags)
        return data[: match.end()] + dice.choice(ODD_TEXT).encode("utf-8", "ignore") + data[match.end() :]
    if way == 5 and tags:
        match = dice.choice(tags)
        deep = dice.randint(100, 4000)
        return data[: match.start()] + b"<w:sdt><w:sdtContent>" * deep + data[match.start() :]
    return _cut(data, dice)


def _member(content: bytes, dice: random.Random) -> bytes:
    """Spoil one member of an archive, the main one most often."""

    def spoil(name: str, data: bytes) -> tuple[str, bytes]:
        return name, _xml(data, dice)

    return _rewritten(content, dice, spoil)


def _rename(content: bytes, dice: random.Random) -> bytes:
    def spoil(name: str, data: bytes) -> tuple[str, bytes]:
        return dice.choice(["../../../tmp/ctr-thoat.xml", "/etc/ctr-thoat", "C:\\ctr-thoat", name + "x", ""]), data

    return _rewritten(content, dice, spoil)


def _rewritten(content: bytes, dice: random.Random, spoil: Callable[[str, bytes], tuple[str, bytes]]) -> bytes:
    stream = io.BytesIO()
    try:
        with (
            zipfile.ZipFile(io.BytesIO(content)) as source,
            zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as target,
        ):
            names = [info.filename for info in source.infolist() if not info.is_dir()]
            main = [name for name in names if name.endswith(("document.xml", "sheet1.xml", "content.xml"))]
            chosen = dice.choice(main if main and dice.random() < 0.6 else names)
            for name in dict.fromkeys(names):
                data = source.read(name)
                written, spoilt = spoil(name, data) if name == chosen else (name, data)
                target.writestr(written or "x", spoilt, zipfile.ZIP_DEFLATED)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, IndexError, EOFError, zipfile.zlib.error):
        return _bytes(content, dice)
    return stream.getvalue()

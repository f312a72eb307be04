"""Many offices' profiles from one Excel table: a row for each committee, a sheet for units and one for persons."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ctr_desktop.domain.errors import RuleError
from ctr_desktop.domain.folding import fold, one_line
from ctr_desktop.domain.office_profile import ENDING, OfficeProfile, ProfilePerson, ProfileUnit
from ctr_desktop.domain.organisation import Person, Profile, Unit, UnitKind
from ctr_desktop.importing.readers.named_sheets import read_sheets
from ctr_desktop.reports.blank_tables import BlankTable, blank_workbook
from ctr_desktop.services.profile_files import write_profile
from ctr_desktop.services.starter import starter_units
from ctr_desktop.settings import checked_sections
from ctr_desktop.store.failures import file_error

_COMMITTEES, _UNITS, _PERSONS = "Cấp ủy", "Đơn vị", "Cán bộ"
_EVERY = "*"
_COLUMNS: dict[str, dict[str, str]] = {
    _COMMITTEES: {
        "name": "Tên cấp ủy",
        "superior": "Cấp ủy cấp trên",
        "symbol": "Ký hiệu",
        "place": "Địa danh",
        "level": "Cấp",
        "signing_authority": "Thể thức ký",
        "signer_post": "Chức vụ người ký",
        "signer_name": "Người ký",
        "receivers": "Nơi nhận",
    },
    _UNITS: {"committee": "Cấp ủy", "name": "Tên đơn vị", "short": "Tên viết tắt", "kind": "Khối"},
    _PERSONS: {"committee": "Cấp ủy", "name": "Họ và tên", "post": "Chức vụ", "unit": "Đơn vị"},
}
_NEEDED = {_COMMITTEES: ("name", "superior", "symbol", "place"), _UNITS: ("name",), _PERSONS: ("name",)}
_KINDS = {
    "dang": UnitKind.PARTY,
    "chinh quyen": UnitKind.GOVERNMENT,
    "mat tran, doan the": UnitKind.FRONT,
    "luc luong vu trang": UnitKind.ARMED,
    "khac": UnitKind.OTHER,
}
_LEVELS = {"xa": Profile.COMMUNE, "huyen": Profile.DISTRICT}
_LONGEST_NAME = 60
_EXAMPLES: dict[str, tuple[tuple[str, ...], ...]] = {
    _COMMITTEES: (
        (
            "Đảng ủy xã Vị Thanh",
            "Đảng bộ thành phố Cần Thơ",
            "ĐU",
            "Vị Thanh",
            "Xã",
            "T/M BAN THƯỜNG VỤ",
            "BÍ THƯ",
            "Nguyễn Văn A",
            "Thường trực Thành ủy; Lưu Văn phòng Đảng ủy",
        ),
    ),
    _UNITS: ((_EVERY, "Trạm Y tế xã", "TYT", "Chính quyền"),),
    _PERSONS: (("Đảng ủy xã Vị Thanh", "Trần Thị B", "Chánh Văn phòng", "Văn phòng Đảng ủy"),),
}


@dataclass(frozen=True, slots=True)
class _Row:
    """One row of a sheet, by the names of its columns."""

    sheet: str
    number: int
    values: Mapping[str, str]

    def wrong(self, what: str) -> RuleError:
        return RuleError("profile_table.row", sheet=self.sheet, row=self.number, what=what)

    def of(self, name: str) -> str:
        return self.values.get(name, "")


@dataclass(slots=True)
class _Office:
    """A committee and what belongs to it, while the table is read."""

    row: _Row
    units: list[ProfileUnit] = field(default_factory=list)
    persons: list[ProfilePerson] = field(default_factory=list)


def write_empty_table(target: Path) -> None:
    """Write a table with the sheets and columns that profiles are made of, one example in each. Raise DataError."""
    tables = {name: BlankTable(tuple(columns.values()), _EXAMPLES[name]) for name, columns in _COLUMNS.items()}
    try:
        target.write_bytes(blank_workbook(tables))
    except OSError as error:
        raise file_error(error, target) from error


def make_profiles(table: Path, folder: Path) -> list[Path]:
    """Write a profile for each committee of a table into a folder and return the files, in the table's order.

    A committee whose units the table does not list begins with those of its level; a row for "*" belongs to all.
    Nothing is written before every row is understood. Raise RuleError for what is missing or wrong, DocumentError
    for a table that cannot be read, DataError for a folder that cannot be written.
    """
    offices = _offices(_sheets(table))
    profiles = [_profile(office) for office in offices]
    names = _file_names([profile.name for profile in profiles])
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise file_error(error, folder) from error
    made = [folder / name for name in names]
    for profile, target in zip(profiles, made, strict=True):
        write_profile(profile, target)
    return made


def _sheets(table: Path) -> dict[str, list[_Row]]:
    """Return the filled rows of each sheet that is known, by its name; the first sheet lists the committees."""
    read = read_sheets(table)
    by_name = {fold(name): lines for name, lines in read.items()}
    first = next(iter(read.values()), [])
    return {
        sheet: list(_rows(sheet, by_name.get(fold(sheet), first if sheet == _COMMITTEES else []))) for sheet in _COLUMNS
    }


def _rows(sheet: str, lines: Sequence[Sequence[str]]) -> Iterator[_Row]:
    """Yield the filled rows of a sheet. Raise RuleError when a column that is needed is missing."""
    if not lines and sheet != _COMMITTEES:
        return
    titles = [fold(cell) for cell in lines[0]] if lines else []
    places = {name: titles.index(fold(title)) for name, title in _COLUMNS[sheet].items() if fold(title) in titles}
    for name in _NEEDED[sheet]:
        if name not in places:
            raise RuleError("profile_table.no_column", sheet=sheet, column=_COLUMNS[sheet][name])
    for number, line in enumerate(lines[1:], start=2):
        values = {name: line[place] for name, place in places.items() if place < len(line)}
        if any(values.values()):
            yield _Row(sheet, number, values)


def _offices(sheets: Mapping[str, list[_Row]]) -> list[_Office]:
    offices: dict[str, _Office] = {}
    for row in sheets[_COMMITTEES]:
        for name in _NEEDED[_COMMITTEES]:
            if not row.of(name):
                raise row.wrong(f"thiếu “{_COLUMNS[_COMMITTEES][name]}”")
        if fold(row.of("name")) in offices:
            raise row.wrong(f"“{row.of('name')}” đã có ở dòng khác")
        offices[fold(row.of("name"))] = _Office(row)
    if not offices:
        raise RuleError("profile_table.empty")
    for row in sheets[_UNITS]:
        for office in _meant(row, offices):
            office.units.append(_unit(row))
    for row in sheets[_PERSONS]:
        for office in _meant(row, offices):
            person = Person(0, row.of("name"), post=row.of("post"))
            office.persons.append(ProfilePerson(person, row.of("unit")))
    return list(offices.values())


def _meant(row: _Row, offices: Mapping[str, _Office]) -> list[_Office]:
    """Return the offices that a row belongs to: the one it names, or all."""
    name = row.of("committee")
    if not row.of("name"):
        raise row.wrong(f"thiếu “{_COLUMNS[row.sheet]['name']}”")
    if name in ("", _EVERY):
        return list(offices.values())
    if fold(name) not in offices:
        raise row.wrong(f"không có cấp ủy “{name}” trong trang “{_COMMITTEES}”")
    return [offices[fold(name)]]


def _unit(row: _Row) -> ProfileUnit:
    kind = _KINDS.get(fold(row.of("kind"))) if row.of("kind") else UnitKind.OTHER
    if kind is None:
        known = "Đảng, Chính quyền, Mặt trận, đoàn thể, Lực lượng vũ trang, Khác"
        raise row.wrong(f"khối “{row.of('kind')}” không có; chọn một trong: {known}")
    return ProfileUnit(Unit(0, row.of("name"), row.of("short") or row.of("name"), kind))


def _profile(office: _Office) -> OfficeProfile:
    row = office.row
    level = fold(row.of("level")) or "xa"
    if level not in _LEVELS:
        raise row.wrong(f"cấp “{row.of('level')}” không có; ghi Xã hoặc Huyện")
    committee: dict[str, Any] = {
        name: row.of(name) for name in _COLUMNS[_COMMITTEES] if name not in ("level", "receivers") and row.of(name)
    }
    committee["receivers"] = [one_line(part) for part in row.of("receivers").split(";") if one_line(part)]
    committee["spelling"] = "uỷ" if "uỷ" in row.of("name") else "ủy"
    _settings, wrong = checked_sections({"committee": committee})
    if wrong:
        raise row.wrong(f"ô {', '.join(wrong)} quá dài")
    units = _with_level(office.units, _LEVELS[level])
    known = {fold(item.unit.name) for item in units} | {fold(item.unit.short_name) for item in units}
    for item in office.persons:
        if item.unit and fold(item.unit) not in known:
            raise row.wrong(f"{item.person.name} thuộc “{item.unit}”, đơn vị này không có trong danh sách")
    return OfficeProfile(committee, tuple(units), tuple(_with_names(office.persons, units)))


def _with_level(own: Sequence[ProfileUnit], level: Profile) -> list[ProfileUnit]:
    """Return the units of a level with the office's own behind them; one of the same name takes the place of theirs."""
    starters = [ProfileUnit(unit) for unit in starter_units(level)]
    named = {fold(item.unit.name): item for item in (*starters, *own)}
    return list(named.values())


def _with_names(persons: Sequence[ProfilePerson], units: Sequence[ProfileUnit]) -> Iterator[ProfilePerson]:
    """Yield the persons with the whole name of a unit that the table calls by its short one."""
    names = {fold(item.unit.short_name): item.unit.name for item in units}
    for item in persons:
        yield ProfilePerson(item.person, names.get(fold(item.unit), item.unit))


def _file_names(names: Sequence[str]) -> list[str]:
    """Return a name for each file: letters without marks, no two alike."""
    found: list[str] = []
    for name in names:
        words = "".join(letter if letter.isalnum() else " " for letter in fold(name)).split()
        base = "-".join(words)[:_LONGEST_NAME] or "ho-so"
        free, count = base, 1
        while f"{free}{ENDING}" in found:
            count += 1
            free = f"{base}-{count}"
        found.append(f"{free}{ENDING}")
    return found

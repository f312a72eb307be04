"""Settings are looked at one by one: what is wrong is named, what is unknown is kept, the last good ones come back."""

from __future__ import annotations

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ctr_desktop.settings import VERSION, SettingsFile, Trouble


@pytest.fixture
def path(tmp_path):
    return tmp_path / "settings.json"


def write(path, value) -> None:
    path.write_text(value if isinstance(value, str) else json.dumps(value), encoding="utf-8")


def test_what_is_saved_is_read_again(path):
    settings = SettingsFile(path)
    settings.values.committee.name, settings.values.user_name = "Đảng ủy xã A", "Hòa"
    settings.values.copies.place = "E:/sao"
    settings.save()
    assert json.loads(path.read_text(encoding="utf-8"))["version"] == VERSION
    again = SettingsFile(path)
    assert again.values == settings.values and again.trouble is Trouble.NONE


@pytest.mark.parametrize(
    ("raw", "wrong"),
    [
        ({"committee": {"name": 5, "place": "Vị Thủy"}}, ("committee.name",)),
        ({"committee": {"soon_days": -(10**9)}}, ("committee.soon_days",)),
        ({"committee": {"soon_days": 10**30}}, ("committee.soon_days",)),
        ({"committee": {"soon_days": True}}, ("committee.soon_days",)),
        ({"committee": {"spelling": "("}}, ("committee.spelling",)),
        ({"committee": {"receivers": [{"a": 1}]}}, ("committee.receivers",)),
        ({"committee": {"receivers": "một"}}, ("committee.receivers",)),
        ({"committee": "x"}, ("committee",)),
        ({"committee": {"name": "x" * 5000}}, ("committee.name",)),
        ({"window": {"programme": {"a": 1}}}, ("window.programme",)),
        ({"window": {"current_row": 10**40}}, ("window.current_row",)),
        ({"window": {"expanded": [10**40]}}, ("window.expanded",)),
        ({"window": {"theme": "hồng"}}, ("window.theme",)),
        ({"window": {"pages": {"tree": 5}}}, ("window.pages",)),
        ({"copies": {"day": "hôm qua"}}, ("copies.day",)),
        ({"language": ["vi"]}, ("language",)),
        ({"report_answers": {"": 7}}, ("report_answers",)),
        ({"report_answers": {"x": {"progress": {"receivers": 5}}}}, ("report_answers",)),
    ],
)
def test_each_wrong_value_is_named_and_left_at_its_default(path, raw, wrong):
    write(path, raw)
    settings = SettingsFile(path)
    assert settings.wrong == wrong and settings.trouble is Trouble.WRONG
    assert settings.values.committee.soon_days == 3 and settings.values.committee.spelling == "ủy"
    assert (
        settings.values.committee.place == raw.get("committee", {}).get("place", "")
        if "x" not in raw.values()
        else True
    )


def test_what_is_unknown_is_kept(path):
    write(path, {"version": 9, "committee": {"name": "A", "seal": "đỏ"}, "plugins": {"a": [1]}})
    settings = SettingsFile(path)
    assert settings.trouble is Trouble.NONE
    settings.save()
    kept = json.loads(path.read_text(encoding="utf-8"))
    assert kept["committee"]["seal"] == "đỏ" and kept["plugins"] == {"a": [1]} and kept["committee"]["name"] == "A"


@pytest.mark.parametrize(
    "content", ["{", "[1]", "[" * 200_000, '{"a":' * 100_000, "\x00\x01", '{"committee": {"name": "Đ']
)
def test_a_damaged_file_is_set_aside_and_the_last_good_one_offered(path, content):
    good = SettingsFile(path)
    good.values.committee.name = "Đảng ủy xã A"
    good.save()
    write(path, content)
    settings = SettingsFile(path)
    assert settings.trouble is Trouble.DAMAGED and settings.has_last and settings.values.committee.name == ""
    assert SettingsFile(path).trouble is Trouble.DAMAGED, "it is told until something is saved"
    settings.save()  # the window closes before anybody has answered
    assert path.with_suffix(".damaged.json").read_text(encoding="utf-8") == content
    assert settings.has_last
    settings.take_last()
    assert settings.values.committee.name == "Đảng ủy xã A" and settings.trouble is Trouble.NONE
    assert SettingsFile(path).values.committee.name == "Đảng ủy xã A"


def test_a_file_that_cannot_be_read_is_left_alone(path):
    path.mkdir()
    settings = SettingsFile(path)
    assert settings.trouble is Trouble.UNREADABLE and path.is_dir()


def test_an_enormous_file_is_not_read(path):
    write(path, '{"a":"' + "x" * 1_100_000 + '"}')
    assert SettingsFile(path).trouble is Trouble.DAMAGED


def test_words_are_cleaned_at_the_door(path):
    write(path, '{"committee": {"name": "Hu\\u0065\\u0323\\u0302n \\ud800u\\u0309y\\u0007"}}')
    settings = SettingsFile(path)
    assert settings.values.committee.name == "Huện ủy"
    settings.save()


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
NAMES = st.sampled_from(["committee", "window", "copies", "language", "user_name", "report_answers", "x"])
INNER = st.sampled_from(["name", "soon_days", "receivers", "expanded", "pages", "theme", "place", "y"])


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.dictionaries(NAMES, JSON | st.dictionaries(INNER, JSON, max_size=4), max_size=5))
def test_no_object_breaks_the_reading(tmp_path_factory, raw):
    path = tmp_path_factory.mktemp("s") / "settings.json"
    write(path, raw)
    file = SettingsFile(path)
    assert 0 <= file.values.committee.soon_days <= 60
    file.save()
    assert SettingsFile(path).values == file.values

"""What is the same name on every machine."""

from __future__ import annotations

import uuid

from hypothesis import given
from hypothesis import strategies as st

from ctr_desktop.domain.identity import new_uid, same_name, uid_of_name


def test_a_name_is_one_wherever_its_tone_is_typed():
    assert same_name("Trần Thị Hòa") == same_name("trần  thị hoà") == same_name(" TRẦN THỊ HÒA ")
    assert same_name("Thúy") == same_name("Thuý")


def test_names_that_differ_in_a_mark_are_two():
    assert len({same_name(name) for name in ("Hoa", "Hòa", "Hóa", "Hoà Bình", "Hoạ")}) == 5
    assert same_name("Đăng") != same_name("Dang")


def test_decomposed_letters_change_nothing():
    import unicodedata

    name = "Nguyễn Thị Ánh Nguyệt"
    assert same_name(unicodedata.normalize("NFD", name)) == same_name(name)


def test_units_and_persons_of_one_name_have_two_identities():
    assert uid_of_name("unit", "Hòa") != uid_of_name("person", "Hòa")
    assert uuid.UUID(uid_of_name("unit", "Hòa")).version == 5


def test_the_rule_never_changes():
    assert uid_of_name("unit", "Ban Tổ chức Huyện ủy") == uid_of_name("unit", "ban  tổ chức huyện uỷ")
    assert uid_of_name("person", "Trần Thị Hòa") == "3cc684df-28b4-5f26-b596-744944c18eb1"


def test_a_fresh_identity_is_no_other():
    assert len({new_uid() for _ in range(1000)}) == 1000


@given(st.text(max_size=40))
def test_folding_twice_changes_nothing(text):
    assert same_name(same_name(text)) == same_name(text)

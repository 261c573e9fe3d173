"""The columns and roles of a table of people are known under their French and English names."""

from __future__ import annotations

import pytest

from facilitator.capture.role_words import ROLE_WORDS
from facilitator.domain.people import Role
from facilitator.i18n import Words
from facilitator.tables.people import COLUMNS, read_people
from facilitator.tables.table import TableRefused, TooManyCells

WORDS = Words("en")


def test_every_role_has_its_words() -> None:
    assert set(ROLE_WORDS) == set(Role)


@pytest.mark.parametrize("role", Role)
def test_a_role_is_known_by_any_of_its_words(role: Role) -> None:
    for word in ROLE_WORDS[role]:
        (entry,) = read_people("list", ((1, ("nom", "rôles")), (2, ("Petit", word.upper()))), WORDS)
        assert entry.roles == (role,)


def test_columns_stand_in_any_order_and_a_nameless_empty_one_is_passed_over() -> None:
    header = tuple(names[-1] for names in reversed(list(COLUMNS.values())))
    row = tuple({"nom": "Petit", "courriel": "p@x.example.org"}.get(name, "") for name in header)
    rows = ((1, ("", *header)), (2, ("", *row)))
    assert read_people("list", rows, WORDS)[0].last_name == "Petit"


def test_a_cell_under_no_column_is_refused() -> None:
    rows = ((1, ("nom", "")), (2, ("Petit", "perdu")))
    with pytest.raises(TableRefused) as refused:
        read_people("list", rows, WORDS)
    assert TooManyCells.message.format(number=2) in str(refused.value)


def test_short_rows_lack_only_what_they_do_not_say() -> None:
    (entry,) = read_people("list", ((1, ("nom", "prénom", "unité")), (2, ("Petit",))), WORDS)
    assert (entry.last_name, entry.first_name, entry.unit) == ("Petit", "", "")

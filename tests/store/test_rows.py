"""Whatever a value holds, it comes back from the file as it went in."""

from __future__ import annotations

from dataclasses import fields
from datetime import timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.items import Item
from facilitator.store.identity import Identities
from facilitator.store.rows import TABLE_OF, columns, decode, encode
from facilitator.store.tables import METADATA

# Decimals and text as people type them; the time zone of an instant is a whole number of minutes.
st.register_type_strategy(timezone, st.integers(-840, 840).map(lambda n: timezone(timedelta(minutes=n))))
_NUMBERS = st.decimals(allow_nan=False, allow_infinity=False, places=2, min_value=0, max_value=10**6)
_TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=20)


def _values(cls: Any) -> st.SearchStrategy[Any]:
    st.register_type_strategy(str, _TEXT)
    from datetime import datetime
    from decimal import Decimal

    st.register_type_strategy(Decimal, _NUMBERS)
    st.register_type_strategy(datetime, st.datetimes(timezones=st.from_type(timezone)))
    return st.from_type(cls)


@pytest.mark.parametrize("cls", TABLE_OF, ids=lambda cls: cls.__name__)
@given(data=st.data())
def test_every_value_comes_back_as_it_was(cls: type, data: st.DataObject) -> None:
    """Accents, zeros, empty texts, missing dates, votes and flags: all of it."""
    value = data.draw(_values(cls))
    row = encode(value)
    assert all(raw is None or type(raw) in (str, int) for raw in row.values())
    assert decode(cls, row) == value


@pytest.mark.parametrize("cls", TABLE_OF, ids=lambda cls: cls.__name__)
def test_every_field_has_its_column(cls: Any) -> None:
    """A field added to the domain and forgotten in the table is seen here."""
    table = METADATA.tables[TABLE_OF[cls]]
    names = {each.name for each in fields(cls)}
    assert names <= {column.name for column in table.columns}
    assert {column.name for column in table.columns} - names <= {"deleted_at", "typed", "former_numbers"}


def test_columns_that_are_words_of_sql_are_quoted() -> None:
    assert columns(Item, "i.").startswith('i."id", i."engagement_id"')


def test_identifiers_sort_in_the_order_they_were_made() -> None:
    """Also within one millisecond, and when the clock of the machine is set back."""
    moments = iter([1_000, 1_000, 1_000, 5, 2_000, 1_999])
    identities = Identities(lambda: next(moments))
    made = [identities.new() for _ in range(6)]
    assert made == sorted(made)
    assert len(set(made)) == 6
    assert all((each[14], each[19] in "89ab") == ("7", True) for each in made)

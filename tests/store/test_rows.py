"""Whatever a value holds, it comes back from the file as it went in."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from datetime import timedelta, timezone
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator import domain
from facilitator.domain.items import Item
from facilitator.store.identity import Identities
from facilitator.store.rows import TABLE_OF, columns, decode, encode, table_of
from facilitator.store.tables import METADATA

# Decimals and text as people type them; the time zone of an instant is a whole number of minutes.
st.register_type_strategy(timezone, st.integers(-840, 840).map(lambda n: timezone(timedelta(minutes=n))))
_NUMBERS = st.decimals(allow_nan=False, allow_infinity=False, places=2, min_value=0, max_value=10**6)
_TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=20)


def _kept() -> list[Any]:
    """The values of the domain that have a table."""
    modules = [import_module(f"{domain.__name__}.{each.name}") for each in iter_modules(domain.__path__)]
    found: set[Any] = {value for module in modules for value in vars(module).values() if is_dataclass(value)}
    return sorted((cls for cls in found if cls.__name__ in TABLE_OF), key=lambda cls: cls.__name__)


KEPT = _kept()


def _values(cls: Any) -> st.SearchStrategy[Any]:
    st.register_type_strategy(str, _TEXT)
    from datetime import datetime
    from decimal import Decimal

    st.register_type_strategy(Decimal, _NUMBERS)
    st.register_type_strategy(datetime, st.datetimes(timezones=st.from_type(timezone)))
    return st.from_type(cls)


@pytest.mark.parametrize("cls", KEPT, ids=lambda cls: cls.__name__)
@given(data=st.data())
def test_every_value_comes_back_as_it_was(cls: type, data: st.DataObject) -> None:
    """Accents, zeros, empty texts, missing dates, votes and flags: all of it."""
    value = data.draw(_values(cls))
    row = encode(value)
    assert all(raw is None or type(raw) in (str, int) for raw in row.values())
    assert decode(cls, row) == value


def test_every_table_keeps_one_value_of_the_domain() -> None:
    assert sorted(cls.__name__ for cls in KEPT) == sorted(TABLE_OF)
    assert sorted(TABLE_OF.values()) == sorted(set(TABLE_OF.values()) & set(METADATA.tables))


@pytest.mark.parametrize("cls", KEPT, ids=lambda cls: cls.__name__)
def test_every_field_has_its_column(cls: Any) -> None:
    """A field added to the domain and forgotten in the table is seen here."""
    table = METADATA.tables[table_of(cls)]
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

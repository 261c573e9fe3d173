"""Frozen values to and from the raw values of a database row, driven by their annotations.

A row holds text, whole numbers and NULL only: dates and instants in ISO 8601, decimals as they are
written, tuples and nested values as JSON.
"""

from __future__ import annotations

import builtins
import json
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from functools import cache, lru_cache
from typing import Any, Final, TypeVar

Raw = str | int | None
"""What SQLite is handed and hands back."""

Image = dict[str, Raw]
"""One row: raw values by column."""

Rows = Callable[[str, Sequence[object]], list[dict[str, Any]]]
"""Runs a question in SQL and answers its rows."""

V = TypeVar("V")
_Change = Callable[[Any], Any] | None
_Changes = tuple[_Change, _Change]
"""How something goes in and how it comes back; None where it stays as it is."""

TABLE_OF: Mapping[str, str] = {
    "Engagement": "engagement",
    "Phase": "phase",
    "Person": "person",
    "Body": "body",
    "OrgUnit": "unit",
    "ServiceMission": "service_mission",
    "Activity": "activity",
    "Session": "session",
    "AgendaItem": "agenda_item",
    "Attendance": "attendance",
    "Item": "item",
    "HoursLine": "hours_line",
    "MissionLetter": "letter",
    "Stake": "stake",
    "Objective": "objective",
    "Deliverable": "deliverable",
    "Milestone": "milestone",
    "Revision": "revision",
    "DistributionList": "distribution_list",
    "Project": "project",
    "ProjectReview": "project_review",
    "Advice": "advice",
    "ProgressNote": "progress_note",
    "Scenario": "scenario",
    "Dismissal": "dismissal",
    "HandedOut": "document",
}
"""The table of each domain value, by its name, so that reading one kind imports no other.

A column has the name of its field.
"""


def table_of(cls: type) -> str:
    """The table the values of a class are kept in."""
    return TABLE_OF[cls.__name__]


def encode(value: object) -> Image:
    """The raw row of a domain value."""
    cls: Any = type(value)
    return {
        name: found if (found := getattr(value, name)) is None or to_raw is None else to_raw(found)
        for name, to_raw, _ in _plan(cls)
    }


def decode(cls: type[V], row: Mapping[str, Any]) -> V:
    """The domain value of a raw row; columns that are no field are left aside."""
    known: Any = cls
    return cls(
        *[
            found if (found := row[name]) is None or from_raw is None else from_raw(found)
            for name, _, from_raw in _plan(known)
        ]
    )


def decode_all(cls: type[V], rows: Iterable[Mapping[str, Any]]) -> tuple[V, ...]:
    """The domain values of several rows, in their order."""
    return tuple(decode(cls, row) for row in rows)


@cache
def columns(cls: Any, prefix: str = "") -> str:
    """The columns of a value for a SELECT, quoted because `on` and `left` are words of SQL."""
    return ", ".join(f'{prefix}"{name}"' for name, _, _ in _plan(cls))


def compact(value: object) -> str:
    """JSON without needless spaces, accents kept."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


@cache
def _plan(cls: Any) -> tuple[tuple[str, _Change, _Change], ...]:
    """What becomes of each field, by its annotation as it is written: to evaluate it costs ten times more."""
    return tuple((name, *_column(kind, cls.__module__)) for name, kind in cls.__annotations__.items())


@cache
def _column(kind: str, module: str) -> _Changes:
    """How a field goes into a column; most fields are annotated like another one beside them."""
    kind = kind.removesuffix(_OR_NONE)
    if kind == "bool":
        return int, bool
    if not kind.startswith(_MANY) and (scalar := _scalar(_named(kind, module))):
        return scalar
    to_plain, from_plain = _nested(kind, module)
    return (lambda value: compact(to_plain(value))), _shared(lambda raw: from_plain(json.loads(raw)))


_OR_NONE: Final = " | None"
_MANY: Final = "tuple["
_ALIKE: Final = ", ...]"


def _named(name: str, module: str) -> Any:
    """What a name means in a module."""
    return vars(sys.modules[module]).get(name) or getattr(builtins, name)


def _shared(change: Callable[[str], Any]) -> Callable[[str], Any]:
    """The same value for the same text, most often `[]`: values are frozen, so rows may share them."""
    return lru_cache(maxsize=256)(change)


def _nested(kind: str, module: str) -> tuple[Callable[[Any], Any], Callable[[Any], Any]]:
    """How a value goes into JSON."""
    kind = kind.removesuffix(_OR_NONE)
    if kind.startswith(_MANY):
        to_plain, from_plain = _nested(kind.removeprefix(_MANY).removesuffix(_ALIKE), module)
        return (
            lambda values: [to_plain(value) for value in values],
            lambda plain: tuple(from_plain(each) for each in plain),
        )
    meant = _named(kind, module)
    scalar = _scalar(meant)
    if scalar is None:
        return _nested_value(meant)
    to_raw, from_raw = scalar
    return (to_raw or _same), (from_raw or _same)


def _nested_value(cls: Any) -> tuple[Callable[[Any], Any], Callable[[Any], Any]]:
    parts = [(name, *_nested(kind, cls.__module__)) for name, kind in cls.__annotations__.items()]

    def to_plain(value: Any) -> dict[str, Any]:
        return {
            name: None if (part := getattr(value, name)) is None else change(part)
            for name, change, _ in parts
        }

    def from_plain(plain: dict[str, Any]) -> Any:
        found = {name: change(plain[name]) for name, _, change in parts if plain.get(name) is not None}
        return cls(**found)

    return to_plain, from_plain


def _scalar(cls: type) -> _Changes | None:
    """How what is no other value's whole goes in; None for a value with fields."""
    if issubclass(cls, Enum):
        return (lambda member: member.value), cls
    return _SCALARS.get(cls)


_SCALARS: Final[Mapping[type, _Changes]] = {
    str: (None, None),
    int: (None, None),
    bool: (None, None),
    date: (date.isoformat, date.fromisoformat),
    time: (time.isoformat, time.fromisoformat),
    datetime: (datetime.isoformat, datetime.fromisoformat),
    Decimal: (str, Decimal),
    Fraction: (str, Fraction),
}


def _same(value: Any) -> Any:
    return value

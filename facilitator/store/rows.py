"""Frozen values to and from the raw values of a database row, driven by their annotations.

A row holds text, whole numbers and NULL only: dates and instants in ISO 8601, decimals as they are
written, tuples and nested values as JSON.
"""

from __future__ import annotations

import json
import sys
import types
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from functools import cache, lru_cache
from typing import Any, TypeVar, Union, get_args, get_origin

Raw = str | int | None
"""What SQLite is handed and hands back."""

Image = dict[str, Raw]
"""One row: raw values by column."""

Rows = Callable[[str, Sequence[object]], list[dict[str, Any]]]
"""Runs a question in SQL and answers its rows."""

V = TypeVar("V")
_Change = Callable[[Any], Any] | None

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
    return tuple((each.name, *_column(_hint(str(each.type), cls.__module__))) for each in fields(cls))


@cache
def _hint(written: str, module: str) -> Any:
    """What an annotation means in its module; most fields are annotated like another one beside them."""
    return eval(written, vars(sys.modules[module]))  # noqa: S307 - written in our own source


def _column(hint: Any) -> tuple[_Change, _Change]:
    """How a field goes into a column and comes back; None where it stays as it is."""
    hint = _present(hint)
    if get_origin(hint) is tuple or is_dataclass(hint):
        to_plain, from_plain = _nested(hint)
        return (lambda value: compact(to_plain(value))), _shared(lambda raw: from_plain(json.loads(raw)))
    if hint is bool:
        return int, bool
    return _scalar(hint)


def _shared(change: Callable[[str], Any]) -> Callable[[str], Any]:
    """The same value for the same text, most often `[]`: values are frozen, so rows may share them."""
    return lru_cache(maxsize=256)(change)


def _nested(hint: Any) -> tuple[Callable[[Any], Any], Callable[[Any], Any]]:
    """How a value goes into JSON and comes back."""
    hint = _present(hint)
    if get_origin(hint) is tuple:
        to_plain, from_plain = _nested(get_args(hint)[0])
        return (
            lambda values: [to_plain(value) for value in values],
            lambda plain: tuple(from_plain(each) for each in plain),
        )
    if is_dataclass(hint):
        return _nested_value(hint)
    to_raw, from_raw = _scalar(hint)
    return (to_raw or _same), (from_raw or _same)


def _nested_value(cls: Any) -> tuple[Callable[[Any], Any], Callable[[Any], Any]]:
    parts = [(each.name, *_nested(_hint(str(each.type), cls.__module__))) for each in fields(cls)]

    def to_plain(value: Any) -> dict[str, Any]:
        return {
            name: None if (part := getattr(value, name)) is None else change(part)
            for name, change, _ in parts
        }

    def from_plain(plain: dict[str, Any]) -> Any:
        found = {name: change(plain[name]) for name, _, change in parts if plain.get(name) is not None}
        return cls(**found)

    return to_plain, from_plain


def _scalar(hint: Any) -> tuple[_Change, _Change]:
    if hint in (date, time, datetime):
        return hint.isoformat, hint.fromisoformat
    if hint in (Decimal, Fraction):
        return str, hint
    if issubclass(hint, Enum):
        return (lambda member: member.value), hint
    return None, None


def _present(hint: Any) -> Any:
    """The type of an optional field when it is there."""
    if get_origin(hint) in (Union, types.UnionType):
        (hint,) = (each for each in get_args(hint) if each is not type(None))
    return hint


def _same(value: Any) -> Any:
    return value

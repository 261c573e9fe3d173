"""Values are dataclasses in all that one may do with them, though not all is written beforehand."""

from __future__ import annotations

import copy
import dataclasses
import inspect
import pickle
from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any, ClassVar

import pytest

from facilitator import values


@values.dataclass(frozen=True, slots=True)
class Point:
    """A value with a default and a factory."""

    LONGEST: ClassVar[int] = 3
    name: str
    minutes: int | None = None
    marks: Mapping[str, int] = dataclasses.field(default_factory=dict, compare=False)

    @property
    def is_short(self) -> bool:
        """A rule of its own."""
        return (self.minutes or 0) <= self.LONGEST


@values.dataclass(frozen=True, slots=True)
class Chosen(Point):
    """A value that adds a field to those of another."""

    by: str = "everybody"


@values.dataclass(frozen=True)
class Read:
    """A value that works something out once."""

    lines: tuple[str, ...] = ()

    @cached_property
    def longest(self) -> int:
        """Worked out when it is asked for."""
        return max(map(len, self.lines))


@values.dataclass(frozen=True, slots=True, order=True)
class Rank:
    """A value that has its place among others."""

    first: int
    second: str = ""


@values.dataclass
class Draft:
    """A value under way."""

    text: str
    tags: list[str] = dataclasses.field(default_factory=list)
    kept: str = dataclasses.field(default="", repr=False)


@values.dataclass
class Called:
    """A value that goes on once it is made, as messages do."""

    text: str

    def __post_init__(self) -> None:
        """Cleans what it was given."""
        self.text = self.text.strip()


@values.dataclass(frozen=True, slots=True)
class Nothing:
    """A value that says it by being there."""


@values.dataclass(frozen=True, slots=True)
class Folded:
    """A value with a comparison of its own."""

    text: str

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Folded) and self.text.lower() == other.text.lower()

    def __hash__(self) -> int:
        return hash(self.text.lower())


def test_a_value_is_made_as_its_fields_are_written() -> None:
    assert (Point("Budget").minutes, Point("Budget", 5).minutes, Point(name="Budget", minutes=5).minutes) == (
        None,
        5,
        5,
    )
    assert Point("Budget").marks is not Point("Budget").marks
    assert Point("Budget", 3).is_short
    assert [each.name for each in dataclasses.fields(Chosen)] == ["name", "minutes", "marks", "by"]
    assert Chosen("Budget", by="the chair") == Chosen("Budget", None, {}, "the chair")


@pytest.mark.parametrize(
    "wrong",
    [
        lambda made: made(),
        lambda made: made("Budget", 1, {}, 2),
        lambda made: made("Budget", length=1),
        lambda made: made("Budget", name="Budget"),
    ],
)
def test_a_value_made_wrongly_is_an_error(wrong: Callable[[Any], object]) -> None:
    with pytest.raises(TypeError):
        wrong(Point)


def test_values_that_say_the_same_are_the_same() -> None:
    assert Point("Budget", 5) == Point("Budget", 5)
    assert Point("Budget", 5) != Point("Budget", 6)
    assert Point("Budget", marks={"a": 1}) == Point("Budget"), "a field may be left out of the comparison"
    assert Point("Budget") != Chosen("Budget"), "and another class is another thing"
    assert len({Point("Budget", 5), Point("Budget", 5), Point("Budget")}) == 2
    assert Nothing() == Nothing()
    assert hash(Nothing()) == hash(Nothing())
    assert Folded("Budget") == Folded("BUDGET")
    assert len({Folded("Budget"), Folded("BUDGET")}) == 1


def test_values_that_have_an_order_are_sorted_by_their_fields() -> None:
    assert sorted([Rank(2), Rank(1, "b"), Rank(1, "a")]) == [Rank(1, "a"), Rank(1, "b"), Rank(2)]
    with pytest.raises(TypeError):
        Point("a") < Point("b")  # type: ignore[operator]  # noqa: B015


def test_a_value_cannot_be_changed() -> None:
    point: Any = Point("Budget")
    with pytest.raises(dataclasses.FrozenInstanceError):
        point.name = "Autre"
    with pytest.raises(dataclasses.FrozenInstanceError):
        del point.name
    assert point == Point("Budget")


def test_a_value_under_way_can_be_changed_and_has_no_hash() -> None:
    draft = Draft("un")
    draft.tags.append("achats")
    draft.text = "deux"
    assert draft == Draft("deux", ["achats"])
    assert repr(draft) == "Draft(text='deux', tags=['achats'])"
    with pytest.raises(TypeError):
        hash(draft)


def test_a_value_may_go_on_once_it_is_made() -> None:
    assert Called(" un ").text == "un"


def test_what_the_standard_library_does_with_dataclasses_it_does_with_values() -> None:
    point = Point("Budget", 5)
    assert dataclasses.is_dataclass(Point)
    assert dataclasses.replace(point, minutes=6) == Point("Budget", 6)
    assert dataclasses.asdict(Chosen("Budget")) == {
        "name": "Budget",
        "minutes": None,
        "marks": {},
        "by": "everybody",
    }
    assert repr(point) == "Point(name='Budget', minutes=5, marks={})"
    assert list(inspect.signature(Point).parameters) == ["name", "minutes", "marks"]
    assert not hasattr(point, "__dict__")
    match point:
        case Point(name, minutes):
            assert (name, minutes) == ("Budget", 5)


def test_a_value_is_copied_and_sent_to_another_process_whole() -> None:
    point = Point("Budget", 5, {"a": 1})
    for other in (copy.copy(point), copy.deepcopy(point), pickle.loads(pickle.dumps(point))):  # noqa: S301
        assert (other, other.marks) == (point, {"a": 1})


def test_a_value_may_work_something_out_once() -> None:
    assert Read(("un", "deux")).longest == 4
    assert copy.copy(Read(("un",))) == Read(("un",))


def test_the_method_that_costs_is_written_at_the_first_value() -> None:
    @values.dataclass(frozen=True, slots=True)
    class Unused:
        """A value nobody has made yet."""

        text: str

    assert not inspect.isfunction(vars(Unused)["__init__"])
    assert Unused("un") == Unused(text="un")
    assert inspect.isfunction(vars(Unused)["__init__"])

"""Values are dataclasses in all that one may do with them, though not all is written beforehand."""

from __future__ import annotations

import copy
import dataclasses
import importlib
import inspect
import pickle
import sys
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property
from threading import Barrier
from typing import Any, ClassVar

import pytest

from facilitator import values
from tests.source import Module, modules


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


@pytest.fixture(params=["made for the first time", "made often"])
def point_class(request: pytest.FixtureRequest) -> Any:
    """A class like `Point`, fresh; made often, its `__init__` is compiled."""

    @values.dataclass(frozen=True, slots=True)
    class Fresh:
        """A value with a default and a factory."""

        name: str
        minutes: int | None = None
        marks: Mapping[str, int] = dataclasses.field(default_factory=dict)

    if request.param == "made often":
        for _ in range(values.FEW + 1):
            Fresh("Budget")
        assert inspect.isfunction(vars(Fresh)["__init__"])
    return Fresh


def test_a_value_is_made_as_its_fields_are_written(point_class: Any) -> None:
    made = point_class
    assert [made("Budget").minutes, made("Budget", 5).minutes, made(minutes=5, name="Budget").minutes] == [
        None,
        5,
        5,
    ]
    assert made("Budget").marks is not made("Budget").marks
    assert made("Budget", marks={"a": 1}) == made("Budget", None, {"a": 1})


def test_a_value_inherits_fields_and_rules() -> None:
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
def test_a_value_made_wrongly_is_an_error(point_class: Any, wrong: Callable[[Any], object]) -> None:
    with pytest.raises(TypeError, match=r"__init__\(\)"):
        wrong(point_class)
    assert point_class("Budget").name == "Budget", "and the next one is made as ever"


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


def test_what_costs_is_done_for_a_class_that_is_made_often_or_asked_about() -> None:
    @values.dataclass(frozen=True, slots=True)
    class Seldom:
        """A value of which there are few."""

        texts: tuple[str, ...] = ()

    few = [Seldom((str(number),)) for number in range(values.FEW)]
    assert not inspect.isfunction(vars(Seldom)["__init__"])
    assert Seldom(("0",)) == few[0]
    assert inspect.isfunction(vars(Seldom)["__init__"])


def test_who_looks_at_how_a_value_is_made_finds_it_written() -> None:
    @values.dataclass(frozen=True, slots=True)
    class Looked(Point):
        """A value nobody has made yet."""

        by: str = "everybody"

    signature = inspect.signature(Looked.__init__)
    assert list(signature.parameters) == ["self", "name", "minutes", "marks", "by"]
    assert [each.default for each in signature.parameters.values()][2] is None
    assert Looked.__init__.__annotations__ == {
        "name": "str",
        "minutes": "int | None",
        "marks": "Mapping[str, int]",
        "by": "str",
        "return": None,
    }


def test_threads_may_make_and_read_the_first_values_at_the_same_time() -> None:
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        with ThreadPoolExecutor(8) as threads:
            for _ in range(20):
                _make_together(threads, Barrier(8, timeout=5))
    finally:
        sys.setswitchinterval(interval)


def _make_together(threads: ThreadPoolExecutor, all_there: Barrier) -> None:
    @values.dataclass(frozen=True, slots=True)
    class Shared:
        """A value that several threads meet."""

        name: str
        marks: Mapping[str, int] = dataclasses.field(default_factory=dict)

    def make(name: str) -> tuple[Shared, object]:
        all_there.wait()
        return Shared(name), dataclasses.fields(Shared)[1].default_factory

    names = "abcdefgh"
    assert list(threads.map(make, names)) == [(Shared(name), dict) for name in names]


def test_the_standard_library_can_read_every_value_of_the_program() -> None:
    """It reads them when somebody asks, so that a default that may be changed would be refused late."""
    files = modules("facilitator")
    loaded = [importlib.import_module(_name_of(module)) for module in files]
    written: set[Any] = {
        found
        for module in loaded
        for found in vars(module).values()
        if isinstance(found, type) and found.__module__ == module.__name__ and "__values__" in vars(found)
    }
    assert len(written) > 200
    for each in written:
        assert [field.name for field in dataclasses.fields(each)] == list(each.__match_args__)
        assert list(inspect.signature(each).parameters) == list(each.__match_args__)


def _name_of(module: Module) -> str:
    return module.path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")

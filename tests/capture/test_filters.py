"""A filter is typed as a line is; each thing asked for keeps fewer items, and nothing typed breaks it."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from facilitator.capture.filters import STATE_WORDS, Filter, read_filter, read_line
from facilitator.capture.messages import Refusal
from facilitator.domain.items import Item, ItemKind, Status
from tests.capture.stage import CONTEXT
from tests.stage import PARIS, PEOPLE, TUESDAY


@st.composite
def items(draw: st.DrawFn) -> Item:
    """Any item one may look for."""
    person = st.sampled_from([None, *(person.id for person in PEOPLE)])
    return Item(
        id="i",
        engagement_id="e",
        session_id="s",
        seq=1,
        kind=draw(st.sampled_from([ItemKind.ACTION, ItemKind.DECISION, ItemKind.QUESTION])),
        number=draw(st.integers(1, 40)),
        text=draw(st.sampled_from(["Relancer le bailleur", "Créer le pôle", "Rien"])),
        raw="",
        at=datetime(2026, 3, 10, tzinfo=PARIS),
        owner_id=draw(person),
        due=draw(st.none() | st.dates(date(2026, 1, 1), date(2026, 12, 31))),
        tags=draw(st.sampled_from([(), ("rh",), ("rh", "si")])),
        important=draw(st.booleans()),
        status=draw(st.sampled_from(list(Status))),
    )


PIECES = (">martin", ">roche", "<vendredi", "<fin mars", "<dans 2 semaines", "+rh", "+si", "bailleur", "pôle")
STATES = tuple(f"!{word}" for words in STATE_WORDS.values() for word in words)


def meant(line: str) -> Filter:
    """The filter of a line that means something."""
    read = read_line(line, CONTEXT)
    assert isinstance(read, Filter), line
    return read


@given(items(), st.lists(st.sampled_from(PIECES + STATES), max_size=5), st.sampled_from(PIECES + STATES))
def test_one_more_thing_asked_for_never_finds_more(item: Item, asked: list[str], more: str) -> None:
    """Days are the exception that is none: the last one typed is the one that counts."""
    without = [each for each in asked if not each.startswith("<")]
    narrower = meant(" ".join([*without, more]))
    if narrower.keeps(item, TUESDAY):
        assert meant(" ".join(without)).keeps(item, TUESDAY)


@given(st.lists(st.sampled_from(PIECES + STATES), max_size=6), st.randoms(use_true_random=False))
def test_the_order_of_what_is_asked_for_is_free(asked: list[str], chance: object) -> None:
    days = [each for each in asked if each.startswith("<")]
    kept = [each for each in asked if each not in days[:-1]]
    read = meant(" ".join(kept))
    again = meant(" ".join(reversed(kept)))
    assert (read.person_ids, read.due_by, read.tags) == (again.person_ids, again.due_by, again.tags)
    assert sorted(read.states) == sorted(again.states)
    assert sorted(read.texts) == sorted(again.texts)


@given(items(), st.text(max_size=40))
def test_whatever_is_typed_is_understood_or_refused_by_name(item: Item, line: str) -> None:
    read = read_line(line, CONTEXT)
    if isinstance(read, Refusal):
        assert read.fields
    else:
        assert read.keeps(item, TUESDAY) in (True, False)
    assert read == read_filter(line.split(), CONTEXT) or "<" in line


def test_a_day_may_be_several_words_and_the_words_after_it_are_looked_for() -> None:
    assert meant("<fin mars bailleur").due_by == date(2026, 3, 31)
    assert meant("<fin mars bailleur").texts == ("bailleur",)
    assert meant("<dans 2 semaines").due_by == TUESDAY + timedelta(weeks=2)
    assert meant("<12 mai +rh").due_by == date(2026, 5, 12)


def test_every_state_is_asked_for_by_either_word() -> None:
    for state, words in STATE_WORDS.items():
        for word in words:
            assert meant(f"!{word}").states == (state,)

"""What opens by itself while one types."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from facilitator.capture.answers import usual_days
from facilitator.capture.complete import Completion, complete
from facilitator.capture.options import days
from facilitator.domain.items import ItemKind
from facilitator.domain.organisation import ServiceMission
from facilitator.domain.people import Person
from tests.capture.stage import CONTEXT, drafted, in_point

MISSIONS = (ServiceMission("1", "e", "Marchés publics"), ServiceMission("2", "e", "Fournisseurs"))


def opened(text: str, language: str = "fr") -> Completion:
    """The list that opens at the end of a text."""
    context = replace(CONTEXT, missions=MISSIONS, tags=("rh", "locaux"), present_ids=frozenset({"dupuis"}))
    found = complete(text, len(text), context, language)
    assert found is not None
    return found


def labels(found: Completion) -> list[str]:
    """What the list shows."""
    return [option.label for option in found.options]


def test_a_name_opens_the_people_those_present_first_and_somebody_new_last() -> None:
    found = opened("a: relancer >dup")

    assert labels(found) == ["Marc Dupuis", "Claire Dupont", "dup"]
    assert [option.present for option in found.options] == [True, False, None]
    assert found.options[-1].creates
    assert found.options[0].detail == "chef de service"
    assert found.options[0].match == (5, 8)
    assert (found.start, found.end, found.sigil) == (13, 16, ">")


def test_the_sign_alone_lists_people_and_creates_nobody() -> None:
    assert "Yves Le Goff" in labels(opened("a: relancer @"))
    assert not any(option.creates for option in opened("relancer >").options)
    assert labels(opened("a: relancer >roche,ben")) == ["Samia Benali", "ben"]


def test_what_is_accepted_means_the_same_person_when_it_is_read() -> None:
    twins = (*CONTEXT.people, Person("a", "e", "Petit", "Anne"), Person("b", "e", "Petit", "Jean-Noël"))
    context = replace(CONTEXT, people=twins)

    for person in twins:
        typed = f"q: qui ? >{person.last_name[:2].lower()}"
        found = complete(typed, len(typed), context)
        assert found
        option = next(option for option in found.options if option.label == person.full_name)
        accepted = typed[: found.start] + option.insert
        owner = drafted(accepted, context).owner
        assert owner
        assert owner.person_id == person.id


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_sign_of_a_date_opens_five_days_that_are_understood(language: str) -> None:
    found = opened("a: relancer <", language)

    assert len(found.options) == 5
    for option in found.options:
        due = drafted(f"a: relancer <{option.insert}").due
        assert due
        assert due.isoformat() == option.detail


def test_no_day_is_proposed_on_which_nobody_works() -> None:
    """Thursday 2 April 2026: the Friday before Easter is worked, a month later is a Saturday."""
    eve = replace(CONTEXT, on=date(2026, 4, 2))
    assert [option.label for option in days("", eve, "fr")] == [
        "demain", "vendredi", "dans 2 semaines", "fin du mois",
    ]  # fmt: skip
    assert [option.label for option in days("dans 1", eve, "fr")] == ["dans 1 mois"], "asked for, it is there"


@pytest.mark.parametrize(
    ("on", "proposed"),
    [
        (date(2026, 3, 10), ["2026-03-13", "2026-03-24", "2026-03-31"]),
        (date(2026, 5, 4), ["2026-05-11", "2026-05-18", "2026-05-29"]),
        (date(2026, 5, 29), ["2026-06-05", "2026-06-12"]),
    ],
    ids=["ordinary days", "8 May is a Friday, 31 May a Sunday", "the last working day of its month"],
)
def test_a_doubtful_date_is_offered_working_days(on: date, proposed: list[str]) -> None:
    assert [day.isoformat() for day in usual_days(on)] == proposed


def test_a_date_being_typed_keeps_what_it_may_become() -> None:
    assert labels(opened("a: relancer <v")) == ["vendredi", "vendredi en huit"]
    assert opened("a: relancer <dans 2 s").start == 13
    assert [option.detail for option in opened("a: relancer <15/04").options] == ["2026-04-15"]
    assert complete("budget <15 k", 12, CONTEXT) is None


def test_tags_outcomes_units_and_missions_complete() -> None:
    assert labels(opened("n: bail +lo")) == ["locaux"]
    assert labels(opened("v: saisie =mu")) == ["mutualiser"]
    assert labels(opened("v: saisie =t>fi")) == ["Finances"]
    assert labels(opened("m: marc")) == ["Marchés publics"]
    assert labels(opened("m: ")) == ["Marchés publics", "Fournisseurs"]
    assert labels(opened("v: saisie =", "en"))[0] == "keep"


def test_a_colon_opens_the_commands_in_the_words_of_the_language() -> None:
    assert "suivant" in labels(opened(":"))
    assert labels(opened(":sui")) == ["suivant"]
    assert labels(opened(":nex", "fr")) == ["next"]
    assert "next" in labels(opened(":n", "en"))
    assert labels(opened(":present dup")) == ["Marc Dupuis", "Claire Dupont"]
    assert labels(opened(":part "))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "une note",
        "budget > 10",
        "R&D",
        "jean@ville.fr",
        "« voir >dup",
        "n: bail =c",
        '"voir >dup',
        ":+5",
        ":vote 8",
    ],
)
def test_nothing_opens_where_nothing_is_to_choose(text: str) -> None:
    text = text.replace("« voir >dup", "« voir » et « >dup »")

    assert complete(text, len(text), CONTEXT) is None


def test_the_list_opens_at_the_cursor_not_at_the_end() -> None:
    found = complete("a: relancer >dup demain", 16, CONTEXT)

    assert found
    assert (found.start, found.end) == (13, 16)
    assert complete("a: relancer >dup demain", 23, CONTEXT) is None


def test_under_a_point_of_activities_outcomes_need_no_prefix() -> None:
    assert complete("saisie =c", 9, in_point(ItemKind.ACTIVITY)) is not None

"""How the room works, typed: which technique, the dots of the leads, the themes, who decided."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from facilitator.capture.agenda import TECHNIQUE_WORDS
from facilitator.capture.messages import Refusal
from facilitator.capture.techniques import NO_SUCH_TECHNIQUE
from facilitator.domain.items import Item, ItemKind, Vote
from facilitator.domain.session import Presence, Technique
from facilitator.i18n import Words
from tests.capture.room import ATTENDANCE, ROOM, ask, carry_out, item, said

LEADS = tuple(
    replace(item(ItemKind.IDEA, number, text=text), agenda_item_id="p2")
    for number, text in enumerate(("Guichet unique", "Commande en ligne", "Secrétariat commun"), start=1)
)
WORKSHOP = replace(ROOM, items=(*ROOM.items, *LEADS))


@pytest.mark.parametrize(
    ("line", "technique"),
    [
        (":méthode 124", Technique.ONE_TWO_FOUR),
        (":methode /5doigts", Technique.FINGERS),
        (":method consent", Technique.CONSENT),
        (":méthode remue-méninges", Technique.BRAINSTORM),
        (":méthode fin", None),
    ],
)
def test_a_technique_begins_by_its_name_in_either_language(line: str, technique: Technique | None) -> None:
    assert carry_out(line)[0] == [("use_technique", "s", technique)]


def test_a_technique_nobody_knows_is_answered_with_those_there_are() -> None:
    refused = ask(":méthode world-café")
    assert isinstance(refused, Refusal)
    assert "124" in said(refused)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_technique_is_named_in_the_words_of_the_language(language: str) -> None:
    named = re.split("[:;,.] *", Words(language)(NO_SUCH_TECHNIQUE).replace("\u202f", ""))
    index = 1 if language == "en" else 0
    assert {words[index] for words in TECHNIQUE_WORDS.values()} <= {each.strip() for each in named}


def test_dots_are_typed_in_the_order_of_the_leads_of_the_point() -> None:
    asked, outcome = carry_out(":points 5 3 0", WORKSHOP, _scored(5, 3, 0))
    assert asked == [("record_dots", {"idea1": 5, "idea2": 3, "idea3": 0})]
    assert said(outcome) == "Dots: S-01 5, S-02 3, S-03 0."


def test_a_point_where_one_only_chooses_gives_dots_to_the_leads_found_before_it() -> None:
    """A retrospective looks for leads at one point and chooses at the next; a note of the vote is none."""
    note = replace(item(ItemKind.NOTE, 9, text="Chacun a trois points"), agenda_item_id="p2")
    leads = tuple(replace(each, agenda_item_id="p1") for each in LEADS)
    choosing = replace(ROOM, items=(*leads, note), session=replace(ROOM.session, point_id="p2"))
    assert said(carry_out(":méthode points", choosing)[1]).startswith("Dot vote on S-01 S-02 S-03:")
    asked, _ = carry_out(":points 5 3 0", choosing, _scored(5, 3, 0))
    assert asked == [("record_dots", {"idea1": 5, "idea2": 3, "idea3": 0})]
    own = replace(choosing, items=(*leads, *(replace(each, id=f"own{each.id}") for each in LEADS[:1])))
    assert carry_out(":points 4", own, _scored(4))[0] == [("record_dots", {"ownidea1": 4})]


def test_what_has_no_reference_is_named_by_its_first_words() -> None:
    """Whole words, and a sign where some are left out."""
    notes = tuple(
        replace(note, kind=ItemKind.NOTE, number=None, dots=dots, text=text)
        for note, dots, text in zip(
            LEADS, (2, 3), ("Mutualiser les achats de fournitures", "Guichet"), strict=False
        )
    )
    room = replace(ROOM, items=notes)
    _, outcome = carry_out(":points 2 3", room, notes)
    assert said(outcome) == "Dots: Mutualiser les achats… 2, Guichet 3."


def test_dots_are_typed_without_shift_on_a_french_keyboard_or_for_one_lead_alone() -> None:
    assert carry_out(':points ( " à', WORKSHOP, _scored(5, 3, 0))[0] == [
        ("record_dots", {"idea1": 5, "idea2": 3, "idea3": 0})
    ]
    assert carry_out(":dots s02 7", WORKSHOP, _scored(7))[0] == [("record_dots", {"idea2": 7})]


def test_dots_that_do_not_fit_the_leads_are_asked_for_again() -> None:
    refused = ask(":points 5 3", WORKSHOP)
    assert isinstance(refused, Refusal)
    assert said(refused) == "Type one number for each of the 3: S-01 S-02 S-03"


def test_without_anything_at_the_point_dots_have_nowhere_to_go() -> None:
    refused = ask(":points 5 3", replace(ROOM, items=()))
    assert isinstance(refused, Refusal)


def test_leads_are_grouped_under_a_theme_of_several_words() -> None:
    asked, outcome = carry_out(":thème accueil du public s01 s03", WORKSHOP)
    assert asked == [("group_items", ["idea1", "idea3"], "Accueil du public")]
    assert said(outcome) == "Under “Accueil du public”: S-01, S-03."


def test_a_theme_said_again_is_the_same_theme_and_without_references_takes_the_last_lead() -> None:
    grouped = replace(WORKSHOP, items=(*ROOM.items, replace(LEADS[0], theme="Accueil"), *LEADS[1:]))
    assert carry_out(":theme ACCUEIL", grouped)[0] == [("group_items", ["idea3"], "Accueil")]


def test_references_without_a_theme_leave_theirs() -> None:
    assert carry_out(":thème s01", WORKSHOP)[0] == [("group_items", ["idea1"], "")]


def test_the_chair_decides_by_a_word() -> None:
    chaired = (replace(ATTENDANCE[0], chairs=True), *ATTENDANCE[1:])
    record = replace(ROOM, attendance=chaired)
    chair = record.person(ATTENDANCE[0].person_id)
    assert chair is not None
    assert carry_out(":arbitrage", record)[0] == [("decide_by", "decision7", chair.full_name)]


def test_somebody_else_decides_when_named_and_nobody_without_a_chair() -> None:
    assert carry_out(":ruling roche")[0] == [("decide_by", "decision7", "Paul Roche")]
    refused = ask(":arbitrage")
    assert isinstance(refused, Refusal)


def test_more_votes_than_voices_are_told_and_kept() -> None:
    there = tuple(replace(line, presence=Presence.PRESENT) for line in ATTENDANCE[:3])
    record = replace(ROOM, attendance=there)
    asked, outcome = carry_out(":vote 3 1", record)
    assert asked == [("record_vote", "decision7", Vote(3, 1))]
    assert outcome.warning
    assert said(outcome) == "D-07: 4 votes for 3 present or represented. Check the count."


def test_somebody_represented_has_a_voice() -> None:
    lent = replace(ATTENDANCE[3], presence=Presence.REPRESENTED, represented_by_id=ATTENDANCE[0].person_id)
    there = tuple(replace(line, presence=Presence.PRESENT) for line in ATTENDANCE[:3])
    assert not carry_out(":vote 3 1", replace(ROOM, attendance=(*there, lent)))[1].warning


def _scored(*dots: int) -> tuple[Item, ...]:
    return tuple(replace(lead, dots=each) for lead, each in zip(LEADS, dots, strict=False))


def test_alone_the_word_begins_what_was_planned_and_without_a_plan_asks() -> None:
    planned = replace(ROOM.agenda[0], technique=Technique.CONSENT)
    record = replace(
        ROOM, agenda=(planned, *ROOM.agenda[1:]), session=replace(ROOM.session, point_id=planned.id)
    )
    assert carry_out(":méthode", record)[0] == [("use_technique", record.session.id, Technique.CONSENT)]
    begun = replace(record, agenda=(replace(planned, technique_from=0), *ROOM.agenda[1:]))
    assert isinstance(ask(":méthode", begun), Refusal)


def test_whoever_was_not_marked_yet_may_have_voted() -> None:
    marked = replace(ATTENDANCE[0], presence=Presence.PRESENT)
    record = replace(ROOM, attendance=(marked, *ATTENDANCE[1:4]))
    assert not carry_out(":vote 3 1", record)[1].warning
    assert carry_out(":vote 4 1", record)[1].warning

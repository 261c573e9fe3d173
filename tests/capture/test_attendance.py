"""Who is here, in words: in the live session and on the command line."""

from __future__ import annotations

from datetime import time
from typing import cast

import pytest

from facilitator.capture.attendance import MarkAttendance, read_attendance
from facilitator.capture.conduct import Conducts
from facilitator.capture.messages import Refusal
from facilitator.domain.session import Presence
from tests.capture.room import ROOM, Notebook, ask, carry_out, said

SAID = [
    ("present dupont", [("dupont", Presence.PRESENT)]),
    ("présente le goff", [("legoff", Presence.PRESENT)]),
    ("present dupont, le goff", [("dupont", Presence.PRESENT), ("legoff", Presence.PRESENT)]),
    ("roche left 11:00", [("roche", Presence.PRESENT, ("arrived", time(9, 45)), ("left", time(11, 0)))]),
    ("excusé dupuis", [("dupuis", Presence.EXCUSED)]),
    ("excuse nadia", [("martin", Presence.EXCUSED)]),
    ("absent ylg", [("legoff", Presence.ABSENT)]),
    ("arrive dupont 14h50", [("dupont", Presence.PRESENT, ("arrived", time(14, 50)))]),
    ("dupont arrived 14:50", [("dupont", Presence.PRESENT, ("arrived", time(14, 50)))]),
    ("Dupont est arrivée à 9 h 45", [("dupont", Presence.PRESENT, ("arrived", time(9, 45)))]),
    ("part dupont 16h", [("dupont", Presence.PRESENT, ("left", time(16, 0)))]),
    ("dupont left at 16h", [("dupont", Presence.PRESENT, ("left", time(16, 0)))]),
    ("represente dupont martin", [("dupont", Presence.REPRESENTED, ("represented_by_id", "martin"))]),
    ("dupont représentée par nadia martin",
     [("dupont", Presence.REPRESENTED, ("represented_by_id", "martin"))]),
]  # fmt: skip


@pytest.mark.parametrize(("line", "marks"), SAID, ids=[line for line, _ in SAID])
def test_a_line_says_how_people_take_part(line: str, marks: list[tuple[object, ...]]) -> None:
    order = read_attendance(line, ROOM)
    store = Notebook()

    assert isinstance(order, MarkAttendance)
    order.carry_out(cast(Conducts, store), ROOM)
    assert store.asked == [("mark", "s", *mark) for mark in marks]


def test_the_same_words_work_after_a_colon() -> None:
    asked, outcome = carry_out(":arrive dupont 14h50")

    assert asked == [("mark", "s", "dupont", Presence.PRESENT, ("arrived", time(14, 50)))]
    assert said(outcome) == "Arrived: Claire Dupont."


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("present dup", "dup: Claire Dupont, Marc Dupuis? Type more of the name."),
        ("present zorro", "Nobody here is called zorro. F6 lists who is invited."),
        ("excuse", "Name somebody after the command: :present dupont"),
        ("represente dupont", "Name who is represented, then by whom: :represented dupont martin"),
        (
            "dupont 14:50",
            "“dupont 14:50” says nothing about attendance. Type present, excused or arrived, and a name.",
        ),
        ("", "“” says nothing about attendance. Type present, excused or arrived, and a name."),
    ],
)
def test_what_is_not_understood_says_what_to_type(line: str, message: str) -> None:
    refusal = read_attendance(line, ROOM)

    assert isinstance(refusal, Refusal)
    assert said(refusal) == message


def test_an_impossible_time_is_not_taken_for_a_name_in_silence() -> None:
    assert isinstance(ask(":arrive dupont 25h80"), Refusal)

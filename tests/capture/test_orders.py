"""What typed commands do in a COPIL under way, and what they answer."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest

from facilitator.capture.commands import CommandCode
from facilitator.capture.messages import Refusal
from facilitator.capture.orders import ScreenCommand, order_of
from facilitator.capture.parser import Command
from facilitator.domain.items import Status, Vote
from facilitator.domain.session import SessionStatus
from tests.capture.room import ROOM, ask, carry_out, said
from tests.capture.stage import CONTEXT
from tests.stage import ENGAGEMENT_ID, FixedClock

PLANNED = replace(ROOM, session=replace(ROOM.session, status=SessionStatus.PLANNED, point_id=None))
BARE = replace(ROOM, items=(), carried=(), agenda=())


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        (":suiv", ("go_to", "s", "p3")),
        (":prec", ("go_to", "s", "p1")),
        (":point 1", ("go_to", "s", "p1")),
        (":item 3", ("go_to", "s", "p3")),
        (":+5", ("add_minutes", "s", 5)),
        (":+ 5", ("add_minutes", "s", 5)),
        (":- 5", ("add_minutes", "s", -5)),
        ("/-10", ("add_minutes", "s", -10)),
        (":pause", ("pause", "s")),
        (":fait 07", ("set_status", ("action7",), Status.DONE)),
        (":done A-11 q02,a7", ("set_status", ("action11", "question2", "action7"), Status.DONE)),
        (":déplacer 3", ("move_item", "question2", "p3")),
        (":doigts 4 3 3 5", ("record_fingers", "decision7", (4, 3, 3, 5))),
        (":vote 8 1 2", ("record_vote", "decision7", Vote(8, 1, 2))),
        (":vote 8 1 2 secret", ("record_vote", "decision7", Vote(8, 1, 2, secret=True))),
        (":vote _ & é", ("record_vote", "decision7", Vote(8, 1, 2))),
        (':doigts \' " " (', ("record_fingers", "decision7", (4, 3, 3, 5))),
        (':doigts \'""(', ("record_fingers", "decision7", (4, 3, 3, 5))),
        (":doigts 43352", ("record_fingers", "decision7", (4, 3, 3, 5, 2))),
        (":vote 8/1", ("record_vote", "decision7", Vote(8, 1))),
        (":objection le  délai, trop court", ("object_to", "decision6", "le  délai, trop court")),
        (":temps 2h15", ("set_session_hours", "s", 135)),
        (":hours 20,25 h", ("set_session_hours", "s", 1215)),
        (":annuler", ("undo", ENGAGEMENT_ID)),
        (":redo", ("redo", ENGAGEMENT_ID)),
    ],
)
def test_a_command_asks_the_store_for_one_thing(line: str, asked: tuple[object, ...]) -> None:
    assert carry_out(line)[0] == [asked]


def test_the_first_next_starts_the_session() -> None:
    assert carry_out(":suiv", PLANNED)[0] == [("start_session", "s")]


def test_pause_again_resumes() -> None:
    paused = replace(ROOM, session=replace(ROOM.session, paused=FixedClock().now()))

    assert carry_out(":pause", paused)[0] == [("resume", "s")]


def test_low_fingers_are_pointed_out() -> None:
    _, outcome = carry_out(":fingers 4 2 3 0")

    assert outcome.warning
    assert said(outcome) == "D-07: 2 of 4 below 3 fingers. Ask what would make it acceptable."
    assert not carry_out(":fingers 3 5")[1].warning


@dataclass
class Undone:
    """A capture that was taken back."""

    label: str = "capture"
    refs: tuple[str, ...] = ("A-12",)
    raw: str = "a: relancer >dup"


def test_undo_gives_the_line_back() -> None:
    _, outcome = carry_out(":undo", answer=Undone())

    assert said(outcome) == "Undone: A-12. Ctrl+Y redoes."
    assert outcome.line == "a: relancer >dup"
    assert said(carry_out(":undo")[1]) == "Nothing to undo."
    assert said(carry_out(":redo", answer=Undone())[1]) == "Redone: A-12."


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (":clore", CommandCode.CLOSE),
        (":help", CommandCode.HELP),
        (":présents", CommandCode.ATTENDANCE),
        (":present", CommandCode.ATTENDANCE),
        (":clarify", CommandCode.CLARIFY),
        (":ordre", CommandCode.AGENDA),
        (":arobase", CommandCode.AT_SIGN),
        (":quit", CommandCode.QUIT),
    ],
)
def test_some_commands_are_the_screens(line: str, code: CommandCode) -> None:
    assert ask(line) == ScreenCommand(code)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (":point 9", "Say which item of the agenda, from 1 to 3."),
        (":point", "Say which item of the agenda, from 1 to 3."),
        (":déplacer x", "Say which item of the agenda, from 1 to 3."),
        (":+0", "Say how many minutes: :+5 or :-5"),
        (":fait", "Say which items are done: :done 07 for action A-07, :done a07 q02"),
        (":fait 99", "99 is not an open item of this session or of those before."),
        (":fait d07", "d07 is not an open item of this session or of those before."),
        (":doigts 4 6", "Type each hand as a number from 0 to 5: :fingers 4 3 3 5 2"),
        (":temps", "Type the hours of the session after the command: :hours 2h15"),
        (":temps 1h75", "Type the hours of the session after the command: :hours 2h15"),
        (":vote 8", "Type the votes for, against and abstaining: :vote 8 1 2"),
        (":objection", "Type the objection after the command: :objection the deadline is too short"),
        (":cherche", "No command is called “cherche”."),
        (":pre", "“pre” begins several commands."),
        (":", "Type a command after the colon; F1 lists them."),
    ],
)
def test_what_cannot_be_done_says_why_and_what_to_type(line: str, message: str) -> None:
    refusal = ask(line)

    assert isinstance(refusal, Refusal)
    assert said(refusal) == message


def test_an_unknown_command_lists_the_closest_words() -> None:
    refusal = ask(":suvi")

    assert isinstance(refusal, Refusal)
    assert refusal.words[0] == "suiv"


def test_at_the_ends_of_the_agenda_the_way_out_is_named() -> None:
    last = replace(ROOM, session=replace(ROOM.session, point_id="p3"))
    first = replace(ROOM, session=replace(ROOM.session, point_id="p1"))

    for line, record, message in (
        (":suiv", last, "F8: last item reached. F12 closes the session."),
        (":prec", first, "This is the first item."),
        (":vote 8 1", BARE, "No decision in this session yet. Capture one with d: first."),
        (":move 1", BARE, "This session has no agenda."),
        (":move 1", replace(ROOM, items=()), "There is nothing to move yet."),
    ):
        refusal = ask(line, record)
        assert isinstance(refusal, Refusal)
        assert said(refusal) == message


def test_a_command_made_of_a_code_alone_is_understood() -> None:
    for code in CommandCode:
        assert order_of(Command((code.value,), f":{code.value}"), ROOM, CONTEXT) is not None

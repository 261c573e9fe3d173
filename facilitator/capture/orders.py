"""From a typed command to what is done: an order for the store, a thing for the screen, or a refusal."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from facilitator.capture.attendance import mark_people
from facilitator.capture.commands import (
    ATTENDANCE_CODES,
    PROJECT_CODES,
    CommandCode,
    beginning_with,
    closest_words,
    resolve,
)
from facilitator.capture.conduct import Conducts, Order
from facilitator.capture.conducting import AddMinutes, GoTo, Pause, Redo, SayHours, Start, Undo
from facilitator.capture.context import Context
from facilitator.capture.deciding import (
    NO_DECISION,
    Done,
    Move,
    Object,
    RecordFingers,
    RecordVote,
    last_decision,
)
from facilitator.capture.marks import decider_name
from facilitator.capture.messages import N_, Outcome, Refusal
from facilitator.capture.parser import Command
from facilitator.capture.references import item_named
from facilitator.capture.reviewing import review_order
from facilitator.capture.tallies import counts_in, hands_in, without_secret
from facilitator.capture.techniques import Retime, group, record_dots, rule, use_technique
from facilitator.domain.durations import parse_duration
from facilitator.domain.items import TRACKED_KINDS, Item, ItemKind, Status, Vote
from facilitator.domain.record import SessionRecord
from facilitator.domain.session import AgendaItem, SessionStatus
from facilitator.values import dataclass

__all__ = ["Conducts", "Order", "Outcome", "Refusal", "ScreenCommand", "order_of"]


@dataclass(frozen=True, slots=True)
class ScreenCommand:
    """A command that only a screen can carry out: close, help, the agenda, the attendance."""

    code: CommandCode


Asked = Order | Refusal | ScreenCommand


@dataclass(frozen=True, slots=True)
class _Request:
    """A resolved command: the words after it, and the same as one text in the words typed."""

    code: CommandCode
    words: tuple[str, ...]
    text: str
    record: SessionRecord


def order_of(command: Command, record: SessionRecord, context: Context) -> Asked:
    """What a command asks for in a session. A refusal says why nothing is done, and what to type instead."""
    if not command.words:
        return Refusal(N_("Type a command after the colon; F1 lists them."))
    typed = command.words[0]
    codes = resolve(typed)
    if len(codes) != 1:
        return _unclear(typed)
    text = command.raw.lstrip(":/").removeprefix(typed).strip()
    request = _Request(codes[0], command.words[1:], text, record)
    if codes[0] is CommandCode.ADD:
        return _minutes(typed)
    if codes[0] is CommandCode.PRESENT and not request.words:
        return ScreenCommand(CommandCode.ATTENDANCE)
    if codes[0] is CommandCode.RULING:
        return rule(text, record, lambda name: decider_name(name, context))
    if codes[0] in PROJECT_CODES:
        return review_order(codes[0], text, record, context)
    if codes[0] in ATTENDANCE_CODES:
        return mark_people(codes[0], (), command.words[1:], record)
    return _ORDERS[codes[0]](request) if codes[0] in _ORDERS else ScreenCommand(codes[0])


def _unclear(typed: str) -> Refusal:
    several = beginning_with(typed)
    if several:
        return Refusal(N_("“{word}” begins several commands."), {"word": typed}, several)
    return Refusal(N_("No command is called “{word}”."), {"word": typed}, closest_words(typed))


def _minutes(typed: str) -> Asked:
    minutes = int(typed)
    return AddMinutes(minutes) if minutes else Refusal(N_("Say how many minutes: :+5 or :-5"))


def _next(request: _Request) -> Asked:
    record = request.record
    if record.session.status is SessionStatus.PLANNED:
        return Start()
    following = _neighbour(record, 1)
    return GoTo(following.id) if following else Refusal(N_("F8: last item reached. F12 closes the session."))


def _previous(request: _Request) -> Asked:
    before = _neighbour(request.record, -1)
    return GoTo(before.id) if before else Refusal(N_("This is the first item."))


def _neighbour(record: SessionRecord, step: int) -> AgendaItem | None:
    place = record.agenda.index(record.point) + step if record.point else -1
    return record.agenda[place] if 0 <= place < len(record.agenda) else None


def _item(request: _Request) -> Asked:
    point = _point(request)
    return point if isinstance(point, Refusal) else GoTo(point.id)


def _point(request: _Request) -> AgendaItem | Refusal:
    agenda = request.record.agenda
    typed = request.words[-1] if request.words else ""
    if not agenda:
        return Refusal(N_("This session has no agenda."))
    if typed.isdecimal() and 1 <= int(typed[:6]) <= len(agenda):
        return agenda[int(typed) - 1]
    return Refusal(N_("Say which item of the agenda, from 1 to {count}."), {"count": len(agenda)})


def _move(request: _Request) -> Asked:
    point = _point(request)
    if isinstance(point, Refusal):
        return point
    if not request.record.items:
        return Refusal(N_("There is nothing to move yet."))
    return Move(request.record.items[-1], point.id, point.title)


def _done(request: _Request) -> Asked:
    words = [word for typed in request.words for word in typed.split(",") if word]
    if not words:
        return Refusal(N_("Say which items are done: :done 07 for action A-07, :done a07 q02"))
    found: list[Item] = []
    for word in words:
        item = _referenced(word, request.record)
        if item is None:
            return Refusal(N_("{ref} is not an open item of this session or of those before."), {"ref": word})
        found.append(item)
    return Done(tuple(dict.fromkeys(found)))


def _referenced(word: str, record: SessionRecord) -> Item | None:
    """The item of a reference that waits to be done; a bare number is an action's."""
    items = (item for item in (*record.items, *record.carried) if item.kind in TRACKED_KINDS)
    return item_named(word, items, ItemKind.ACTION)


def _fingers(request: _Request) -> Asked:
    decision, shown = last_decision(request.record), hands_in(request.text)
    if shown is None:
        return Refusal(N_("Type each hand as a number from 0 to 5: :fingers 4 3 3 5 2"))
    return RecordFingers(decision, shown) if decision else Refusal(NO_DECISION)


def _vote(request: _Request) -> Asked:
    text, secret = without_secret(request.text)
    decision, counts = last_decision(request.record), counts_in(text)
    if counts is None or len(counts) not in (2, 3):
        return Refusal(N_("Type the votes for, against and abstaining: :vote 8 1 2"))
    favour, against, abstain = (*counts, 0)[:3]
    vote = Vote(favour, against, abstain, secret)
    return RecordVote(decision, vote) if decision else Refusal(NO_DECISION)


def _objection(request: _Request) -> Asked:
    decision = last_decision(request.record, Status.PROPOSED) or last_decision(request.record)
    if not request.text:
        return Refusal(N_("Type the objection after the command: :objection the deadline is too short"))
    return Object(decision, request.text) if decision else Refusal(NO_DECISION)


def _hours(request: _Request) -> Asked:
    minutes = parse_duration(request.text)
    if not minutes:
        return Refusal(N_("Type the hours of the session after the command: :hours 2h15"))
    return SayHours(minutes)


_ORDERS: Final[dict[CommandCode, Callable[[_Request], Asked]]] = {
    CommandCode.START: _next,
    CommandCode.NEXT: _next,
    CommandCode.PREV: _previous,
    CommandCode.ITEM: _item,
    CommandCode.PAUSE: lambda request: Pause(),
    CommandCode.DONE: _done,
    CommandCode.MOVE: _move,
    CommandCode.FINGERS: _fingers,
    CommandCode.VOTE: _vote,
    CommandCode.OBJECTION: _objection,
    CommandCode.METHOD: lambda request: use_technique(request.text, request.record),
    CommandCode.DOTS: lambda request: record_dots(request.text, request.record),
    CommandCode.THEME: lambda request: group(request.text, request.record),
    CommandCode.RETIME: lambda request: Retime(),
    CommandCode.HOURS: _hours,
    CommandCode.UNDO: lambda request: Undo(),
    CommandCode.REDO: lambda request: Redo(),
}
"""What the store can do about a command; every other one is a screen's."""

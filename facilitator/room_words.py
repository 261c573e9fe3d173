"""What a room reads, in words: headings, who does what by when, how it was decided, what to do now."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from facilitator import wording
from facilitator.domain.items import KIND_FACTS, ItemKind
from facilitator.domain.room import Entry, Heading, RoomPicture
from facilitator.domain.room_time import Left
from facilitator.domain.session import Technique
from facilitator.domain.techniques import Stage
from facilitator.i18n import N_, Words


def heading_text(heading: Heading, count: int, words: Words) -> str:
    """What an entry stands under: `Ce qui est décidé`, `Question ouverte`."""
    if heading is Heading.OPEN:
        return words.plural("Open question", "Open questions", count)
    return words(_HEADINGS[heading])


def heading_kind(heading: Heading) -> ItemKind:
    """The kind whose glyph and colour a heading has."""
    return _KINDS[heading]


def heading_glyph(heading: Heading) -> str:
    """The sign before a heading."""
    return KIND_FACTS[heading_kind(heading)].glyph


def entry_details(entry: Entry, on: date, words: Words) -> str:
    """The line below an entry: `Nadia Martin, avant lundi 16 mars`; empty when there is nothing to say."""
    if entry.heading is Heading.TO_DO:
        return ", ".join(
            (_people(entry.people, words) or words("somebody to be named"), _by(entry, on, words))
        )
    parts = (
        words("postponed") if entry.is_postponed else "",
        entry.decided_by,
        wording.vote_in_full(entry.vote, words) if entry.vote else "",
        words("fingers shown {fingers}", fingers=" ".join(map(str, entry.fingers))) if entry.fingers else "",
        _carried_out(entry, words),
        _by(entry, on, words) if entry.due else "",
    )
    return ", ".join(filter(None, parts))


def minutes_label(left: Left, words: Words) -> str:
    """What stands above the number of minutes."""
    return words.plural("minute left", "minutes left", left.minutes)


def instruction_of(picture: RoomPicture, stage: Stage | None, words: Words) -> str:
    """What the room is asked to do, in one line: by the stage that runs, what was prepared, the technique."""
    if stage is not None:
        return words(_STAGES[stage])
    prepared = " ".join(picture.instruction.split())
    return prepared or (words(_INSTRUCTIONS[picture.technique]) if picture.technique else "")


def _people(names: Sequence[str], words: Words) -> str:
    """`Paul Roche et Samia Benali`."""
    if len(names) < 2:
        return "".join(names)
    return words("{first} and {last}", first=", ".join(names[:-1]), last=names[-1])


def _carried_out(entry: Entry, words: Words) -> str:
    people = _people(entry.people, words)
    if not people or entry.heading not in (Heading.DECIDED, Heading.PROPOSED):
        return people
    return words("carried out by {people}", people=people)


def _by(entry: Entry, on: date, words: Words) -> str:
    if entry.due is None:
        return words("no date yet")
    day = words.full_day(entry.due) if entry.due.year == on.year else words.long_day(entry.due)
    return words("before {day}", day=day)


_HEADINGS: Final = {
    Heading.DECIDED: N_("What is decided"),
    Heading.PROPOSED: N_("What is proposed"),
    Heading.TO_DO: N_("What remains to be done"),
    Heading.PARKED: N_("We will come back to it"),
    Heading.QUOTED: N_("What was said"),
}

_KINDS: Final = {
    Heading.DECIDED: ItemKind.DECISION,
    Heading.PROPOSED: ItemKind.DECISION,
    Heading.TO_DO: ItemKind.ACTION,
    Heading.OPEN: ItemKind.QUESTION,
    Heading.PARKED: ItemKind.PARKED,
    Heading.QUOTED: ItemKind.QUOTE,
}

_INSTRUCTIONS: Final = {
    Technique.ROUND: N_("Each in turn, one minute, without interrupting."),
    Technique.ONE_TWO_FOUR: N_("Alone 1 minute, in pairs 2, in fours 4, then all together 5."),
    Technique.FINGERS: N_("One opinion each, one minute, then a vote from 0 to 5 fingers."),
    Technique.CONSENT: N_("Questions, reactions, then objections: is it safe enough to try?"),
    Technique.DOTS: N_("Place your dots on the proposals that matter most to you."),
    Technique.VOTE: N_("Those for, those against, those who abstain: hands up."),
    Technique.BRAINSTORM: N_("Every idea is welcome, none is judged yet."),
    Technique.RULING: N_("Everybody is heard, then one person decides."),
}

_STAGES: Final = {
    Stage.ALONE: N_("Alone, one minute: write your idea down."),
    Stage.PAIRS: N_("In pairs, two minutes: compare your ideas and build on them."),
    Stage.FOURS: N_("In fours, four minutes: keep what you share and what differs."),
    Stage.ALL: N_("All together, five minutes: one idea from each group."),
}

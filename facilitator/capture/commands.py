"""The words that conduct a session: `:suiv`, `:next`, `:fait 07`, `:+5`. Both languages, always."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final

from facilitator.capture.messages import N_
from facilitator.domain.people import folded
from facilitator.values import dataclass


class CommandCode(StrEnum):
    """What a command asks for; its value is one of the words that ask for it."""

    START = "start"
    NEXT = "next"
    PREV = "prev"
    ITEM = "item"
    ADD = "+5"
    PAUSE = "pause"
    DONE = "done"
    MOVE = "move"
    PRESENT = "present"
    EXCUSED = "excused"
    ABSENT = "absent"
    ARRIVED = "arrived"
    LEFT = "left"
    REPRESENTED = "represented"
    FINGERS = "fingers"
    VOTE = "vote"
    OBJECTION = "objection"
    METHOD = "method"
    DOTS = "dots"
    THEME = "theme"
    RULING = "ruling"
    RETIME = "retime"
    ASLEEP = "asleep"
    HOURS = "hours"
    PROJECT = "project"
    STATUS = "status"
    NEED = "need"
    AGREED = "agreed"
    MILESTONE = "milestone"
    UNDO = "undo"
    REDO = "redo"
    AGENDA = "agenda"
    ATTENDANCE = "attendance"
    CLARIFY = "clarify"
    CLOSE = "close"
    ROOM = "room"
    DECISIONS = "decisions"
    ACTIVITIES = "activities"
    PARKED = "parked"
    QUOTES = "quotes"
    SHARED = "shared"
    DASHBOARD = "dashboard"
    ORGANISATION = "organisation"
    RATIONALISE = "rationalise"
    AT_SIGN = "at"
    EURO = "euro"
    HELP = "help"
    QUIT = "quit"


@dataclass(frozen=True, slots=True)
class CommandWords:
    """A command as it is typed in French and in English (the first word is the one shown), and what it does.

    `sample` is what follows the word, as the help shows it.
    """

    code: CommandCode
    french: tuple[str, ...]
    english: tuple[str, ...]
    message: str
    sample: str = ""

    def word(self, language: str) -> str:
        """The word shown in a language."""
        return (self.english if language == "en" else self.french)[0]


_C = CommandCode
COMMANDS: Final[tuple[CommandWords, ...]] = (
    CommandWords(_C.START, ("démarrer",), ("start",), N_("start the session")),
    CommandWords(_C.NEXT, ("suivant", "suiv"), ("next",), N_("next item")),
    CommandWords(_C.PREV, ("précédent", "préc"), ("previous", "prev"), N_("previous item")),
    CommandWords(_C.ITEM, ("point",), ("item",), N_("go to an item of the agenda"), "4"),
    CommandWords(_C.ADD, ("+5", "-5"), ("+5", "-5"), N_("more or fewer minutes for the item")),
    CommandWords(_C.PAUSE, ("pause", "reprendre"), ("pause", "resume"), N_("pause, resume the timer")),
    CommandWords(_C.DONE, ("fait", "faite", "faits"), ("done",), N_("close items"), "07"),
    CommandWords(_C.MOVE, ("déplacer",), ("move",), N_("last item to another point"), "4"),
    CommandWords(_C.PRESENT, ("présent", "présente"), ("present",), N_("is here"), "dupont"),
    CommandWords(_C.EXCUSED, ("excusé", "excusée"), ("excused",), N_("is excused"), "dupont"),
    CommandWords(_C.ABSENT, ("absent", "absente"), ("absent",), N_("is absent"), "dupont"),
    CommandWords(
        _C.ARRIVED,
        ("arrive", "arrivé", "arrivée", "retard"),
        ("arrived", "late"),
        N_("arrived late"),
        "dupont 14h50",
    ),
    CommandWords(_C.LEFT, ("part", "parti", "partie"), ("left",), N_("left early"), "dupont 16h"),
    CommandWords(
        _C.REPRESENTED,
        ("représente", "représenté", "représentée"),
        ("represented",),
        N_("is represented by somebody"),
        "dupont martin",
    ),
    CommandWords(_C.FINGERS, ("doigts",), ("fingers",), N_("fist of five on the last decision"), "4 3 5"),
    CommandWords(
        _C.VOTE, ("vote",), ("vote",), N_("vote on the last decision: for, against, abstentions"), "8 1 2"
    ),
    CommandWords(_C.OBJECTION, ("objection",), ("objection",), N_("objection to the proposed decision"), "…"),
    CommandWords(
        _C.METHOD, ("méthode",), ("method",), N_("how the room works on this item; alone, as planned"), "124"
    ),
    CommandWords(_C.DOTS, ("points",), ("dots",), N_("dots given to the leads of the item"), "5 3 0"),
    CommandWords(_C.THEME, ("thème",), ("theme",), N_("groups items under a theme"), "… s01 s03"),
    CommandWords(_C.RULING, ("arbitrage",), ("ruling",), N_("the last decision, taken by the chair"), "…"),
    CommandWords(_C.RETIME, ("recaler",), ("retime",), N_("shares out the time that is left")),
    CommandWords(_C.ASLEEP, ("veille",), ("asleep",), N_("the time the computer stood still, left out")),
    CommandWords(_C.HOURS, ("temps",), ("hours",), N_("hours of the session"), "2h15"),
    CommandWords(_C.PROJECT, ("projet",), ("project",), N_("the project this item is about"), "…"),
    CommandWords(_C.STATUS, ("état", "statut"), ("status",), N_("how the project goes"), "…"),
    CommandWords(_C.NEED, ("besoin",), ("need",), N_("what the project needs"), "…"),
    CommandWords(_C.AGREED, ("convenu",), ("agreed",), N_("what was agreed for the project"), "…"),
    CommandWords(_C.MILESTONE, ("jalon",), ("milestone",), N_("a step of the project and its day"), "… <1/9"),
    CommandWords(_C.UNDO, ("annuler",), ("undo",), N_("undo")),
    CommandWords(_C.REDO, ("rétablir",), ("redo",), N_("redo")),
    CommandWords(_C.AGENDA, ("ordre",), ("agenda",), N_("the agenda over the stream")),
    CommandWords(_C.ATTENDANCE, ("présents", "présences"), ("attendance",), N_("who is here")),
    CommandWords(_C.CLARIFY, ("préciser",), ("clarify",), N_("what is still to clarify")),
    CommandWords(_C.ROOM, ("salle",), ("room",), N_("the room view, on and off")),
    CommandWords(_C.DECISIONS, ("décisions",), ("decisions",), N_("all decisions, in the room view")),
    CommandWords(
        _C.ACTIVITIES, ("activités",), ("activities",), N_("activities by outcome, in the room view")
    ),
    CommandWords(_C.PARKED, ("parking",), ("parked",), N_("what was put aside, in the room view")),
    CommandWords(_C.QUOTES, ("verbatims",), ("quotes",), N_("what was said, in the room view")),
    CommandWords(_C.SHARED, ("partagé",), ("shared",), N_("private lines in dots, while others read along")),
    CommandWords(_C.CLOSE, ("clore",), ("close",), N_("close, review and export")),
    CommandWords(_C.DASHBOARD, ("tableau",), ("dashboard",), N_("dashboard of the engagement")),
    CommandWords(
        _C.ORGANISATION, ("organisation",), ("organisation",), N_("the organisation of the engagement")
    ),
    CommandWords(
        _C.RATIONALISE,
        ("verdicts", "rationaliser"),
        ("outcomes", "rationalise", "rationalize"),
        N_("decide what becomes of the activities"),
    ),
    CommandWords(_C.AT_SIGN, ("arobase",), ("at",), N_("types @")),
    CommandWords(_C.EURO, ("euro",), ("euro",), N_("types €")),
    CommandWords(_C.HELP, ("aide",), ("help",), N_("help")),
    CommandWords(_C.QUIT, ("quitter",), ("quit",), N_("leave the program")),
)
"""Every command whose screen exists, in the order the help lists them."""

ATTENDANCE_CODES: Final = frozenset({_C.PRESENT, _C.EXCUSED, _C.ABSENT, _C.ARRIVED, _C.LEFT, _C.REPRESENTED})
"""Commands that say how somebody takes part."""

PROJECT_CODES: Final = frozenset({_C.PROJECT, _C.STATUS, _C.NEED, _C.AGREED, _C.MILESTONE})
"""Commands of a project review."""

ROOM_CODES: Final = frozenset({_C.DECISIONS, _C.ACTIVITIES, _C.PARKED, _C.QUOTES})
"""Commands that show something in the room view."""

TECHNIQUE_CODES: Final = frozenset({_C.METHOD, _C.DOTS, _C.THEME, _C.RULING, _C.RETIME, _C.ASLEEP})
"""Commands about how the room works, and about the time."""

_GIVING_WAY: Final = PROJECT_CODES | ROOM_CODES | TECHNIQUE_CODES | {_C.SHARED}
"""Commands that are rarely asked for: every other one that begins alike goes before them."""

_MINUTES = re.compile(r"[+-]\d{1,3}")
_CODE_OF: Final = {
    folded(word): command.code for command in COMMANDS for word in (*command.french, *command.english)
}
_SHOWN: Final = {folded(word): word for command in COMMANDS for word in (*command.english, *command.french)}
_FARTHEST: Final = 2
"""Letters that may be wrong in a command for it to be proposed."""


def exact(word: str) -> CommandCode | None:
    """The command a whole word asks for."""
    return _CODE_OF.get(folded(word))


def resolve(word: str) -> tuple[CommandCode, ...]:
    """What a word may ask for: an exact word wins, else every command it begins; none when it is unknown."""
    typed = folded(word)
    if _MINUTES.fullmatch(typed):
        return (CommandCode.ADD,)
    if typed in _CODE_OF:
        return (_CODE_OF[typed],)
    found = _codes(beginning_with(typed))
    return tuple(code for code in found if code not in _GIVING_WAY) or found


def beginning_with(typed: str) -> tuple[str, ...]:
    """The words, both languages, that begin with what was typed; one word per command."""
    start = folded(typed)
    found = {_CODE_OF[word]: word for word in reversed(_CODE_OF) if start and word.startswith(start)}
    return tuple(_SHOWN[word] for word in reversed(found.values()))


def may_go_on(typed: str) -> bool:
    """Whether what is typed is still the beginning of a command's word."""
    return typed[:1] in (":", "/") and bool(beginning_with(typed[1:]))


def closest(word: str) -> tuple[CommandCode, ...]:
    """The commands an unknown word may have meant, the likeliest first; at most three."""
    return _codes(closest_words(word))


def closest_words(word: str) -> tuple[str, ...]:
    """The words nearest to an unknown one, one per command, the likeliest first; at most three."""
    typed = folded(word)[:20]
    ranked = sorted((distance(typed, each), each) for each in _CODE_OF if each[0] not in "+-")
    near: dict[CommandCode, str] = {}
    for far, each in ranked:
        if far <= min(_FARTHEST, max(1, len(typed) // 2)):
            near.setdefault(_CODE_OF[each], each)
    return tuple(_SHOWN[each] for each in near.values())[:3]


def distance(typed: str, word: str) -> int:
    """How many letters must be typed otherwise for `typed` to be the beginning of a word or all of it."""
    rows = list(range(len(word) + 1))
    for index, letter in enumerate(typed, start=1):
        above, rows = rows, [index]
        for at, other in enumerate(word):
            rows.append(min(above[at + 1] + 1, rows[at] + 1, above[at] + (letter != other)))
    return min(rows)


def _codes(words: tuple[str, ...]) -> tuple[CommandCode, ...]:
    return tuple(dict.fromkeys(_CODE_OF[folded(word)] for word in words))


def word_of(code: CommandCode, language: str) -> str:
    """The word shown for a command in a language."""
    return next(command.word(language) for command in COMMANDS if command.code is code)

"""What may be proposed while one types: people, days, tags, outcomes, commands. Details are codes."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final

from facilitator.capture.commands import COMMANDS
from facilitator.capture.context import Context
from facilitator.capture.dates import read_words
from facilitator.capture.names import squashed
from facilitator.capture.outcomes import OUTCOME_WORDS
from facilitator.domain.holidays import is_working
from facilitator.domain.people import Person, folded
from facilitator.values import dataclass

MOST: Final = 8
"""Options worth reading while people talk."""

USUAL_DAYS: Final = {
    "fr": ("demain", "vendredi", "dans 2 semaines", "fin du mois", "dans 1 mois"),
    "en": ("tomorrow", "friday", "in 2 weeks", "end of month", "in 1 month"),
}
"""The five days proposed before anything is typed."""

_OTHER_DAYS: Final = {
    "fr": (
        "lundi", "mardi", "mercredi", "jeudi", "samedi", "dimanche", "vendredi en huit", "après-demain",
        "fin de semaine", "semaine prochaine", "dans 3 semaines", "sous 15 jours",
    ),
    "en": (
        "monday", "tuesday", "wednesday", "thursday", "saturday", "sunday", "end of week", "next week",
        "in 3 weeks", "within 15 days",
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Option:
    """One thing to accept: `insert` replaces what was typed, `match` is the typed part of the label.

    `detail` is a function, an ISO date, an outcome's or a command's code. `creates` marks the last entry of a
    list of people: somebody new, to be clarified later.
    """

    insert: str
    label: str
    detail: str = ""
    present: bool | None = None
    match: tuple[int, int] = (0, 0)
    creates: bool = False


def people(typed: str, context: Context) -> tuple[Option, ...]:
    """People a name may mean, those present first, and at last the name itself as somebody new."""
    key = squashed(typed)
    directory = context.directory
    found = (*directory.find(typed), *directory.beginning_with(key)) if key else context.people
    here = sorted(dict.fromkeys(found), key=lambda person: person.id not in context.present_ids)
    options = tuple(_person(person, typed, context) for person in here[: MOST - 1])
    return (*options, Option(typed, typed, creates=True)) if key else options


def _person(person: Person, typed: str, context: Context) -> Option:
    return Option(
        insert=handle(person, context),
        label=person.full_name,
        detail=person.function,
        present=person.id in context.present_ids,
        match=_match(person.full_name, typed),
    )


def handle(person: Person, context: Context) -> str:
    """The shortest name that means one person alone when it is typed: `dupont`, else `claire-dupont`."""
    for name in (person.last_name, person.full_name):
        typed = "-".join(folded(name).replace("'", "-").replace("’", "-").split())
        if context.directory.find(typed) == (person,):
            return typed
    return "-".join(person.full_name.split())


def days(typed: str, context: Context, language: str) -> tuple[Option, ...]:
    """Days whose words begin as typed, and the day typed itself once it is one.

    Before anything is typed, only working days are proposed.
    """
    words = " ".join(folded(typed).split())
    usual = USUAL_DAYS.get(language, USUAL_DAYS["fr"])
    pool = usual if not words else (*usual, *_OTHER_DAYS.get(language, _OTHER_DAYS["fr"]))
    options = [
        Option(each, each, _iso(each, context), match=(0, len(words)))
        for each in pool
        if folded(each).startswith(words)
    ]
    if not words:
        options = [each for each in options if is_working(date.fromisoformat(each.detail))]
    whole = _iso(words, context)
    if whole and all(folded(option.label) != words for option in options):
        options.insert(0, Option(typed.strip(), typed.strip(), whole, match=(0, len(typed.strip()))))
    return tuple(options[:MOST])


def _iso(words: str, context: Context) -> str:
    said = folded(words)
    read = read_words(said, context.on)
    return read[0].on.isoformat() if read and read[1] == len(said) and read[0].on else ""


def tags(typed: str, context: Context) -> tuple[Option, ...]:
    """Known tags that begin as typed."""
    return _beginning(context.tags, typed)


def units(typed: str, context: Context) -> tuple[Option, ...]:
    """Units an activity may go to."""
    key = squashed(typed)
    found = [unit.name for unit in context.units if squashed(unit.name).startswith(key)]
    return tuple(Option("-".join(name.split()), name, match=_match(name, typed)) for name in found[:MOST])


def outcomes(typed: str, language: str) -> tuple[Option, ...]:
    """Outcomes that have a word beginning as typed, in the words of the language."""
    shown = -1 if language == "en" else 0
    start = folded(typed)
    return tuple(
        Option(words[shown], words[shown], code.value, match=_match(words[shown], typed))
        for code, words in OUTCOME_WORDS.items()
        if any(folded(word).startswith(start) for word in words)
    )


def missions(typed: str, context: Context) -> tuple[Option, ...]:
    """Missions whose title begins as typed."""
    return _beginning((mission.title for mission in context.missions), typed)


def commands(typed: str, language: str) -> tuple[Option, ...]:
    """Commands that have a word beginning as typed, in the language's own word where it fits."""
    start = folded(typed)
    options: list[Option] = []
    for command in COMMANDS:
        own, other = (
            (command.english, command.french) if language == "en" else (command.french, command.english)
        )
        word = next((word for word in (*own, *other) if folded(word).startswith(start)), None)
        if word is not None:
            options.append(Option(word, word, command.code.value, match=(0, len(start))))
    return tuple(options)


def _beginning(texts: Iterable[str], typed: str) -> tuple[Option, ...]:
    start = folded(typed)
    found = [text for text in dict.fromkeys(texts) if folded(text).startswith(start)]
    return tuple(Option(text, text, match=_match(text, typed)) for text in found[:MOST])


def _match(label: str, typed: str) -> tuple[int, int]:
    """Where the typed part stands in a label; nowhere when folding changes the length of the label."""
    whole, part = folded(label), folded(typed)
    at = whole.find(part) if part and len(whole) == len(label) else -1
    return (at, at + len(part)) if at >= 0 else (0, 0)

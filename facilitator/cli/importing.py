"""Lists brought in from files: `import people`, `import units`, `import activities`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final, TypeVar

import click

from facilitator.capture.names import Directory
from facilitator.capture.roster import DOUBT_WORDS, Roster, read_roster
from facilitator.cli.caller import Caller
from facilitator.cli.choosing import choose_engagement
from facilitator.cli.files import read_rows, read_text
from facilitator.cli.options import engagement_option
from facilitator.cli.speaking import Argument, Command, Group
from facilitator.domain.organisation import Activity, OrgUnit
from facilitator.domain.people import Person
from facilitator.i18n import N_, Trouble, Words
from facilitator.tables.activities import read_activities
from facilitator.tables.people import read_people
from facilitator.tables.units import read_units

_Kept = TypeVar("_Kept", Person, OrgUnit, Activity)


class NobodyRead(Trouble):
    """A text in which nobody is named; field `file`."""

    message = N_("Nobody is named in {file}. Nothing was imported.")


def commands(words: Words) -> tuple[Group]:
    """The commands of this module, under one name."""
    file = Argument(
        "file",
        words("FILE"),
        words(
            "A table whose first row names the columns, or a text (.txt, .md, .eml) with people as they were"
            " pasted; `-` is a table piped in."
        ),
    )
    params = (file, engagement_option(words))
    people = Command(
        "people",
        words,
        import_people,
        params,
        words(
            "Brings in people from a CSV, XLSX or text file: all of them, or none."
            " Importing twice changes nothing."
        ),
    )
    table = Argument(
        "file",
        words("FILE"),
        words("A table whose first row names the columns, in CSV or XLSX; `-` is a table piped in."),
    )
    units = Command(
        "units",
        words,
        import_units,
        (table, engagement_option(words)),
        words("Brings in units with their place in the tree: all of them, or none."),
    )
    activities = Command(
        "activities",
        words,
        import_activities,
        (table, engagement_option(words)),
        words("Brings in activities with their units and functions: all of them, or none."),
    )
    found = {"people": people, "units": units, "activities": activities}
    return (Group("import", words, found, found.get, help=words("Brings in a list from a file.")),)


@click.pass_obj
def import_people(caller: Caller, file: str, engagement: str | None) -> None:
    """Everybody of a file, with their units; says how many were added and completed, and whom to check."""
    roster = read_roster(read_text(Path(file))) if Path(file).suffix.lower() in _TEXTS else None
    if roster is not None and not roster.entries:
        raise NobodyRead(file=file)
    entries = roster.people if roster else read_people(file, read_rows(Path(file)), caller.words)
    with caller.store() as store:
        chosen = choose_engagement(store, engagement)
        before = store.people(chosen.id)
        people = store.import_people(chosen.id, entries)
    _say_counted(caller.words, before, people)
    if roster is not None:
        print(*_to_check(roster, caller.words), sep="\n", end="\n" if roster.to_check or roster.left else "")


@click.pass_obj
def import_units(caller: Caller, file: str, engagement: str | None) -> None:
    """Every unit of a file with its place in the tree; says how many were added and completed."""
    rows = read_rows(Path(file))
    with caller.store() as store:
        of = choose_engagement(store, engagement).id
        units = store.units(of)
        entries = read_units(file, rows, units, Directory(store.people(of), units), caller.words)
        _say_counted(caller.words, units, store.import_units(of, entries))


@click.pass_obj
def import_activities(caller: Caller, file: str, engagement: str | None) -> None:
    """Every activity of a file with its unit and mission; says how many were added and completed."""
    rows = read_rows(Path(file))
    with caller.store() as store:
        of = choose_engagement(store, engagement).id
        units, known = store.units(of), store.activities(of)
        entries = read_activities(file, rows, units, Directory(store.people(of), units), caller.words)
        _say_counted(caller.words, known, store.import_activities(of, entries))


def _say_counted(words: Words, before: Sequence[_Kept], after: Sequence[_Kept]) -> None:
    """How many were read, how many of them are new, how many changed."""
    known = {each.id: each for each in before}
    added = sum(each.id not in known for each in after)
    completed = sum(each.id in known and known[each.id] != each for each in after)
    counted = {"count": len(after), "added": added, "completed": completed}
    print(words("Read: {count}, added: {added}, completed: {completed}.", **counted))


def _to_check(roster: Roster, words: Words) -> list[str]:
    """Who is to be checked and why, and the lines that named nobody."""
    checked = [
        words(
            "To check: {name} ({why}).",
            name=f"{each.person.first_name} {each.person.last_name}".strip(),
            why=", ".join(words(DOUBT_WORDS[doubt]) for doubt in each.doubts),
        )
        for each in roster.to_check
    ]
    return [*checked, *(words("Nobody was read in: {line}", line=line) for line in roster.left)]


_TEXTS: Final = frozenset({".txt", ".text", ".md", ".eml"})

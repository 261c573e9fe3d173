"""Lists brought in from files: `import people`."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import click

from facilitator.capture.roster import DOUBT_WORDS, Roster, read_roster
from facilitator.cli.caller import Caller
from facilitator.cli.choosing import choose_engagement
from facilitator.cli.files import read_text
from facilitator.cli.options import engagement_option
from facilitator.cli.people_table import read_people
from facilitator.cli.speaking import Argument, Command, Group
from facilitator.cli.spreadsheets import rows_of
from facilitator.i18n import N_, Trouble, Words


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
    found = {"people": people}
    return (Group("import", words, found, found.get, help=words("Brings in a list from a file.")),)


@click.pass_obj
def import_people(caller: Caller, file: str, engagement: str | None) -> None:
    """Everybody of a file, with their units; says how many were added and completed, and whom to check."""
    roster = read_roster(read_text(Path(file))) if Path(file).suffix.lower() in _TEXTS else None
    if roster is not None and not roster.entries:
        raise NobodyRead(file=file)
    entries = roster.people if roster else read_people(file, rows_of(Path(file)), caller.words)
    with caller.store() as store:
        chosen = choose_engagement(store, engagement)
        before = {person.id: person for person in store.people(chosen.id)}
        people = store.import_people(chosen.id, entries)
    added = sum(person.id not in before for person in people)
    completed = sum(person.id in before and before[person.id] != person for person in people)
    counted = {"count": len(people), "added": added, "completed": completed}
    print(caller.words("Read: {count}, added: {added}, completed: {completed}.", **counted))
    if roster is not None:
        print(*_to_check(roster, caller.words), sep="\n", end="\n" if roster.to_check or roster.left else "")


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

"""Lists brought in from files: `import people`."""

from __future__ import annotations

from pathlib import Path

import click

from facilitator.cli.caller import Caller
from facilitator.cli.choosing import choose_engagement
from facilitator.cli.options import engagement_option
from facilitator.cli.people_table import read_people
from facilitator.cli.speaking import Argument, Command, Group
from facilitator.cli.spreadsheets import rows_of
from facilitator.i18n import Words


def commands(words: Words) -> tuple[Group]:
    """The commands of this module, under one name."""
    file = Argument(
        "file", words("FILE"), words("A table whose first row names the columns; `-` is what is piped in.")
    )
    params = (file, engagement_option(words))
    people = Command(
        "people",
        words,
        import_people,
        params,
        words(
            "Brings in people from a CSV or XLSX file: all of them, or none. Importing twice changes nothing."
        ),
    )
    found = {"people": people}
    return (Group("import", words, found, found.get, help=words("Brings in a list from a file.")),)


@click.pass_obj
def import_people(caller: Caller, file: str, engagement: str | None) -> None:
    """Everybody of a file, with their units; says how many were added and completed."""
    entries = read_people(file, rows_of(Path(file)), caller.words)
    with caller.store() as store:
        chosen = choose_engagement(store, engagement)
        before = {person.id: person for person in store.people(chosen.id)}
        people = store.import_people(chosen.id, entries)
    added = sum(person.id not in before for person in people)
    completed = sum(person.id in before and before[person.id] != person for person in people)
    counted = {"count": len(people), "added": added, "completed": completed}
    print(caller.words("Read: {count}, added: {added}, completed: {completed}.", **counted))

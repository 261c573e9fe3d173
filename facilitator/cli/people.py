"""Who is who: `people`."""

from __future__ import annotations

import click

from facilitator.cli.caller import Caller
from facilitator.cli.choosing import choose_engagement
from facilitator.cli.options import engagement_option
from facilitator.cli.output import forms, show
from facilitator.cli.speaking import Command
from facilitator.documents.shapes import Names, person_shape
from facilitator.i18n import Words


def commands(words: Words) -> tuple[Command, ...]:
    """The commands of this module."""
    options = (engagement_option(words), *forms(words))
    return (Command("people", words, people, options, words("Lists the people.")),)


@click.pass_obj
def people(caller: Caller, engagement: str | None, form: str) -> None:
    """Everybody of an engagement, as they were added."""
    with caller.reading() as reader:
        chosen = choose_engagement(reader, engagement)
        found = reader.people(chosen.id)
        names = Names.of(found, reader.units(chosen.id))
    show(
        form,
        lambda: [dict(person_shape(person, names)) for person in found],
        lambda: [
            (each.civility, each.full_name, each.function, names.unit(each.unit_id) or "", each.email)
            for each in found
        ],
    )

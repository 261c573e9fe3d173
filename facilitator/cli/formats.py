"""The formats of sessions: `formats` lists them, `formats NAME` prints one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict

import click

from facilitator import wording
from facilitator.cli.caller import Caller
from facilitator.cli.output import Form, aligned, forms, show
from facilitator.cli.speaking import Argument, Command
from facilitator.domain.format import SessionFormat
from facilitator.formats.library import Library, library
from facilitator.i18n import Words


def commands(words: Words) -> tuple[Command, ...]:
    """The commands of this module."""
    help = words("A format: its name, or a part of its title. Without it, all of them.")
    name = Argument("name", words("NAME"), help, required=False)
    said = words("Lists the formats of sessions, or prints one step by step.")
    return (Command("formats", words, formats, (name, *forms(words)), said),)


def library_of(caller: Caller) -> Library:
    """Every format there is, in the words of the caller; a mistaken one is named."""
    found = library(caller.home.formats, caller.words.language)
    for trouble in found.troubles:
        caller.warn(trouble)
    return found


@click.pass_obj
def formats(caller: Caller, name: str | None, form: str) -> None:
    """Those of the program and those of the settings folder."""
    found = library_of(caller)
    words = caller.words
    if name is None:
        show(form, lambda: list(map(asdict, found.formats)), lambda: [_row(e, words) for e in found.formats])
        return
    chosen = found.named(name)
    if form == Form.PLAIN:
        print("\n".join(_script(chosen, words)))
    else:
        show(form, lambda: [asdict(chosen)], tuple)


def _row(chosen: SessionFormat, words: Words) -> tuple[str, ...]:
    length = wording.short_duration(chosen.minutes, words)
    return chosen.code, length, chosen.title, chosen.purpose


def _script(chosen: SessionFormat, words: Words) -> Iterator[str]:
    """A format as one reads it before a session."""
    yield f"{chosen.title}  {wording.short_duration(chosen.minutes, words)}"
    yield chosen.purpose
    yield from _list(words("Invite"), chosen.invite)
    yield from _list(words("To do before"), chosen.prepare)
    for number, step in enumerate(chosen.steps, 1):
        technique = wording.technique_label(step.technique, words) if step.technique else ""
        expected = wording.expected_label(step.expected, words) if step.expected else ""
        facts = ", ".join(filter(None, (f"{step.minutes} min", expected, technique)))
        yield ""
        yield f"{number}  {step.title}  ({facts})"
        said = (
            (words("question asked"), step.question),
            (words("instruction"), step.instruction),
            (words("result expected"), step.result),
            (words("to check"), step.check),
        )
        yield from ("   " + line for line in aligned([row for row in said if row[1]]))
    yield from _list(words("What must come out"), chosen.outcome)


def _list(title: str, lines: tuple[str, ...]) -> Iterator[str]:
    if lines:
        yield ""
        yield title
        yield from (f"   · {line}" for line in lines)

"""Turns the completions of the grammar into rows in the user's words."""

from __future__ import annotations

from datetime import date

from facilitator import wording
from facilitator.capture.commands import COMMANDS
from facilitator.capture.complete import Completion, Option
from facilitator.domain.organisation import VerdictCode
from facilitator.i18n import Words
from facilitator.ui.widgets.completion_list import Choice


def choices(found: Completion, words: Words, present_known: bool = True) -> tuple[Choice, ...]:
    """The rows of a completion; who is present is said once the attendance was taken."""
    return tuple(_choice(option, found.sigil, words, present_known) for option in found.options)


def stands_there(found: Completion, typed: str) -> bool:
    """Whether the only thing to accept stands there already; that somebody would be created is still told."""
    only = found.options[0]
    return len(found.options) == 1 and not only.creates and only.insert == typed[found.start : found.end]


def _choice(option: Option, sigil: str, words: Words, present_known: bool) -> Choice:
    if option.creates:
        said = words("+ create “{name}” and clarify later", name=option.label)
        return Choice(option.insert, said)
    note = words("present") if option.present and present_known else ""
    return Choice(option.insert, option.label, _detail(option, sigil, words), note, option.match)


def _detail(option: Option, sigil: str, words: Words) -> str:
    if not option.detail:
        return ""
    if sigil == "<":
        return words.day(date.fromisoformat(option.detail))
    if sigil == "=":
        verdict = next((code for code in VerdictCode if code.value == option.detail), None)
        return wording.verdict_label(verdict, words) if verdict else ""
    if sigil in (":", "/"):
        command = next((each for each in COMMANDS if each.code.value == option.detail), None)
        return f"{command.sample}   {words(command.message)}".strip() if command else ""
    return option.detail

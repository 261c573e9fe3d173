"""What a mission letter was understood to say, and the engagement it founds: `new --from`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from facilitator import wording
from facilitator.cli.caller import Caller
from facilitator.cli.output import aligned
from facilitator.i18n import N_, Trouble, Words
from facilitator.letter.founding import foundation_of
from facilitator.letter.reading import read_letter
from facilitator.letter.shape import understanding_shape
from facilitator.letter.understand import understand
from facilitator.letter.understanding import InterventionSaid, PhaseSaid, Understanding


class NoTitleInLetter(Trouble):
    """A letter that says no title; field `file`."""

    message = N_("{file} says no title; write one after --title.")


def found_from(caller: Caller, path: Path, title: str, client: str, *, dry_run: bool, as_json: bool) -> None:
    """Founds an engagement on a letter and prints its id alone; `dry_run` only says what was understood."""
    letter = read_letter(path)
    said = understand(letter)
    if dry_run:
        print(_json(said) if as_json else "\n".join(aligned(list(_rows(said, caller.words)))))
        return
    foundation = foundation_of(said, letter, path.name)
    foundation = replace(
        foundation,
        title=title or foundation.title,
        client=client or foundation.client or foundation.organisation,
    )
    if not foundation.title:
        raise NoTitleInLetter(file=path)
    with caller.store() as store:
        made = store.found_engagement(foundation)
    print(_json(said, id=made.id) if as_json else made.id)


def _json(said: Understanding, **more: str) -> str:
    return json.dumps({**more, **understanding_shape(said)}, ensure_ascii=False, indent=2)


_FIELDS: Final = (
    ("title", N_("Title")),
    ("object", N_("Object")),
    ("context", N_("Context")),
    ("commissioned_by", N_("Commissioned by")),
    ("for", N_("For")),
    ("led_by", N_("Conducted by")),
    ("organisation", N_("Organisation")),
    ("units", N_("Unit")),
    ("stakes", N_("Stake")),
    ("phases", N_("Phase")),
    ("calendar", N_("Calendar")),
    ("minutes_planned", N_("Planned hours")),
    ("recipients", N_("Recipient")),
    ("reporting", N_("Reporting")),
    ("earlier", N_("Earlier intervention")),
    ("proposal", N_("Proposal")),
    ("people", N_("Person")),
    ("notes", N_("Footnote")),
)
"""The fields in the order of the JSON, and what they are called."""


def _rows(said: Understanding, words: Words) -> Iterator[tuple[str, str, str]]:
    """Each field with the lines it came from; what the letter does not say is named at the end."""
    unsaid = []
    for path, label in _FIELDS:
        found = [row for row in _values(path, said, words) if row[1]]
        for where, text in found:
            yield words(label), _lines(where, said, words), text
        if not found and not (path == "calendar" and said.phases):
            unsaid.append(words(label))
    if unsaid:
        yield words("Not said"), "", ", ".join(unsaid)


def _values(path: str, said: Understanding, words: Words) -> list[tuple[str, str]]:
    """The place of each value of a field, and its text."""
    match path:
        case "units" | "recipients":
            return _numbered(path, list(getattr(said, path)))
        case "stakes":
            return _numbered(path, [_grouped(stake.group, stake.text, words) for stake in said.stakes])
        case "phases":
            return [row for index, phase in enumerate(said.phases) for row in _phase(index, phase, words)]
        case "calendar":
            starts, months = said.calendar.starts, said.calendar.months
            return [("calendar", _joined(str(starts or ""), _months(months, words)))]
        case "minutes_planned":
            minutes = said.minutes_planned
            return [(path, wording.duration(minutes, words) if minutes is not None else "")]
        case "earlier":
            return _numbered(path, [_intervention(each, words) for each in said.earlier])
        case "notes":
            return _numbered(path, [_grouped(note.word, note.text, words) for note in said.notes])
        case "people":
            return _numbered(
                path,
                [
                    _joined(f"{each.civility} {each.first_name} {each.last_name}".strip(), each.function)
                    for each in said.people
                ],
            )
        case "proposal":
            return [
                ("proposal.annexed", words("annexed") if said.proposal.annexed else ""),
                ("proposal.revisable", words("may be revised") if said.proposal.revisable else ""),
            ]
        case _:
            name = {"for": "beneficiary"}.get(path, path)
            return [(path, getattr(said, name) or "")]


def _numbered(path: str, texts: list[str]) -> list[tuple[str, str]]:
    return [(f"{path}.{index}", text) for index, text in enumerate(texts)]


def _phase(index: int, phase: PhaseSaid, words: Words) -> Iterator[tuple[str, str]]:
    starts = str(phase.starts) if phase.starts else words("date to be set")
    yield f"phases.{index}", _joined(phase.title or str(index + 1), starts, _months(phase.months, words))
    for number, service in enumerate(phase.services):
        yield f"phases.{index}.services.{number}", f"– {service}"


def _intervention(each: InterventionSaid, words: Words) -> str:
    since, until = str(each.since or ""), str(each.until or "")
    length = wording.duration(each.minutes, words) if each.minutes is not None else ""
    return _joined(each.what, " – ".join(filter(None, (since, until))), length)


def _months(months: int | None, words: Words) -> str:
    return words.plural("{count} month", "{count} months", months) if months else ""


def _grouped(name: str | None, text: str, words: Words) -> str:
    return words("{name}: {text}", name=name, text=text) if name else text


def _joined(*parts: str) -> str:
    return ", ".join(filter(None, parts))


def _lines(path: str, said: Understanding, words: Words) -> str:
    """The lines a value came from: its own, else those of its parts."""
    spans = (
        [said.evidence[path]]
        if path in said.evidence
        else [
            span
            for name, span in said.evidence.items()
            if name.startswith(f"{path}.") and ".services" not in name
        ]
    )
    if not spans:
        return ""
    first, last = min(span[0] for span in spans), max(span[1] for span in spans)
    return (
        words("line {first}", first=first)
        if first == last
        else words("lines {first}-{last}", first=first, last=last)
    )

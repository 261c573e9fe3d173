"""What an exported document is about: the session, the engagement, one of its notes or of its advice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from facilitator.cli.caller import Caller
from facilitator.cli.choosing import choose_engagement, choose_session
from facilitator.cli.scenarios import chosen_scenario
from facilitator.documents.catalogue import DocumentKind, Subject, file_stem
from facilitator.domain.advice import Advice
from facilitator.domain.dossier import Dossier
from facilitator.domain.people import folded
from facilitator.domain.reminders import only_for, reminders
from facilitator.domain.reporting import ProgressNote
from facilitator.domain.scenario import ScenarioStatus
from facilitator.domain.session import Session, SessionStatus
from facilitator.domain.situation import note_on
from facilitator.i18n import N_, Trouble
from facilitator.values import dataclass

if TYPE_CHECKING:
    from facilitator.store.reading import Reader


class NoAdvice(Trouble):
    """Nothing to hand out."""

    message = N_("No advice was given in this engagement yet; nothing was written.")


class UnknownAdvice(Trouble):
    """A name that no one advice has; fields `name`, `names`."""

    message = N_("“{name}” is no one advice. There are: {names}.")


class UnknownNote(Trouble):
    """What is neither the number of a note nor a day; fields `name`, `numbers`."""

    message = N_("“{name}” is no progress note. Notes: {numbers}; or type a day as 2026-03-10.")


class NobodyToRemind(Trouble):
    """Nobody of that name has an open action; fields `name`, `names`."""

    message = N_("“{name}”: no open action to remind anybody of. Owners: {names}.")


class AboutTheWhole(Trouble):
    """One thing named for a document about the whole engagement; fields `document`, `name`."""

    message = N_("The document “{document}” is about the whole engagement; leave “{name}” out.")


@dataclass(frozen=True, slots=True)
class Exported:
    """The subject of a document, the name of its file, and the folders it belongs to."""

    subject: Subject
    name: str
    folders: tuple[str, ...]


def found(
    kind: DocumentKind, reader: Reader, which: str | None, engagement: str | None, caller: Caller
) -> Exported:
    """What a document is about, as it was named."""
    stem = file_stem(kind, caller.words)
    if kind.is_about_session:
        fits = _is_to_come if kind is DocumentKind.INVITATION else _was_held
        record = reader.record(choose_session(reader, which, engagement, fits=fits).id)
        title = record.session.title
        return Exported(record, f"{stem} {title}", (record.engagement.name, title))
    dossier = reader.dossier(choose_engagement(reader, engagement).id)
    subject, about = _narrowed(kind, dossier, which, caller)
    return Exported(subject, f"{stem} {about}", (dossier.engagement.name,))


def reminded(reader: Reader, which: str | None, engagement: str | None, caller: Caller) -> Iterator[Exported]:
    """One letter to each owner of open actions, or to those whose name has a part."""
    dossier = reader.dossier(choose_engagement(reader, engagement).id)
    stem = file_stem(DocumentKind.REMINDER, caller.words)
    known = reminders(dossier, caller.today)
    meant = [each for each in known if folded(which or "") in folded(each.owner.full_name)]
    if not meant:
        names = ", ".join(each.owner.full_name for each in known) or "–"
        raise NobodyToRemind(name=which or dossier.engagement.name, names=names)
    for each in meant:
        yield Exported(only_for(dossier, each), f"{stem} {each.owner.full_name}", (dossier.engagement.name,))


def _narrowed(kind: DocumentKind, dossier: Dossier, which: str | None, caller: Caller) -> tuple[Dossier, str]:
    """The dossier with the one note or advice that is meant, and what tells the file apart."""
    if kind is DocumentKind.PROGRESS:
        note = _note(dossier, which, caller.today)
        return replace(dossier, notes=(note,)), caller.words("no. {number}", number=note.number)
    if kind is DocumentKind.ADVICE:
        if not dossier.advice:
            raise NoAdvice
        if which:
            advice = _advice(dossier.advice, which)
            about = caller.words("no. {number}", number=advice.number)
            return replace(dossier, advice=(advice,)), f"{about} {advice.title}"
    elif kind is DocumentKind.CHART:
        return _charted(dossier, which)
    elif which:
        raise AboutTheWhole(document=kind.value, name=which)
    return dossier, dossier.engagement.name


def _charted(dossier: Dossier, which: str | None) -> tuple[Dossier, str]:
    """The organisation with the scenario that is named; else with the one retained, if there is one."""
    named = dossier.engagement.name
    if which is None:
        retained = (each for each in dossier.scenarios if each.status is ScenarioStatus.RETAINED)
        return replace(dossier, scenarios=tuple(retained)), named
    scenario = chosen_scenario(dossier.scenarios, which)
    return replace(dossier, scenarios=(scenario,)), f"{named} {scenario.name}"


def _note(dossier: Dossier, which: str | None, today: date) -> ProgressNote:
    """The note of a number or a day, by default the latest; what was not written is drawn up to its day."""
    if which is None:
        return dossier.notes[-1] if dossier.notes else note_on(dossier, today)
    if which.isdecimal():
        numbered = [note for note in dossier.notes if note.number == int(which)]
        if numbered:
            return numbered[0]
    try:
        return note_on(dossier, date.fromisoformat(which))
    except ValueError:
        numbers = ", ".join(str(note.number) for note in dossier.notes) or "–"
        raise UnknownNote(name=which, numbers=numbers) from None


def _advice(given: Sequence[Advice], which: str) -> Advice:
    """The advice of a number, or the only one with a part of a title."""
    typed = folded(which)
    if which.isdecimal():
        meant = [each for each in given if each.number == int(which)]
    else:
        meant = [each for each in given if typed in folded(each.title)]
    if len(meant) != 1:
        names = ", ".join(f"{each.number} {each.title}" for each in given)
        raise UnknownAdvice(name=which, names=names)
    return meant[0]


def _was_held(session: Session) -> bool:
    return session.status is not SessionStatus.PLANNED


def _is_to_come(session: Session) -> bool:
    return session.status is SessionStatus.PLANNED

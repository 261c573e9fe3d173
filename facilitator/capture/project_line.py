"""A project of the pôle in one line: `Guichet unique >dupont <fin juin +social !en cours ; locaux 15/04`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from facilitator.capture.context import Context
from facilitator.capture.marks import Mark, read_marks
from facilitator.capture.messages import N_, Refusal, nobody, which_person
from facilitator.capture.passage import Passage
from facilitator.capture.past_days import PAST_FORMS
from facilitator.capture.titles import titled
from facilitator.capture.when import date_at, date_at_end
from facilitator.domain.cleaning import clean
from facilitator.domain.items import FlagCode, ItemKind
from facilitator.domain.people import Person, folded
from facilitator.domain.plan import Stake
from facilitator.domain.projects import Project, ProjectMilestone, ProjectStatus
from facilitator.values import dataclass

STATUS_WORDS: Final[dict[ProjectStatus, tuple[str, ...]]] = {
    ProjectStatus.PLANNED: ("prévu", "planned", "prévue"),
    ProjectStatus.RUNNING: ("en cours", "running", "lancé", "lancée", "in progress", "ongoing", "under way"),
    ProjectStatus.AT_RISK: ("à risque", "at risk", "risque", "fragile", "en danger"),
    ProjectStatus.BLOCKED: ("bloqué", "blocked", "bloquée", "stuck", "en panne"),
    ProjectStatus.DONE: ("terminé", "done", "terminée", "fini", "finie", "achevé", "fait", "finished"),
    ProjectStatus.DROPPED: ("abandonné", "dropped", "abandonnée", "arrêté", "arrêtée", "abandoned"),
}
"""How a project goes, in French, in English, then otherwise; any beginning of three letters is enough."""

_REACHED: Final = frozenset({"atteint", "reached", "fait", "done", "tenu", "met"})
_STATE = re.compile(r"(?<!\S)!([^\W\d_][\w'’-]*(?: [^\W\d_]+)?)")
_CELL = re.compile(r"\s*;\s*")
_JOINTS = re.compile(r"[\s_-]+")


@dataclass(frozen=True, slots=True)
class ProjectEntry:
    """A project as understood, not saved yet; None for what was not said. `due` is when all of it is due."""

    title: str
    pilot: Person | None = None
    stake: Stake | None = None
    due: date | None = None
    status: ProjectStatus | None = None
    milestones: tuple[ProjectMilestone, ...] = ()

    def steps(self, end: str) -> tuple[ProjectMilestone, ...]:
        """Its milestones, and one called `end` for the day all of it is due."""
        return (*self.milestones, ProjectMilestone(end, self.due)) if self.due else self.milestones


@dataclass(frozen=True, slots=True)
class _Stated:
    """A stake and the words it is found by."""

    stake: Stake
    title: str


def read_project(line: str, context: Context, stakes: Sequence[Stake] = ()) -> ProjectEntry | Refusal:
    """The project a line says, its milestones after semicolons; `context.on` is the day it is typed."""
    head, *cells = _cells(_passage(line))
    entry = _read_head(head, context, stakes)
    for cell in cells:
        if isinstance(entry, Refusal):
            return entry
        if status := read_status(cell.text):
            entry = replace(entry, status=status)
            continue
        step = _read_step(cell, context)
        if isinstance(step, Refusal):
            return step
        entry = replace(entry, milestones=(*entry.milestones, step))
    return entry


def read_milestone(line: str, context: Context) -> ProjectMilestone | Refusal:
    """A step of a project: `Locaux choisis <15/04`; `!atteint`, with or without a day, says it is reached."""
    return _read_step(_passage(line), context)


def read_status(typed: str) -> ProjectStatus | None:
    """How a project goes, by a word or the beginning of one; None when it is neither or may be several."""
    said = _JOINTS.sub(" ", folded(typed)).strip(" .!")
    for length in (0, 3):
        found = {
            code
            for code, words in STATUS_WORDS.items()
            for word in map(folded, words)
            if word == said or (length and len(said) >= length and word.startswith(said))
        }
        if found:
            return found.pop() if len(found) == 1 else None
    return None


def project_line(project: Project, pilot: Person | None, language: str) -> str:
    """The line that says a project, to be corrected; what a line does not say is left as it is."""
    who = f">{'.'.join(pilot.full_name.split())}" if pilot else ""
    state = f"!{STATUS_WORDS[project.status][language == 'en'].replace(' ', '-')}"
    return " ".join(filter(None, (project.title, who, state)))


def milestone_line(step: ProjectMilestone, language: str) -> str:
    """The line that says a step, to be corrected."""
    reached = (
        f"!{'reached' if language == 'en' else 'atteint'} {step.reached:%d/%m/%Y}" if step.reached else ""
    )
    return " ".join(filter(None, (step.title, f"<{step.due:%d/%m/%Y}" if step.due else "", reached)))


def _passage(line: str) -> Passage:
    return Passage.of(" ".join(clean(line).split()))


def _cells(passage: Passage) -> list[Passage]:
    """The parts between semicolons; empty ones go, but for the first."""
    ends = [match.span() for match in _CELL.finditer(passage.mask)]
    starts = [0, *(end for _, end in ends)]
    stops = [*(start for start, _ in ends), len(passage.mask)]
    first, *rest = (passage.part(start, stop) for start, stop in zip(starts, stops, strict=True))
    return [first, *(cell for cell in rest if not cell.is_blank)]


def _read_head(head: Passage, context: Context, stakes: Sequence[Stake]) -> ProjectEntry | Refusal:
    entry = ProjectEntry("")
    spans: list[tuple[int, int]] = []
    if state := _STATE.search(head.mask):
        words = next((each for each in (state[1], state[1].split()[0]) if read_status(each)), None)
        if words is None:
            return _unknown_state(state[1].split()[0])
        entry = replace(entry, status=read_status(words))
        spans.append((state.start(), state.start() + 1 + len(words)))
    for mark in read_marks(head.mask, ItemKind.ACTION, context):
        read = _with_mark(entry, mark, stakes, context)
        if isinstance(read, Refusal):
            return read
        entry = read
        spans.append((mark.start, mark.end))
    title = _capital(head.without(spans).text)
    return (
        replace(entry, title=title)
        if title
        else Refusal(N_("A project needs a title: One-stop shop >dupont."))
    )


def _with_mark(
    entry: ProjectEntry, mark: Mark, stakes: Sequence[Stake], context: Context
) -> ProjectEntry | Refusal:
    """The entry with what a mark says; what is not clear is refused, so that the line can be corrected."""
    if refusal := _wrong(mark):
        return refusal
    if mark.when:
        return replace(entry, due=mark.when.reading.on)
    if mark.tag:
        stake = _stake(mark.tag, stakes)
        return stake if isinstance(stake, Refusal) else replace(entry, stake=stake)
    if len(mark.names) > 1:
        return Refusal(N_("A project has one pilot. Name one after >."))
    ids = [name.person_id for name in mark.names if name]
    return replace(entry, pilot=next((each for each in context.people if each.id in ids), entry.pilot))


def _wrong(mark: Mark) -> Refusal | None:
    """Why a mark cannot be taken as it is."""
    for flag in mark.flags:
        match flag.code:
            case FlagCode.OWNER_UNKNOWN:
                return nobody(flag.word)
            case FlagCode.OWNER_AMBIGUOUS:
                return which_person(flag.word, flag.options)
            case FlagCode.DUE_IMPOSSIBLE:
                return Refusal(N_("There is no such day as {word}."), {"word": flag.word})
            case FlagCode.DUE_NOT_UNDERSTOOD:
                return Refusal(N_("“{word}” is no date. Type it as <friday or <15/03."), {"word": flag.word})
    return None


def _stake(tag: str, stakes: Sequence[Stake]) -> Stake | Refusal:
    """The stake a tag names, by its group or by words of its text."""
    group = [each for each in stakes if folded(each.group).startswith(folded(tag))]
    if len(group) == 1:
        return group[0]
    found = [
        each.stake for each in titled(tag, [_Stated(each, f"{each.group} {each.text}") for each in stakes])
    ]
    if len(found) == 1:
        return found[0]
    texts = ", ".join(each.text for each in found or stakes)
    if found:
        return Refusal(
            N_("“{word}” may be {texts}. Type another word of the stake."), {"word": tag, "texts": texts}
        )
    return Refusal(
        N_("No stake is called “{word}”. There are: {texts}."), {"word": tag, "texts": texts or "–"}
    )


def _read_step(passage: Passage, context: Context) -> ProjectMilestone | Refusal:
    reached: date | None = None
    if state := _STATE.search(passage.mask):
        word = state[1].split()[0]
        if folded(word) not in _REACHED:
            return Refusal(
                N_("“!{word}” says nothing of a milestone; `!done` says it is reached."), {"word": word}
            )
        end = state.start() + 1 + len(word)
        day = date_at(passage.mask, end + 1, context.on, PAST_FORMS)
        reached = (day.reading.on if day else None) or context.on
        passage = passage.without([(state.start(), day.end if day else end)])
    due = _due(passage, context)
    if isinstance(due, Refusal):
        return due
    rest, on = due
    title = _capital(rest.text)
    if not title:
        return Refusal(N_("A milestone needs a title: Premises chosen <15/04."))
    return ProjectMilestone(title, on, reached)


def _due(passage: Passage, context: Context) -> tuple[Passage, date | None] | Refusal:
    """The day a text marks or ends with, and the text without it."""
    marks = read_marks(passage.mask, ItemKind.ACTION, context)
    dated = next((mark for mark in marks if mark.when or mark.flags), None)
    if dated and (refusal := _wrong(dated)):
        return refusal
    when = dated.when if dated else date_at_end(passage, context.on)
    if when is None:
        return passage, None
    if when.reading.on is None:
        return Refusal(N_("There is no such day as {word}."), {"word": when.typed})
    span = (dated.start, dated.end) if dated else (when.start, when.end)
    return passage.without([span]), when.reading.on


def _unknown_state(word: str) -> Refusal:
    states = ", ".join(f"!{each.replace(' ', '-')}" for words in STATUS_WORDS.values() for each in words[:2])
    return Refusal(N_("“{word}” is no state. Possible: {states}."), {"word": f"!{word}", "states": states})


def _capital(text: str) -> str:
    bare = text.strip(" ,;:-–")
    return bare[:1].upper() + bare[1:]

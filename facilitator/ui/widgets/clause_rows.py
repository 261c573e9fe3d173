"""The clauses of a letter as rows, each with what has been done of it below."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from rich.text import Text

from facilitator import wording
from facilitator.domain import fulfilment
from facilitator.domain.advice import Advice
from facilitator.domain.dossier import Dossier
from facilitator.domain.engagement import Phase, Service
from facilitator.domain.fulfilment import Fulfilment
from facilitator.domain.items import ItemKind
from facilitator.domain.plan import Deliverable, Objective, Stake
from facilitator.domain.projects import Project
from facilitator.domain.reporting import ProgressNote
from facilitator.domain.session import Session, SessionStatus
from facilitator.ui.widgets.item_lines import Ink
from facilitator.ui.widgets.painted import line, spread
from facilitator.ui.widgets.phase_rows import starts_text
from facilitator.ui.widgets.plan_rows import deliverable_state
from facilitator.ui.widgets.row_list import Row
from facilitator.values import dataclass


@dataclass(frozen=True, slots=True)
class ClauseSheet:
    """Where the clauses are laid out: the ink, the cells of a row, the day it is."""

    ink: Ink
    width: int
    today: date

    def rows(self, dossier: Dossier) -> tuple[Row, ...]:
        """Object, phases with their services, stakes, reporting, calendar."""
        blocks = (
            tuple(self._object(dossier)),
            *(tuple(self._phase(dossier, phase)) for phase in dossier.phases),
            tuple(self._stakes(dossier)),
            tuple(self._reporting(dossier)),
            tuple(self._calendar(dossier)),
        )
        rows: list[Row] = []
        for block in filter(None, blocks):
            rows += [*([Row(Text(""))] if rows else []), *block]
        return tuple(rows)

    # the clauses

    def _object(self, dossier: Dossier) -> Iterator[Row]:
        words, palette = self.ink.words, self.ink.palette
        yield self._head(words("Object"), self._hours(dossier), "object")
        said = dossier.engagement.object or dossier.engagement.title
        yield Row(line("  ", (said.replace("\n", " "), f"bold {palette.text}")))

    def _hours(self, dossier: Dossier) -> Text:
        words = self.ink.words
        spent = wording.duration(sum(each.minutes for each in dossier.hours), words)
        planned = dossier.engagement.planned_minutes
        total = f" / {wording.short_duration(planned, words)}" if planned else ""
        return line((spent, f"bold {self.ink.palette.text}"), (total, self.ink.palette.muted))

    def _phase(self, dossier: Dossier, phase: Phase) -> Iterator[Row]:
        words, palette = self.ink.words, self.ink.palette
        whole = fulfilment.of_phase(dossier, phase)
        spent = wording.duration(whole.minutes, words)
        planned = (
            f" / {wording.short_duration(phase.planned_minutes, words)}" if phase.planned_minutes else ""
        )
        when = starts_text(phase.starts, self.ink)
        if phase.months:
            when += f", {words.plural('{count} month', '{count} months', phase.months)}"
        right = line((f"{when}   ", palette.muted), (spent, f"bold {palette.text}"), (planned, palette.muted))
        title = words("Phase {number}, {title}", number=phase.position, title=phase.title)
        yield self._head(title, right, f"phase:{phase.id}")
        for service in phase.services:
            yield from self._service(dossier, service)
        if whole.sessions or whole.deliverables or whole.advice:
            yield Row(line("  ", (words("Outside these services"), palette.muted)))
            yield from self._done(whole)

    def _service(self, dossier: Dossier, service: Service) -> Iterator[Row]:
        done = fulfilment.of_service(dossier, service)
        yield self._clause(service.text, done, f"service:{service.id}")
        yield from self._done(done)

    def _stakes(self, dossier: Dossier) -> Iterator[Row]:
        if not dossier.stakes:
            return
        yield self._head(self.ink.words("Stakes"), line(), "")
        for stake in dossier.stakes:
            yield from self._stake(dossier, stake)

    def _stake(self, dossier: Dossier, stake: Stake) -> Iterator[Row]:
        group = wording.stake_group(stake.group, self.ink.words)
        text = f"{group} : {stake.text}" if group else stake.text
        done = fulfilment.of_stake(dossier, stake)
        yield self._clause(text, done, f"stake:{stake.id}")
        yield from self._done(done)

    def _reporting(self, dossier: Dossier) -> Iterator[Row]:
        words, palette = self.ink.words, self.ink.palette
        said = dossier.letter.reporting if dossier.letter else ""
        count = len(dossier.notes)
        right = words.plural("{count} note", "{count} notes", count) if count else words("no note yet")
        yield self._head(words("Reporting"), line((right, palette.muted)), "reporting")
        yield Row(line("  ", (said or words("to say"), palette.text if said else palette.muted)))
        for note in dossier.notes:
            yield self._note(note)

    def _calendar(self, dossier: Dossier) -> Iterator[Row]:
        words, palette = self.ink.words, self.ink.palette
        proposal = dossier.letter.proposal if dossier.letter else None
        last = dossier.revisions[-1] if dossier.revisions else None
        right = (
            words("v{number} of {day}", number=last.number, day=words.day(last.on))
            if last
            else words("no revision yet")
        )
        yield self._head(words("Calendar"), line((right, palette.muted)), "calendar")
        revisable = (
            words("revisable") if proposal and proposal.revisable else words("not said to be revisable")
        )
        said = "   ".join(filter(None, (revisable, proposal.calendar if proposal else "")))
        yield Row(line("  ", (said, palette.text)))

    # what was done

    def _done(self, done: Fulfilment) -> Iterator[Row]:
        for session in done.sessions:
            yield self._session(session)
        for objective in done.objectives:
            yield self._objective(objective)
        for deliverable in done.deliverables:
            yield self._deliverable(deliverable)
        for project in done.projects:
            yield self._project(project)
        for advice in done.advice:
            yield self._advice(advice)

    def _session(self, each: Session) -> Row:
        palette = self.ink.palette
        held = each.status is SessionStatus.CLOSED
        left = line(
            "    ",
            ("● " if held else "○ ", palette.good if held else palette.text),
            (each.title, palette.text),
        )
        return self._row(left, line((self.ink.words.day_year(each.on), palette.muted)), f"session:{each.id}")

    def _objective(self, each: Objective) -> Row:
        palette = self.ink.palette
        return self._row(
            line("    ", ("→ ", palette.muted), (each.text, palette.text)), line(), f"plan:{each.id}"
        )

    def _deliverable(self, each: Deliverable) -> Row:
        palette = self.ink.palette
        mark = ("■ ", palette.good) if each.delivered else ("□ ", palette.text)
        left = line("    ", mark, (each.title, palette.text))
        return self._row(left, deliverable_state(each, self.today, self.ink), f"deliverable:{each.id}")

    def _project(self, each: Project) -> Row:
        palette = self.ink.palette
        left = line("    ", ("▪ ", palette.kind(ItemKind.MISSION)), (each.title, palette.text))
        return self._row(left, line((self.ink.words("project"), palette.muted)), f"project:{each.id}")

    def _advice(self, each: Advice) -> Row:
        palette, words = self.ink.palette, self.ink.words
        left = line("    ", ("• ", palette.kind(ItemKind.FINDING)), (each.title, palette.text))
        said = words("advice {number}, {day}", number=each.number, day=words.day_year(each.on))
        return self._row(left, line((said, palette.muted)), f"advice:{each.id}")

    def _note(self, each: ProgressNote) -> Row:
        palette, words = self.ink.palette, self.ink.words
        left = line(
            "    ", ("• ", palette.text), (words("progress note {number}", number=each.number), palette.text)
        )
        return self._row(left, line((words.day_year(each.on), palette.muted)), f"note:{each.id}")

    # rows

    def _head(self, title: str, right: Text, key: str) -> Row:
        return self._row(line((title, f"bold {self.ink.palette.accent}")), right, key)

    def _clause(self, text: str, done: Fulfilment, key: str) -> Row:
        words, palette = self.ink.words, self.ink.palette
        if done.is_empty:
            right = line((words("nothing yet"), palette.muted))
        else:
            right = line((wording.duration(done.minutes, words) if done.minutes else "", palette.text))
        return self._row(line("  ", (text, f"bold {palette.text}")), right, key)

    def _row(self, left: Text, right: Text, key: str) -> Row:
        aside = line("  ").append_text(right) if right.plain else right
        return Row(spread(left, aside, self.width), key)

"""The plan as rows: phases with their services, stakes with objectives and deliverables, the proposal."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from rich.text import Text

from facilitator import wording
from facilitator.domain.dossier import Dossier
from facilitator.domain.items import ItemKind
from facilitator.domain.mission_letter import Proposal
from facilitator.domain.plan import Deliverable, Objective, Stake
from facilitator.ui.widgets.item_lines import Ink
from facilitator.ui.widgets.painted import fitted, line, spread
from facilitator.ui.widgets.phase_rows import PhaseSheet
from facilitator.ui.widgets.row_list import Row
from facilitator.values import dataclass

GROUPS = 13
"""Cells of the group of a stake."""


@dataclass(frozen=True, slots=True)
class PlanSheet:
    """Where the rows of a plan are laid out: the ink, the cells of a row, the day it is."""

    ink: Ink
    width: int
    today: date

    def rows(self, dossier: Dossier) -> tuple[Row, ...]:
        """The whole plan."""
        return (
            *PhaseSheet(self.ink, self.width).rows(dossier),
            Row(Text("")),
            *self._stakes(dossier),
            Row(Text("")),
            *self._proposal(dossier),
        )

    # stakes, objectives, deliverables

    def _stakes(self, dossier: Dossier) -> Iterator[Row]:
        words = self.ink.words
        yield self._head(words("Stakes, objectives, deliverables"), "head:stakes")
        if not dossier.stakes and not dossier.objectives and not dossier.deliverables:
            yield self._nothing(words("Nothing yet. N adds a stake: social : its words."))
        for stake in dossier.stakes:
            yield self._stake(stake)
            yield from self._objectives(dossier, stake.id)
        known = {each.id for each in dossier.stakes}
        loose = [each for each in dossier.objectives if each.stake_id not in known]
        if loose:
            yield self._subhead(words("For the engagement as a whole"))
            for objective in loose:
                yield from self._objective(dossier, objective)
        aims = {each.id for each in dossier.objectives}
        free = [each for each in dossier.deliverables if each.objective_id not in aims]
        yield self._subhead(words("Other deliverables"), "head:deliverables")
        for deliverable in free:
            yield self._deliverable(dossier, deliverable, 3)

    def _objectives(self, dossier: Dossier, stake_id: str) -> Iterator[Row]:
        for objective in dossier.objectives:
            if objective.stake_id == stake_id:
                yield from self._objective(dossier, objective)

    def _objective(self, dossier: Dossier, objective: Objective) -> Iterator[Row]:
        palette = self.ink.palette
        text = line("   ", ("→ ", palette.muted), (objective.text, palette.text))
        yield Row(text, f"objective:{objective.id}")
        for deliverable in dossier.deliverables:
            if deliverable.objective_id == objective.id:
                yield self._deliverable(dossier, deliverable, 5)

    def _stake(self, stake: Stake) -> Row:
        palette = self.ink.palette
        group = wording.stake_group(stake.group, self.ink.words)
        text = line(
            " ",
            (fitted(group, GROUPS), f"bold {palette.kind(ItemKind.QUOTE)}"),
            " ",
            (stake.text, palette.text),
        )
        return Row(text, f"stake:{stake.id}")

    def _deliverable(self, dossier: Dossier, each: Deliverable, indent: int) -> Row:
        palette = self.ink.palette
        mark = ("■ ", palette.good) if each.delivered else ("□ ", palette.text)
        left = line(" " * indent, mark, (each.title, palette.muted if each.delivered else palette.text))
        right = deliverable_state(each, self.today, self.ink)
        phase = dossier.phase(each.phase_id)
        number = self.ink.words("phase {number}", number=phase.position) if phase else ""
        right.append_text(line((f"  {number:>8}", palette.muted)))
        return Row(spread(left, right, self.width), f"deliverable:{each.id}")

    # the proposal

    def _proposal(self, dossier: Dossier) -> Iterator[Row]:
        words = self.ink.words
        proposal = dossier.letter.proposal if dossier.letter else Proposal()
        yield self._head(words("Proposal of intervention"), "")
        for name, label, value in (
            ("annexed", words("annexed"), words("yes") if proposal.annexed else words("no")),
            ("revisable", words("revisable"), words("yes") if proposal.revisable else words("no")),
            ("modalities", words("modalities"), proposal.modalities),
            ("calendar", words("calendar"), proposal.calendar),
        ):
            yield self._part(name, label, value)

    def _part(self, name: str, label: str, value: str) -> Row:
        palette = self.ink.palette
        said = value.replace("\n", " ") or self.ink.words("to write")
        style = palette.text if value else palette.muted
        return Row(line(" ", (fitted(label, GROUPS), palette.muted), " ", (said, style)), f"proposal:{name}")

    def _head(self, title: str, key: str) -> Row:
        return Row(line((title, f"bold {self.ink.palette.accent}")), key)

    def _subhead(self, title: str, key: str = "") -> Row:
        return Row(line(" ", (title, self.ink.palette.muted)), key)

    def _nothing(self, said: str) -> Row:
        return Row(line(" ", (said, self.ink.palette.muted)))


def deliverable_state(each: Deliverable, today: date, ink: Ink) -> Text:
    """Handed over, late, due or without a date."""
    words, palette = ink.words, ink.palette
    if each.delivered:
        return line((words("handed over {day}", day=words.day(each.delivered)), palette.good))
    if late := each.days_late(today):
        return line((words("! {days} d late", days=late), f"bold {palette.warning}"))
    if each.due:
        return line((words("due {day}", day=words.day_year(each.due)), palette.text))
    return line((words("date to be set"), palette.muted))

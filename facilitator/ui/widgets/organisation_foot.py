"""What stands below the matrix: its legend, then what is chosen in full, an overlap with its reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.text import Text

from facilitator import wording
from facilitator.analysis.looks import Doubles
from facilitator.analysis_words import overlap_reason
from facilitator.domain.dossier import Dossier
from facilitator.domain.organisation import Activity, OrgUnit
from facilitator.domain.responsibility import Line, Share, share_of
from facilitator.domain.staffing import staff_of, total
from facilitator.domain.versions import Difference, Version
from facilitator.ui.widgets.item_lines import Ink
from facilitator.ui.widgets.painted import line
from facilitator.ui.widgets.work_rows import WorkRows
from facilitator.values import dataclass

_MORE = {(True, True): "   ‹ ›", (True, False): "   ‹", (False, True): "   ›"}


@dataclass(frozen=True)
class Foot:
    """The foot of what a unit does; `column` is the unit of the column one is on."""

    dossier: Dossier
    version: Version
    current: Version
    work: WorkRows
    doubles: Doubles
    looking: bool
    ink: Ink

    def legend(self) -> Text:
        """What the letters mean and how many overlaps there are; in the list, what it adds up to."""
        palette, words, matrix = self.ink.palette, self.ink.words, self.work.matrix
        if not matrix.lines:
            return Text("")
        if not self.work.as_matrix:
            done = [each.activity for each in matrix.lines if each.activity is not None]
            counted = words.plural("{count} activity", "{count} activities", len(done))
            return line((f"{counted}, {wording.fte_text(total(done), words)}", palette.muted))
        return line(
            ("R", f"bold {palette.good}"),
            (f" {words('responsible')}   ", palette.text),
            ("c", palette.text),
            (f" {words('contributes')}   ", palette.text),
            (" D ", f"bold {palette.on_chip} on {palette.warning}"),
            (f" {self._settle(matrix.overlaps)}", palette.text),
            (_MORE.get(self.work.more, ""), f"bold {palette.accent}"),
        )

    def _settle(self, count: int) -> str:
        words = self.ink.words
        if self.looking:
            return words("looking for overlaps…")
        if self.work.width < 60:
            return words("overlap ({count})", count=count)
        return words("overlap to settle ({count})", count=count)

    def of_unit(self, unit: OrgUnit) -> Iterator[Text]:
        """Who leads a unit, and what its activities take of its staff."""
        palette, words = self.ink.palette, self.ink.words
        head = self.dossier.person(unit.head_id)
        staff = staff_of(self.version.structure)[unit.id]
        said = words(
            "activities {spent} of {headcount}",
            spent=wording.fte_text(staff.spent_below, words),
            headcount=wording.fte_number(staff.headcount_below, words),
        )
        name = ", ".join(filter(None, (head.full_name, head.function))) if head else words("no head")
        over = staff.spent_below > staff.headcount_below
        yield line((name, palette.text))
        yield line((said, palette.warning if over else palette.muted))
        yield from self._unit_before(unit)

    def of_left_over(self) -> Iterator[Text]:
        """How what no unit does comes to one."""
        said = self.ink.words("No unit does this. M on a row moves it to one.")
        yield line((said, self.ink.palette.muted))

    def _unit_before(self, unit: OrgUnit) -> Iterator[Text]:
        """What a unit of a target was called, and where it was."""
        words, marks = self.ink.words, self.version.unit_marks()
        before = self.current.structure.unit(unit.id)
        if before is None or unit.id not in marks:
            return
        above = self.current.structure.unit(before.parent_id)
        moved = any(each.id == unit.id for each in self.version.comparison.moved)
        said = (
            words("was called {name}", name=before.name) if before.name != unit.name else "",
            words("comes from {unit}", unit=above.name if above else "–") if moved else "",
        )
        yield line((f"{marks[unit.id]} {', '.join(filter(None, said))}", self.ink.palette.muted))

    def of_row(self, row: Line, column: OrgUnit | None) -> Iterable[Text]:
        """Who answers for a row and what it costs; why there is an overlap; what is different in a target."""
        if row.activity is not None:
            yield from self._of_activity(row.activity, column)
        elif row.mission is not None and (owner := self.dossier.person(row.mission.owner_id)):
            yield line(("→ ", self.ink.palette.muted), (owner.full_name, self.ink.palette.text))

    def _of_activity(self, activity: Activity, column: OrgUnit | None) -> Iterator[Text]:
        words = self.ink.words
        owner = self.dossier.person(activity.owner_id)
        verdict = wording.verdict_label(activity.verdict, words) if activity.verdict else ""
        target = f" → {activity.target}" if activity.target else ""
        parts = (
            f"→ {owner.short_name}" if owner else "",
            wording.measures_text(activity, words),
            f"= {verdict}{target}" if verdict else "",
        )
        yield line(("   ".join(filter(None, parts)), self.ink.palette.text))
        if self.work.as_matrix and column is not None:
            yield from self._why(activity, column)
        yield from self._different(activity)

    def _why(self, activity: Activity, column: OrgUnit) -> Iterator[Text]:
        """Why there is an overlap: the other line, and the words both say."""
        if share_of(activity, column.id, self.work.matrix.twins) is not Share.OVERLAP:
            return
        units = {each.id: each.unit_id for each in self.version.structure.activities}
        for overlap, other in self.doubles.of(activity.id):
            if column.id in (units.get(other.id), activity.unit_id):
                unit = self.version.structure.unit(units.get(other.id))
                name = unit.name if unit else ""
                words = self.ink.words
                said = words(
                    "D {unit}: {title} ({why})",
                    unit=name,
                    title=other.title,
                    why=overlap_reason(overlap, words),
                )
                yield Text(line((said, "")).plain, self.ink.palette.warning)
                return

    def _different(self, activity: Activity) -> Iterator[Text]:
        mark = self.work.marks.get(activity.id)
        if mark is None:
            return
        words, moves = self.ink.words, self.version.comparison.activities_moved
        moved = next((each for each in moves if each.id == activity.id), None)
        before = self.current.structure.unit(moved.from_id) if moved else None
        said = {
            Difference.ADDED: words("new in this target"),
            Difference.REMOVED: words("no longer done in this target"),
            Difference.MOVED: words("comes from {unit}", unit=before.name if before else "–"),
        }[mark]
        yield line((f"{mark} {said}", self.ink.palette.muted))

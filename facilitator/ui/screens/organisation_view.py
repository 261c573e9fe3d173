"""The organisation as it is seen: the units, what the chosen one does, and who is responsible."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Iterator
from dataclasses import replace

from rich.text import Text
from textual import work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.events import DescendantFocus

from facilitator import wording
from facilitator.analysis.findings import kept
from facilitator.analysis.looks import twins_of
from facilitator.analysis.overlaps import Overlap, overlaps
from facilitator.analysis_words import overlap_reason
from facilitator.domain.dismissal import Dismissal
from facilitator.domain.dossier import Dossier
from facilitator.domain.organisation import Activity, OrgUnit
from facilitator.domain.responsibility import Line, Matrix, Share, matrix_of
from facilitator.domain.staffing import staff_of, total
from facilitator.domain.structure import Structure
from facilitator.domain.versions import Difference, Version, headcount, versions
from facilitator.ui.desk import Desk
from facilitator.ui.screens.dossier_list import DossierList
from facilitator.ui.widgets.painted import line
from facilitator.ui.widgets.paragraph import PaintedText
from facilitator.ui.widgets.row_list import RowList
from facilitator.ui.widgets.top_bar import Heading
from facilitator.ui.widgets.unit_rows import UnitRows
from facilitator.ui.widgets.work_rows import WorkRows

_LONGEST_NAME = 16
"""Letters of a version in the heading."""

LEFT = {"narrow": 26, "normal": 33, "wide": 46}
"""Cells of the units, by the width of the window."""


class OrganisationView(DossierList):
    """Two lists side by side: arrows move in one, Enter and Escape go from one to the other."""

    DEFAULT_CSS = f"""
    OrganisationView #units {{ width: {LEFT["normal"]}; border-right: solid $rule; padding: 1 1 0 1; }}
    OrganisationView.-narrow #units {{ width: {LEFT["narrow"]}; padding: 0 1; }}
    OrganisationView.-wide #units, OrganisationView.-very-wide #units {{ width: {LEFT["wide"]}; }}
    OrganisationView #unit-titles {{ height: 2; }}
    OrganisationView #work {{ padding: 1 1 0 1; }}
    OrganisationView.-narrow #work {{ padding: 0 1; }}
    OrganisationView #titles {{ height: 1; padding: 0; margin: 0 0 1 0; }}
    OrganisationView.-short #titles {{ height: 1; padding: 0; margin: 0; }}
    OrganisationView.-short #unit-titles {{ height: 1; }}
    OrganisationView RowList, OrganisationView.-untitled RowList {{ padding: 0; }}
    OrganisationView #detail, OrganisationView.-short #detail {{ height: 4; padding: 0; border-top: none; }}
    OrganisationView LineBox Sentences {{ max-height: 12; }}
    """

    def __init__(self, desk: Desk, dossier: Dossier) -> None:
        super().__init__(desk, dossier)
        self.unit_titles = PaintedText(self.words, id="unit-titles")
        self.tree_list = RowList(self.words, id="tree")
        self.pane = self.tree_list
        self.versions: tuple[Version, ...] = (Version(Structure()),)
        self.place = 0
        self.as_matrix = True
        self.column = 0
        self.first = 0
        self.matrix = Matrix()
        self.found: tuple[Overlap, ...] = ()
        self.dismissals: tuple[Dismissal, ...] = ()
        self.looking = False
        self._looked_at: tuple[Activity, ...] | None = None
        self._unit_shown = ""

    def compose_body(self) -> ComposeResult:
        """Units, what they do, the line."""
        with Horizontal():
            with Vertical(id="units"):
                yield self.unit_titles
                yield self.tree_list
            with Vertical(id="work"):
                yield self.titles
                yield self.list
                yield self.detail
        yield self.line_box

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Which of the two lists the keys are for."""
        for each in (self.tree_list, self.list):
            if event.widget is each and self.pane is not each:
                self.pane = each
                self.paint_work()

    def leave_line(self) -> None:
        """Back to the list one was in."""
        pane = self.pane
        super().leave_line()
        pane.focus()

    # what is chosen

    @property
    def version(self) -> Version:
        """The organisation that is shown."""
        return self.versions[self.place]

    @property
    def on_units(self) -> bool:
        """Whether the keys are for the units."""
        return self.pane is self.tree_list

    @property
    def unit(self) -> OrgUnit | None:
        """The chosen unit."""
        return self.version.structure.unit(self.tree_list.key)

    @property
    def row(self) -> Line | None:
        """The chosen mission or activity."""
        return next((each for each in self.matrix.lines if each.key == self.list.key), None)

    @property
    def column_unit(self) -> OrgUnit | None:
        """The unit of the column one is on."""
        known = self.matrix.unit_ids
        return self.version.structure.unit(known[self.column]) if self.column < len(known) else None

    def may_change(self) -> bool:
        """Whether the version shown may be changed here; says so when it may not."""
        if not self.version.is_current:
            said = self.words(
                "“{name}” is a target: it is only looked at here. Tab goes back to the current organisation.",
                name=self.version_name(self.version),
            )
            self.tell(said)
        return self.version.is_current

    # showing

    def show(self, dossier: Dossier) -> None:
        """Hands the dossier to the parts; overlaps are looked for beside."""
        self.dossier = dossier
        current = Structure.of(dossier.units, dossier.missions, dossier.activities)
        store = self.desk.opened
        self.dismissals = store.dismissals(self.engagement_id) if store else ()
        self.versions = versions(current, store.scenarios(self.engagement_id) if store else ())
        self.place = min(self.place, len(self.versions) - 1)
        self.paint()
        if self._looked_at != dossier.activities:
            self._looked_at = dossier.activities
            self._look_for_overlaps()

    @work(group="overlaps", exclusive=True)
    async def _look_for_overlaps(self) -> None:
        self.looking = True
        self.show_detail()
        self.found = await asyncio.to_thread(overlaps, self.dossier.activities)
        self.looking = False
        self.paint_work()

    def paint(self) -> None:
        """Both sides."""
        people = {each.id: each for each in self.dossier.people}
        width = self.tree_list.size.width or LEFT["normal"] - 3
        units = UnitRows(self.version, people, width, self.ink)
        known = bool(self.version.structure.units)
        self.unit_titles.text = units.titles() if known else Text("")
        fresh = not self.tree_list.rows
        self.tree_list.show(units.rows() if known else tuple(self.nothing(self.words("No unit yet."))))
        if fresh:
            self._begin_where_something_is_done()
        self.paint_work()

    def _begin_where_something_is_done(self) -> None:
        busy = {each.unit_id for each in self.version.structure.activities}
        first = next((row.key for row in self.tree_list.rows if row.key in busy), "")
        if first:
            self.tree_list.select(first)

    def paint_work(self) -> None:
        """The right side."""
        unit = self.unit
        if self.tree_list.key != self._unit_shown:
            self._unit_shown, self.column, self.first = self.tree_list.key, 0, 0
        twins = twins_of(kept(self.found, self.dismissals))
        structure = self.version.shown()
        self.matrix = matrix_of(unit.id, structure, twins) if unit else Matrix()
        rows = self.work_rows()
        self.titles.text = rows.titles() if self.matrix.lines else Text("")
        self.list.show(rows.rows() if self.matrix.lines else tuple(self.nothing(self._nothing_done())))
        self.show_detail()
        self.refresh_heading()

    def work_rows(self) -> WorkRows:
        """What the chosen unit does, as far as there is room."""
        count = len(self.matrix.unit_ids)
        self.column = min(self.column, max(0, count - 1))
        rows = WorkRows(
            self.matrix,
            {each.id: each for each in self.version.structure.units},
            {each.id: each for each in self.dossier.people},
            self.version.activity_marks(),
            self.list.size.width or 60,
            self.ink,
            self.as_matrix,
            self.first,
            -1 if self.on_units else self.column,
        )
        if self.as_matrix and count and self.column not in rows.shown:
            ahead = self.column > rows.shown[-1]
            self.first = self.column - (len(rows.shown) - 2) if ahead else self.column
            rows = replace(rows, first=self.first)
        return rows

    def _nothing_done(self) -> str:
        if self.unit is None:
            return self.words("N adds a unit; I brings in a whole list from a file.")
        return self.words("Nothing noted for “{unit}” yet. Enter, then N: title ; FTE.", unit=self.unit.name)

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Another unit shows what it does; another row says itself in full."""
        event.stop()
        if self.tree_list.key != self._unit_shown:
            self.paint_work()
        else:
            self.show_detail()

    def heading(self) -> Heading:
        """The engagement, the versions with the one that is shown, units and staff."""
        words, structure = self.words, self.version.structure
        counted = words.plural("{count} unit", "{count} units", len(structure.units))
        staff = wording.fte_text(headcount(structure), words)
        named = [self.version_name(each) for each in self.versions] if len(self.versions) > 1 else []
        tabs: list[tuple[str, str]] = []
        for place, name in enumerate(named):
            tabs += [(f" {name} ", "chosen" if place == self.place else "muted"), (" ", "")]
        own = [(f" {named[self.place]} ", "chosen"), (" ", "")] if named else []
        facts = (f"  {counted}, {staff} ", "")
        engagement = self.dossier.engagement
        return Heading(
            (engagement.short_title or engagement.name, words("Organisation")),
            facts=(*tabs, facts),
            short_facts=(*own, (f" {staff} ", "")),
        )

    def version_name(self, version: Version) -> str:
        """What a version is called."""
        name = version.scenario.name if version.scenario else self.words("current")
        return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1]}…"

    # what the foot says

    def card(self) -> Iterable[Text]:
        """The legend, then what is chosen."""
        yield self._legend()
        unit, row = self.unit, self.row
        if self.on_units and unit is not None:
            yield from self._of_unit(unit)
        elif row is not None and row.activity is not None:
            yield from self._of_activity(row.activity)
        elif row is not None and row.mission is not None:
            owner = self.dossier.person(row.mission.owner_id)
            if owner:
                yield line(("→ ", self.palette.muted), (owner.full_name, self.palette.text))

    def _legend(self) -> Text:
        palette, words = self.palette, self.words
        if not self.matrix.lines:
            return Text("")
        done = [each.activity for each in self.matrix.lines if each.activity is not None]
        if not self.as_matrix:
            counted = words.plural("{count} activity", "{count} activities", len(done))
            return line((f"{counted}, {wording.fte_text(total(done), words)}", palette.muted))
        count = self.matrix.overlaps
        settle = (
            words("overlap ({count})", count=count)
            if self.narrow
            else words("overlap to settle ({count})", count=count)
        )
        doubles = words("looking for overlaps…") if self.looking else settle
        more = {(True, True): "‹ ›", (True, False): "‹", (False, True): "›"}.get(self.work_rows().more, "")
        return line(
            ("R", f"bold {palette.good}"),
            (f" {words('responsible')}   ", palette.text),
            ("c", palette.text),
            (f" {words('contributes')}   ", palette.text),
            (" D ", f"bold {palette.on_chip} on {palette.warning}"),
            (f" {doubles}", palette.text),
            (f"   {more}" if more else "", f"bold {palette.accent}"),
        )

    def _of_unit(self, unit: OrgUnit) -> Iterator[Text]:
        palette, words = self.palette, self.words
        head = self.dossier.person(unit.head_id)
        staff = staff_of(self.version.structure)[unit.id]
        said = words(
            "activities {spent} of {headcount}",
            spent=wording.fte_text(staff.spent_below, words),
            headcount=wording.fte_number(staff.headcount_below, words),
        )
        name = ", ".join(filter(None, (head.full_name, head.function))) if head else words("no head")
        over = staff.spent_below > staff.headcount_below
        yield line((f"{name}   ", palette.text), (said, palette.warning if over else palette.muted))

    def _of_activity(self, activity: Activity) -> Iterator[Text]:
        palette, words = self.palette, self.words
        owner = self.dossier.person(activity.owner_id)
        verdict = wording.verdict_label(activity.verdict, words) if activity.verdict else ""
        parts = (
            f"→ {owner.short_name}" if owner else "",
            wording.measures_text(activity, words),
            f"= {verdict}" + (f" → {activity.target}" if activity.target else "") if verdict else "",
        )
        yield line(("   ".join(filter(None, parts)), palette.text))
        yield from self._of_cell(activity)
        yield from self._different(activity)

    def _of_cell(self, activity: Activity) -> Iterator[Text]:
        """Why there is an overlap: the other line, and the words both say."""
        unit = self.column_unit
        if not self.as_matrix or unit is None:
            return
        if self.matrix.share(Line(activity.unit_id, activity=activity), unit.id) is not Share.OVERLAP:
            return
        for each in kept(self.found, self.dismissals):
            pair = {each.first.id: each.second, each.second.id: each.first}
            other = pair.get(activity.id)
            if other is not None and unit.id in (other.unit_id, activity.unit_id):
                where = self.version.structure.unit(other.unit_id)
                said = f"D {where.name if where else ''} : {other.title} ({overlap_reason(each, self.words)})"
                yield line((said, self.palette.warning))
                return

    def _different(self, activity: Activity) -> Iterator[Text]:
        mark = self.version.activity_marks().get(activity.id)
        if mark is None:
            return
        words, units = self.words, self.versions[0].structure
        moved = next(
            (each for each in self.version.comparison.activities_moved if each.id == activity.id), None
        )
        before = units.unit(moved.from_id) if moved else None
        said = {
            Difference.ADDED: words("new in this target"),
            Difference.REMOVED: words("no longer done in this target"),
            Difference.MOVED: words("comes from {unit}", unit=before.name if before else "–"),
        }[mark]
        yield line((f"{mark} {said}", self.palette.muted))

"""The organisation as it is seen: the units, what the chosen one does, and who is responsible."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from dataclasses import replace

from rich.text import Text
from textual import work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical

from facilitator import wording
from facilitator.analysis.findings import kept, settled
from facilitator.analysis.looks import Doubles
from facilitator.analysis.overlaps import Overlap, overlaps
from facilitator.domain.dismissal import Dismissal
from facilitator.domain.dossier import Dossier
from facilitator.domain.organisation import OrgUnit
from facilitator.domain.responsibility import Line, Matrix, Twins, matrix_of
from facilitator.domain.structure import Structure
from facilitator.domain.versions import Version, headcount, versions
from facilitator.ui.desk import Desk
from facilitator.ui.screens.lines_meant import LinesMeant
from facilitator.ui.theme import palette_of
from facilitator.ui.widgets.item_lines import Ink
from facilitator.ui.widgets.organisation_foot import Foot
from facilitator.ui.widgets.paragraph import PaintedText
from facilitator.ui.widgets.row_list import RowList
from facilitator.ui.widgets.top_bar import Heading
from facilitator.ui.widgets.unit_rows import NO_UNIT, UnitRows
from facilitator.ui.widgets.work_rows import WorkRows

_LONGEST_NAME = 24
"""Letters of a version in the heading."""

LEFT = {"narrow": 26, "normal": 33, "wide": 46}
"""Cells of the units, by the width of the window."""


class OrganisationView(LinesMeant):
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
    OrganisationView #detail {{ height: 5; padding: 1 0 0 0; border-top: none; }}
    OrganisationView.-short #detail {{ height: 4; padding: 0; border-top: none; }}
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
        self.doubles = Doubles()
        self.twins: Twins = {}
        self.looking = False
        self.work_rows = WorkRows(self.matrix, {}, {}, {}, 60, Ink(self.words, palette_of("")))
        self.dismissals: tuple[Dismissal, ...] = ()
        self._looked_at: object = None
        self._unit_shown = ""
        self._left = False

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

    def come_back(self) -> None:
        """What is shown first was read just now; only after another screen it is read again."""
        if self._left:
            self.reload()

    def on_screen_suspend(self) -> None:
        """Another screen lies over this one and may change what it shows."""
        self._left = True

    def on_descendant_focus(self) -> None:
        """Which of the two lists the keys are for."""
        for each in (self.tree_list, self.list):
            if self.focused is each and self.pane is not each:
                self.pane = each
                self.paint_rows()

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
    def on_left_over(self) -> bool:
        """Whether what no unit does is chosen."""
        return self.tree_list.key == NO_UNIT

    @property
    def row(self) -> Line | None:
        """The chosen mission or activity."""
        return self.matrix.by_key.get(self.list.key)

    @property
    def column_unit(self) -> OrgUnit | None:
        """The unit of the column one is on."""
        known = self.matrix.unit_ids
        return self.version.structure.unit(known[self.column]) if self.column < len(known) else None

    def may_change(self) -> bool:
        """Whether the version shown may be changed here; says so when it may not."""
        if not self.version.is_current:
            said = self.words(
                "“{name}” is a target: B draws it. Tab goes back to the current organisation.",
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
        self._leave_out_dismissed()
        self.versions = versions(current, store.scenarios(self.engagement_id) if store else ())
        self.place = min(self.place, len(self.versions) - 1)
        self.paint()
        asked = (dossier.activities, settled(self.dismissals))
        if self._looked_at != asked:
            self._looked_at = asked
            self._look_for_overlaps()

    @work(group="overlaps", exclusive=True)
    async def _look_for_overlaps(self) -> None:
        self.looking = True
        self.show_detail()
        self.found = await asyncio.to_thread(overlaps, self.dossier.activities, settled(self.dismissals))
        self.looking = False
        self._leave_out_dismissed()
        self._see_doubles()
        self.paint_work()

    def _leave_out_dismissed(self) -> None:
        self.doubles = Doubles(kept(self.found, self.dismissals))

    def _see_doubles(self) -> None:
        self.twins = self.doubles.twins_in(self.version.structure.activities)

    def paint(self) -> None:
        """Both sides."""
        self._see_doubles()
        people = {each.id: each for each in self.dossier.people}
        width = self.tree_list.size.width or LEFT["normal"] - 3
        units = UnitRows(self.version, people, width, self.ink)
        rows = units.rows()
        self.unit_titles.text = units.titles() if rows else Text("")
        fresh = not self.tree_list.rows
        self.tree_list.show(rows or tuple(self.nothing(self.words("No unit yet."))))
        if fresh:
            self._begin_where_something_is_done()
        self.paint_work()

    def _begin_where_something_is_done(self) -> None:
        busy = {each.unit_id or NO_UNIT for each in self.version.structure.activities}
        first = next((row.key for row in self.tree_list.rows if row.key in busy), "")
        if first:
            self.tree_list.select(first)

    def paint_work(self) -> None:
        """The right side."""
        unit = self.unit
        if self.tree_list.key != self._unit_shown:
            self._unit_shown, self.column, self.first = self.tree_list.key, 0, 0
        structure = self.version.shown()
        seen = unit is not None or self.on_left_over
        self.matrix = matrix_of(unit.id if unit else None, structure, self.twins) if seen else Matrix()
        self.paint_rows()
        self.refresh_heading()

    def paint_rows(self) -> None:
        """The rows of what the chosen unit does, as far as there is room."""
        self.work_rows = rows = self._as_far_as_there_is_room()
        self.titles.text = rows.titles() if self.matrix.lines else Text("")
        self.list.show(rows.rows() if self.matrix.lines else tuple(self.nothing(self._nothing_done())))
        self.show_detail()

    def _as_far_as_there_is_room(self) -> WorkRows:
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

    def row_chosen(self) -> None:
        """Another unit shows what it does; another row says itself in full."""
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

    def card(self) -> Iterable[Text]:
        """The legend, then what is chosen."""
        current, row, unit = self.versions[0], self.row, self.unit
        foot = Foot(self.dossier, self.version, current, self.work_rows, self.doubles, self.looking, self.ink)
        yield foot.legend()
        if self.on_units and unit is not None:
            yield from foot.of_unit(unit)
        elif self.on_units and self.on_left_over:
            yield from foot.of_left_over()
        elif row is not None:
            yield from foot.of_row(row, self.column_unit)

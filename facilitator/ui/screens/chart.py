"""The organisation in pictures: its chart, what each target makes of it, its FTE as bars."""

from __future__ import annotations

from rich.text import Text
from textual.app import ComposeResult

from facilitator.domain.dossier import Dossier
from facilitator.domain.fte_bars import outcome_bars, unit_bars
from facilitator.domain.org_chart import changed_chart, org_chart
from facilitator.domain.versions import Version, versions
from facilitator.ui.command import Scope
from facilitator.ui.desk import Desk
from facilitator.ui.screens.organisation_export import OrganisationExport
from facilitator.ui.widgets.fte_bars import FteBars
from facilitator.ui.widgets.org_chart import OrgChart
from facilitator.ui.widgets.painted import line, spread
from facilitator.ui.widgets.paragraph import PaintedText
from facilitator.ui.widgets.picture_view import Picture, PictureView
from facilitator.ui.widgets.top_bar import Heading


class ChartScreen(OrganisationExport):
    """One picture at a time; the versions first, in their order, then the bars."""

    SCOPES = (Scope.CHART,)
    AUTO_FOCUS = "PictureView"
    DEFAULT_CSS = """
    ChartScreen #caption { height: 2; padding: 1 2 0 2; }
    ChartScreen.-short #caption { height: 1; padding: 0 2; }
    ChartScreen.-short PictureView { padding: 0 2; }
    """

    def __init__(self, desk: Desk, dossier: Dossier, place: int = 0) -> None:
        super().__init__(desk, dossier)
        self.caption = PaintedText(self.words, id="caption")
        self.view = PictureView(self.words)
        self.place = place
        self.versions: tuple[Version, ...] = ()
        self._pictures: tuple[tuple[str, Picture], ...] = ()

    def compose_body(self) -> ComposeResult:
        """What is drawn, and the picture."""
        yield self.caption
        yield self.view

    @property
    def version(self) -> Version:
        """The organisation that is drawn; the current one beside the bars."""
        return self.versions[self.place if self.place < len(self.versions) else 0]

    def heading(self) -> Heading:
        """The engagement, where one is, and which picture it is of how many."""
        count = f"{self.place + 1}/{len(self._pictures)} " if self._pictures else ""
        path = (self.dossier.engagement.name, self.words("Organisation"), self.words("Chart"))
        return Heading(path, facts=((count, ""),))

    def show(self, dossier: Dossier) -> None:
        """Draws the pictures anew; the one that was shown stays."""
        self.dossier = dossier
        self.versions = versions(dossier.structure, dossier.scenarios)
        self._pictures = (*self._charts(), *self._bars())
        self.place = min(self.place, len(self._pictures) - 1)
        self.paint()

    def paint(self) -> None:
        """The picture at hand."""
        known = bool(self.dossier.units)
        self.view.picture = self._pictures[self.place][1] if known else None
        self.paint_caption(self.view.below)
        self.refresh_heading()

    def paint_caption(self, below: int) -> None:
        """What is drawn, and whether it goes on below."""
        words, palette = self.words, self.palette
        if not self.dossier.units:
            self.caption.text = line((words("No unit was noted yet."), palette.muted))
            return
        title = line((self._pictures[self.place][0], f"bold {palette.accent}"))
        more = line((words("↑↓ PgDn: the rest of it"), palette.muted)) if below else Text("")
        self.caption.text = spread(title, more, max(20, self.app.size.width - 4))

    def on_picture_view_moved(self, event: PictureView.Moved) -> None:
        """The foot of the picture came into sight, or went out of it."""
        event.stop()
        self.paint_caption(event.below)

    def _charts(self) -> tuple[tuple[str, Picture], ...]:
        dossier, words = self.dossier, self.words
        people = {each.id: each for each in dossier.people}
        drawn = []
        for version in self.versions:
            if version.scenario is None:
                chart = org_chart(dossier.structure, dossier.units)
                title = words("Current organisation")
            else:
                chart = changed_chart(dossier.structure, version.structure, dossier.units)
                title = words("{name}: what changes", name=version.scenario.name)
            drawn.append((title, OrgChart(chart, people, self.ink)))
        return tuple(drawn)

    def _bars(self) -> tuple[tuple[str, Picture], ...]:
        dossier, words = self.dossier, self.words
        units = FteBars(unit_bars(dossier.structure, dossier.units), self.ink)
        outcomes = FteBars(outcome_bars(dossier.activities), self.ink)
        titled = (
            (words("FTE of the activities and headcount, by unit"), units),
            (words("FTE by outcome, today and once carried out"), outcomes),
        )
        return tuple((title, bars) for title, bars in titled if bars.bars)

    def on_resize(self) -> None:
        """The picture follows the width by itself."""

    def action_next(self) -> None:
        """The next picture, after the last one the first."""
        self._turn(1)

    def action_previous(self) -> None:
        """The picture before."""
        self._turn(-1)

    def _turn(self, step: int) -> None:
        self.place = (self.place + step) % max(1, len(self._pictures))
        self.paint()

    def action_export(self) -> None:
        """Writes the picture at hand, bars with all bars."""
        self.write_documents(("chart" if self.place < len(self.versions) else "load",))

    def action_back(self) -> None:
        """Back to the organisation."""
        self.app.pop_screen()

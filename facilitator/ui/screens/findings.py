"""What the analyses find of the organisation, and why; each points to its lines and may be set aside."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Sequence

from rich.text import Text
from textual import work

from facilitator.analysis.findings import kept, settled
from facilitator.analysis.findings import key as key_of
from facilitator.analysis.looks import LookCode, Result, looks
from facilitator.capture.messages import N_, Refusal
from facilitator.domain.dismissal import Dismissal
from facilitator.domain.dossier import Dossier
from facilitator.domain.structure import Structure
from facilitator.ui.command import Scope
from facilitator.ui.desk import Desk
from facilitator.ui.screens.dossier_list import DossierList
from facilitator.ui.widgets.finding_rows import FindingRows
from facilitator.ui.widgets.painted import line
from facilitator.ui.widgets.row_list import LateRow, Row

REASON_HINT = N_("In one sentence: why it does not count.")
"""What is asked when a result is set aside."""


class FindingsScreen(DossierList):
    """The results by kind, then those set aside; looking goes on beside the keys."""

    SCOPES = (Scope.FINDINGS,)
    DEFAULT_CSS = """
    FindingsScreen #detail, FindingsScreen.-short #detail { height: 5; }
    """

    def __init__(self, desk: Desk, dossier: Dossier, go_to: Callable[[str], None]) -> None:
        super().__init__(desk, dossier)
        self._go_to = go_to
        self.results: dict[LookCode, tuple[Result, ...]] = {}
        self.dismissals: tuple[Dismissal, ...] = ()
        self.progress = ""
        self._looked_at: object = None
        self._aside: frozenset[tuple[str, ...]] = frozenset()
        self._rows: FindingRows | None = None

    def path(self) -> tuple[str, ...]:
        """Where one is."""
        return self.words("Organisation"), self.words("Analyses")

    def counted(self) -> str:
        """How far the analyses are, then how much they found."""
        if self.progress:
            return self.progress
        found = sum(len(kept(each, self.dismissals)) for each in self.results.values())
        said = self.words.plural("{count} result", "{count} results", found)
        aside = self.words.plural("{count} set aside", "{count} set aside", len(self.dismissals))
        return f"{said}, {aside}" if self.dismissals else said

    # looking

    def show(self, dossier: Dossier) -> None:
        """Shows what is known, and looks again when the organisation is another one.

        An overlap that is set aside makes room for the next likeliest, so overlaps are looked for again.
        """
        store = self.desk.opened
        self.dismissals = store.dismissals(self.engagement_id) if store else ()
        super().show(dossier)
        asked = (dossier.units, dossier.missions, dossier.activities, dossier.people)
        aside = settled(self.dismissals)
        again, next_ones = self._looked_at != asked, self._aside != aside
        self._looked_at, self._aside = asked, aside
        if again or (next_ones and self.progress):
            self._look()
        elif next_ones:
            self._look(LookCode.OVERLAPS)

    @work(group="analyses", exclusive=True)
    async def _look(self, only: LookCode | None = None) -> None:
        dossier = self.dossier
        structure = Structure.of(dossier.units, dossier.missions, dossier.activities)
        known = looks(structure, dossier.people, self.dismissals)
        every = [each for each in known if only in (None, each.code)]
        for place, each in enumerate(every, 1):
            self.progress = self.words("analysis {place} of {count}…", place=place, count=len(every))
            self.refresh_heading()
            self.results[each.code] = await asyncio.to_thread(each.run)
            self.show(self.dossier)
        self.progress = ""
        self.show(self.dossier)

    # painting

    def painted_rows(self) -> tuple[Text, Sequence[Row | LateRow]]:
        """The results that count, by kind, then those set aside."""
        shown = {code: kept(each, self.dismissals) for code, each in self.results.items()}
        self._rows = FindingRows(shown, self.dismissals, self.dossier, self.ink)
        rows = list(self._rows.rows())
        if not rows:
            said = self.words("Nothing was found.") if not self.progress else self.progress
            return Text(""), self.nothing(said)
        return Text(""), rows

    def card(self) -> Iterable[Text]:
        """The selected result in full: each of its lines, and why."""
        if self._rows is None:
            return
        if dismissal := self._rows.dismissal(self.list.key):
            yield from self.labelled(self.words("set aside"), dismissal.reason, 4)
            yield line((self.words("Del shows it again."), self.palette.muted))
        elif result := self._rows.result(self.list.key):
            yield from self._rows.card(result, self.room - 4, self.app.console)

    # commands

    def action_open(self) -> None:
        """Goes to the line."""
        if self._rows is not None and (line_id := self._rows.line_of(self.list.key)):
            self.app.pop_screen()
            self._go_to(line_id)

    def action_set_aside(self) -> None:
        """Sets a result aside, and asks why; one that is set aside is shown again."""
        if self._rows is None:
            return
        if dismissal := self._rows.dismissal(self.list.key):
            self.run_change(lambda store: store.restore_finding(dismissal.id))
        elif result := self._rows.result(self.list.key):
            self._ask_why(result)

    def _ask_why(self, result: Result) -> None:
        code, about = key_of(result)

        def take(said: str) -> Refusal | None:
            self.do(lambda store: store.dismiss_finding(self.engagement_id, code, about, said))
            return None

        self.ask_line(self.words("Why it is set aside"), self.words(REASON_HINT), take)

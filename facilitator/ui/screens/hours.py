"""The hours of intervention (S10): the statement by month, what is left, how it came to be."""

from __future__ import annotations

from itertools import zip_longest

from rich.text import Text
from textual.app import ComposeResult

from facilitator import wording
from facilitator.domain.dossier import Dossier
from facilitator.domain.hours import HoursLine
from facilitator.domain.statement import total
from facilitator.ui.commands import Scope
from facilitator.ui.desk import Desk
from facilitator.ui.screens.exporting import Paper
from facilitator.ui.screens.hours_typing import HoursTyping
from facilitator.ui.widgets.burn_up import BurnUp
from facilitator.ui.widgets.hours_bar import hours_bar
from facilitator.ui.widgets.hours_totals import HoursTotals
from facilitator.ui.widgets.painted import line, spread
from facilitator.ui.widgets.paragraph import PaintedText
from facilitator.ui.widgets.row_list import Row
from facilitator.ui.widgets.statement_rows import StatementRows
from facilitator.ui.widgets.top_bar import Heading

ROOMY = (96, 28)
"""Columns and rows from which the picture stands beside the totals below the statement."""

PICTURE = 7
"""Rows of the picture below the statement."""

_TOTALS = 40
"""Cells of the totals beside the picture."""

_MONTHS = 36
"""Months of the picture on the whole screen."""


class HoursScreen(HoursTyping):
    """The statement above; its total, its picture and the line below."""

    SCOPES = (Scope.HOURS,)
    OPENS = "edit"
    DEFAULT_CSS = """
    HoursScreen #titles { height: 1; margin: 1 2 0 2; }
    HoursScreen RowList { padding: 0 2; }
    HoursScreen #picture { padding: 1 2; height: 1fr; display: none; }
    HoursScreen.-pictured #picture { display: block; }
    HoursScreen.-pictured RowList, HoursScreen.-pictured #titles { display: none; }
    HoursScreen.-pictured #detail { display: none; }
    HoursScreen #whole { height: 2; padding: 0 2; border-top: solid $rule; }
    HoursScreen #detail { height: 9; padding: 1 2 0 2; border-top: none; }
    HoursScreen.-short #detail, HoursScreen.-narrow #detail { height: 2; padding: 0 2; }
    HoursScreen.-short #titles { margin: 0 2; }
    """

    def __init__(self, desk: Desk, dossier: Dossier, session_id: str | None = None) -> None:
        """`session_id` is a session whose own hours are to be noted: its line stands ready."""
        super().__init__(desk, dossier)
        self._to_note = session_id
        self._unfolded: set[str] = set()
        self.titles = PaintedText(self.words, id="titles")
        self.picture = PaintedText(self.words, id="picture")
        self.whole = PaintedText(self.words, id="whole")

    def compose_body(self) -> ComposeResult:
        """From top to bottom."""
        yield self.titles
        yield self.list
        yield self.picture
        yield self.whole
        yield self.detail
        yield self.line_box

    def begin(self) -> None:
        """Shows the statement; the line of a session that lacks its hours stands ready."""
        super().begin()
        if session := self.dossier.session(self._to_note):
            self.ask_own_hours(session)

    def heading(self) -> Heading:
        """The engagement, hours spent against planned."""
        planned = self.dossier.planned_minutes
        spent = wording.duration(total(self.dossier.hours), self.words)
        against = f" / {wording.short_duration(planned, self.words)} " if planned else " "
        return Heading(
            (self.dossier.engagement.name, self.words("Hours of intervention")),
            facts=((spent, "strong"), (against, "muted")),
        )

    # painting

    def show(self, dossier: Dossier) -> None:
        """Hands the dossier to the parts."""
        self.dossier = dossier
        statement = StatementRows(dossier, self.ink, self.width, self._unfolded)
        rows = statement.rows()
        self.titles.text = statement.titles() if rows else Text()
        self.show_rows(rows or self._nothing())
        width = self.app.size.width - 4
        totals, burn = HoursTotals(dossier, self.ink, width), BurnUp(dossier, self.ink)
        self.whole.text = hours_bar(total(dossier.hours), dossier.planned_minutes, self.ink, width)
        beside = HoursTotals(dossier, self.ink, _TOTALS).parted()
        self.picture.text = Text("\n").join([*burn.picture(_MONTHS, width), Text(), *beside])
        wide, tall = ROOMY
        if self.app.size.width >= wide and self.app.size.height >= tall:
            picture = burn.picture(PICTURE, width - _TOTALS - 4)
            self.detail.rows = tuple(_side_by_side(picture, beside[:PICTURE], width))
        else:
            self.detail.rows = tuple(totals.in_brief())
        self.refresh_heading()

    def _nothing(self) -> tuple[Row, ...]:
        said = self.words(
            "No hours noted yet. N notes them in your own words: prep purchasing workshop 1h30 yesterday"
        )
        return (Row(line((said, self.palette.muted))),)

    # commands

    @property
    def chosen(self) -> HoursLine | None:
        """The selected line; None on a row of several."""
        return next((each for each in self.dossier.hours if each.id == self.list.key), None)

    def action_new(self) -> None:
        """A new line of hours."""
        self.ask_hours()

    def action_edit(self) -> None:
        """Corrects the line in its own words; a row of several shows them first, or hides them."""
        if kept := self.chosen:
            self.ask_correction(kept)
        elif self.list.key:
            self._fold()

    def _fold(self) -> None:
        """Shows the lines of the selected row, or hides them."""
        self._unfolded ^= {self.list.key}
        self.show(self.dossier)

    def action_remove(self) -> None:
        """Removes the line; undo brings it back. A row of several is unfolded, so that one is chosen."""
        kept = self.chosen
        if kept is not None:
            self.run_worker(self.try_change(lambda store: store.remove_hours(kept.id)))
        elif self.list.key and self.list.key not in self._unfolded:
            self._fold()

    def action_picture(self) -> None:
        """The statement or the picture, each on the whole screen."""
        self.toggle_class("-pictured")

    def action_export(self) -> None:
        """Writes the statement as a workbook, a Word file and Markdown."""
        from facilitator.documents.catalogue import DocumentKind

        self.hand_out(Paper(DocumentKind.HOURS, self.dossier, self.dossier.engagement.name))


def _side_by_side(left: list[Text], right: list[Text], width: int) -> list[Text]:
    """Two blocks of rows, each row whole."""
    rows = []
    for one, other in zip_longest(left, right, fillvalue=Text()):
        beside = other.copy()
        beside.truncate(_TOTALS, pad=True)
        rows.append(spread(one, beside, width))
    return rows

"""The base of widgets that draw their rows themselves, each once, over the whole width."""

from __future__ import annotations

from functools import cache
from itertools import zip_longest
from typing import ClassVar, Self

from rich.style import Style
from rich.text import Text
from textual.events import Resize
from textual.geometry import Region, Size
from textual.strip import Strip

from facilitator.i18n import Words
from facilitator.ui.widgets.painted import Painted

_NEVER = (Size(0, 0), "")


class Rows(Painted):
    """Paints the rows that are not on the screen already; an event costs what it changed.

    Textual would style each row anew, the empty ones too; so its style sheet gives them no border and no
    padding.
    """

    DEFAULT_CSS = "Rows { height: 1; }"
    GROUND: ClassVar[str] = "background"
    """The colour of the palette behind the rows."""
    ALLOW_SELECT = False
    """Only rows that are known as text can be copied; the mouse would take the name of the class."""

    def __init__(self, words: Words, *, id: str | None = None) -> None:
        super().__init__(words, id=id)
        self._rows: list[Strip] = []
        self._blank = Strip([])
        self._rows_for = _NEVER

    def rows(self) -> list[Strip]:
        """What is to be seen, from the first row down; the same strip where a row is as it was."""
        raise NotImplementedError

    @property
    def room(self) -> int:
        """The cells a row has for its text."""
        return self.size.width

    def strip(self, text: Text) -> Strip:
        """A row of text, as wide as the widget."""
        colours = _colours(self.palette.text, getattr(self.palette, self.GROUND))
        return Strip(text.render(self.app.console)).adjust_cell_length(self.size.width).apply_style(colours)

    def repaint(self) -> None:
        """Draws the rows, and paints those that are others than before; nothing else asks for a refresh."""
        before, width = self._rows, self.size.width
        self._lay_out()
        changed = (y for y, (old, new) in enumerate(zip_longest(before, self._rows)) if old is not new)
        regions = [Region(0, y, width, 1) for y in changed]
        if regions:
            self.refresh(*regions)

    def refresh(
        self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False
    ) -> Self:
        """Where no rows are named all are drawn again."""
        if repaint and not regions:
            self._rows_for = _NEVER
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def on_resize(self, event: Resize) -> None:
        """Another size has room for other rows."""
        self.repaint()

    def _lay_out(self) -> None:
        if not self.size:
            return
        seen = (self.size, self.app.theme)
        if seen != self._rows_for:
            self._rows_for, self._blank = seen, self.strip(Text(end=""))
        rows = self.rows()[: self.size.height]
        rows += [self._blank] * (self.size.height - len(rows))
        _, behind = self.background_colors
        for each in self.get_line_filters():
            rows = [row.apply_filter(each, behind) for row in rows]
        self._rows = rows

    def _laid_out(self) -> list[Strip]:
        """The rows as they were drawn, for the size and the theme there are."""
        if self._rows_for != (self.size, self.app.theme):
            self._lay_out()
        return self._rows

    def render_line(self, y: int) -> Strip:
        """A row, for whom asks what stands there."""
        return self._laid_out()[y]

    def render_lines(self, crop: Region) -> list[Strip]:
        """The rows to be painted."""
        rows, (left, right) = self._laid_out(), crop.column_span
        return [rows[y].crop(left, right) for y in crop.line_range]


class TextRows(Rows):
    """Rows of text in which the mouse can select."""

    ALLOW_SELECT = True

    def lines(self) -> list[Text]:
        """The rows, each within the width."""
        raise NotImplementedError

    def render(self) -> Text:
        """What is selected is taken from."""
        return Text("\n", end="").join(self.lines())

    def rows(self) -> list[Strip]:
        """The rows, what is selected of them on another ground."""
        lines, selection = self.lines(), self.text_selection
        if selection is not None:
            style = self.screen.get_component_rich_style("screen--selection")
            for y, text in enumerate(lines):
                start, end = selection.get_span(y) or (0, 0)
                text.stylize(style, start, len(text) if end == -1 else end)
        return [self.strip(text) for text in lines]

    def render_line(self, y: int) -> Strip:
        """A row that tells the mouse where in the text it is."""
        return super().render_line(y).apply_offsets(0, y)


@cache
def _colours(text: str, ground: str) -> Style:
    return Style(color=text, bgcolor=ground)

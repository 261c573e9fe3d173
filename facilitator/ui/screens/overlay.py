"""The base of what opens over a screen: a bordered box; Escape always closes it."""

from __future__ import annotations

from typing import Generic, TypeVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.screen import ModalScreen

from facilitator.i18n import Words
from facilitator.ui.desk import Desk
from facilitator.ui.theme import Palette, palette_of
from facilitator.ui.widgets.item_lines import Ink
from facilitator.ui.widgets.painted import Painted, painted

Result = TypeVar("Result")


class Sheet(Painted):
    """Painted rows inside an overlay."""

    DEFAULT_CSS = "Sheet { height: auto; }"

    rows: reactive[tuple[Text, ...]] = reactive((), layout=True)

    def render(self) -> Text:
        """The rows, each cut at the edge; a sentence, which may wrap, goes on below."""
        return Text("\n", end="").join(self._fitted(max(1, self.size.width)))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many as the rows take in a width, which the widget itself does not have before it is shown."""
        return max(1, len(self._fitted(width)))

    def _fitted(self, width: int) -> list[Text]:
        fitted: list[Text] = []
        for row in self.rows:
            if row.no_wrap:
                cut = row.copy()
                cut.truncate(width, overflow="ellipsis")
                fitted.append(cut)
            else:
                fitted += row.wrap(self.app.console, width)
        return fitted

    def say(self, sentence: str, style: str) -> None:
        """One sentence as long as it needs to be."""
        self.rows = (Text(painted(sentence), style),)


class Overlay(ModalScreen[Result], Generic[Result]):
    """A modal box with a title above and its keys below."""

    DEFAULT_CSS = """
    Overlay { align: center middle; background: $background 60%; }
    Overlay > Vertical {
        width: 70; max-width: 96%; height: auto; max-height: 92%;
        background: $panel; border: round $accent; padding: 1 2;
        border-title-color: $foreground; border-subtitle-color: $text-muted;
    }
    """
    BINDINGS = [Binding("escape", "dismiss_overlay", "Close", show=False)]

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.words: Words = desk.words
        self.box = Vertical()

    def compose(self) -> ComposeResult:
        """The box around the overlay's own widgets."""
        with self.box:
            yield from self.compose_box()

    def compose_box(self) -> ComposeResult:
        """The overlay's own widgets."""
        yield from ()

    def name_box(self, title: str, keys: str = "") -> None:
        """Sets the title and the keys line; both are our words, shown without markup."""
        self.box.border_title = Content(f" {title} ")
        self.box.border_subtitle = Content(f" {keys} " if keys else "")

    @property
    def palette(self) -> Palette:
        """The colours in force."""
        return palette_of(self.app.theme)

    @property
    def ink(self) -> Ink:
        """Words and colours."""
        return Ink(self.words, self.palette)

    def action_dismiss_overlay(self) -> None:
        """Closes without a result."""
        self.dismiss(None)

"""The base of widgets that paint their own text, so that what somebody typed is never read as markup."""

from __future__ import annotations

import re

from rich.console import Console
from rich.text import Text
from textual.widget import Widget

from facilitator.i18n import Words
from facilitator.ui.theme import Palette, palette_of

BLANK = "\u2800"
"""A blank that terminals show as a space and never break at."""

_PAINTED_BLANKS = str.maketrans({"\u00a0": BLANK, "\u202f": BLANK, "\t": " "})
_FRENCH_SPACES = re.compile(r"(?<=\S) (?=[;:!?»])|(?<=«) (?=\S)")


def painted(text: str) -> str:
    """The text for the screen: a blank that is never broken at stands for no-break spaces, typed or meant."""
    return _FRENCH_SPACES.sub(BLANK, text.translate(_PAINTED_BLANKS))


class Painted(Widget):
    """A widget that draws Rich text in the colours of the palette."""

    def __init__(self, words: Words, *, id: str | None = None, classes: str | None = None) -> None:
        super().__init__(id=id, classes=classes)
        self.words = words

    @property
    def palette(self) -> Palette:
        """The colours of the theme in force."""
        return palette_of(self.app.theme)


def line(*parts: tuple[str, str] | str) -> Text:
    """One line of styled parts: (text, style) or plain text; it never wraps and is cut with an ellipsis."""
    text = Text(no_wrap=True, overflow="ellipsis", end="")
    styled = ((part, "") if isinstance(part, str) else part for part in parts)
    return text.append_tokens((painted(said), style) for said, style in styled)


def wrapped(text: str, room: int, console: Console) -> list[str]:
    """The text in as many rows of `room` cells as it takes; one empty row where there is none."""
    return [each.plain.rstrip() for each in Text(painted(text)).wrap(console, room)] or [""]


def fitted(text: str, width: int) -> str:
    """The text in exactly `width` cells: cut with an ellipsis, or filled with blanks."""
    cell = Text(painted(text))
    cell.truncate(width, overflow="ellipsis", pad=True)
    return cell.plain


def spread(left: Text, right: Text, width: int) -> Text:
    """`left` and `right` at both ends of a line of `width` cells; the left side gives way."""
    room = width - right.cell_len - 1
    kept = left.copy() if room > 0 else Text()
    kept.truncate(max(1, room), overflow="ellipsis", pad=False)
    gap = max(0, width - kept.cell_len - right.cell_len)
    return Text.assemble(kept, " " * gap, right, no_wrap=True, end="")

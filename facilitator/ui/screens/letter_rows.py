"""A letter under review as rows: each field with its name, what it says, and whether it was accepted."""

from __future__ import annotations

from rich.text import Text

from facilitator.i18n import Words
from facilitator.ui.screens.letter_fields import Block, Field, blocks_of
from facilitator.ui.screens.letter_review import Review
from facilitator.ui.widgets.item_lines import Ink
from facilitator.ui.widgets.painted import fitted, line, painted
from facilitator.ui.widgets.row_list import Row
from facilitator.values import dataclass

LABELS = 18
"""Cells of the names of the fields, their indent included."""


@dataclass(frozen=True, slots=True)
class FieldSheet:
    """Lays a review out in the words and colours of an ink."""

    ink: Ink
    review: Review

    def rows(self, *, spaced: bool) -> tuple[Row, ...]:
        """Every field under its heading, blank lines between where there is room."""
        rows: list[Row] = []
        for block in blocks_of(self.review.said, self.ink.words):
            rows += [*([Row(Text(""))] if rows and spaced else []), *self._block(block)]
        return tuple(rows)

    def _block(self, block: Block) -> list[Row]:
        title = Row(line((block.title, f"bold {self.ink.palette.accent}")))
        return [title, *(Row(self._row(each), each.path) for each in block.fields)]

    def _row(self, of: Field) -> Text:
        palette, words = self.ink.palette, self.ink.words
        mark = ("✓ ", palette.good) if self.review.is_accepted(of.path) else ("  ", palette.muted)
        label = fitted("  " * of.depth + of.label, LABELS - 2)
        row = line(mark, (label, palette.muted), "  ")
        if self.review.is_open(of):
            return row.append_text(self.ink.flag(words("to clarify")))
        if not of.value:
            said = words("no") if of.path == "proposal.revisable" else "–"
            return row.append_text(line((said, palette.muted)))
        strong = (of.depth == 0 and of.path.startswith("phases")) or of.path == "title"
        return row.append_text(line((of.value, f"bold {palette.text}" if strong else palette.text)))

    def in_full(self, of: Field) -> tuple[Text, ...]:
        """A field whole: its name, where it comes from, its words."""
        palette = self.ink.palette
        head = line((self.name(of), f"bold {palette.text}"), (f"   {self._source(of)}", palette.muted))
        return (head, *(Text(painted(each), palette.text) for each in of.value.split("\n") if each))

    def name(self, of: Field) -> str:
        """What a field is called apart from the list: `phase 1, durée`."""
        if of.label and of.depth == 0:
            return of.label
        fields = self.review.fields(self.ink.words)
        before = fields[: fields.index(of) + 1]
        head = next((each.label for each in reversed(before) if each.depth == 0 and each.label), "")
        part = next((each.label for each in reversed(before) if each.label), "")
        return head if part == head else f"{head}, {part}"

    def _source(self, of: Field) -> str:
        words, span = self.ink.words, self.review.span(of.path)
        if self.review.is_open(of):
            return words("the letter does not say it: Enter types it, P points at the lines")
        if span is None:
            return words("typed") if of.text else ""
        return lines_text(span, words)


def lines_text(span: tuple[int, int], words: Words) -> str:
    """`ligne 14`, `lignes 14 à 16`."""
    if span[0] == span[1]:
        return words("line {number}", number=span[0])
    return words("lines {first} to {last}", first=span[0], last=span[1])

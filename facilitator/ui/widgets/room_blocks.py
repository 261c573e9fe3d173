"""What a room reads, in blocks that are never torn apart: short lines, two at most, air between them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby
from typing import Final

from rich.cells import cell_len
from rich.text import Text

from facilitator import room_words
from facilitator.domain.room import Entry, Heading, RoomPicture
from facilitator.ui.widgets.item_lines import Ink
from facilitator.ui.widgets.painted import line, painted
from facilitator.values import dataclass

WORDS_A_LINE: Final = 8
"""More than this is not read at a glance from the last row."""

LINES: Final = 2
MOST: Final = 7
"""Entries a room takes in at once."""


@dataclass(frozen=True, slots=True)
class Block:
    """Rows that stay together, and the heading they come under; `tight` ones stand without a blank row."""

    heading: str
    title: Text
    rows: tuple[Text, ...]
    tight: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """The room there is: cells across, rows down; `airy` leaves a blank row below headings."""

    width: int
    height: int

    @property
    def airy(self) -> bool:
        """Whether headings may take a blank row."""
        return self.height > _TIGHT


_TIGHT: Final = 16


def point_blocks(picture: RoomPicture, ink: Ink, column: Column) -> list[Block]:
    """The entries of the current point: seven at most, those that fit, the most recent last."""
    entries = list(picture.entries)
    while entries:
        blocks = entry_blocks(entries, picture, ink, column)
        fits = len(entries) <= MOST and len(stacked(blocks, column)) <= column.height
        if fits or len(entries) == 1:
            return blocks
        entries.remove(_first_to_go(entries))
    return []


def _first_to_go(entries: Sequence[Entry]) -> Entry:
    """The oldest entry of the longest list, so that a decision is not pushed out by many actions."""
    counts = {heading: sum(each.heading is heading for each in entries) for heading in Heading}
    return next(each for each in entries if counts[each.heading] == max(counts.values()))


def entry_blocks(
    entries: Sequence[Entry], picture: RoomPicture, ink: Ink, column: Column, lines: int = LINES
) -> list[Block]:
    """The entries under their headings."""
    ordered = sorted(entries, key=lambda each: list(Heading).index(each.heading))
    blocks: list[Block] = []
    for heading, group in groupby(ordered, key=lambda each: each.heading):
        among = list(group)
        title = titled(heading, room_words.heading_text(heading, len(among), ink.words), ink)
        blocks += [Block(heading, title, _entry_rows(each, picture, ink, column, lines)) for each in among]
    return blocks


def titled(heading: Heading, text: str, ink: Ink) -> Text:
    """A heading: its sign, and its words in capitals."""
    glyph = room_words.heading_glyph(heading)
    colour = ink.palette.kind(room_words.heading_kind(heading))
    return line((f"{glyph} {text.upper()}", f"bold {colour}"))


def _entry_rows(entry: Entry, picture: RoomPicture, ink: Ink, column: Column, lines: int) -> tuple[Text, ...]:
    text = f"« {entry.text} »" if entry.heading is Heading.QUOTED else entry.text
    details = room_words.entry_details(entry, picture.on, ink.words)
    width = column.width - 2
    said = [line("  ", (row, f"bold {ink.palette.text}")) for row in folded_lines(text, width, lines)]
    more = [
        line("  ", (row, ink.palette.muted)) for row in folded_lines(details, width, LINES, most_words=width)
    ]
    return (*said, *more)


def folded_lines(text: str, width: int, lines: int, most_words: int = WORDS_A_LINE) -> list[str]:
    """A text in so many lines at most, of eight words at most; what is too long ends with an ellipsis."""
    rows: list[str] = []
    for word in painted(text).split():
        longer = f"{rows[-1]} {word}" if rows else word
        if rows and cell_len(longer) <= width and len(rows[-1].split()) < most_words:
            rows[-1] = longer
        else:
            rows.append(word)
    if len(rows) > lines:
        rows = [*rows[: lines - 1], f"{rows[lines - 1]} …"]
    return [_cut(row, width) for row in rows]


def _cut(row: str, width: int) -> str:
    text = Text(row)
    text.truncate(max(1, width), overflow="ellipsis")
    return text.plain


def stacked(blocks: Sequence[Block], column: Column) -> list[Text]:
    """The blocks one below the other, each heading once, a blank row between them."""
    rows: list[Text] = []
    above = ""
    for block in blocks:
        if rows and not (block.tight and block.heading == above):
            rows.append(Text(""))
        if block.heading != above:
            rows += [block.title, Text("")] if column.airy else [block.title]
        rows += block.rows
        above = block.heading
    return rows


def sheets(blocks: Sequence[Block], column: Column) -> list[list[Block]]:
    """The blocks in as many sheets as the height asks for, in their order."""
    found: list[list[Block]] = [[]]
    for block in blocks:
        if found[-1] and len(stacked([*found[-1], block], column)) > column.height:
            found.append([])
        found[-1].append(block)
    return found


Blocks = Callable[[RoomPicture, Ink, Column], list[Block]]
"""What a page of the room view shows."""

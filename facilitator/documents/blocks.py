"""A document without a format: the tree of blocks that every writer renders.

Widths are shares of the text width, styles say what a passage is and never how it looks.
In a text, a newline is a line break.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import TypeAlias

from facilitator.documents.drawing import Drawing
from facilitator.values import dataclass

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"
"""A value that JSON can hold."""


class Style(StrEnum):
    """What a paragraph is; an `ENDING` stays on the page of what follows it."""

    BODY = "body"
    VERBATIM = "verbatim"
    QUESTION = "question"
    DECISION = "decision"
    DETAIL = "detail"
    ENDING = "ending"
    MUTED = "muted"


class Holds(StrEnum):
    """What the values of a column are: a number, staff in full-time equivalents, a duration in minutes,
    a day; TEXT has none.
    """

    TEXT = "text"
    NUMBER = "number"
    STAFF = "staff"
    DURATION = "duration"
    DAY = "day"


Value: TypeAlias = "int | Decimal | date"
"""What a format that calculates puts in the place of a text."""


class Align(StrEnum):
    """On which side the text of a column stands."""

    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in one manner; `link` is the address it leads to, `value` what the text says."""

    text: str
    strong: bool = False
    emphasis: bool = False
    link: str = ""
    value: Value | None = None


Runs: TypeAlias = tuple[Run, ...]
"""A passage: runs that follow each other."""


@dataclass(frozen=True, slots=True)
class Masthead:
    """The top of a document: who issues it, its status, its title and what it is about."""

    sender: str
    status: str
    title: str
    subtitle: str


@dataclass(frozen=True, slots=True)
class Heading:
    """The title of a part; `level` 1 is the highest."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A passage of its own; `DETAIL` belongs to the `DECISION` before it."""

    runs: Runs
    style: Style = Style.BODY


@dataclass(frozen=True, slots=True)
class BulletList:
    """Passages of equal rank; `ordered` numbers them from 1."""

    items: tuple[Runs, ...]
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class KeyValues:
    """Labelled facts; each key has one or more lines."""

    rows: tuple[tuple[str, tuple[Runs, ...]], ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: title, share of the width (0 to 1), side its text stands on, what it holds."""

    title: str
    share: float
    align: Align = Align.LEFT
    holds: Holds = Holds.TEXT


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells under titled columns; the caption says what the table holds.

    `total` closes it: under a column of numbers or durations the sum of its values; empty for no such row.
    """

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Runs, ...], ...]
    total: tuple[Runs, ...] = ()

    @property
    def all_rows(self) -> tuple[tuple[Runs, ...], ...]:
        """The rows, and the total after them."""
        return (*self.rows, self.total) if self.total else self.rows


@dataclass(frozen=True, slots=True)
class Gathered:
    """What a column of one sheet adds up from the rows of another: its column `added`, None counts the rows.

    Those rows count whose columns say what `where` asks for: a text, or what stands in a column of this row.
    """

    sheet: int
    added: int | None
    where: tuple[tuple[int, int | str], ...]


@dataclass(frozen=True, slots=True)
class Sheet(Table):
    """A table for formats that calculate: its first `fixed` columns stay in sight, and by their place,
    columns have `choices` that may be filled in, or are `gathered` from another sheet.
    """

    fixed: int = 0
    choices: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    gathered: Mapping[int, Gathered] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing with its caption, what it shows in words, its unit and source.

    `lines` say the same in letters of one width, for formats without pictures; `figures` are its values.
    """

    caption: str
    alternative: str
    source: str
    drawing: Drawing
    lines: tuple[str, ...] = ()
    figures: Mapping[str, Json] = field(default_factory=dict)


Block: TypeAlias = Masthead | Heading | Paragraph | BulletList | KeyValues | Table | Picture


@dataclass(frozen=True, slots=True)
class Addressee:
    """To whom a document is sent: a name, and an address that may be missing."""

    name: str
    address: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document, its properties, and as `data` the plain values it was made from.

    `one_page` asks the formats that have pages to set it closely, `landscape` to turn them. `sheets` is
    what a workbook holds in the place of the parts from the first heading on; their texts are as they were
    typed. `to` is whom a format that is sent goes to.
    """

    title: str
    subject: str
    language: str
    author: str
    created: datetime
    blocks: tuple[Block, ...] = ()
    data: Mapping[str, Json] = field(default_factory=dict)
    one_page: bool = False
    sheets: tuple[Sheet, ...] = ()
    landscape: bool = False
    to: tuple[Addressee, ...] = ()


def texts(block: Block) -> Iterator[str]:
    """Every text of a block, in reading order."""
    match block:
        case Masthead():
            yield from (block.sender, block.status, block.title, block.subtitle)
        case Heading():
            yield block.text
        case Paragraph():
            yield plain(block.runs)
        case BulletList():
            yield from map(plain, block.items)
        case KeyValues():
            for key, lines in block.rows:
                yield from (key, *map(plain, lines))
        case Table():
            yield from (block.caption, *(column.title for column in block.columns))
            yield from (plain(cell) for row in block.all_rows for cell in row)
        case Picture():
            yield from (block.caption, block.source)


def value_of(cell: Runs) -> Value | None:
    """The value of a cell, None when it is only words."""
    return next((run.value for run in cell if run.value is not None), None)


def plain(runs: Runs) -> str:
    """The text of a passage without its manners."""
    if len(runs) == 1:
        return runs[0].text
    return "".join(run.text for run in runs)

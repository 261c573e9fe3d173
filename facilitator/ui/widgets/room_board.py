"""The room view itself: one widget that paints a picture for those who sit far away."""

from __future__ import annotations

from datetime import datetime
from itertools import zip_longest
from typing import Final

from rich.text import Text
from textual.events import Resize
from textual.message import Message
from textual.reactive import reactive

from facilitator import room_words
from facilitator.domain.room import Asked, RoomPage, RoomPicture
from facilitator.i18n import Words
from facilitator.ui.widgets.item_lines import Ink
from facilitator.ui.widgets.painted import Painted, line
from facilitator.ui.widgets.room_blocks import Column, folded_lines, sheets, stacked
from facilitator.ui.widgets.room_pages import blocks_of, empty_text, title_of, usual_page
from facilitator.ui.widgets.room_side import Face, face_of, side_rows
from facilitator.values import dataclass

_MARGIN: Final = 2
_SMALL_TYPE: Final = 45
"""Rows beyond which text is hard to read from the last seat."""


class RoomBoard(Painted):
    """Shows a picture, and one of its pages; without a picture it waits."""

    DEFAULT_CSS = "RoomBoard { width: 100%; height: 1fr; background: $background; color: $foreground; }"

    picture: reactive[RoomPicture | None] = reactive(None)
    page: reactive[RoomPage] = reactive(RoomPage.POINT)
    sheet: reactive[int] = reactive(0)
    face: reactive[Face | None] = reactive(None)

    def __init__(self, words: Words, *, seconds: bool = False) -> None:
        super().__init__(words)
        self._seconds = seconds
        self._now: datetime | None = None
        self._asked = False

    @dataclass
    class Turned(Message):
        """Another page or sheet was asked for, or none any more."""

        asked: Asked | None

    @property
    def asked(self) -> Asked | None:
        """What was asked for; None while it shows what the session is at."""
        return Asked(self.page, self.sheet) if self._asked else None

    # what is shown

    def tick(self, now: datetime) -> None:
        """Another second; painted only if it shows."""
        self._now = now
        self.face = face_of(self.picture, now, self._bar_width, seconds=self._seconds)

    def watch_picture(self, before: RoomPicture | None, picture: RoomPicture | None) -> None:
        """Another picture shows its time at once; another point takes the place of what was asked for."""
        if picture is not None and (not self._asked or before is None or before.number != picture.number):
            self.show_usual()
        if self._now is not None:
            self.tick(self._now)

    def on_resize(self, event: Resize) -> None:
        """Another width has another bar."""
        if self._now is not None:
            self.tick(self._now)

    def show_page(self, page: RoomPage, sheet: int = 0) -> None:
        """Shows a page that was asked for, from its first sheet."""
        self._asked = True
        self.page, self.sheet = page, sheet
        self.post_message(self.Turned(self.asked))

    def show_usual(self) -> None:
        """Shows what the session is at, and goes on with it."""
        if self._asked:
            self.post_message(self.Turned(None))
        self._asked = False
        page = usual_page(self.picture) if self.picture else RoomPage.POINT
        if page is not self.page:
            self.page, self.sheet = page, 0

    def turn(self, step: int) -> None:
        """The next or the previous sheet; beyond the last one, the next page that has something to show."""
        if self.picture is None:
            return
        if 0 <= self.sheet + step < self._sheet_count(self.picture, self.page):
            self.show_page(self.page, self.sheet + step)
            return
        pages = [each for each in RoomPage if each is RoomPage.POINT or self._has(self.picture, each)]
        here = pages.index(self.page) if self.page in pages else 0
        page = pages[(here + step) % len(pages)]
        self.show_page(page, self._sheet_count(self.picture, page) - 1 if step < 0 else 0)

    def _has(self, picture: RoomPicture, page: RoomPage) -> bool:
        return bool(blocks_of(page, picture, self._ink, self._column(picture)))

    def _sheet_count(self, picture: RoomPicture, page: RoomPage) -> int:
        column = self._column(picture)
        return len(sheets(blocks_of(page, picture, self._ink, column), column))

    # how it is laid out

    def render(self) -> Text:
        """Head, agenda beside what is read, instruction at the foot."""
        picture = self.picture
        rows = self._waiting() if picture is None else self._rows(picture)
        return Text("\n").join(rows[: self.size.height])

    @property
    def _ink(self) -> Ink:
        return Ink(self.words, self.palette)

    @property
    def _side_width(self) -> int:
        width = self.size.width
        return 24 if width < 90 else 27 if width < 116 else 34 if width < 140 else 44

    @property
    def _bar_width(self) -> int:
        return self._side_width - 2

    def _column(self, picture: RoomPicture) -> Column:
        height = self.size.height - len(self._head(picture)) - len(self._foot(picture))
        return Column(max(20, self.size.width - 2 * _MARGIN - 1 - self._side_width - 4), max(1, height))

    def _rows(self, picture: RoomPicture) -> list[Text]:
        head, foot, column = self._head(picture), self._foot(picture), self._column(picture)
        left = side_rows(picture, self.face, self._ink, self._side_width, column.height)
        right = self._read(picture, column)
        body = [self._beside(*pair) for pair in zip_longest(left, right, fillvalue=Text(""))]
        body += [Text("")] * (column.height - len(body))
        return [*head, *body[: column.height], *foot]

    def _read(self, picture: RoomPicture, column: Column) -> list[Text]:
        blocks = blocks_of(self.page, picture, self._ink, column)
        if not blocks:
            return [line((empty_text(self.page, self._ink), self.palette.muted))]
        cut = sheets(blocks, column)
        return stacked(cut[min(self.sheet, len(cut) - 1)], column)

    def _beside(self, left: Text, right: Text) -> Text:
        left = left.copy()
        left.truncate(self._side_width, overflow="ellipsis", pad=True)
        return Text.assemble(" " * (_MARGIN + 1), left, " " * 4, right, no_wrap=True, end="")

    def _head(self, picture: RoomPicture) -> list[Text]:
        palette, margin = self.palette, " " * _MARGIN
        where = line(
            margin, (picture.session, f"bold {palette.text}"), (f" · {picture.engagement}", palette.muted)
        )
        where.truncate(self.size.width, overflow="ellipsis")
        rows = [*self._air, where]
        shown, question = title_of(self.page, picture, self.words)
        number = f"{shown} " if shown else ""
        room = self.size.width - 2 * _MARGIN - len(number)
        for index, row in enumerate(folded_lines(question.upper(), room, 2, most_words=room)):
            before = (number if index == 0 else " " * len(number), f"bold {palette.accent}")
            rows += [Text("")] * (index == 0)
            rows.append(line(margin, before, (row, f"bold {palette.text}")))
        return [*rows, Text(""), *self._air]

    @property
    def _air(self) -> list[Text]:
        return [Text("")] if self.size.height > 24 else []

    def _foot(self, picture: RoomPicture) -> list[Text]:
        rows: list[Text] = []
        if said := self._instruction(picture):
            palette = self.palette
            chip = (f" {self.words('Instruction')} ", f"bold {palette.on_chip} on {palette.accent}")
            row = line(" " * _MARGIN, chip, "  ", (said, palette.text))
            row.truncate(self.size.width - 1, overflow="ellipsis")
            rows += [Text(""), row, *self._air]
        if self.size.height > _SMALL_TYPE:
            hint = self.words("zoom in: Ctrl and +")
            rows.append(line(" " * max(0, self.size.width - len(hint) - _MARGIN), (hint, self.palette.muted)))
        return rows

    def _instruction(self, picture: RoomPicture) -> str:
        """What the room is to do; nothing while it hears its decisions."""
        if self.page is RoomPage.DECISIONS:
            return ""
        return room_words.instruction_of(picture, self.face.stage if self.face else None, self.words)

    def _waiting(self) -> list[Text]:
        words, palette = self.words, self.palette
        said = (
            line((words("Room view"), f"bold {palette.text}")),
            Text(""),
            line((words("The session will begin here."), palette.text)),
        )
        above = max(0, (self.size.height - len(said)) // 2)
        rows = [Text("")] * above
        for each in said:
            rows.append(Text.assemble(" " * max(0, (self.size.width - each.cell_len) // 2), each))
        return rows

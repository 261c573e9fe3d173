"""The statement of hours as a table: months with their totals, a row a session or entry, lines unfolded."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from typing import Final

from rich.cells import cell_len
from rich.text import Text

from facilitator import wording
from facilitator.domain.dossier import Dossier
from facilitator.domain.hours import HoursLine, Nature
from facilitator.domain.statement import StatementMonth, StatementRow, by_nature, months_of
from facilitator.i18n import N_, Words
from facilitator.ui.command import NARROW
from facilitator.ui.widgets.bars import Part
from facilitator.ui.widgets.item_lines import Ink
from facilitator.ui.widgets.painted import fitted, line
from facilitator.ui.widgets.row_list import Row
from facilitator.values import dataclass

SHORT_NATURES: Final[Mapping[Nature, str]] = {
    Nature.SESSION: N_("session"),
    Nature.PREPARATION: N_("prep."),
    Nature.TRAVEL: N_("travel"),
    Nature.WRITING: N_("writing"),
}
"""The natures where there is little room."""

_DAY = 10
_VALUE = 7
"""Cells of `20 h 15`."""


def nature_short(nature: Nature, words: Words) -> str:
    """What time was spent on, in a few letters: `prépa.`."""
    return words(SHORT_NATURES[nature])


@dataclass(frozen=True, slots=True)
class StatementRows:
    """The hours of an engagement in so many cells; `unfolded` are the keys of rows that show their lines."""

    dossier: Dossier
    ink: Ink
    width: int
    unfolded: Container[str] = frozenset()

    def titles(self) -> Text:
        """What the columns are."""
        titles = zip(self._columns, self._widths, strict=True)
        named = "".join(f"{title:>{width}}" for title, width in titles)
        return self.ink.faint(" " * self._before + named)

    def rows(self) -> tuple[Row, ...]:
        """The latest month first, in each the latest day first."""
        rows: list[Row] = []
        for month in reversed(months_of(self.dossier.hours)):
            rows += [*([Row(Text(""))] if rows else []), self._month(month)]
            for each in reversed(month.rows):
                rows += self._rows(month, each)
        return tuple(rows)

    @property
    def _columns(self) -> list[str]:
        words = self.ink.words
        return [*(nature_short(each, words) for each in Nature), words("total hours")]

    @property
    def _widths(self) -> list[int]:
        """The cells of each column of hours, with those before it."""
        gap = 1 if self.width < NARROW else 3
        return [max(_VALUE, cell_len(title)) + gap for title in self._columns]

    @property
    def _before(self) -> int:
        """Cells before the columns of hours: the mark, the day, what for."""
        return self.width - sum(self._widths)

    def _month(self, month: StatementMonth) -> Row:
        words, palette = self.ink.words, self.ink.palette
        name = fitted(f"{words.month(month.month)} {month.month.year}", self._before)
        bold = f"bold {palette.accent}"
        return Row(line((name, bold), *self._times(month.lines, palette.accent, bold)))

    def _rows(self, month: StatementMonth, each: StatementRow) -> Iterator[Row]:
        words, palette = self.ink.words, self.ink.palette
        several = len(each.lines) > 1
        key = row_key(month, each)
        mark = ("− " if key in self.unfolded else "+ ") if several else "  "
        yield Row(
            line(
                (mark, palette.muted),
                (fitted(words.day(each.on), _DAY), palette.text),
                "  ",
                (fitted(self._called(each), self._before - _DAY - 4), palette.text),
                *self._times(each.lines, palette.text, f"bold {palette.text}"),
            ),
            key,
        )
        if several and key in self.unfolded:
            for kept in each.lines:
                yield Row(self._line(kept), kept.id)

    def _called(self, each: StatementRow) -> str:
        """The session, else the words of the line, else what it was spent on."""
        session = self.dossier.session(each.session_id)
        if session is not None:
            return session.title
        return each.text or wording.nature_label(each.lines[0].nature, self.ink.words)

    def _line(self, kept: HoursLine) -> Text:
        words, palette = self.ink.words, self.ink.palette
        session = self.dossier.session(kept.session_id)
        said = kept.text if session is None or kept.text != session.title else ""
        nature = wording.nature_label(kept.nature, words)
        name = f"{words.day(kept.on):<{_DAY}}  {' : '.join(filter(None, (nature, said)))}"
        return line(
            "    ",
            (fitted(name, self._before - 4), palette.muted),
            *self._times([kept], palette.muted, palette.muted),
        )

    def _times(self, lines: Iterable[HoursLine], style: str, total: str) -> Iterator[Part]:
        words, spent = self.ink.words, by_nature(lines)
        *widths, last = self._widths
        for minutes, width in zip(spent.values(), widths, strict=True):
            said = wording.duration(minutes, words) if minutes else "–"
            yield f"{said:>{width}}", style if minutes else self.ink.palette.muted
        yield f"{wording.duration(sum(spent.values()), words):>{last}}", total


def row_key(month: StatementMonth, each: StatementRow) -> str:
    """The key of a row: its only line, else the session and the month it is about."""
    return each.lines[0].id if len(each.lines) == 1 else f"{month.month} {each.session_id}"

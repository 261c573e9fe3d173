"""FTE as bars: two of them for each line, light and dark, their figures at their ends, a scale below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from math import ceil
from typing import Final

from facilitator.documents.blocks import Json, Picture
from facilitator.documents.drawing import Anchor, Box, Drawing, Ink, Label, Look, Shape, Stroke
from facilitator.documents.lettering import lines_in, one_line, width_of
from facilitator.documents.typography import typeset
from facilitator.domain.fte_bars import OutcomeBar, UnitBar
from facilitator.i18n import Words
from facilitator.values import dataclass
from facilitator.wording import fte_number, quantity, verdict_label

_NAME: Final = 8.0
_FIGURE: Final = 7.0
_NAMES_SHARE: Final = 0.32
_FIGURES_ROOM: Final = 92.0
_BAR: Final = 8.0
_ROW: Final = 25.0
_TOP: Final = 20.0
_MOST_ROWS: Final = 22
_CELLS: Final = 30
"""Letters of the longest bar where there are no pictures."""


@dataclass(frozen=True, slots=True)
class Bars:
    """A line of the picture: two values, the first None where it is not known, and a note beside them."""

    name: str
    light: Decimal | None
    dark: Decimal
    beyond: Decimal = Decimal(0)
    note: str = ""


def load_pictures(caption: str, bars: Sequence[UnitBar], words: Words, width: float) -> Iterator[Picture]:
    """Headcount beside the FTE of activities, unit by unit, as many to a picture as a page holds."""
    parts = [bars[start : start + _MOST_ROWS] for start in range(0, len(bars), _MOST_ROWS)]
    for number, part in enumerate(parts, 1):
        of_all = f" ({number}/{len(parts)})" if len(parts) > 1 else ""
        yield load_picture(f"{caption}{of_all}", part, words, width)


def load_picture(caption: str, bars: Sequence[UnitBar], words: Words, width: float) -> Picture:
    """Headcount beside the FTE of activities, unit by unit; what is too much is hatched and said."""
    rows = tuple(
        Bars(each.name, each.headcount, each.spent, each.beyond, _beyond(each, words)) for each in bars
    )
    figures: dict[str, Json] = {
        "units": [
            {
                "id": each.unit_id,
                "name": each.name,
                "headcount": None if each.headcount is None else float(each.headcount),
                "fte": float(each.spent),
            }
            for each in bars
        ]
    }
    titles = (words("headcount"), words("FTE of activities"))
    return Picture(caption, *_around(caption, rows, titles, words, width), figures=figures)


def outcomes_picture(caption: str, bars: Sequence[OutcomeBar], words: Words, width: float) -> Picture:
    """FTE by verdict, as it is and once it is carried out."""
    names = (verdict_label(each.code, words) if each.code else words("to be decided") for each in bars)
    rows = tuple(
        Bars(name[:1].upper() + name[1:], each.now, each.then, note=_change(each, words))
        for name, each in zip(names, bars, strict=True)
    )
    figures: dict[str, Json] = {
        "outcomes": [
            {
                "verdict": each.code.value if each.code else None,
                "fte": float(each.now),
                "target_fte": float(each.then),
            }
            for each in bars
        ]
    }
    titles = (words("today"), words("once carried out"))
    return Picture(caption, *_around(caption, rows, titles, words, width), figures=figures)


def _around(
    caption: str, rows: Sequence[Bars], titles: tuple[str, str], words: Words, width: float
) -> tuple[str, str, Drawing, tuple[str, ...]]:
    """What the two pictures have in common: the words for it, the drawing, and the same in letters."""
    told = "; ".join(
        f"{one_line(each.name)}: {_figure(each.light, words)} / {_figure(each.dark, words)}" for each in rows
    )
    said = words("Bars: {caption}, {light} / {dark}. {rows}.", caption=caption, light=titles[0],
                 dark=titles[1], rows=told)  # fmt: skip
    source = words("In full-time equivalents (FTE). Source: units and activities as noted in the engagement.")
    drawing = Drawing(width, _TOP + _ROW * len(rows) + 16, tuple(_drawn(rows, titles, words, width)))
    return said, source, drawing, tuple(_text(rows, titles, words))


def _drawn(rows: Sequence[Bars], titles: tuple[str, str], words: Words, width: float) -> Iterator[Shape]:
    left = width * _NAMES_SHARE
    room = width - left - _FIGURES_ROOM
    top, step = _scale(rows)
    foot = _TOP + _ROW * len(rows)
    for place in range(int(top / step) + 1):
        x = left + room * float(step * place / top)
        yield Stroke(((x, _TOP - 4), (x, foot)), Look.FAINT)
        yield Label(x, foot + 9, quantity(step * place, words), _FIGURE, False, Anchor.MIDDLE, Ink.ASIDE)
    yield from _key(titles, left)
    for number, row in enumerate(rows):
        yield from _row(row, _TOP + _ROW * number, left, room, float(top), words)
    yield Stroke(((left, _TOP - 4), (left, foot)))


def _key(titles: tuple[str, str], x: float) -> Iterator[Shape]:
    for title, look in zip(titles, (Look.AVAILABLE, Look.SPENT), strict=True):
        yield Box(x, 1, 10, _BAR, look)
        yield Label(x + 14, 8, title, _FIGURE + 0.5, ink=Ink.ASIDE)
        x += 32 + width_of(title, _FIGURE + 0.5)


def _row(row: Bars, y: float, left: float, room: float, top: float, words: Words) -> Iterator[Shape]:
    lines = lines_in(row.name, _NAME, left - 8, 2)
    first = y + 3.5 + _BAR + _NAME * 0.36 - (len(lines) - 1) * _NAME * 0.6
    for number, line in enumerate(lines):
        yield Label(left - 6, first + number * _NAME * 1.2, line, _NAME, True, Anchor.END)
    light = room * float(row.light or 0) / top
    dark, beyond = room * float(row.dark - row.beyond) / top, room * float(row.beyond) / top
    if row.light is not None:
        yield Box(left, y + 3, max(light, 0.6), _BAR, Look.AVAILABLE)
    yield Label(left + light + 4, y + 9.5, _figure(row.light, words), _FIGURE, ink=Ink.ASIDE)
    yield Box(left, y + 4 + _BAR, max(dark, 0.6), _BAR, Look.SPENT)
    if beyond:
        yield Box(left + dark, y + 4 + _BAR, beyond, _BAR, Look.BEYOND)
    said = " ".join(filter(None, (_figure(row.dark, words), row.note)))
    yield Label(
        left + dark + beyond + 4, y + 10.5 + _BAR, typeset(said, words.language), _FIGURE, bool(row.beyond)
    )


def _scale(rows: Sequence[Bars]) -> tuple[Decimal, Decimal]:
    """The end of the scale and its steps: one, two or five of a power of ten, five of them at most."""
    most = max((max(each.light or Decimal(0), each.dark) for each in rows), default=Decimal(1)) or Decimal(1)
    step = Decimal("0.01")
    while most > 5 * step:
        step *= 2 if step.normalize().as_tuple().digits[0] != 2 else Decimal("2.5")
    count = ceil(most / step)
    return step * count, step


def _beyond(bar: UnitBar, words: Words) -> str:
    if not bar.beyond:
        return ""
    return words("({fte} too much)", fte=fte_number(bar.beyond, words))


def _change(bar: OutcomeBar, words: Words) -> str:
    change = bar.then - bar.now
    return f"({'+' if change > 0 else '−'}{fte_number(abs(change), words)})" if change else ""


def _figure(fte: Decimal | None, words: Words) -> str:
    return words("not known") if fte is None else fte_number(fte, words)


def _text(rows: Sequence[Bars], titles: tuple[str, str], words: Words) -> Iterator[str]:
    """The bars in letters."""
    top, _ = _scale(rows)
    names = [one_line(each.name) for each in rows]
    wide = max(map(len, (*names, "")))
    yield f"{'':<{wide}}  ░ {titles[0]}  █ {titles[1]}"
    for name, row in zip(names, rows, strict=True):
        said = " ".join(filter(None, (_figure(row.dark, words), row.note)))
        yield f"{name:<{wide}}  {_bar('░', row.light or Decimal(0), top)}{_figure(row.light, words)}"
        yield f"{'':<{wide}}  {_bar('█', row.dark, top)}{said}"


def _bar(sign: str, fte: Decimal, top: Decimal) -> str:
    cells = round(_CELLS * fte / top)
    return f"{sign * cells} " if cells else ""

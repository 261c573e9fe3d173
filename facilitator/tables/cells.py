"""Single cells of a table that hold a figure, a word of a list or a name."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from facilitator.capture.measure_words import FREQUENCY_LETTERS, FREQUENCY_OF, PERIOD_OF
from facilitator.domain.durations import parse_duration
from facilitator.domain.organisation import Frequency, Period
from facilitator.domain.people import folded
from facilitator.i18n import N_
from facilitator.tables.table import RowRefused


class NotAnFte(RowRefused):
    """An FTE that is no number; fields `number`, `cell`."""

    message = N_("Row {number}: “{cell}” is no FTE. Write it as 0.5.")


class NotAVolume(RowRefused):
    """A volume that is no number; fields `number`, `cell`."""

    message = N_("Row {number}: “{cell}” is no volume. Write it as 1200, or 1200/year.")


class NotAPeriod(RowRefused):
    """A period that is none; fields `number`, `cell`."""

    message = N_("Row {number}: “{cell}” is no period. Possible: day, week, month, quarter, year.")


class NotAFrequency(RowRefused):
    """A frequency that is none; fields `number`, `cell`."""

    message = N_("Row {number}: “{cell}” is no frequency. Write it as daily, weekly, monthly, yearly…")


class NotAWorkload(RowRefused):
    """A workload that is none; fields `number`, `cell`."""

    message = N_("Row {number}: “{cell}” is no workload. Write it as 2h/day.")


class AmbiguousName(RowRefused):
    """A name that may mean several people; fields `number`, `name`, `names`."""

    message = N_("Row {number}: “{name}” may be {names}. Write the full name.")


_SHOWN: Final = Decimal("0.0001")
_SLIP: Final = Decimal("0.0000001")
_NUMBER: Final = r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d{1,9}(?:[.,]\d{1,4})?"
_THOUSANDS: Final = r"\d{1,2}[ \u00a0\u202f]\d{3}"
_FTE: Final = re.compile(
    rf"((?:{_THOUSANDS}|\d{{1,5}})(?:[.,]\d{{1,17}})?|[.,]\d{{1,17}})(?:[ \u00a0\u202f]?(?:etp|fte))?", re.I
)
_VOLUME: Final = re.compile(rf"({_NUMBER})(?:[ \u00a0\u202f]([^\d/][^/]*?))?(?: ?/ ?(\w+))?")
_WORKLOAD: Final = re.compile(r"([^/]+?) ?(?:/|par|per) ?(\w+)", re.I)


def fte_cell(number: int, cell: str) -> Decimal | None:
    """An FTE, with a comma or a point; None for an empty cell.

    What a spreadsheet adds in its last places (0.30000000000000004) is taken off.
    """
    if not cell:
        return None
    match = _FTE.fullmatch(cell)
    if match is None:
        raise NotAnFte(number=number, cell=cell)
    exact = Decimal(_together(match[1]))
    shown = exact.quantize(_SHOWN)
    return exact if exact == shown or abs(exact - shown) > _SLIP else shown


def volume_cell(number: int, cell: str) -> tuple[Decimal | None, str, Period | None]:
    """A volume, what is counted and per what, as far as the cell says."""
    if not cell:
        return None, "", None
    match = _VOLUME.fullmatch(cell)
    if match is None:
        raise NotAVolume(number=number, cell=cell)
    return Decimal(_together(match[1])), match[2] or "", period_cell(number, match[3] or "")


def _together(figures: str) -> str:
    """The figures of a number without the spaces that part its thousands, with a point."""
    return re.sub(r"[ \u00a0\u202f]", "", figures).replace(",", ".")


def period_cell(number: int, cell: str) -> Period | None:
    """What a volume is counted per."""
    if not cell:
        return None
    found = PERIOD_OF.get(folded(cell)) or PERIOD_OF.get(folded(cell).rstrip("s"))
    if found is None:
        raise NotAPeriod(number=number, cell=cell)
    return found


def frequency_cell(number: int, cell: str) -> Frequency | None:
    """How often: a word in either language, a code, or one letter."""
    if not cell:
        return None
    found = FREQUENCY_OF.get(folded(cell)) or FREQUENCY_LETTERS.get(cell.lower())
    if found is None:
        raise NotAFrequency(number=number, cell=cell)
    return found


def workload_cell(number: int, cell: str) -> tuple[int | None, Period | None]:
    """Minutes per period."""
    if not cell:
        return None, None
    match = _WORKLOAD.fullmatch(cell)
    minutes = parse_duration(match[1]) if match else None
    if match is None or not minutes:
        raise NotAWorkload(number=number, cell=cell)
    return minutes, period_cell(number, match[2])

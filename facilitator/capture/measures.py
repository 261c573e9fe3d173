"""What an activity costs, as typed in its line: FTE, volume, workload, frequency."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from typing import Final

from facilitator.capture.measure_words import FREQUENCY_LETTERS, FREQUENCY_OF, PERIOD_OF
from facilitator.capture.passage import Passage
from facilitator.domain.durations import parse_duration
from facilitator.domain.items import Measures
from facilitator.domain.organisation import Frequency, Period
from facilitator.domain.people import folded
from facilitator.values import dataclass

_S = r"[ \u00a0\u202f]"
_PERIODS = "|".join(sorted(PERIOD_OF | {"année": Period.YEAR}, key=len, reverse=True))
_PER = rf"(?:{_S}?/{_S}?|{_S}(?:par|per|a){_S})(?P<period>{_PERIODS})"
_NUMBER = rf"\d{{1,3}}(?:{_S}\d{{3}}){{1,3}}|\d{{1,9}}(?:[.,]\d{{1,4}})?"
_START, _END = r"(?<![^\s;(])", r"(?=[\s;,.)]|$)"

_FTE = re.compile(rf"{_START}(?P<number>\d{{1,4}}(?:[.,]\d{{1,4}})?|\d?[½¼¾]){_S}?(?:etp|fte){_END}", re.I)
_WORKLOAD = re.compile(
    rf"{_START}(?P<time>\d{{1,4}}(?:[.,]\d{{1,2}})?{_S}?"
    rf"(?:h{_S}?\d{{0,2}}|heures?|hours?|j|jours?|d|days?|min|mn|minutes?)){_PER}{_END}",
    re.I,
)
_VOLUME = re.compile(rf"{_START}(?P<number>{_NUMBER}){_PER}{_END}", re.I)
_COUNTED = re.compile(
    rf"{_START}(?P<number>{_NUMBER}){_S}(?P<noun>[^\W\d_][^\s;,/\x00]{{0,30}}(?:{_S}[^\s;,/\x00]{{1,30}}){{0,3}}?)"
    rf"{_PER}{_END}",
    re.I,
)
_BARE = re.compile(
    rf"(?P<number>\d{{1,3}}(?:[.,]\d{{1,4}})?|\d?[½¼¾])(?:{_S}(?P<often>[^\W\d_][\w-]{{2,15}}))?"
)
_THEN_OFTEN = re.compile(rf"{_S}{{0,2}},?{_S}{{0,2}}(?P<often>[^\W\d_][\w-]{{2,15}}){_END}")
_OFTEN_AFTER_NUMBER = re.compile(
    rf"(?<![^\s;(])\d{{1,9}}(?:[.,]\d{{1,4}})?{_S}(?P<often>[^\W\d_][\w-]{{2,15}}){_END}"
)
_CELL_MARK = re.compile(r";|, ")
_FRACTIONS: Final = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}
_ENGLISH_THOUSANDS = re.compile(r"\d{1,3},\d{3}")
_ENGLISH_PERIODS: Final = frozenset({"day", "week", "month", "quarter", "year"})


@dataclass(frozen=True, slots=True)
class Measured:
    """What a text measures, and the text without it."""

    measures: Measures
    rest: Passage


def read_measures(passage: Passage) -> Measured:
    """The measures of a line, in its cells in any order and in its sentence; the rest stays in place."""
    measures = Measures()
    kept: list[Passage] = []
    for mark, cell in _cells(passage):
        whole = _whole_cell(mark.mask, cell.mask.strip(), measures) if mark.mask else None
        if whole is not None:
            measures = whole
            continue
        found = _sentence(cell, measures)
        measures = found.measures
        if not mark.mask or not found.rest.is_blank:
            kept += [mark, found.rest]
    text, mask = ("".join(part) for part in zip(*((each.text, each.mask) for each in kept), strict=True))
    return Measured(measures, _without_marks_at_start(Passage(text, mask).stripped()))


def _cells(passage: Passage) -> list[tuple[Passage, Passage]]:
    """Each cell with the mark before it; the first has none."""
    cells: list[tuple[Passage, Passage]] = []
    mark, at = (0, 0), 0
    for match in _CELL_MARK.finditer(passage.mask):
        cells.append((passage.part(*mark), passage.part(at, match.start())))
        mark, at = match.span(), match.end()
    cells.append((passage.part(*mark), passage.part(at)))
    return cells


def _whole_cell(mark: str, cell: str, known: Measures) -> Measures | None:
    """The measures once a cell is read that is nothing but one; None when it is not."""
    if known.frequency is None and (often := _frequency_cell(cell)):
        return replace(known, frequency=often)
    if known.volume is None and not _WORKLOAD.fullmatch(cell) and (match := _COUNTED.fullmatch(cell)):
        return _with_volume(known, match)
    if known.fte is None and (match := _BARE.fullmatch(cell)) and (mark == ";" or not cell.isdecimal()):
        often = FREQUENCY_OF.get(folded(match["often"] or ""))
        if match["often"] is None or (often and known.frequency is None):
            return replace(known, fte=_number(match["number"]), frequency=often or known.frequency)
    return None


def _frequency_cell(cell: str) -> Frequency | None:
    word = folded(cell) if len(cell) < 20 else ""
    return FREQUENCY_OF.get(word) or FREQUENCY_LETTERS.get(cell)


def _sentence(passage: Passage, known: Measures) -> Measured:
    """The measures inside a sentence. What is said twice is told, not measured: it stays in the text."""
    measures = known
    spans: list[tuple[int, int]] = []
    for pattern, is_known, take in _READERS:
        matches = [match for match, _ in zip(pattern.finditer(passage.mask), "12", strict=False)]
        if len(matches) != 1 or is_known(measures) or _overlaps(matches[0], spans):
            continue
        taken = take(measures, matches[0])
        if taken is not None:
            measures, end = _often_after(taken, passage.mask, matches[0].end())
            spans.append((matches[0].start(), end))
    if measures.frequency is None and (match := _OFTEN_AFTER_NUMBER.search(passage.mask)):
        often = FREQUENCY_OF.get(folded(match["often"]))
        if often:
            measures = replace(measures, frequency=often)
            spans.append(match.span("often"))
    return Measured(measures, passage.without(spans) if spans else passage)


def _often_after(measures: Measures, mask: str, end: int) -> tuple[Measures, int]:
    match = _THEN_OFTEN.match(mask, end)
    often = FREQUENCY_OF.get(folded(match["often"])) if match else None
    if match is None or often is None or measures.frequency is not None:
        return measures, end
    return replace(measures, frequency=often), match.end()


def _overlaps(match: re.Match[str], spans: list[tuple[int, int]]) -> bool:
    return any(match.start() < end and start < match.end() for start, end in spans)


def _with_fte(measures: Measures, match: re.Match[str]) -> Measures:
    return replace(measures, fte=_number(match["number"]))


def _with_workload(measures: Measures, match: re.Match[str]) -> Measures | None:
    minutes = parse_duration(match["time"])
    period = PERIOD_OF[folded(match["period"])]
    return None if minutes is None else replace(measures, workload_minutes=minutes, workload_period=period)


def _with_volume(measures: Measures, match: re.Match[str]) -> Measures:
    number, period = match["number"], folded(match["period"])
    if period in _ENGLISH_PERIODS and _ENGLISH_THOUSANDS.fullmatch(number):
        number = number.replace(",", "")
    noun = match.groupdict().get("noun") or ""
    return replace(measures, volume=_number(number), volume_unit=noun, period=PERIOD_OF[period])


def _with_counted(measures: Measures, match: re.Match[str]) -> Measures | None:
    """In a sentence only `1200 dossiers/an` is a measure; "3 notes par an" is ordinary prose."""
    return _with_volume(measures, match) if "/" in match[0] else None


def _number(typed: str) -> Decimal:
    whole = re.sub(_S, "", typed).replace(",", ".")
    fraction = _FRACTIONS.get(whole[-1])
    return Decimal(whole) if fraction is None else Decimal(whole[:-1] or 0) + fraction


def _without_marks_at_start(passage: Passage) -> Passage:
    start = len(passage.mask) - len(passage.mask.lstrip(" ;,"))
    return passage.part(start)


_Taker = Callable[[Measures, re.Match[str]], Measures | None]
_READERS: Final[tuple[tuple[re.Pattern[str], Callable[[Measures], bool], _Taker], ...]] = (
    (_FTE, lambda known: known.fte is not None, _with_fte),
    (_WORKLOAD, lambda known: known.workload_minutes is not None, _with_workload),
    (_VOLUME, lambda known: known.volume is not None, _with_volume),
    (_COUNTED, lambda known: known.volume is not None, _with_counted),
)
"""How each measure is found in a sentence, and when it is already known."""

"""Dates and durations as letters write them, in figures or in words, French or English."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from facilitator.domain.almanac import MONTHS, day_of
from facilitator.values import dataclass


@dataclass(frozen=True, slots=True)
class When:
    """A year, a month of it or a day, as far as the letter says."""

    year: int
    month: int | None = None
    day: int | None = None

    def __str__(self) -> str:
        """In ISO form: `2018`, `2018-01`, `2026-03-01`."""
        rest = "".join(f"-{part:02d}" for part in (self.month, self.day) if part is not None)
        return f"{self.year:04d}{rest}"

    @property
    def first_day(self) -> date:
        """The day it begins."""
        return date(self.year, self.month or 1, self.day or 1)


@dataclass(frozen=True, slots=True)
class Said:
    """A value and the place of the words that say it."""

    start: int
    end: int
    when: When | None = None
    months: int | None = None
    minutes: int | None = None


NUMBERS: Final = {
    name: value
    for value, names in {
        1: "un une premier premiere one first", 2: "deux second seconde deuxieme two",
        3: "trois troisieme three third", 4: "quatre quatrieme four fourth", 5: "cinq cinquieme five fifth",
        6: "six sixieme sixth", 7: "sept septieme seven seventh", 8: "huit huitieme eight eighth",
        9: "neuf neuvieme nine ninth", 10: "dix dixieme ten tenth", 11: "onze onzieme eleven eleventh",
        12: "douze twelve", 13: "treize thirteen", 14: "quatorze fourteen", 15: "quinze fifteen",
        16: "seize sixteen", 17: "dix-sept seventeen", 18: "dix-huit eighteen", 19: "dix-neuf nineteen",
        20: "vingt twenty", 30: "trente thirty", 40: "quarante forty", 50: "cinquante fifty",
        60: "soixante sixty",
    }.items()
    for name in names.split()
}  # fmt: skip
"""Numbers in words, cardinal and ordinal, both languages."""


def _any(names: dict[str, int]) -> str:
    return "|".join(sorted(names, key=len, reverse=True))


COUNT: Final = rf"(?:(?:{_any(NUMBERS)})(?:[- ](?:et[- ]|and[- ])?(?:{_any(NUMBERS)}))?)"
"""A number in words, as it is searched."""

_DAY = rf"(?:\d{{1,2}}(?:er|st|nd|rd|th)?|{COUNT})"
_MONTH = rf"(?:{_any(MONTHS)})\.?"
_YEAR = rf"(?:(?:19|20)\d\d|deux[- ]mille(?:[- ]{COUNT})?|two thousand(?:(?: and)?[- ]{COUNT})?)"

_DATE = re.compile(
    rf"\b(?:(?P<iy>20\d\d|19\d\d)-(?P<im>\d\d)(?:-(?P<id>\d\d))?"
    rf"|(?P<nd>\d{{1,2}})[/.](?P<nm>\d{{1,2}})[/.](?P<ny>(?:19|20)\d\d)"
    rf"|(?P<um>{_MONTH}) (?P<ud>\d{{1,2}})(?:st|nd|rd|th)?, (?P<uy>{_YEAR})"
    rf"|(?:(?P<d>{_DAY})(?: of)? )?(?P<m>{_MONTH})(?:,? (?:de l'an )?(?P<y>{_YEAR}))?)(?![\w])"
)
_LASTING = re.compile(
    rf"(?<![\w,.])(?P<n>\d{{1,3}}|{COUNT})(?: \(\d{{1,3}}\))?[ -](?P<unit>mois|months?|ans?|annees?"
    rf"|years?|semestres?|trimestres?)\b"
)
_YEAR_ALONE = re.compile(
    r"\b(?:en|in|during|depuis|since|de|d'|from|annee) (?P<y>(?:19|20)\d\d)\b(?![-/.]\d)"
)
_JOINED = re.compile(
    r"\s*(?:a|au|et|to|until|and|-|jusqu'(?:a|en|au)|(?:a |jusqu'a )?(?:la )?fin(?: de)?)\s*$"
)
_REPEATED = re.compile(
    r"(?:tou[st]e?s? les|chaque|every|each|derniers?|(?<!will )(?<!to )last|past|previous|precedents?) $"
)
_MONTHS_IN: Final = {"m": 1, "a": 12, "y": 12, "s": 6, "t": 3}


def dates(plain: str) -> Iterator[Said]:
    """The dates said in searched text; a month alone takes the year of the date that follows it."""
    matches = list(_DATE.finditer(plain))
    found = [match for at, match in enumerate(matches) if _is_date(match) or _leads_to(matches[at:], plain)]
    year: int | None = None
    said: list[Said] = []
    for match in reversed(found):
        year = _number(match["iy"] or match["ny"] or match["uy"] or match["y"] or "") or year
        when = _when(match, year)
        if when is not None:
            said.append(Said(match.start(), match.end(), when=when))
    yield from reversed(said)


def years(plain: str) -> Iterator[Said]:
    """The years said alone in searched text: `en 2024`."""
    for match in _YEAR_ALONE.finditer(plain):
        yield Said(match.start(), match.end(), when=When(int(match["y"])))


def durations(plain: str) -> Iterator[Said]:
    """The numbers of months said in searched text, those of a rhythm (every two months) left out."""
    for match in _LASTING.finditer(plain):
        count = _number(match["n"])
        if count and not _REPEATED.search(plain[max(0, match.start() - 20) : match.start()]):
            yield Said(match.start(), match.end(), months=count * _MONTHS_IN[match["unit"][0]])


def number_of(words: str) -> int | None:
    """The number that figures or words say: `2`, `1er`, `vingt-six`, `second`."""
    return _number(words)


def _is_date(match: re.Match[str]) -> bool:
    """A month that is another word as well (`may`, `mars`) needs a day or a year beside it."""
    return bool(match["iy"] or match["ny"] or match["uy"] or match["y"] or match["d"] or len(match["m"]) > 5)


def _leads_to(matches: Sequence[re.Match[str]], plain: str) -> bool:
    """Whether a bare month is the first of two: `mai et juin 2026`, `from May to October 2026`."""
    if len(matches) < 2 or not matches[0]["m"]:
        return False
    first, second = matches[:2]
    return _is_date(second) and bool(_JOINED.fullmatch(plain[first.end() : second.start()]))


def _when(match: re.Match[str], year: int | None) -> When | None:
    name = (match["um"] or match["m"] or "").rstrip(".")
    month = MONTHS.get(name) or _number(match["im"] or match["nm"] or "")
    day = _number(match["id"] or match["nd"] or match["ud"] or match["d"] or "")
    if not year or not month or not 1 <= month <= 12:
        return None
    return When(year, month, day if day and day_of(year, month, day) else None)


def _number(words: str) -> int | None:
    if match := re.match(r"\d+", words):
        return int(match[0])
    if words in NUMBERS:
        return NUMBERS[words]
    if match := re.match(r"(?:deux[- ]mille|two thousand(?: and)?)", words):
        return 2000 + (_number(words[match.end() :].strip(" -")) or 0)
    parts = [NUMBERS[part] for part in re.split(r"[- ]", words) if part in NUMBERS]
    return sum(parts) or None

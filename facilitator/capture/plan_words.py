"""Days, months and hours as a plan says them, and how they are written back to be corrected."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Final

from facilitator.capture.dates import read_words
from facilitator.capture.when import date_at
from facilitator.domain.almanac import COUNTS
from facilitator.domain.durations import DAY_MINUTES, format_duration, parse_duration
from facilitator.domain.people import folded

_COUNT = rf"(\d{{1,3}}|{'|'.join(sorted(COUNTS, key=len, reverse=True))})"
_MONTHS = re.compile(rf"(?:pendant |sur |for |over )?{_COUNT} ?(mois|months?|ans?|years?)")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
_OPEN = re.compile(
    r"(?:date |debut |start )?(?:a (?:definir|fixer|preciser)|to be (?:set|defined)|tbd)|[-–—]"
)
_YES: Final[Mapping[str, bool]] = {
    "oui": True, "o": True, "yes": True, "y": True, "vrai": True, "non": False, "n": False, "no": False,
}  # fmt: skip


def read_day(text: str, on: date) -> date | None:
    """The day some words say, counted from `on`; of a month alone its first one. None when they say none."""
    words = text.strip(" .<")
    found = date_at(words, 0, on)
    if found is not None and found.end == len(words):
        return found.reading.on
    plain = folded(words)
    month = read_words(f"debut {plain}", on)
    return month[0].on if month and month[1] == len(plain) + len("debut ") else None


def is_open(text: str) -> bool:
    """Whether words leave a day to be set."""
    return _OPEN.fullmatch(folded(text)) is not None


def read_months(text: str) -> int | None:
    """A number of months: `8 mois`, `un an`; None when it is none."""
    match = _MONTHS.fullmatch(folded(text))
    if match is None:
        return None
    count = int(match[1]) if match[1].isdigit() else COUNTS[match[1]]
    return count * (12 if match[2][0] in "ay" else 1) or None


def read_hours(text: str, day_minutes: int = DAY_MINUTES) -> int | None:
    """Minutes of a planned length; a number alone counts hours."""
    typed = text.strip()
    return parse_duration(f"{typed} h" if _NUMBER.fullmatch(typed) else typed, day_minutes)


def read_yes(text: str) -> bool | None:
    """Yes or no, None when it is neither."""
    return _YES.get(folded(text))


def day_text(day: date) -> str:
    """A day as it is typed."""
    return f"{day:%d/%m/%Y}"


def months_text(months: int, language: str) -> str:
    """A number of months as it is typed."""
    if language == "fr":
        return f"{months} mois"
    return f"{months} month" if months == 1 else f"{months} months"


def hours_text(minutes: int) -> str:
    """Minutes as they are typed: `40 h`, `1 h 30`."""
    return f"{minutes // 60} h" if minutes % 60 == 0 else format_duration(minutes)

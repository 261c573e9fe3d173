"""Durations of intervention: how they are typed, rounded and shown."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal

DAY_MINUTES = 7 * 60
"""A day of intervention unless the settings say otherwise."""

ROUNDING = 15
"""Minutes the time of a session is rounded to unless the settings say otherwise."""

_NUMBER = r"(\d+(?:[.,]\d+)?)"
_CLOCK = r"(?i)(\d{1,4})\s*(?:h|:)\s*(\d{1,2})(?:\s*(?:m|mn|min))?"
_HOURS = rf"(?i){_NUMBER}\s*(?:h|heures?|hours?)"
_MINUTES = r"(?i)(\d+)\s*(?:m|mn|min|minutes?)"
_DAYS = rf"(?i){_NUMBER}\s*(?:j|jours?|journées?|d|days?)"


def parse_duration(text: str, day_minutes: int = DAY_MINUTES) -> int | None:
    """Whole minutes of `20h15`, `20 h 15`, `20:15`, `20,25 h`, `45 min`, `0,5 j`; None if it is none."""
    typed = " ".join(text.replace("\u00a0", " ").replace("\u202f", " ").split())
    if match := re.fullmatch(_CLOCK, typed):
        hours, minutes = int(match[1]), int(match[2])
        return hours * 60 + minutes if minutes < 60 else None
    if match := re.fullmatch(_HOURS, typed):
        return _whole(_decimal(match[1]) * 60)
    if match := re.fullmatch(_MINUTES, typed):
        return int(match[1])
    if match := re.fullmatch(_DAYS, typed):
        return _whole(_decimal(match[1]) * day_minutes)
    return None


def format_duration(minutes: int) -> str:
    """`20 h 15`, as the Imprimerie nationale writes hours; `2 h 00` keeps its zeros. Its spaces are plain."""
    sign = "-" if minutes < 0 else ""
    hours, rest = divmod(abs(minutes), 60)
    return f"{sign}{hours} h {rest:02d}"


def rounded(minutes: int, step: int = ROUNDING) -> int:
    """The nearest multiple of `step` minutes, at least one step for time that was spent at all."""
    if minutes <= 0 or step <= 1:
        return max(0, minutes)
    return max(step, (minutes + step // 2) // step * step)


def _decimal(text: str) -> Decimal:
    return Decimal(text.replace(",", "."))


def _whole(minutes: Decimal) -> int:
    return int(minutes.quantize(Decimal(1), rounding=ROUND_HALF_UP))

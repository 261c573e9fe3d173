"""A mission or an activity as the line that says it, so that it can be corrected."""

from __future__ import annotations

from decimal import Decimal

from facilitator.capture.measure_words import FREQUENCY_WORDS, PERIOD_WORDS
from facilitator.capture.outcomes import outcome_word
from facilitator.domain.items import Measures
from facilitator.domain.organisation import Activity, Frequency, Period, ServiceMission
from facilitator.domain.people import Person


def activity_line(activity: Activity, owner: Person | None, language: str) -> str:
    """The line of an activity, to be corrected: title and measures between semicolons, owner, outcome."""
    cells = [
        activity.title,
        number_cell(activity.fte, language) if activity.fte is not None else "",
        volume_cell(activity, language),
        workload_cell(activity, language),
        frequency_cell(activity.frequency, language) if activity.frequency else "",
    ]
    marks = (owner_mark(owner), outcome_mark(activity, language))
    return " ".join(filter(None, (" ; ".join(filter(None, cells)), *marks)))


def mission_line(mission: ServiceMission, owner: Person | None) -> str:
    """The line of a mission, to be corrected."""
    return " ".join(filter(None, (mission.title, owner_mark(owner))))


def owner_mark(owner: Person | None) -> str:
    """`>Marc.Dupuis`."""
    return f">{'.'.join(owner.full_name.split())}" if owner else ""


def outcome_mark(activity: Activity, language: str) -> str:
    """`=transférer>Moyens-généraux`; empty while nothing was decided."""
    if activity.verdict is None:
        return ""
    word = outcome_word(activity.verdict, language)
    target = f">{'-'.join(activity.target.split())}" if activity.target else ""
    return f"={word}{target}"


def volume_cell(measured: Activity | Measures, language: str) -> str:
    """`1200 dossiers/an`."""
    if measured.volume is None:
        return ""
    counted = f"{number_cell(measured.volume, language)} {measured.volume_unit}".strip()
    return f"{counted}/{_period(measured.period or Period.YEAR, language)}"


def workload_cell(measured: Activity | Measures, language: str) -> str:
    """`2h/jour`, `3h30/semaine`."""
    if measured.workload_minutes is None:
        return ""
    hours, minutes = divmod(measured.workload_minutes, 60)
    time = f"{hours}h{minutes:02d}" if hours and minutes else f"{hours}h" if hours else f"{minutes}min"
    return f"{time}/{_period(measured.workload_period or Period.YEAR, language)}"


def frequency_cell(frequency: Frequency, language: str) -> str:
    """How often, in one word that is read back."""
    return FREQUENCY_WORDS[frequency][0] if language == "fr" else frequency.value


def _period(period: Period, language: str) -> str:
    return PERIOD_WORDS[period][0] if language == "fr" else period.value


def number_cell(value: Decimal, language: str) -> str:
    """A number with the decimal mark of the language."""
    text = f"{value:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return text.replace(".", ",") if language == "fr" else text

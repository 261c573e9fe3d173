"""The words of measures, in both languages: periods and frequencies."""

from __future__ import annotations

from typing import Final

from facilitator.domain.organisation import Frequency, Period
from facilitator.domain.people import folded

PERIOD_WORDS: Final[dict[Period, tuple[str, ...]]] = {
    Period.DAY: ("jour", "jours", "j", "day", "d"),
    Period.WEEK: ("semaine", "sem", "week", "wk"),
    Period.MONTH: ("mois", "month"),
    Period.QUARTER: ("trimestre", "trim", "quarter"),
    Period.YEAR: ("an", "année", "year", "yr"),
}
"""What a volume or a workload is counted per."""

FREQUENCY_WORDS: Final[dict[Frequency, tuple[str, ...]]] = {
    Frequency.DAILY: ("quotidienne", "quotidien", "journalier", "journalière", "daily"),
    Frequency.WEEKLY: ("hebdomadaire", "hebdo", "weekly"),
    Frequency.MONTHLY: ("mensuelle", "mensuel", "monthly"),
    Frequency.QUARTERLY: ("trimestrielle", "trimestriel", "quarterly"),
    Frequency.HALF_YEARLY: ("semestrielle", "semestriel", "half-yearly"),
    Frequency.YEARLY: ("annuelle", "annuel", "yearly", "annual"),
    Frequency.OCCASIONAL: ("ponctuelle", "ponctuel", "occasionnel", "occasionnelle", "occasional"),
    Frequency.SEASONAL: ("saisonnière", "saisonnier", "seasonal"),
    Frequency.CONTINUOUS: ("permanente", "permanent", "continu", "continue", "continuous"),
}
"""How often, in both languages; the first word is the one lists say, which agrees with *activité*."""

FREQUENCY_LETTERS: Final[dict[str, Frequency]] = {
    "q": Frequency.DAILY,
    "h": Frequency.WEEKLY,
    "m": Frequency.MONTHLY,
    "t": Frequency.QUARTERLY,
    "s": Frequency.HALF_YEARLY,
    "a": Frequency.YEARLY,
    "p": Frequency.OCCASIONAL,
}
"""In a cell one letter is enough; seasonal and continuous have none."""

PERIOD_OF: Final = {folded(word): period for period, words in PERIOD_WORDS.items() for word in words}
FREQUENCY_OF: Final = {folded(word): code for code, words in FREQUENCY_WORDS.items() for word in words}
"""The same words, folded, as they are looked up."""

"""The words of the interface and the documents: messages, dates and numbers in French or English.

Messages are written in English in the code and found in the catalogue of the language.
A `Words` is handed to whoever speaks; there is no current language.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time
from decimal import Decimal
from typing import Final

from facilitator import paths
from facilitator.catalogue import Catalogue

LANGUAGES: Final = ("fr", "en")
DOMAIN: Final = "facilitator"


def N_(message: str) -> str:  # noqa: N802 - the name translators' tools know
    """Marks a message for the catalogue where it is declared; it is translated where it is said."""
    return message


class Trouble(Exception):
    """Something could not be done: a message that names the thing and the way out, and its fields.

    Subclasses set `message`, a template marked with `N_`; `Words.of` says it in the user's language.
    """

    message: str = ""

    def __init__(self, **fields: object) -> None:
        super().__init__(self.message)
        self.fields = fields

    def __str__(self) -> str:
        """The English sentence, for logs and tests."""
        return self.message.format(**self.fields)


class Words:
    """Says messages in one language. Fields are inserted as they are, never interpreted."""

    def __init__(self, language: str = "fr") -> None:
        self.language = language if language in LANGUAGES else "fr"
        self._catalogue = Catalogue(paths.locale() / self.language / "LC_MESSAGES" / f"{DOMAIN}.mo")

    def __call__(self, message: str, /, **fields: object) -> str:
        """The message in this language, its fields filled in."""
        said = self._catalogue.one(message) if message else ""
        return said.format(**self._shown(fields)) if fields else said

    def plural(self, one: str, many: str, count: int, /, **fields: object) -> str:
        """The singular or the plural message; `{count}` is filled in."""
        return self._catalogue.plural(one, many, count).format(count=count, **fields)

    def _shown(self, fields: Mapping[str, object]) -> dict[str, object]:
        return {
            name: self.number(value) if isinstance(value, Decimal) else value
            for name, value in fields.items()
        }

    def of(self, trouble: Trouble) -> str:
        """What a Trouble has to say, in this language."""
        return self(trouble.message, **trouble.fields)

    def day(self, on: date) -> str:
        """A day as lists show it: `mar. 10/03`, `Tue 10/03`."""
        return f"{self(_DAYS_SHORT[on.weekday()])} {on:%d/%m}"

    def day_year(self, on: date) -> str:
        """A day with its year: `mar. 10/03/2026`."""
        return f"{self.day(on)}/{on:%Y}"

    def long_day(self, on: date) -> str:
        """`mardi 10 mars 2026`, `Tuesday 10 March 2026`, as documents write it; the French 1st is `1er`."""
        return f"{self.full_day(on)} {on.year}"

    def full_day(self, on: date) -> str:
        """`mardi 10 mars`, `Tuesday 10 March`, where the year goes without saying."""
        number = "1er" if on.day == 1 and self.language == "fr" else str(on.day)
        return f"{self(_DAYS[on.weekday()])} {number} {self(_MONTHS[on.month - 1])}"

    def month(self, on: date) -> str:
        """The name of a day's month."""
        return self(_MONTHS[on.month - 1])

    def short_month(self, on: date) -> str:
        """The name of a day's month where there is little room: `janv.`, `Jan`."""
        return self(_MONTHS_SHORT[on.month - 1])

    def short_date(self, on: date) -> str:
        """A day of the month without its weekday: `4 mai`, `1er sept.`."""
        number = "1er" if on.day == 1 and self.language == "fr" else str(on.day)
        return f"{number} {self.short_month(on)}"

    def hour(self, at: time | datetime) -> str:
        """A time of day on screens: `09:30`."""
        return f"{at:%H:%M}"

    def number(self, value: Decimal | int | float) -> str:
        """A number with the decimal mark of the language and no needless zeros."""
        text = f"{value:f}" if isinstance(value, Decimal) else str(value)
        if "." in text:
            text = text.rstrip("0").rstrip(".")
        return text.replace(".", ",") if self.language == "fr" else text


def language_of(explicit: str | None, environment: Mapping[str, str]) -> str:
    """The language asked for, else FACILITATOR_LANG, else the locale's, else French."""
    names = (explicit, *(environment.get(key) for key in _LANGUAGE_VARIABLES))
    for name in names:
        code = (name or "").strip().lower()[:2]
        if code in LANGUAGES:
            return code
    return "fr"


_LANGUAGE_VARIABLES: Final = ("FACILITATOR_LANG", "LC_ALL", "LC_MESSAGES", "LANG")

_DAYS_SHORT: Final = (
    N_("Mon"), N_("Tue"), N_("Wed"), N_("Thu"), N_("Fri"), N_("Sat"), N_("Sun"),
)  # fmt: skip
_DAYS: Final = (
    N_("Monday"), N_("Tuesday"), N_("Wednesday"), N_("Thursday"), N_("Friday"), N_("Saturday"), N_("Sunday"),
)  # fmt: skip
_MONTHS: Final = (
    N_("January"), N_("February"), N_("March"), N_("April"), N_("May"), N_("June"), N_("July"),
    N_("August"), N_("September"), N_("October"), N_("November"), N_("December"),
)  # fmt: skip
_MONTHS_SHORT: Final = (
    N_("Jan"), N_("Feb"), N_("Mar"), N_("Apr"), N_("May"), N_("Jun"),
    N_("Jul"), N_("Aug"), N_("Sept"), N_("Oct"), N_("Nov"), N_("Dec"),
)  # fmt: skip

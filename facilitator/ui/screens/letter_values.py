"""How the fields of a letter are typed, and what the lines one points at say of each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from facilitator.capture.plan_words import hours_text, read_day
from facilitator.domain.durations import parse_duration
from facilitator.domain.mission_letter import EarlierIntervention
from facilitator.domain.people import PersonEntry, Role, folded
from facilitator.engagement_words import role_label
from facilitator.i18n import Words
from facilitator.letter.dates import dates, durations
from facilitator.letter.hours import amounts
from facilitator.letter.names import Named, alone, named
from facilitator.letter.passages import Letter
from facilitator.letter.quote import Quote, plain
from facilitator.letter.view import view_of

_CALLS = re.compile(r"[⁰¹²³⁴-⁹]+")
_MONTH = re.compile(r"(?P<month>\d{1,2})/(?P<year>(?:19|20)\d\d)|(?:19|20)\d\d(?:-\d\d(?:-\d\d)?)?")
_BETWEEN = re.compile(r"\s+(?:–|-|à|to|→)\s+")


# people


def person_text(person: PersonEntry, words: Words) -> str:
    """`Mme Agathe Rollin ; conseillère ; Pôle Habitat ; consultante`."""
    name = " ".join(filter(None, (person.civility, person.first_name, person.last_name)))
    parts = (name, person.function, person.unit, person.email, roles_text(person, words))
    return " ; ".join(filter(None, parts))


def roles_text(person: PersonEntry, words: Words) -> str:
    """The roles of somebody."""
    return ", ".join(role_label(role, words) for role in person.roles)


def read_person(text: str, words: Words) -> PersonEntry | None:
    """Somebody as typed: the name, then function, unit, e-mail and roles; None without a name."""
    name, *parts = (part.strip() for part in text.split(";"))
    if not name:
        return None
    entry = entry_of(Quote(name, ((0, 1),))) or PersonEntry(name)
    for part in filter(None, parts):
        entry = _with(entry, part, words)
    return entry


def entry_of(quote: Quote) -> PersonEntry | None:
    """The first person that some words name."""
    person: Named | None = alone(quote) or next(named(quote), None)
    if person is None:
        return None
    function = person.function.text if person.function else ""
    return PersonEntry(
        person.last_name or person.first_name,
        person.first_name if person.last_name else "",
        civility=person.civility,
        function=function,
    )


def _with(entry: PersonEntry, part: str, words: Words) -> PersonEntry:
    if "@" in part:
        return replace(entry, email=part)
    if roles := _roles(part, words):
        return replace(entry, roles=roles)
    return replace(entry, unit=part) if entry.function else replace(entry, function=part)


def _roles(part: str, words: Words) -> tuple[Role, ...]:
    known = {folded(said): role for role in Role for said in (role.value, role_label(role, words))}
    found = [known.get(folded(name)) for name in part.split(",")]
    return tuple(role for role in found if role) if all(found) else ()


# earlier interventions


def earlier_text(each: EarlierIntervention) -> str:
    """`Appui au projet ; 10/2021 – 01/2022 ; 17 h 45`."""
    days = " – ".join(filter(None, (_month_text(each.starts), _month_text(each.ends))))
    return " ; ".join(filter(None, (each.what, days, hours_text(each.minutes) if each.minutes else "")))


def read_earlier(text: str, on: date) -> EarlierIntervention | None:
    """An earlier intervention as typed; None when a part is neither months nor hours, or there is no text."""
    what, *parts = (part.strip() for part in text.split(";"))
    found = EarlierIntervention(what) if what else None
    for part in filter(None, parts):
        if found is None:
            return None
        minutes = parse_duration(part)
        months = [_month(word, on) for word in _BETWEEN.split(part)]
        if minutes is not None:
            found = replace(found, minutes=minutes)
        elif all(months) and len(months) <= 2:
            found = replace(found, starts=months[0] if len(months) == 2 else "", ends=months[-1])
        else:
            return None
    return found


def _month_text(iso: str) -> str:
    parts = iso.split("-")
    return "/".join(reversed(parts))


def _month(text: str, on: date) -> str:
    match = _MONTH.fullmatch(text.strip())
    if match:
        return f"{match['year']}-{int(match['month']):02d}" if match["month"] else match[0]
    day = read_day(text, on)
    if day is None:
        return ""
    return day.isoformat() if re.match(r"\d", text) else f"{day:%Y-%m}"


# lines one points at


def words_of(lines: Sequence[str], first: int, last: int, between: str = " ") -> Quote:
    """The words of some lines, without bullets, labels, stress and footnote calls."""
    places = view_of(Letter(tuple(lines[first - 1 : last]), wrapped=True)).places
    said = [_CALLS.sub("", place.quote.bare.text) for place in places]
    return Quote(between.join(filter(None, said)), ((0, first),))


def months_in(quote: Quote) -> int | None:
    """The first number of months some words say."""
    return next((said.months for said in durations(plain(quote.text))), None)


def day_in(quote: Quote) -> date | None:
    """The first day some words say."""
    return next((said.when.first_day for said in dates(plain(quote.text)) if said.when), None)


def minutes_in(quote: Quote) -> int | None:
    """The first hours some words say."""
    return next((said.minutes for said in amounts(plain(quote.text))), None)


def earlier_in(quote: Quote) -> EarlierIntervention:
    """The intervention some words tell of."""
    months = [str(said.when) for said in dates(plain(quote.text)) if said.when][:2]
    starts, ends = ("", *months)[-2:] if months else ("", "")
    return EarlierIntervention(quote.text, starts, ends, minutes_in(quote))

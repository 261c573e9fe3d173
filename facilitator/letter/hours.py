"""Hours as letters write them, in figures or in words: how much time, never the time of a day."""

from __future__ import annotations

import re
from collections.abc import Iterator

from facilitator.domain.durations import parse_duration
from facilitator.letter.dates import COUNT, Said, number_of

_AMOUNT = re.compile(
    r"(?<![\w,.:-])(?:(?P<clock>\d{1,4}\s?(?:h|:)\s?\d{2})(?![\d:])(?:\s?(?:m|mn|min)\b)?"
    rf"|(?P<count>\d{{1,4}}(?:[.,]\d{{1,2}})?|{COUNT})(?:\s?\([^()]{{1,24}}\))?(?P<space>\s?)"
    r"(?P<unit>heures?|hours?|h|jours?|days?|j)(?!\w)(?:(?P<half> et demie?))?)"
)
_OF_THE_DAY = re.compile(r"(?:\b(?:a|at|vers|avant|apres|des|until|before|after|between|entre|and)|-) $")
_AS_FAR_AS = re.compile(
    r"\b(?:fixe|estime|evalue|porte|limite|arrete|chiffre|plafonne|ramene|etabli|prevu|s'eleve|se monte"
    r"|hauteur"
    r"|egal|reduit)\w* a $"
)
_RANGE = re.compile(r"\s*(?:a|to|et|and|-|until)\s*\d{1,2}\s?(?:h|:)")

_FOR_ONE = re.compile(
    r"(?:ateliers?|seances?|reunions?|entretiens?|seminaires?|sessions?|workshops?|meetings?|interviews?|seminars?"
    r"|trajets?|delai|duree|preavis|notice|within|sous|dans les|every|chaque|tous les|toutes les)"
    r"(?: (?:de|d'une|of|lasting|chacune?|each))*(?: (?:chacune?|each|environ|about))? $"
)
_RHYTHM = re.compile(
    r"\s*(?:(?:par|per|chaque|each|every|chacune?s?|apiece|hebdo\w*|mensuel\w*|/|a|au|the) ?(?:semaine"
    r"|mois|jour|week"
    r"|month|day|atelier|seance|reunion|session|workshop|meeting|agent|service|entretien|personne|phase|etape|stage)"
    r"|chacune?s?\b|each\b|hebdo|mensuel|ouvr|calendaire|de delai|notice|avant|before|plus tard|later|ago)"
)


def amounts(plain: str) -> Iterator[Said]:
    """The amounts of hours and of days said in searched text, in minutes."""
    for match in _AMOUNT.finditer(plain):
        minutes = _minutes(match)
        if minutes and not _is_of_the_day(match, plain):
            yield Said(match.start(), match.end(), minutes=minutes)


def _minutes(match: re.Match[str]) -> int | None:
    if match["clock"]:
        return parse_duration(match["clock"])
    count = match["count"]
    if not count[0].isdigit():
        if not match["space"] or match["unit"] in ("h", "j"):
            return None
        count = str(number_of(count) or 0)
    minutes = parse_duration(f"{count} {match['unit'][0].replace('d', 'j')}")
    half = 30 if match["unit"].startswith("h") else parse_duration("0,5 j") or 0
    return minutes + half if minutes and match["half"] else minutes


def _is_of_the_day(match: re.Match[str], plain: str) -> bool:
    """Whether it is said when something takes place: `à 14 h 30`, `de 9 h à 12 h`."""
    before = plain[max(0, match.start() - 30) : match.start()]
    if match["unit"] in ("jour", "jours", "j", "day", "days"):
        return False
    if _RANGE.match(plain, match.end()):
        return True
    ends_range = match["clock"] is not None and re.search(r"(?<!up) to $", before) is not None
    return ends_range or (_OF_THE_DAY.search(before) is not None and _AS_FAR_AS.search(before) is None)


def is_for_one(plain: str, said: Said) -> bool:
    """Whether an amount is that of one meeting, of a week, or a delay."""
    return bool(
        _FOR_ONE.search(plain[max(0, said.start - 40) : said.start]) or _RHYTHM.match(plain, said.end)
    )

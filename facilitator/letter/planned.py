"""The hours a letter grants to the assignment, never those of earlier work, of a phase or of one meeting."""

from __future__ import annotations

import re
from collections.abc import Iterator

from facilitator.letter.content import told_in_context
from facilitator.letter.cues import STAGE, Field
from facilitator.letter.dates import Said
from facilitator.letter.earlier import is_past
from facilitator.letter.hours import amounts, is_for_one
from facilitator.letter.quote import Quote, Span
from facilitator.letter.view import Sentence, View

_GRANTS = re.compile(
    r"\b(?:volume|nombre (?:total )?d'heures|nombre de jours|temps (?:prevu|alloue|d'intervention|de travail)"
    r"|charge|enveloppe|forfait\w*|credit|budget\w*|quota|total\w*|prevu\w*|prevoi\w+|estim\w+|evalu\w+|alloue?\w*|retenu\w*"
    r"|accord\w+|affect\w+|consacr\w+|fixee?s?|plafonn\w+|maximum|au plus|represent\w+|necessit\w+|part sur"
    r"|partons sur|compt\w+ sur|dispos\w+|comprend|set aside|allow\w*|allocat\w+|plan(?:ned)?|expect\w*"
    r"|agreed"
    r"|up to|at most|no more than|not exceed|cap(?:ped)?|amounts?|takes?|need\w*|require\w*|grant\w*|fund\w*"
    r"|hours of your time|in all|in total|altogether|en tout|au total|covers?|couvr\w+)\b"
)
_NUMBER_OF_HOURS = re.compile(
    r"\b(?:nombre (?:total |maximum |maximal )?d'heures|number of hours|hours (?:planned|granted"
    r"|allowed))\b[^.;:\d]{0,40}"
    r"[ :](?P<n>\d{1,4})(?![\d.,]?\d| ?[%€h])"
)
_PARTS = re.compile(r"[\s,(]*(?:dont|of which|including|y compris|soit)\b")
_BECOMES = re.compile(
    r"\b(?:porte|ramene|passe|releve|reduit|raised|increased|extended|reduced|cut)\w* (?:a|to) $"
)
_SUM = re.compile(r"\b(?:soit|total\w*|in all|altogether|volume|en tout)\b[^.;]{0,30}$")


_BEFORE, _AFTER, _CLOSER = 60, 28, 30
"""How many characters around an amount the word may stand that grants it."""


def minutes_planned(view: View) -> tuple[int, Span] | None:
    """The minutes granted to the whole assignment and the lines that say so; None when several are said."""
    found = [(said.minutes or 0, quote.part(said.start, said.end).span) for quote, said in _granted(view)]
    return found[0] if len({minutes for minutes, _ in found}) == 1 else None


def _granted(view: View) -> Iterator[tuple[Quote, Said]]:
    opening = told_in_context(view)
    for sentence in view.sentences:
        if _is_elsewhere(sentence) or (sentence.quote.text, sentence.quote.span) in opening:
            continue
        labelled = sentence.place.field is Field.HOURS
        said = _counted(sentence.quote.plain)
        whole = _whole(sentence.quote.plain, said) if said else None
        if whole is not None and (labelled or _is_granted(sentence.quote.plain, whole)):
            yield sentence.quote, whole


def _counted(plain: str) -> list[Said]:
    """The hours of a sentence; the unit may come first: `le nombre d'heures est plafonné à 45`."""
    said = [each for each in amounts(plain) if not is_for_one(plain, each)]
    match = _NUMBER_OF_HOURS.search(plain) if not said else None
    return [Said(match.start("n"), match.end("n"), minutes=int(match["n"]) * 60)] if match else said


def _is_elsewhere(sentence: Sentence) -> bool:
    """Whether a sentence speaks of earlier work, of a phase, or of what surrounds the assignment."""
    place, plain = sentence.place, sentence.quote.plain
    other = place.field in (Field.EARLIER, Field.CONTEXT, Field.STAKES, Field.RECIPIENTS, Field.REPORTING)
    service = place.is_item and place.field is not Field.HOURS
    return other or service or is_past(sentence.quote) or bool(re.search(rf"\b{STAGE}", plain))


def _is_granted(plain: str, said: Said) -> bool:
    """Whether a word close to an amount grants it; for days, which are a delay as well, a closer one."""
    is_days = bool(re.search(r"jours?|days?|j$", plain[said.start : said.end]))
    before, after = (_CLOSER, 0) if is_days else (_BEFORE, _AFTER)
    window = plain[max(0, said.start - before) : said.end + after]
    return bool(_GRANTS.search(window))


def _whole(plain: str, said: list[Said]) -> Said | None:
    """The amount that is the whole: the only one, the sum, what it becomes, or the one whose parts follow."""
    if len(said) == 1:
        return said[0]
    becomes = next((each for each in said if _BECOMES.search(plain[: each.start])), None)
    if becomes:
        return becomes
    total = next((each for each in said if _SUM.search(plain[: each.start])), None)
    return total or (said[0] if _PARTS.match(plain, said[0].end) else None)

"""Whom an assignment is for, when the letter says it in a sentence: somebody, a unit, a team."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from facilitator.letter.cues import speaks_of_work
from facilitator.letter.names import Named, named_at, same
from facilitator.letter.quote import Quote
from facilitator.letter.view import View

_BENEFITS = re.compile(
    r"(?:au benefice|au profit|pour le compte|for the benefit) (?:de la |de l'|du |des |de |d'|of the |of )"
)
_BENEFIT_END = re.compile(r"[.,;:()]| (?:afin|qui|dans|pour|who|which|in order|et de)\b|$")
_SUPPORTS = re.compile(
    r"\b(?:vous (?:nous )?(?:accompagnerez|aiderez|appuierez|assisterez|conseillerez)"
    r"|(?:que (?:vous|tu)|d'|a) (?:accompagn|aid|assist|conseill|appuy)(?:iez|er|es)"
    r"|(?:intervien\w+|interviendr\w+) (?:aupres|au cote|aux cotes) de"
    r"|(?:l'|un )?(?:accompagnement|appui) (?:de|du|a|au|aupres de|aupres du)"
    r"|(?:j'|nous |je )(?:accompagner|aider|appuier|assister|conseiller)(?:ai|ons)"
    r"|(?:you will|we will|i will|you to|to) (?:support|help|assist|advise|coach)|(?:support|help) (?:for"
    r"|to)) "
)
_SUPPORTS_UNIT = re.compile(
    r"(?:accompagner(?:ez)?|aider(?:ez)?|appuyer|assister|accompagniez|aidiez) (?:la |le |l')"
    r"|(?:accompagnement|appui|soutien|aide) (?:de la |de l'|du |a la |a l'|au )"
    r"|(?:intervention|intervien\w+|interviendr\w+) aupres (?:de la |de l'|du )"
    r"|\b(?:support|help|assist|advise)(?:ing)? (?:for |to )?the "
)
_SUPPORTS_TEAM = re.compile(
    r"(?:accompagnement|appui|soutien|aide|intervention|accompagner(?:ez)?|aider(?:ez)?|appuyer) (?:de |a "
    r"|aupres de )?"
    r"l'(?P<team>equipe (?:[\w-]+ )?(?:du |de la |de l'|des |d'))"
)


def supported(view: View, others: Sequence[Named | None], known: Sequence[Quote]) -> Named | Quote | None:
    """Whom the consultant is to support; `others` are known to be somebody else, `known` are the units."""
    by_name = next(_people(view, others), None)
    return by_name or next(_benefiting(view), None) or next(_units(view, known), None)


def _people(view: View, others: Sequence[Named | None]) -> Iterator[Named]:
    for sentence in view.sentences:
        for match in _SUPPORTS.finditer(sentence.quote.plain):
            person = named_at(sentence.quote, match.end())
            if person and not any(same(person, other) for other in others):
                yield person


def _benefiting(view: View) -> Iterator[Quote]:
    for quote in (sentence.quote for sentence in view.sentences):
        if match := _BENEFITS.search(quote.plain) if speaks_of_work(quote.plain) else None:
            end = _BENEFIT_END.search(quote.plain, match.end())
            yield quote.part(match.end(), end.start() if end else None).bare


def _units(view: View, known: Sequence[Quote]) -> Iterator[Quote]:
    """The units the consultant is to support, and the team of something."""
    longest = sorted(known, key=lambda unit: -len(unit.text))
    for sentence in view.sentences:
        quote = sentence.quote
        team = None if sentence.place.is_item else _SUPPORTS_TEAM.search(quote.plain)
        if team:
            end = _BENEFIT_END.search(quote.plain, team.end())
            yield quote.part(team.start("team"), end.start() if end else None).bare
        for match in _SUPPORTS_UNIT.finditer(quote.plain):
            for unit in longest:
                if quote.plain.startswith(unit.plain, match.end()):
                    yield quote.part(match.end(), match.end() + len(unit.text))

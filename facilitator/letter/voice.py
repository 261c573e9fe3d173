"""Who speaks to whom in a letter: told by who is a consultant, else by the turns of phrase."""

from __future__ import annotations

import re
from enum import Enum, auto

from facilitator.letter.names import Named
from facilitator.letter.view import View


class Voice(Enum):
    """Who speaks to whom in a letter."""

    TO_BENEFICIARY = auto()
    TO_CONSULTANT = auto()
    OF_CONSULTANT = auto()


_TO_CONSULTANT = re.compile(
    r"\bvous confi|vous charge[rz]?\b|\bvotre (?:intervention|mission|accompagnement)\b"
    r"|vous (?:nous )?accompagnerez"
    r"|vous (?:me |nous )?(?:rendrez|tiendrez|aiderez|interviendrez)|te confi|tu (?:nous )?(?:aideras"
    r"|feras|animeras)"
    r"|(?:would like|asking|ask|invite) you to|you will (?:report|support|lead|help|work)"
    r"|(?:engage|appoint|commission|retain) you\b|need from you|expect (?:from|of) you|expect you to"
    r"|your help\b"
    r"|(?:votre|ton) aide\b|nous attendons de (?:vous|toi)|que vous (?:nous )?(?:aidiez|accompagniez)"
)
_OF_CONSULTANT = re.compile(
    r"we are pleased to (?:confirm|set out)|thank you for (?:asking|appointing|choosing|engaging) (?:us|me)"
    r"|our (?:fees|engagement|terms)|nos honoraires|je vous propose|notre cabinet|(?:we|i) will (?:report"
    r"|provide|carry out) "
)
_ASKED = re.compile(r"vous (?:nous|m'|me) avez (?:confi|sollicit|demand)")
_CONSULTS = re.compile(
    r"consult|conseill\w+ en |facilitat|organi[sz]ation(?:al)? (?:development )?advis|intervenant|\bcoach\b"
)


def voice_of(view: View, doer: Named | None) -> Voice:
    """Who speaks to whom; `doer` is somebody who is said to do the work, as of a third one."""
    if _consults(view.addressee):
        return Voice.TO_CONSULTANT
    if _consults(view.signatory):
        return Voice.OF_CONSULTANT
    body = [place.passage.plain for place in view.places]
    asked = doer is None and any(_ASKED.search(text) for text in body)
    if asked or any(_OF_CONSULTANT.search(text) for text in body):
        return Voice.OF_CONSULTANT
    if any(_TO_CONSULTANT.search(text) for text in body):
        return Voice.TO_CONSULTANT
    return Voice.TO_BENEFICIARY


def is_consultant(person: Named) -> bool:
    """Whether the function of somebody says that they are a consultant."""
    return bool(person.function and _CONSULTS.search(person.function.plain))


def _consults(side: tuple[int, Named] | None) -> bool:
    """Whether one of the two who write to each other is a consultant."""
    return side is not None and is_consultant(side[1])

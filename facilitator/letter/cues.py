"""The words by which letters announce what they say, French and English; searched without accents."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final

from facilitator.letter.dates import NUMBERS


class Field(StrEnum):
    """What a part of a letter speaks of."""

    OBJECT = "object"
    CONTEXT = "context"
    STAKES = "stakes"
    SERVICES = "services"
    DURATION = "duration"
    HOURS = "minutes_planned"
    REPORTING = "reporting"
    RECIPIENTS = "recipients"
    EARLIER = "earlier"
    PROPOSAL = "proposal"
    COMMISSIONER = "commissioned_by"
    BENEFICIARY = "for"
    LEADER = "led_by"
    ORGANISATION = "organisation"
    PILOT = "pilot"
    COMMITTEE = "committee"
    SENDER = "sender"
    ADDRESSEE = "addressee"


TITLES: Final[dict[Field, str]] = {
    Field.EARLIER: (
        r"interventions? (?:anterieures?|precedentes?|deja)|(?:pour )?memoire|deja fait"
        r"|(?:previous|earlier|prior|past) (?:work|engagements?|assignments?|interventions?|support)"
    ),
    Field.OBJECT: r"objet|object|subject|re|purpose|sujet|objective of the",
    Field.CONTEXT: r"contexte|context|background|preambule|situation|pourquoi|rappel|why",
    Field.STAKES: r"enjeux?|stakes?|challenges?|what is at stake|what matters|defis?",
    Field.REPORTING: (
        r"compte[- ]rendus?|comptes rendus|rendre compte|restitutions?|suivi|reporting|reports?"
        r"|points? d'etape"
        r"|pilotage et suivi|how (?:you|we) (?:will )?(?:report|keep)|(?:keeping|staying) in touch"
    ),
    Field.RECIPIENTS: (
        r"pour diffusion|diffusion|liste de diffusion|destinataires?|cop(?:ies|ie|y)(?: a| to)?|copied to"
        r"|c\.? ?c|ampliations?"
        r"|distribution|pour information|circulation"
    ),
    Field.SERVICES: (
        r"contenu|prestations?|deroul\w*|phases?|phasage|etapes?|(?:votre |la )?mission confiee"
        r"|votre mission|missions?"
        r"|services|scope|work ?plan|programme|program|methode|method|approach|stages?|what (?:you"
        r"|we) will do"
        r"|what (?:you|we|i)\b[\w ]*\b(?:do|expect|ask|need|want)"
        r"|ce que nous attendons|attendus?|what we (?:ask|expect)|la prestation|travail"
    ),
    Field.DURATION: (
        r"duree|calendrier|delais?|duration|timetable|timing|timescale|period|periode|dates|start|how long"
        r"|debut|demarrage|planning"
        r"|when|quand"
    ),
    Field.HOURS: (
        r"volume(?: horaire| d'heures| total| prevu| d'intervention)*|nombre (?:total )?d'heures"
        r"|heures(?: prevues)?"
        r"|temps (?:prevu|alloue)|charge(?: de travail| prevue)|hours|time (?:allowed|granted|set aside)"
    ),
    Field.PROPOSAL: (
        r"p\.?-?j\.?|encl(?:osures?|osed)?|annexes?|pieces? jointes?|proposition|proposal|attachments?"
    ),
    Field.COMMISSIONER: r"commanditaire|donneur d'ordre|commissioned by|client|sponsor|maitre d'ouvrage",
    Field.BENEFICIARY: r"beneficiaires?|beneficiary|au benefice|for the benefit|pour le compte",
    Field.LEADER: (
        r"consultante?|intervenante?|mission (?:conduite|menee|assuree) par|conduite par|led by"
        r"|lead consultant"
        r"|adviser|facilitat(?:or|eur|rice)|conseil"
    ),
    Field.ORGANISATION: r"organisation|organization|organisme|collectivite|structure",
    Field.PILOT: r"pilotes?|chefs? de projet|referente?s?|project leads?|pilot",
    Field.COMMITTEE: r"(?:membres du )?(?:comite de pilotage|copil)|steering (?:committee|group)",
    Field.SENDER: r"de|from|expediteur",
    Field.ADDRESSEE: r"a|to|a l'attention de|for the attention of|attn",
}
"""How a heading or a label (`Objet :`, `## Context`) begins that announces a field."""

LEADS: Final[dict[Field, str]] = {
    Field.RECIPIENTS: r"diffus\w+|cop(?:ies|ie|y)|destinataires?|copied to",
    Field.EARLIER: r"deja intervenue?|interventions? (?:anterieures?|precedentes?)|has already|have already",
    Field.STAKES: r"enjeux?|stakes?|challenges?|defis?|at stake",
    Field.SERVICES: (
        r"prestations?|compren\w+|comporte\w*|porte(?:ra)? sur|consiste\w*|missions? suivantes?|services?"
        r"|interviendr\w+"
        r"|aide(?:r\w*|z)?|(?:you|we|she|he|they|i) will|je vais|nous allons|includes?|assignment|phases?"
        r"|etapes?|stages?"
        r"|attend\w*|deroul\w+|souhait\w+|besoin|tache|expect|ask\w*|need|want|would like|deliver\w*"
        r"|in particular|notamment|following|please|suivant\w*|aurez a"
        r"|charge\w* de|confi\w+|demand\w+|accompagn\w+"
    ),
}
"""What a phrase that ends with a colon must say for the list under it to be of a field."""

_NOUN: Final = r"(?:temps|phases?|etapes?|stages?|steps?|tranches?|volets?)"
_WORDS: Final = "|".join(sorted((word for word in NUMBERS if "-" not in word), key=len, reverse=True))
STAGE: Final = (
    rf"(?:(?P<ordinal>\d{{1,2}}(?:er|re|ere|e|eme|nde?|st|rd|th)|{_WORDS}) {_NOUN}"
    rf"|{_NOUN} (?:n° ?|numero )?(?P<number>\d{{1,2}}|[ivx]{{1,3}}|{_WORDS}))\b"
)
"""A phase by its number: `1er temps`, `phase 2`, `second stage`."""

SECTION_OPENING: Final = (
    r"(?:article (?:\d{1,2}|premier|1er|[ivx]{1,4})\b[\s.:-]*)?(?:l'|les? |la |the |our |your |notre |nos )?"
)

_TITLES: Final = {field: re.compile(rf"{SECTION_OPENING}(?:{words})\b") for field, words in TITLES.items()}
_LEADS: Final = {field: re.compile(rf"\b(?:{words})\b") for field, words in LEADS.items()}
_SHORT: Final = (Field.SENDER, Field.ADDRESSEE)
"""Announced by one small word, which must be the whole label."""


_WORK = re.compile(
    r"\b(?:missions?|interv\w+|accompagn\w+|prestations?|appui|lettre|convention|contrat|duree|calendrier|demarr\w+"
    r"|vous|votre|vos|tu|ton|elle|il|consultante?|cabinet|assignments?|engagement|support|work|letter|contract"
    r"|duration|timetable|commission\w*|you|your|we|it|start\w*|begin\w*)\b"
)


def speaks_of_work(plain: str) -> bool:
    """Whether a sentence may speak of the assignment: it names it, or those who agree on it."""
    return bool(_WORK.search(plain))


def titled(plain: str) -> Field | None:
    """The field a heading or a label announces: the one whose words take up most of its beginning."""
    text = plain.strip(" :.-")
    matches = [(match.end(), field) for field, form in _TITLES.items() if (match := form.match(text))]
    whole = [(end, field) for end, field in matches if field not in _SHORT or end == len(text)]
    return max(whole, key=lambda each: each[0])[1] if whole else None


def led(plain: str) -> Field | None:
    """The field of the list that a phrase announces, the first of the table that it speaks of."""
    return next((field for field, form in _LEADS.items() if form.search(plain)), None)

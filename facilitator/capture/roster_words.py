"""The words of a list of people: functions, units, headers of an e-mail, and what is certainly no person."""

from __future__ import annotations

import re
from typing import Final

from facilitator.domain.people import folded

_FUNCTIONS: Final = (
    r"dg[sa]s?|dgst|dircab|direct(?:eur|rice)s?|co-?direct\w+|responsables?|chef(?:fe)?s?|adjoint\w*|maires?|president\w*"
    r"|vice-president\w*|conseill\w+|charge\w*|chargee?|secretaires?|tresori\w+|coordinat\w+|coordonnat\w+|pilotes?"
    r"|deleguee?s?|referente?s?|assistante?s?|agente?s?|ingenieure?s?|technicien\w*|urbanistes?|juristes?|comptables?"
    r"|gestionnaires?|animat\w+|mediat\w+|educat\w+|architectes?|consultante?s?|stagiaires?|elue?s?|cadres?|redact\w+"
    r"|attachee?s?|administrat\w+|representante?s?|syndicat\w*|prefete?|sous-prefete?|greffi\w+|archivistes?"
    r"|(?:deputy |interim |senior |lead |assistant )*(?:head|chief|director|manager|officer|mayor|clerk"
    r"|councillor"
    r"|secretary|treasurer|chair\w*|lead|advis[eo]r|trustee|engineer|planner"
    r"|accountant|lawyer|coordinator|ceo|cfo)"
)
_UNITS: Final = (
    r"pole|directions?|services?|departement|departments?|division|unite|unit|cellule|bureau|mission|secretariat"
    r"|cabinet|mairie|ville|commune|communaute|metropole|agglomeration|region|conseil|association|centre|ccas|caf"
    r"|direction generale|council|borough|district|county|town|city|team|equipe|office|agence|agency"
    r"|prefecture"
)
_FUNCTION = re.compile(rf"(?:(?:la|le|l'|the|en tant que|as) )?(?:1ere? |premiere? )?(?:{_FUNCTIONS})\b")
_UNIT = re.compile(rf"(?:(?:la|le|l'|the|au|a la) )?(?:{_UNITS})\b")
_HEADED = re.compile(
    r"(chef(?:fe)? d[eu] services?|responsable d[eu] services?)(?: (?:de la |de l'|des |du |de |d')?)(?=\S)"
)

_HEADER = re.compile(
    r"(?:to|a|cc|cci|bcc|from|de|destinataires?|copies?|recipients?|presente?s?|participants?|invites?|membres?|members?"
    r"|excusee?s?|pour diffusion|diffusion|attendees|liste)(?: \([^)]*\))? ?:\s*"
)
_NO_HEADER = re.compile(
    r"(?:objet|subject|re|fw|tr|date|sent|envoye|le|importance|pieces? jointes?|attachments?|reply-to|tel"
    r"|telephone|repondre a|phone|mobile|port|portable|mob|fax|standard|ligne directe|site|web|adresse"
    r"|address|horaires)"
    r"\.? ?:.*"
)
_CLOSING: Final = (
    r"(?:bien )?cordialement|sincere\w* .*|bien a (?:vous|toi)|a bientot|(?:bien )?amicalement|salutations.*",
    r"merci(?: d'avance| beaucoup| bien)?|bonne (?:journee|soiree|reception).*|bonjour.*|bonsoir.*",
    r"best(?: regards)?|(?:kind )?regards|thanks?|thank you|yours .*|hello.*|dear .*|chere?s? .*",
    r"envoye de mon .*|sent from my .*|ce (?:message|courriel|mail).*|this (?:message|email|e-mail).*",
    r"pensez a l'environnement.*|please consider.*|n'imprimez.*|-+ ?(?:message|original|forwarded).*",
    r".* a ecrit ?:|.* wrote:|.*https?://.*|www\..*|voici .*:|ci-dessous.*",
    r"(?:les|the) participants.*:|here .*:",
)
_NOISE = re.compile(rf"(?:{'|'.join(_CLOSING)})[\s.,!]*")
_PHONE = re.compile(r"(?:[a-z]{1,12}\.? ?:? ?)?\+?\(?\d[\d .()/|+-]{6,}")
_STREET = re.compile(
    r"(?:\d{1,4} ?(?:bis|ter)?,? (?:rue|avenue|av\.?|bd|boulevard|place|chemin|route|impasse|allee|quai|cours"
    r"|square|street|road|lane)\b.*|(?:rue|avenue|boulevard|place|bp|cs) .*\d.*|\d{5} .+|hotel de ville"
    r"|.*\bcedex\b.*)"
)
_SHARED_WORDS: Final = (
    "accueil contact info infos mairie secretariat noreply no-reply nepasrepondre courrier rh dsi dgs"
    " webmaster communication standard support service office enquiries"
)
_SHARED: Final = frozenset(_SHARED_WORDS.split())


def is_function(text: str) -> bool:
    """Whether words begin as a function does: `cheffe de service`, `DGA`."""
    return _FUNCTION.match(_plain(text)) is not None


def is_unit(text: str) -> bool:
    """Whether words begin as a unit does: `Direction générale`, `Service Achats`."""
    return _UNIT.match(_plain(text)) is not None


def parted_function(text: str) -> tuple[str, str]:
    """A function and the unit it names: `cheffe de service` and `Achats`; no unit when it names none."""
    match = _HEADED.match(_plain(text))
    return (text[: match.end(1)], text[match.end() :].strip()) if match else (text, "")


def without_header(line: str) -> str:
    """A line without the word that announces people: `À :`, `Cc:`, `Participants :`."""
    match = _HEADER.match(_plain(line))
    return line[match.end() :] if match else line


def is_noise(line: str) -> bool:
    """Whether a line is certainly no person: a closing formula, a telephone, an address, a subject."""
    words = _plain(line).strip()
    if not any(char.isalpha() for char in words) and "@" not in words:
        return True
    return any(form.fullmatch(words) for form in (_NO_HEADER, _NOISE, _PHONE, _STREET))


def is_shared(email: str) -> bool:
    """Whether an address is a service's rather than somebody's."""
    return folded(email.partition("@")[0]) in _SHARED


def _plain(text: str) -> str:
    """Folded character by character, so that places stay."""
    return "".join(_plain_char(char) for char in text)


def _plain_char(char: str) -> str:
    if char in "’ʼ‘":
        return "'"
    plain = folded(char)
    return plain if len(plain) == 1 else " " if char.isspace() else char

"""The words with a capital that name no person: bodies, places, functions, what opens or closes a letter."""

from __future__ import annotations

import re

from facilitator.letter.functions import FUNCTION
from facilitator.letter.quote import plain

_PLACES = (
    r"rue|avenue|place|boulevard|impasse|chemin|allee|quai|route|cours|square|street|road|lane|house|hall|court"
    r"|close|drive|way|park|building|tour|immeuble|batiment|cs|bp|cedex|tel|phone"
)
_BODIES = (
    r"pole|services?|direction|directorate|departement|department|division|unite|unit|team|equipe|section"
    r"|ville|mairie|commune|communaute|agglomeration|metropole|region|syndicat|city|town|county|borough|parish"
    r"|association|federation|fondation|foundation|charity|trust|hospice|hospital|hopital|clinique|clinic|ehpad"
    r"|ecole|school|college|lycee|universite|university|institut\w*|academie|academy|centre|center|maison"
    r"|conseil|council|committee|comite|board|bureau|office|agence|agency|cabinet|atelier|studio|groupe|group"
    r"|societe|company|consult(?:ing|ants)|partners|associates|associes|advisers|ltd|llp|plc|cic|sarl|sas|nhs"
    r"|housing|customer|adult|children|human|public|general\w*|caisse|mutuelle|chambre|club|eglise|church|prefecture|secretariat|tresorerie|payeur|force|union|action|credit"
    r"|rota|front|desk|members?|membres?|elus?|agents?|staff|teams|equipes|representants?|chefs?|heads?"
)
_NOT_NAMES = re.compile(
    rf"(?:{FUNCTION}|{_BODIES}|{_PLACES}|projet|project|objet|subject|lettre|letter|engagement|mission"
    r"|article|annexe|annex|territoire|district|the|our|your|my|this|that|dear|kind|best|re|ref|tel"
    r"|steering|yours|with|warm|regards|sincerely|faithfully|thanks?|please|hello|hi"
    r"|chere?s?|bonjour|bonne|merci|monsieur|madame|mesdames|messieurs|plan|grand\w*|saint\w*|cordialement"
    r"|bien|avec|nous|je|vous|tu|elle|il|les?|la|une?|des?|du|de|et|and|a|au|aux|to|of|for|in|on|at|by|from"
    r"|copie|copy|copies|pour|par|dans|sur|fait|date|signe|depuis|selon|comme|when|since|after|before|if|we|you|i"
    r"|lundi|mardi|mercredi|jeudi|vendredi|monday|tuesday|wednesday|thursday|friday)\b"
)


def is_no_name(word: str) -> bool:
    """Whether a word is none of a first name or a surname."""
    return _NOT_NAMES.match(plain(word)) is not None

"""How somebody took part in a session, in words that agree with who it is."""

from __future__ import annotations

from typing import Final

from facilitator.domain.people import folded
from facilitator.domain.session import Presence
from facilitator.i18n import N_, Words

_OF_WOMEN: Final = frozenset({"mme", "madame", "mlle", "mademoiselle"})
"""Civilities with which a French participle agrees."""

_OF_MEN: Final = frozenset({"m", "mr", "monsieur"})
"""Civilities with which it stays as it is."""

_PRESENCES: Final = {
    Presence.INVITED: N_("invited"),
    Presence.PRESENT: N_("present"),
    Presence.EXCUSED: N_("excused"),
    Presence.ABSENT: N_("absent"),
    Presence.REPRESENTED: N_("represented"),
}


def presence_label(presence: Presence, words: Words, civility: str = "") -> str:
    """How somebody took part: `excusé`, `excusée` of a woman, `excusé(e)` where the civility is not known."""
    said, known = words(_PRESENCES[presence]), folded(civility).rstrip(".")
    if words.language != "fr" or known in _OF_MEN:
        return said
    return f"{said}e" if known in _OF_WOMEN else f"{said}(e)"


def represented_text(by: str, words: Words, civility: str = "") -> str:
    """By whom somebody of a civility is represented: `représentée par C. Dupont`."""
    return words(
        "{represented} by {name}", represented=presence_label(Presence.REPRESENTED, words, civility), name=by
    )

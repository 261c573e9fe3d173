"""What roles are called when one types them: `copil`, `pilote`, `chef de service`; both languages, always."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from facilitator.domain.people import Role, folded

ROLE_WORDS: Final[Mapping[Role, tuple[str, ...]]] = {
    Role.COMMISSIONER: ("commissioner", "commanditaire"),
    Role.BENEFICIARY: ("beneficiary", "bénéficiaire"),
    Role.PILOT: ("pilot", "pilote", "project lead"),
    Role.HEAD: ("head", "chef", "cheffe", "chef de service", "cheffe de service", "responsable"),
    Role.COPIL: ("copil", "copil", "steering committee"),
    Role.RECIPIENT: ("recipient", "destinataire"),
    Role.CONSULTANT: ("consultant", "consultant", "consultante"),
}
"""What each role may be called, the English name first, then the French, then otherwise."""

_ROLE_OF: Final = {folded(word): role for role, words in ROLE_WORDS.items() for word in words}


def role_of(word: str) -> Role | None:
    """The role a word means, by any beginning that means no other; None when it is none or several."""
    typed = folded(word)
    if typed in _ROLE_OF:
        return _ROLE_OF[typed]
    found = {role for name, role in _ROLE_OF.items() if typed and name.startswith(typed)}
    return found.pop() if len(found) == 1 else None


def role_word(role: Role, language: str) -> str:
    """The word a role is typed with in a language."""
    return ROLE_WORDS[role][language == "fr"]

"""The words of the organisation, as lists say them: levels of units, basis and source of a figure."""

from __future__ import annotations

from typing import Final

from facilitator.domain.organisation import Basis, FteSource, UnitKind

KIND_WORDS: Final[dict[UnitKind, tuple[str, ...]]] = {
    UnitKind.DIVISION: ("division", "pôle", "pole"),
    UnitKind.DIRECTORATE: ("directorate", "direction"),
    UnitKind.DEPARTMENT: ("department", "service"),
    UnitKind.TEAM: ("team", "équipe"),
}
"""What a unit is called, in English then in French."""


def kind_word(kind: UnitKind, language: str) -> str:
    """The level of a unit as it is typed: `direction`, `service`."""
    return KIND_WORDS[kind][language == "fr"]


BASIS_WORDS: Final[dict[Basis, tuple[str, ...]]] = {
    Basis.MANDATORY: ("mandatory", "obligatoire"),
    Basis.OPTIONAL: ("optional", "facultatif", "facultative"),
}
"""Whether the law asks for an activity; anything else is the text it rests on."""

SOURCE_WORDS: Final[dict[FteSource, tuple[str, ...]]] = {
    FteSource.DECLARED: ("declared", "déclaré", "déclarés"),
    FteSource.MEASURED: ("measured", "mesuré", "mesurés"),
    FteSource.VALIDATED: ("validated", "validé", "validés"),
}
"""How far an FTE can be relied on; anything else is where it comes from."""

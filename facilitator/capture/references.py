"""References as one types them: `D-07`, `d7`, `a07`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from facilitator.domain.items import KIND_FACTS, Item, ItemKind

_REFERENCE: Final = re.compile(r"([a-z]?)-?0*(\d{1,6})", re.I)
_KINDS: Final = {facts.reference: kind for kind, facts in KIND_FACTS.items() if facts.reference}


def item_named(word: str, items: Iterable[Item], bare: ItemKind | None = None) -> Item | None:
    """The item a reference means, None for another word; a number without a letter is one of kind `bare`."""
    match = _REFERENCE.fullmatch(word)
    if match is None:
        return None
    kind = _KINDS.get(match[1].upper()) if match[1] else bare
    return next((each for each in items if each.kind is kind and each.number == int(match[2])), None)

"""What stands below the passage that opens a phase."""

from __future__ import annotations

import re
from collections.abc import Iterator

from facilitator.letter.outline import Placed
from facilitator.letter.passages import Kind
from facilitator.letter.view import Sentence, View
from facilitator.values import dataclass

_DOES = re.compile(
    r"(?:vous|tu|nous|il|elle|l'intervenante?|la consultante|le consultant) (?!rend|tiendr|fer)\w+(?:rez"
    r"|ras|ra|rons)\b"
    r"|(?:you|we|i|she|he|the consultant) will (?!report|send|keep|let)"
)
"""How a sentence begins that says what will be done."""


def below(view: View, sentence: Sentence, opened: set[int]) -> Iterator[int]:
    """The passages that belong to the phase a passage opens."""
    reach = _Reach.of(view, sentence)
    for index in range(sentence.index + 1, len(view.places)):
        place = view.places[index]
        if index in opened or place.passage.kind is Kind.HEADING or not reach.holds(place):
            return
        yield index


@dataclass(frozen=True, slots=True)
class _Reach:
    """How far the passage reaches that opens a phase: `announces` a list, or is a title of its own."""

    opener: Placed
    announces: bool
    is_title: bool
    spaced: bool

    @classmethod
    def of(cls, view: View, sentence: Sentence) -> _Reach:
        opener = view.places[sentence.index]
        following = view.places[sentence.index + 1 : sentence.index + 2]
        close = any(not place.passage.apart for place in following)
        text = opener.quote.text
        ends = text.endswith((".", ";", ","))
        return cls(
            opener,
            announces=opener.is_item or opener.passage.leads or close,
            is_title=not opener.is_item and sentence.quote.text == text and not ends,
            spaced=any(place.passage.apart for place in view.places[1:]),
        )

    def holds(self, place: Placed) -> bool:
        """Whether a passage is still below it."""
        if self.opener.passage.kind is Kind.HEADING:
            return True
        if not place.is_item:
            is_close = self.spaced and not place.passage.apart
            does = _DOES.match(place.passage.plain) is not None
            return self.is_title and not place.labelled and (is_close or does)
        return self.announces and not self._is_beside(place)

    def _is_beside(self, item: Placed) -> bool:
        """Whether an item stands beside the item that opens the phase, or further out."""
        if not self.opener.is_item:
            return False
        depth, own = item.passage.depth, self.opener.passage.depth
        return depth < own or (depth == own and not self.opener.passage.leads)

"""The words of a line, beside the part of them that the grammar may read."""

from __future__ import annotations

import re
from collections.abc import Iterable

from facilitator.values import dataclass

HIDDEN = "\x00"
"""Stands in a mask for each character of a quotation; cleaned text never holds it."""

_QUOTED = re.compile(r'«[^«»]*»|“[^“”]*”|(?<![^\s(’\'])"[^"]*"')


@dataclass(frozen=True, slots=True)
class Passage:
    """A text and its mask of the same length, in which what stands between quotation marks is hidden."""

    text: str
    mask: str

    @classmethod
    def of(cls, text: str) -> Passage:
        """The passage of a text, its quotations hidden."""
        return cls(text, _QUOTED.sub(lambda match: HIDDEN * len(match[0]), text))

    def part(self, start: int, end: int | None = None) -> Passage:
        """The passage between two places."""
        return Passage(self.text[start:end], self.mask[start:end])

    def without(self, spans: Iterable[tuple[int, int]]) -> Passage:
        """The passage with spans taken out, each with the spaces before it. No other character changes."""
        texts: list[str] = []
        masks: list[str] = []
        at = 0
        for start, end in sorted(spans):
            kept = max(at, len(self.mask[at:start].rstrip()) + at)
            texts.append(self.text[at:kept])
            masks.append(self.mask[at:kept])
            at = max(at, end)
        return Passage("".join(texts) + self.text[at:], "".join(masks) + self.mask[at:]).stripped()

    def stripped(self) -> Passage:
        """The passage without the spaces around it."""
        start = len(self.mask) - len(self.mask.lstrip())
        return self.part(start, max(start, len(self.mask.rstrip())))

    @property
    def is_blank(self) -> bool:
        """Whether there are no words in it."""
        return not self.text.strip()

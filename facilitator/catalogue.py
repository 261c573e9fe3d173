"""The messages of a language, found in its compiled catalogue when they are said; a start reads none."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from pathlib import Path
from struct import unpack_from
from typing import Final

Forms = tuple[str, ...]
"""What a message is in the language: one form, singular and plural where a number decides, or none."""

_HEADER: Final = "<5I"
"""Magic number, revision, how many messages, where the tables of the English and of what is said begin."""

_NOTHING: Final = bytes(20)


class Catalogue:
    """A gettext `.mo` file: its messages lie sorted by their English, so that one is found by bisection.

    The standard library's `gettext` reads and decodes thousands of them for the dozens that a screen says.
    """

    def __init__(self, path: Path) -> None:
        self._file = path.read_bytes() if path.exists() else _NOTHING
        _, _, count, self._english, self._said = unpack_from(_HEADER, self._file)
        self._places = range(count)
        self._forms = cache(self._find)

    def one(self, message: str) -> str:
        """A message in the language; as it is where the catalogue has none."""
        forms = self._forms(message)
        return forms[0] if forms else message

    def plural(self, one: str, many: str, count: int) -> str:
        """The form for a number: French has its plural from two on, English for all but one."""
        forms = self._forms(one)
        if len(forms) == 2:
            return forms[count > 1]
        return one if count == 1 else many

    def _find(self, message: str) -> Forms:
        wanted = message.encode()
        place = bisect_left(self._places, wanted, key=self._singular)
        if place == len(self._places) or self._singular(place) != wanted:
            return ()
        return tuple(self._text(self._said, place).decode().split("\0"))

    def _singular(self, place: int) -> bytes:
        """The English of a message; its plural follows after a zero."""
        return self._text(self._english, place).partition(b"\0")[0]

    def _text(self, table: int, place: int) -> bytes:
        length, start = unpack_from("<2I", self._file, table + 8 * place)
        return self._file[start : start + length]

"""Text is cleaned once, at every entrance, so that nothing typed or imported steers a terminal or a file."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

MOST_MARKS = 8
"""Combining marks kept on one letter; more only serves to deface the lines around it."""

_ORDINARY: Final = r"[\n\x20-\x7e\xa0-\xac\xae-\u02ff\u2010-\u2027\u202f-\u205f\u20ac\u2190-\u21ff]*"
"""Text that needs no cleaning: Latin letters, punctuation and spaces, already composed."""

_NEWLINES: Final = "\r\n|[\r\v\f\x85\u2028\u2029]"
_SEQUENCES: Final = (
    r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]"  # CSI: colours, cursor, modes
    r"|(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x00-\x1f\x7f-\x9f]*(?:\x07|\x1b\\|\x9c)"  # OSC, DCS, APC…
    r"|\x1b[NO][!-~]"  # single shifts, as function keys send them
    r"|\x1b(?:[#%(-/][0-~]|[78=>cDEHMZ\\])"  # character sets, cursor, reset
)
"""Whole escape sequences of ECMA-48. No part may cross another control character, so reading stays linear."""

_JOINER = "\u200d"
_JOINED = ("So", "Sk", "Mn")
_UNSEEN = ("Cc", "Cf", "Cs")


def clean(text: str) -> str:
    """The text without escape sequences, control, bidirectional, zero-width and unpaired characters, in NFC.

    Every newline becomes a line feed, a tab becomes a space; the joiner stays between emoji. Idempotent.
    """
    if re.fullmatch(_ORDINARY, text):
        return text
    plain = re.sub(_SEQUENCES, "", re.sub(_NEWLINES, "\n", text)).replace("\t", " ")
    seen = _without_stray_joiners("".join(char for char in plain if _is_kept(char)))
    # Capped before composing as well, because composing sorts marks in quadratic time.
    return _capped(unicodedata.normalize("NFC", _capped(seen)))


def _is_kept(char: str) -> bool:
    if char in ("\n", _JOINER):
        return True
    return unicodedata.category(char) not in _UNSEEN and not _is_noncharacter(ord(char))


def _is_noncharacter(code: int) -> bool:
    return 0xFDD0 <= code <= 0xFDEF or code & 0xFFFE == 0xFFFE


def _without_stray_joiners(text: str) -> str:
    if _JOINER not in text:
        return text
    ends = " " + text + " "
    return "".join(
        char
        for index, char in enumerate(text)
        if char != _JOINER or (_joins(ends[index]) and _joins(ends[index + 2]))
    )


def _joins(char: str) -> bool:
    return unicodedata.category(char) in _JOINED


def _capped(text: str) -> str:
    kept: list[str] = []
    marks = 0
    for char in text:
        marks = marks + 1 if char > "\u02ff" and unicodedata.category(char)[0] == "M" else 0
        if marks <= MOST_MARKS:
            kept.append(char)
    return "".join(kept)

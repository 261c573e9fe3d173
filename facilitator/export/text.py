"""What no file format can hold is left out, whatever the text went through before it came here."""

from __future__ import annotations

import re

_UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def writable(text: str) -> str:
    """The text without controls, surrogates and non-characters (XML 1.0 §2.2); tabs are spaces."""
    return _UNWRITABLE.sub("", text.replace("\t", " "))

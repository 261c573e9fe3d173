"""Words taken down as they were said: a verbatim is not parsed, and its quotation marks are dropped."""

from __future__ import annotations

from typing import Final

from facilitator.capture.passage import HIDDEN, Passage

CLOSING: Final = {'"': '"', "«": "»", "“": "”"}
"""The mark that closes each quotation."""


def quotation(sign: str, body: str) -> Passage:
    """What follows an opening quotation mark: hidden up to where it closes, to the end when it does not."""
    end = body.find(CLOSING[sign]) + 1 or len(body)
    return Passage(body, HIDDEN * end + body[end:])


def unquoted(opening: str, text: str) -> str:
    """The words of a quotation whose opening (the mark and its space) was taken off.

    It is given back as typed when the quotation closes before the end.
    """
    closing = CLOSING[opening[0]]
    words = text.rstrip().removesuffix(closing)
    return opening + text if closing in words else words.strip()


def said(text: str) -> str:
    """The words of a verbatim announced by a word, without the quotation marks around all of it."""
    sign = text[:1]
    return unquoted(sign, text[1:]) if sign in CLOSING else text

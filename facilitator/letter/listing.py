"""The members of an enumeration within a sentence: parted by semicolons, else by commas and `et`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from facilitator.letter.functions import function_of
from facilitator.letter.names import alone
from facilitator.letter.quote import Quote

_BETWEEN = re.compile(r"\s*;\s+|,\s+|\s+(?:et|and|ainsi que)\s+(?=(?P<next>\S+))")
_JOINS = re.compile(r"(?:de|du|des|d'|a|au|aux|of|for)\b|d'")


def enumerated(quote: Quote) -> Iterator[Quote]:
    """The members of an enumeration; `finances et budget` within a name is not parted."""
    at = _conjunction(quote, 0)
    between = re.compile(r"\s*;\s+") if ";" in quote.text else _BETWEEN
    for mark in between.finditer(quote.text):
        following = mark.groupdict().get("next")
        if following and not _parts(quote.text[at : mark.start()], following):
            continue
        if mark[0].startswith(",") and _tells_function(quote.part(at, mark.start()), quote.part(mark.end())):
            continue
        yield quote.part(at, mark.start()).bare
        at = _conjunction(quote, mark.end())
    yield quote.part(at).bare


def _conjunction(quote: Quote, at: int) -> int:
    """Where a member begins, after the `and` of the last one."""
    match = re.compile(r"(?:et|and|ainsi que|as well as) ").match(quote.plain, at)
    return match.end() if match else at


def _tells_function(before: Quote, after: Quote) -> bool:
    """Whether a comma stands between somebody and their function."""
    plural = re.match(r"(?!dgs\b)\w+s\b", after.plain)
    return alone(before) is not None and function_of(after) is not None and plural is None


def _parts(before: str, following: str) -> bool:
    """Whether `et` parts two recipients: it does before a civility or a common noun."""
    if re.match(r"(?:M\.|MM\.|Mmes?|Mr|Mrs|Ms|Dr|Madame|Monsieur)", following):
        return True
    capital = following[0].isupper() and before.split()[-1:] and before.split()[-1][0].isupper()
    return not capital and not _JOINS.match(following.lower())

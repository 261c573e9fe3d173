"""French micro-typography: the no-break spaces of punctuation, quotes, numbers, units, hours and titles.

After the *Lexique des règles typographiques en usage à l'Imprimerie nationale*: U+202F before `; ! ?`
and between thousands; U+00A0 before a colon, inside quotes, before units and inside a date. Addresses
and figures such as 10:30 are left alone.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from typing import Final

from facilitator.documents.blocks import (
    Block,
    BulletList,
    Document,
    Heading,
    KeyValues,
    Masthead,
    Paragraph,
    Picture,
    Runs,
    Table,
)
from facilitator.documents.drawing import Label

_SPACE = "[ \u00a0\u202f]"
_NARROW = "\u202f"
_FIXED = "\u00a0"

_WORD = re.compile(r"(\s+)")
_REFERENCE = re.compile(r"(&#?\w+;)")
"""A character reference such as `&amp;`, whose semicolon is no punctuation."""

_MAIL = re.compile(r"\w@\w[^@]*\.\w")

_MONTHS = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
_UNITS = "%|‰|€|k€|M€|Md€|ETP|ETPT|h|min|j|jours?|pour|contre|abstentions?|voix|km|m|m²|kg|t|Go|Mo|°C"

_RULES: Final = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (rf"«{_SPACE}*(?=\S)", f"«{_FIXED}"),
        (rf"(?<=[^\s]){_SPACE}*»", f"{_FIXED}»"),
        (rf"(?<![\d.,])(?<!\d[ \u00a0\u202f])(\d{{1,3}}(?:{_SPACE}\d{{3}})+)(?!\d)", "thousands"),
        (rf"(?<=\d){_SPACE}(?=(?:{_UNITS})(?![\w]))", _FIXED),
        (r"(?<=\d)(?=[%‰€])", _FIXED),
        (rf"(?<=\d{_FIXED}h){_SPACE}(?=\d\d(?!\d))", _FIXED),
        (rf"\b([nN]°s?){_SPACE}?(?=\d)", rf"\1{_FIXED}"),
        (rf"\b((?:lun|mar|mer|jeu|ven|sam|dim)\.){_SPACE}(?=\d)", rf"\1{_FIXED}"),
        (rf"\b(\d\d?|1er){_SPACE}(?=(?:{_MONTHS})\b)", rf"\1{_FIXED}"),
        (rf"\b(MM?\.|Mmes?|Mlle|Dr|Pr){_SPACE}(?=[A-ZÀ-Þ])", rf"\1{_FIXED}"),
        (rf"(?<=[^\s(\[{{«:]){_SPACE}*(:)(?=\s|$)", rf"{_FIXED}\1"),
        (rf"(?<=[^\s(\[{{«:;!?]){_SPACE}*([;!?]+)(?=[\s»”\")\]}}]|$)", rf"{_NARROW}\1"),
    )
)


def typeset(text: str, language: str) -> str:
    """The text with the spaces its language asks for; idempotent. English is left as it is."""
    if language != "fr":
        return text
    done = [""]
    for index, word in enumerate(_WORD.split(text)):
        if index % 2 == 0 and _is_address(word):
            done[-1] = _spaced_around_references(done[-1])
            done += [word, ""]
        else:
            done[-1] += word
    done[-1] = _spaced_around_references(done[-1])
    return "".join(done)


def capital(text: str) -> str:
    """The text with a capital at its beginning."""
    return text[:1].upper() + text[1:]


def typeset_document(document: Document) -> Document:
    """The document with every text typeset in its language, once and for all formats."""
    if document.language != "fr":
        return document
    return replace(
        document,
        title=typeset(document.title, "fr"),
        subject=typeset(document.subject, "fr"),
        blocks=tuple(_block(block) for block in document.blocks),
    )


def _is_address(word: str) -> bool:
    return "://" in word or "www." in word or _MAIL.search(word) is not None


@lru_cache(maxsize=8192)
def _spaced_around_references(text: str) -> str:
    parts = _REFERENCE.split(text)
    return "".join(part if index % 2 else _spaced(part) for index, part in enumerate(parts))


def _spaced(text: str) -> str:
    for pattern, replacement in _RULES:
        text = pattern.sub(_grouped if replacement == "thousands" else replacement, text)
    return text


def _grouped(match: re.Match[str]) -> str:
    return re.sub(_SPACE, _NARROW, match[1])


def _block(block: Block) -> Block:
    match block:
        case Masthead(sender, status, title, subtitle):
            return Masthead(*(typeset(text, "fr") for text in (sender, status, title, subtitle)))
        case Heading():
            return replace(block, text=typeset(block.text, "fr"))
        case Paragraph():
            return replace(block, runs=_runs(block.runs))
        case BulletList():
            return replace(block, items=tuple(map(_runs, block.items)))
        case KeyValues():
            rows = ((typeset(key, "fr"), tuple(map(_runs, lines))) for key, lines in block.rows)
            return KeyValues(tuple(rows))
        case Table():
            columns = tuple(replace(column, title=typeset(column.title, "fr")) for column in block.columns)
            rows_of_cells = tuple(tuple(map(_runs, row)) for row in block.rows)
            total = tuple(map(_runs, block.total))
            return Table(typeset(block.caption, "fr"), columns, rows_of_cells, total)
        case Picture():
            caption, said, source = (
                typeset(text, "fr") for text in (block.caption, block.alternative, block.source)
            )
            shapes = tuple(
                replace(shape, text=typeset(shape.text, "fr")) if isinstance(shape, Label) else shape
                for shape in block.drawing.shapes
            )
            drawing = replace(block.drawing, shapes=shapes)
            lines = tuple(typeset(each, "fr") for each in block.lines)
            return Picture(caption, said, source, drawing, lines, block.figures)


def _runs(runs: Runs) -> Runs:
    return tuple(run if run.link else replace(run, text=typeset(run.text, "fr")) for run in runs)

"""The document for programs: a versioned JSON object with its properties, its blocks and the plain values."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from datetime import date
from decimal import Decimal

from facilitator.documents.blocks import Block, Document, Picture
from facilitator.documents.drawing import Drawing
from facilitator.export.text import writable

SCHEMA = 1
"""Raised when a key changes its meaning; new keys do not raise it."""


def render(document: Document) -> bytes:
    """The document as indented UTF-8 JSON."""
    content = {
        "schema": SCHEMA,
        "title": document.title,
        "subject": document.subject,
        "language": document.language,
        "author": document.author,
        "created": document.created.isoformat(),
        "blocks": [_block(block) for block in document.blocks],
        "data": dict(document.data),
    }
    return (json.dumps(_clean(content), ensure_ascii=False, indent=2) + "\n").encode()


def _block(block: Block) -> dict[str, object]:
    """A block by its fields; of a picture what it says and its figures, not its lines and boxes."""
    shown = block
    if isinstance(block, Picture):
        shown = replace(block, drawing=Drawing(block.drawing.width, block.drawing.height))
    return {"type": type(block).__name__, **asdict(shown, dict_factory=_without_absent_values)}


def _without_absent_values(fields: list[tuple[str, object]]) -> dict[str, object]:
    """What most runs lack is not said of each of them."""
    return {name: value for name, value in fields if (name, value) != ("value", None)}


def _clean(value: object) -> object:
    """The value with every text writable, keys included."""
    match value:
        case str():
            return writable(value)
        case date():
            return value.isoformat()
        case Decimal():
            return float(value)
        case dict():
            return {writable(key): _clean(each) for key, each in value.items()}
        case list() | tuple():
            return [_clean(each) for each in value]
        case _:
            return value

"""The registers of an engagement as one document: decisions, actions, questions, risks, matters set aside."""

from __future__ import annotations

from collections.abc import Iterator

from facilitator import wording
from facilitator.documents.blocks import Block, Document, Heading, Json, Paragraph, Run, Table
from facilitator.documents.engagement_data import engagement_data
from facilitator.documents.letterhead import authors, facts, masthead
from facilitator.documents.registers import (
    actions_table,
    decisions_columns,
    decisions_rows,
    spanned,
    with_session,
)
from facilitator.documents.shapes import Names, item_shape
from facilitator.documents.writing import AboutEngagement
from facilitator.domain.items import ItemKind
from facilitator.domain.register_view import REGISTERS, in_order


def register(writing: AboutEngagement) -> Document:
    """Every register that holds something, in the order of the screen."""
    dossier, words = writing.record, writing.words
    title = words("Register")
    blocks = (
        masthead(title, f"{dossier.engagement.name} – {words.long_day(writing.on)}", writing),
        facts(((words("Subject"), dossier.engagement.title), *authors(writing))),
        *(block for kind in REGISTERS for block in _kept(kind, writing)),
    )
    names = Names.of(dossier.people, dossier.units)
    data: dict[str, Json] = engagement_data(writing)
    for kind in REGISTERS:
        data[f"{kind}s"] = [dict(item_shape(item, names, words)) for item in in_order(dossier.items, kind)]
    return writing.document(title, "", blocks, data)


def _kept(kind: ItemKind, writing: AboutEngagement) -> Iterator[Block]:
    """One register under its title; one that is empty is told only of decisions, whose absence matters."""
    words, items = writing.words, in_order(writing.record.items, kind)
    named = words("Matters set aside") if kind is ItemKind.PARKED else wording.kind_plural(kind, words)
    if not items and kind is not ItemKind.DECISION:
        return
    yield Heading(1, named)
    if not items:
        yield Paragraph((Run(words("No decision was taken.")),))
        return
    caption = spanned(sorted(items, key=lambda item: item.number or 0), writing)
    if kind is ItemKind.DECISION:
        table = Table(caption, decisions_columns(words), decisions_rows(items, writing))
    else:
        table = actions_table(caption, items, writing)
    yield with_session(table, items, writing)

"""The action list (*tableau d'actions*) of a whole engagement: what is to do, then what was done."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from facilitator.documents.blocks import Block, Document, Heading, Paragraph, Run, Table
from facilitator.documents.engagement_data import engagement_data
from facilitator.documents.letterhead import authors, facts, masthead
from facilitator.documents.registers import actions_table, with_session
from facilitator.documents.shapes import Names, item_shape
from facilitator.documents.writing import AboutEngagement
from facilitator.domain.items import Item, ItemKind
from facilitator.domain.register import days_late, is_open


def action_list(writing: AboutEngagement) -> Document:
    """Every action, with the session it was agreed in."""
    dossier, words = writing.record, writing.words
    title = words("Action list")
    found = dossier.of_kind(ItemKind.ACTION)
    blocks = (
        masthead(title, f"{dossier.engagement.name} – {words.long_day(writing.on)}", writing),
        facts(
            (
                (words("Subject"), dossier.engagement.title),
                (words("Actions"), _counted(found, writing)),
                *authors(writing),
            )
        ),
        *_tables(found, writing),
    )
    names = Names.of(dossier.people, dossier.units)
    data = engagement_data(writing)
    data["actions"] = [dict(item_shape(item, names, words)) for item in found]
    return writing.document(title, "", blocks, data)


def _tables(found: tuple[Item, ...], writing: AboutEngagement) -> Iterator[Block]:
    """Those that wait by date, those without one after them; then the others by number."""
    words = writing.words
    if not found:
        yield Paragraph((Run(words("No action was agreed.")),))
    if waiting := sorted((item for item in found if is_open(item)), key=_urgency):
        yield Heading(1, words("To do"))
        yield _table(words("Actions to do"), waiting, writing)
    if settled := [item for item in found if not is_open(item)]:
        yield Heading(1, words("Settled"))
        yield _table(words("Actions carried out or dropped"), settled, writing)


def _table(caption: str, actions: list[Item], writing: AboutEngagement) -> Table:
    return with_session(actions_table(caption, actions, writing), actions, writing)


def _counted(found: Iterable[Item], writing: AboutEngagement) -> str:
    waiting = [item for item in found if is_open(item)]
    late = [item for item in waiting if days_late(item, writing.on)]
    return writing.words("{count} to do, {late} of them overdue", count=len(waiting), late=len(late))


def _urgency(item: Item) -> tuple[date, int]:
    return item.due or date.max, item.seq

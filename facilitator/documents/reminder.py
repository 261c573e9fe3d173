"""The reminder (*relance*) of one owner: a short letter with the actions that wait for that person."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from facilitator.documents.blocks import Addressee, Block, BulletList, Document, Paragraph, Run, Runs
from facilitator.documents.engagement_data import engagement_data
from facilitator.documents.passages import passage
from facilitator.documents.shapes import Names, item_shape
from facilitator.documents.writing import AboutEngagement
from facilitator.domain.items import Item
from facilitator.domain.people import Person, folded
from facilitator.domain.register import days_late
from facilitator.domain.reminders import Reminder, reminders

_WOMEN = frozenset({"mme", "mlle", "madame", "ms", "mrs", "miss"})
_MEN = frozenset({"m", "mr", "monsieur"})


def reminder(writing: AboutEngagement) -> Document:
    """The letter to the owner whose actions the dossier holds; of several owners, to the one latest."""
    found = reminders(writing.record, writing.on)
    meant = found[0] if found else None
    words, dossier = writing.words, writing.record
    count = len(meant.actions) if meant else 0
    title = words.plural("Your action under way", "Your actions under way", count)
    names, actions = Names.of(dossier.people, dossier.units), meant.actions if meant else ()
    data = engagement_data(writing)
    data["actions"] = [dict(item_shape(item, names, words)) for item in actions]
    to = (Addressee(meant.owner.full_name, meant.owner.email),) if meant else ()
    return replace(writing.document(title, "", tuple(_blocks(meant, writing)), data), to=to)


def _blocks(meant: Reminder | None, writing: AboutEngagement) -> Iterator[Block]:
    words = writing.words
    if meant is None:
        yield _said(words("No action waits for anybody."))
        return
    yield _said(_greeting(meant.owner, writing))
    day, title = words.long_day(writing.on), writing.record.engagement.title
    opening = words.plural(
        "As part of the engagement “{title}”, here is your action under way as of {day}:",
        "As part of the engagement “{title}”, here are your {count} actions under way as of {day}:",
        len(meant.actions),
        title=title,
        day=day,
    )
    yield _said(opening)
    yield BulletList(tuple(_action(item, writing) for item in meant.actions))
    yield _said(
        words("Could you tell me how far they have come, and whether a date should change? A word will do.")
        if len(meant.actions) > 1
        else words("Could you tell me how far it has come, and whether its date changes? A word will do.")
    )
    yield _said("\n".join(filter(None, (words("With kind regards,"), writing.writer))))


def _greeting(owner: Person, writing: AboutEngagement) -> str:
    words, civility = writing.words, folded(owner.civility).rstrip(".")
    if writing.words.language == "en":
        return words("Dear {name},", name=f"{owner.civility} {owner.last_name}".strip())
    if civility in _WOMEN:
        return words("Dear Madam,")
    return words("Dear Sir,") if civility in _MEN else words("Hello,")


def _action(item: Item, writing: AboutEngagement) -> Runs:
    """The action, the session it was agreed in, and its day with how late it is."""
    session = writing.record.session(item.session_id)
    origin = f" ({session.title})" if session else ""
    return (Run(f"{item.ref} ", strong=True), *passage(item.text), Run(f"{origin} – {_by(item, writing)}"))


def _by(item: Item, writing: AboutEngagement) -> str:
    words = writing.words
    if item.due is None:
        return words("no date set yet")
    said = words("due {day}", day=words.long_day(item.due))
    if late := days_late(item, writing.on):
        return f"{said}, {words.plural('overdue by {count} day', 'overdue by {count} days', late)}"
    return said


def _said(text: str) -> Paragraph:
    return Paragraph(passage(text))

"""A point of an agenda in full: what is asked, how the room works, what it needs and takes up."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from enum import StrEnum
from typing import Final

from rich.text import Text

from facilitator import wording
from facilitator.domain import guiding
from facilitator.domain.record import SessionRecord
from facilitator.domain.session import AgendaItem
from facilitator.i18n import N_, Words
from facilitator.ui.widgets.item_lines import Ink
from facilitator.ui.widgets.painted import line
from facilitator.ui.widgets.row_list import Row
from facilitator.values import dataclass


class Field(StrEnum):
    """A part of a point, by the name of its field."""

    QUESTION = "question"
    INSTRUCTION = "instruction"
    RESULT = "result"
    CHECK = "check"
    DEFAULT_KIND = "default_kind"
    ATTACHMENTS = "attachments"
    TAKES_UP = "takes_up"


LABELS: Final = {
    Field.QUESTION: N_("question asked"),
    Field.INSTRUCTION: N_("instruction"),
    Field.RESULT: N_("result expected"),
    Field.CHECK: N_("to check"),
    Field.DEFAULT_KIND: N_("default kind"),
    Field.ATTACHMENTS: N_("attachments"),
    Field.TAKES_UP: N_("takes up"),
}
"""What each part is called."""

_LABEL = 18
"""Cells of a label with the blanks around it."""


@dataclass(frozen=True, slots=True)
class PointCard:
    """Lays a point out in `width` cells; what is long goes on below itself where there is room for it."""

    record: SessionRecord
    ink: Ink
    width: int
    unfold: bool

    def rows(self, point: AgendaItem) -> tuple[Row, ...]:
        """One row for each part; one that goes on below itself is one part all the same."""
        return tuple(row for field in Field for row in self._part(field, self.said(field, point)))

    def said(self, field: Field, point: AgendaItem) -> str:
        """What a part says, empty where nothing was written."""
        words = self.ink.words
        match field:
            case Field.DEFAULT_KIND:
                return wording.kind_label(point.default_kind, words).lower()
            case Field.ATTACHMENTS:
                return ", ".join(point.attachments)
            case Field.TAKES_UP:
                return taken_up(point, self.record, words)
            case _:
                return str(getattr(point, field))

    def _part(self, field: Field, said: str) -> Iterator[Row]:
        palette = self.ink.palette
        label = (f"  {self.ink.words(LABELS[field]):<{_LABEL}}", palette.muted)
        room = max(20, self.width - _LABEL - 3)
        folded = textwrap.wrap(said, room, break_on_hyphens=False) if self.unfold and said else [said]
        style = palette.text if said else palette.muted
        yield Row(line(label, (folded[0] or "–", style)), field)
        for more in folded[1:]:
            yield Row(line((" " * (_LABEL + 2), ""), (more, palette.text)))


def taken_up(point: AgendaItem, record: SessionRecord, words: Words) -> str:
    """The earlier items a point looks at by their references, with their session where it is the last one."""
    taken = guiding.taken_up(point, record)
    refs = ", ".join(filter(None, (item.ref for item in taken)))
    if not refs or record.previous is None or any(i.session_id != record.previous.id for i in taken):
        return refs
    return words("{refs} of {title}", refs=refs, title=record.previous.title)


def outcome_rows(outcome: tuple[str, ...], ink: Ink, width: int) -> Iterator[Row]:
    """What must come out of the session, below everything else."""
    if outcome:
        yield Row(Text(""))
        yield Row(line((f"  {ink.words('What must come out')}", f"bold {ink.palette.text}")))
        for each in outcome:
            first, *rest = textwrap.wrap(each, max(20, width - 5), break_on_hyphens=False)
            yield Row(line(("  · ", ink.palette.accent), (first, ink.palette.text)))
            yield from (Row(line(("    ", ""), (more, ink.palette.text))) for more in rest)

"""A line of the organisation as it was understood, while one types: what it costs, where it goes."""

from __future__ import annotations

from rich.text import Text

from facilitator import wording
from facilitator.capture.unit_line import UnitLine
from facilitator.capture.unit_words import kind_word
from facilitator.domain.items import Draft
from facilitator.domain.organisation import OrgUnit, UnitKind
from facilitator.domain.people import Person
from facilitator.ui.widgets.item_lines import Ink, chip, slot, understood
from facilitator.ui.widgets.painted import line
from facilitator.values import dataclass

_GAP = "   "


def work_understood(draft: Draft, names: tuple[str, ...], ink: Ink) -> Text:
    """Function or activity, then what the line says of it, as in a session; a long one takes two rows."""
    text = chip(draft.kind, ink).append_text(Text("  ")).append_text(understood(draft, names, ink))
    text.no_wrap = False
    return text


@dataclass(frozen=True, slots=True)
class UnitUnderstood:
    """A unit as it will be: its level, what it stands under, its staff and who leads it."""

    read: UnitLine
    kind: UnitKind
    above: OrgUnit | None
    head: Person | None
    ink: Ink

    def row(self) -> Text:
        """One row: `service   sous Finances   ETP 4,60   responsable Marc Dupuis`."""
        words, palette = self.ink.words, self.ink.palette
        where = (
            words("under {unit}", unit=self.above.name) if self.above else words("at the top, under no unit")
        )
        fte = wording.fte_number(self.read.fte, words) if self.read.fte is not None else ""
        parts = [
            line((kind_word(self.kind, words.language), f"bold {palette.good}")),
            line((where, palette.text)),
            slot(words("FTE"), fte, self.ink),
            slot(words("head"), self.head.full_name if self.head else "", self.ink),
        ]
        return Text(_GAP, end="", no_wrap=True, overflow="ellipsis").join(parts)

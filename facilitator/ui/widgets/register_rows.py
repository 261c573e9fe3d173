"""The rows of a register, painted in sight: what, who, by when, where it stands, in which session."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property
from typing import Final

from rich.cells import cell_len
from rich.text import Text

from facilitator import wording
from facilitator.domain.dossier import Dossier
from facilitator.domain.items import Item, ItemKind, Status
from facilitator.domain.register import days_late, is_open
from facilitator.ui.widgets.item_lines import Ink
from facilitator.ui.widgets.painted import fitted, line
from facilitator.ui.widgets.row_list import LateRow
from facilitator.values import dataclass

_REF: Final = 7
_WHO: Final = 14
_DAY: Final = 11
_STATE: Final = 10
_SESSION: Final = 17
_GAP: Final = "  "


@dataclass(frozen=True)
class RegisterRows:
    """Rows of `width` cells; a narrow window leaves the session to the card.

    `replaced` are the references of decisions by id; what is private is `masked` on a shared screen.
    """

    kind: ItemKind
    dossier: Dossier
    replaced: Mapping[str, str]
    today: date
    ink: Ink
    width: int
    narrow: bool
    masked: bool = False

    @cached_property
    def _titles(self) -> list[str]:
        words = self.ink.words
        named = [words("ref."), words("what"), words("who"), words("by"), words("state"), words("session")]
        if self.kind is ItemKind.DECISION:
            named[2:4] = [words("decided by"), words("carried out by")]
        return named

    def titles(self) -> Text:
        """What the columns hold."""
        return self._row([(each, self.ink.palette.muted) for each in self._titles])

    def row(self, item: Item) -> LateRow:
        """One item."""
        return LateRow(lambda _: self._row(self._cells(item)), item.id)

    @cached_property
    def _widths(self) -> list[int]:
        """What each column needs within its limit; the text takes what the others leave."""
        items = self.dossier.of_kind(self.kind)
        owners = {(each.owner_id, len(each.contributor_ids)): each for each in items}.values()
        who = _needed((self._owner(each) for each in owners), self._titles[2], _WHO)
        if self.kind is ItemKind.DECISION:
            others = [_needed((each.decided_by for each in items), self._titles[2], _WHO)]
            others.append(_needed((self._owner(each) for each in owners), self._titles[3], _WHO))
        else:
            others = [who, _DAY]
        others.append(_STATE)
        if not self.narrow:
            sessions = (each.session.title for each in self.dossier.sessions)
            others.append(_needed(sessions, self._titles[5], _SESSION))
        ref = _needed((each.ref for each in items[-1:]), self._titles[0], _REF)
        spent = ref + sum(others) + len(_GAP) * (len(others) + 1)
        return [ref, max(16, self.width - spent), *others]

    def _row(self, cells: list[tuple[str, str]]) -> Text:
        parts: list[tuple[str, str] | str] = []
        for (text, style), width in zip(cells, self._widths, strict=False):
            parts += [(fitted(text, width), style), _GAP]
        return line(*parts[:-1])

    def _cells(self, item: Item) -> list[tuple[str, str]]:
        palette = self.ink.palette
        session = self.dossier.session(item.session_id)
        settled = item.superseded_by_id is not None or item.status in (Status.DONE, Status.DROPPED)
        text = palette.muted if settled else f"bold {palette.text}"
        said = item.text.split("\n")[0] + (" !!" if item.important else "")
        if item.is_private:
            said = "× ····" if self.masked else f"× {said}"
        return [
            (item.ref or "–", palette.kind(item.kind)),
            (said, text),
            *self._who_and_when(item),
            self._state(item),
            (session.title if session else "", palette.muted),
        ]

    def _who_and_when(self, item: Item) -> list[tuple[str, str]]:
        palette = self.ink.palette
        if self.kind is ItemKind.DECISION:
            return [(item.decided_by or "–", palette.text), (self._owner(item), palette.text)]
        day = self.ink.words.day(item.due) if item.due else "–"
        return [(self._owner(item), palette.text), (day, palette.text)]

    def _owner(self, item: Item) -> str:
        """Who, and how many help; of somebody not known the name as it was typed."""
        owner = self.dossier.person(item.owner_id)
        if owner is None:
            doubtful = next((flag.word for flag in item.flags if flag.code.startswith("owner_")), "")
            return f"{doubtful} ?" if doubtful else "–"
        others = f" +{len(item.contributor_ids)}" if item.contributor_ids else ""
        return owner.short_name + others

    def _state(self, item: Item) -> tuple[str, str]:
        palette, words = self.ink.palette, self.ink.words
        if by := self.replaced.get(item.superseded_by_id or ""):
            return words("→ {ref}", ref=by), palette.muted
        if late := days_late(item, self.today):
            return f"! {words('{count} d', count=late)}", f"bold {palette.warning}"
        if item.flags and is_open(item):
            return "◌", palette.text
        said = wording.status_label(item.kind, item.status, words) if item.status else ""
        return said, palette.text if is_open(item) else palette.good


def _needed(texts: Iterable[str], title: str, most: int) -> int:
    """Cells for the longest of some texts and their title, within a limit."""
    return min(most, max(cell_len(title), *(cell_len(text) for text in set(texts)), 1))

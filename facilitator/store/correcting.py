"""Reading an item anew: what its line says now, what was settled since, its number, its activity."""

from __future__ import annotations

import json
from contextlib import AbstractContextManager
from dataclasses import replace
from typing import Any, Final

from facilitator.domain.checks import DUE_FLAGS, OWNER_FLAGS, completed_flags, without
from facilitator.domain.items import TRACKED_KINDS, Draft, FlagCode, Item, ItemKind, Status, first_status
from facilitator.store.capturing import TYPED, Capturing, Understood
from facilitator.store.intentions import Deed, Intention
from facilitator.store.organising import Link
from facilitator.store.rows import Image, compact, decode, encode

FINAL: Final = frozenset({Status.DONE, Status.DROPPED})
"""Statuses of what is closed for good."""

_OF_ACTIONS: Final = frozenset({FlagCode.OWNER_MISSING, FlagCode.DUE_MISSING})
_OF_KINDS: Final = frozenset({"status", "private", "flags"})
_LINKED: Final = frozenset({ItemKind.MISSION, ItemKind.ACTIVITY})


class Correcting(Capturing):
    """What corrections and changes of kind have in common."""

    def _intend_on(self, deed: Deed, item: Item, raw: str = "") -> AbstractContextManager[Intention]:
        """An intention about one item."""
        return self._intend(
            deed, item.engagement_id, session_id=item.session_id, item_id=item.id, raw=raw or item.raw
        )

    def _reread(self, intention: Intention, item: Item, draft: Draft, *, keeping: bool = True) -> Item:
        """Writes an item as its new line says; `keeping` leaves what was settled and is not spoken of."""
        row = intention.row("item", item.id)
        base: dict[str, Any] = json.loads(row["typed"])
        item, link = self._kept_link(intention, item, draft, base)
        number, former = self._numbered(row, draft.kind)
        understood = self._understood(
            intention, self.session(item.session_id), draft, replace(item, number=number), link
        )
        after = self._merged(row, understood, base, draft.kind) if keeping else understood.item
        closed_at = item.closed_at if after.status in FINAL else None
        after = replace(after, closed_at=closed_at)
        intention.save(after, typed=understood.typed, former_numbers=former)
        self._relink(intention, after, draft, base.get("activity", {}))
        return after

    def _kept_link(
        self, intention: Intention, item: Item, draft: Draft, base: dict[str, Any]
    ) -> tuple[Item, Link | None]:
        """The mission or activity a corrected item still stands for; None when it must find one anew."""
        if item.kind not in _LINKED:
            return item, None
        if draft.kind is not item.kind or self._shared(item):
            return self._unlink(intention, item, bool(base.get("made"))), None
        owner_id = self._person_id(intention, draft.owner) if draft.owner else None
        if owner_id is None and item.activity_id:
            mission = self._mission_before(item.session_id, item.seq)
            owner_id = mission.owner_id if mission else None
        return item, Link(item.mission_id, item.activity_id, owner_id, bool(base.get("made")))

    def _merged(self, row: Image, understood: Understood, base: dict[str, Any], kind: ItemKind) -> Item:
        """The item as its new line says, save what was settled otherwise and the line does not speak of."""
        image, new = encode(understood.item), json.loads(understood.typed)
        for name in TYPED:
            same_kind = row["kind"] == kind or name not in _OF_KINDS
            if same_kind and new.get(name) == base.get(name):
                image[name] = row[name]
        item = decode(Item, image)
        flags = item.flags
        if understood.item.owner_id is None and item.owner_id is not None:
            flags = without(flags, OWNER_FLAGS)
        if understood.item.due is None and item.due is not None:
            flags = without(flags, DUE_FLAGS)
        return replace(item, flags=flags)

    def _as_kind(self, intention: Intention, item: Item, kind: ItemKind) -> Item:
        """The same item in another register."""
        row = intention.row("item", item.id)
        typed: dict[str, Any] = json.loads(row["typed"])
        number, former = self._numbered(row, kind)
        if item.kind in _LINKED:
            item = self._unlink(intention, item, bool(typed.pop("made", False)))
            typed.pop("activity", None)
        draft = Draft(kind, item.text, item.raw)
        link = self._link(intention, self.session(item.session_id), draft, item.owner_id, item.seq)
        tracked = {item.kind, kind} <= TRACKED_KINDS
        found = without(item.flags, _OF_ACTIONS)
        changed = replace(
            item,
            kind=kind,
            number=number,
            status=item.status if tracked else first_status(kind),
            closed_at=item.closed_at if tracked else None,
            private=kind is ItemKind.PRIVATE or (item.private and item.kind is not ItemKind.PRIVATE),
            flags=completed_flags(kind, link.owner_id is not None, item.due, found),
            owner_id=link.owner_id,
            mission_id=link.mission_id,
            activity_id=link.activity_id,
        )
        typed |= {name: value for name, value in encode(changed).items() if name in _OF_KINDS}
        typed |= {"made": True} if link.made else {}
        return intention.save(changed, typed=compact(typed), former_numbers=former)

    def _numbered(self, row: dict[str, Any], kind: ItemKind) -> tuple[int | None, str | None]:
        """The number of an item in the register of `kind`, and those it had in others, which stay its own."""
        if row["kind"] == kind:
            return row["number"], row["former_numbers"]
        former: dict[str, int] = json.loads(row["former_numbers"] or "{}")
        if row["number"] is not None:
            former[row["kind"]] = row["number"]
        own = former.pop(str(kind), None)
        number = self._next_number(row["engagement_id"], kind) if own is None else own
        return number, compact(former) if former else None

    def _make_room(self, intention: Intention, item: Item, places: int) -> None:
        """Moves everything captured after an item further on."""
        later = self._rows(
            "SELECT id, seq FROM item WHERE engagement_id = ? AND seq > ? ORDER BY seq DESC",
            (item.engagement_id, item.seq),
        )
        for row in later if places > 0 else ():
            intention.change("item", row["id"], seq=row["seq"] + places)

    def _let_go(self, intention: Intention, item: Item) -> None:
        """Frees a deleted item from the mission or activity it stands for."""
        if item.kind in _LINKED:
            row = intention.row("item", item.id)
            self._unlink(intention, item, bool(json.loads(row["typed"]).get("made")))

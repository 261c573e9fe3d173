"""Capturing: from an understood line to a numbered item, stored before it is shown."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any, Final

from facilitator.domain.items import (
    KIND_FACTS,
    Draft,
    Flag,
    FlagCode,
    Item,
    ItemKind,
    first_status,
)
from facilitator.domain.people import folded
from facilitator.domain.register import next_number
from facilitator.domain.remarks import SAID_OF, titled
from facilitator.domain.session import Session
from facilitator.store.changes import delete_row, insert_row
from facilitator.store.intentions import Deed, Intention
from facilitator.store.organising import Link, Organising, said
from facilitator.store.rows import Image, compact, decode, encode
from facilitator.values import dataclass

SAME_WITHIN: Final = timedelta(seconds=5)
"""The same line again within this time is probably a slip."""

TYPED: Final = (
    "owner_id", "contributor_ids", "due", "tags", "important", "private",
    "status", "decided_by", "vote", "flags",
)  # fmt: skip
"""Columns of an item that its line says and that may be settled otherwise later."""


@dataclass(frozen=True, slots=True)
class Understood:
    """An item as its line says it, and the column `typed` that remembers what the line said."""

    item: Item
    typed: str


class Capturing(Organising):
    """Lines of a session."""

    def capture(self, session_id: str, draft: Draft, *, item_id: str | None = None) -> Item:
        """Stores a line as an item of a session, under its current point.

        `item_id` makes a second try harmless: an item already stored is given back as it is.
        SessionClosed when the session is closed, NotSaved when nothing was stored.
        """
        with self._saving():
            if item_id is not None and (known := self._stored(item_id)):
                return known
            session = self._open_session(session_id)
        of = item_id or self.new_id()
        with self._intend(
            Deed.CAPTURE, session.engagement_id, session_id=session_id, item_id=of, raw=draft.raw
        ) as intention:
            item = self._take(intention, session, draft, of)
            self._drop_draft(session_id)
        return item

    def capture_many(self, session_id: str, drafts: Sequence[Draft]) -> tuple[Item, ...]:
        """Stores several lines as one step, in their order."""
        with self._saving():
            session = self._open_session(session_id)
        raw = "\n".join(draft.raw for draft in drafts)
        with self._intend(
            Deed.CAPTURE_MANY, session.engagement_id, session_id=session_id, raw=raw
        ) as intention:
            items = tuple(self._take(intention, session, draft, self.new_id()) for draft in drafts)
            self._drop_draft(session_id)
        return items

    def save_draft(self, session_id: str, text: str) -> None:
        """Keeps the line being typed, so that a crash does not take it; no part of the history."""
        with self._transaction(lambda: self.draft(session_id) == text):
            self._drop_draft(session_id)
            if text:
                insert_row(self._connection, "draft", {"id": session_id, "text": text})

    def _take(self, intention: Intention, session: Session, draft: Draft, item_id: str) -> Item:
        """Stores one line at the end of a session."""
        draft = self._suspected(session, draft)
        seq = 1 + (self._highest("seq", session.engagement_id) or 0)
        blank = Item(
            id=item_id,
            engagement_id=session.engagement_id,
            session_id=session.id,
            seq=seq,
            kind=draft.kind,
            number=self._next_number(session.engagement_id, draft.kind),
            text="",
            raw="",
            at=self._now(),
            agenda_item_id=session.point_id,
        )
        understood = self._understood(intention, session, draft, blank)
        intention.add(understood.item, typed=understood.typed)
        intention.mention(understood.item.ref)
        return understood.item

    def _understood(
        self, intention: Intention, session: Session, draft: Draft, blank: Item, link: Link | None = None
    ) -> Understood:
        """An item filled in with what a line says; people, missions and activities are made as needed."""
        if link is None:
            owner_id = self._person_id(intention, draft.owner) if draft.owner else None
            link = self._link(intention, session, draft, owner_id, blank.seq)
        others = (self._person_id(intention, name) for name in draft.contributors)
        item = replace(
            blank,
            kind=draft.kind,
            text=draft.text,
            raw=draft.raw,
            owner_id=link.owner_id,
            contributor_ids=tuple(dict.fromkeys(others)),
            due=draft.due,
            tags=draft.tags,
            important=draft.important,
            private=draft.kind is ItemKind.PRIVATE,
            status=draft.status or first_status(draft.kind),
            decided_by=draft.decided_by,
            vote=draft.vote,
            flags=draft.flags,
            mission_id=link.mission_id,
            activity_id=link.activity_id,
            about_id=self._about(draft, blank),
        )
        return Understood(item, compact(_remembered(encode(item), draft, link)))

    def _about(self, draft: Draft, item: Item) -> str | None:
        """The activity a line speaks of: the one it was typed about, else the only one it begins with.

        A corrected line stays with the activity it was about, unless it names another one.
        """
        if draft.kind in (ItemKind.ACTIVITY, ItemKind.MISSION):
            return None
        if draft.about_id or draft.kind not in SAID_OF or ":" not in draft.text:
            return draft.about_id or item.about_id
        titles: dict[str, list[str]] = defaultdict(list)
        of = (item.engagement_id,)
        for row in self._rows("SELECT id, title FROM activity WHERE engagement_id = ?", of):
            titles[folded(row["title"])].append(row["id"])
        named = titled(draft.text, titles)
        return named[0] if len(named) == 1 else item.about_id

    def _suspected(self, session: Session, draft: Draft) -> Draft:
        """The draft, flagged if it says the same as the last item of the session a moment ago."""
        found = self._rows(
            "SELECT * FROM item WHERE session_id = ? AND deleted_at IS NULL ORDER BY seq DESC LIMIT 1",
            (session.id,),
        )
        if not found or (found[0]["kind"], found[0]["text"]) != (draft.kind, draft.text):
            return draft
        if self._now() - decode(Item, found[0]).at > SAME_WITHIN:
            return draft
        return replace(draft, flags=(*draft.flags, Flag(FlagCode.POSSIBLE_DUPLICATE)))

    def _next_number(self, engagement_id: str, kind: ItemKind) -> int | None:
        """The next number of a register; those of deleted and of retyped items stay taken."""
        if not KIND_FACTS[kind].reference:
            return None
        given = self._rows(
            "SELECT max(number) AS n FROM item WHERE engagement_id = ?1 AND kind = ?2 UNION ALL"
            " SELECT max(json_extract(former_numbers, '$.' || ?2)) FROM item"
            " WHERE engagement_id = ?1 AND former_numbers IS NOT NULL",
            (engagement_id, str(kind)),
        )
        return next_number(row["n"] for row in given if row["n"] is not None)

    def _highest(self, column: str, engagement_id: str) -> int | None:
        sql = f"SELECT max({column}) AS n FROM item WHERE engagement_id = ?"
        found: int | None = self._rows(sql, (engagement_id,))[0]["n"]
        return found

    def _stored(self, item_id: str) -> Item | None:
        """An item that is stored, deleted or not."""
        found = self._rows("SELECT * FROM item WHERE id = ?", (item_id,))
        return decode(Item, found[0]) if found else None

    def _drop_draft(self, session_id: str) -> None:
        if self._holds("draft", session_id):
            delete_row(self._connection, "draft", session_id)


def _remembered(image: Image, draft: Draft, link: Link) -> dict[str, Any]:
    """What the line said, without what is empty anyway."""
    found: dict[str, Any] = {name: image[name] for name in TYPED if image[name] not in (None, 0, "", "[]")}
    if link.made:
        found["made"] = True
    if link.activity_id:
        found["activity"] = said(draft)
    return found

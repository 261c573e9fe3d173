"""Changing what was captured: corrections, types, owners, dates, statuses."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from facilitator.domain.checks import DUE_FLAGS, OWNER_FLAGS, completed_flags, without
from facilitator.domain.items import Draft, FlagCode, Item, ItemKind, NameRef, Status, Vote
from facilitator.domain.register import OPEN_STATUSES
from facilitator.store.correcting import FINAL, Correcting
from facilitator.store.errors import SupersedesItself
from facilitator.store.intentions import Deed


class Editing(Correcting):
    """Items after they were captured, in whatever state their session is."""

    def complete(self, item_id: str, text: str) -> Item:
        """Adds a line to an item, as one typed after a space."""
        item = self.item(item_id)
        longer = replace(item, text=f"{item.text}\n{text}", raw=f"{item.raw}\n {text}")
        return self._edit(Deed.COMPLETE, item, longer, raw=text)

    def correct(self, item_id: str, draft: Draft) -> Item:
        """Reads an item anew from its corrected line.

        It keeps its place, and its number if the kind is the same. What was settled otherwise since
        (an owner, a date, a status) stays where the line says the same as before.
        """
        item = self.item(item_id)
        with self._intend_on(Deed.CORRECT, item, raw=draft.raw) as intention:
            corrected = self._reread(intention, item, draft)
            intention.mention(item.ref, corrected.ref)
            return corrected

    def retype(self, item_id: str, kind: ItemKind) -> Item:
        """Makes an item another kind, numbered in that register; coming back it gets its own number."""
        item = self.item(item_id)
        with self._intend_on(Deed.RETYPE, item) as intention:
            changed = item if item.kind is kind else self._as_kind(intention, item, kind)
            intention.mention(item.ref, changed.ref)
            return changed

    def restore_raw(self, item_id: str) -> Item:
        """Makes an item a plain note that says the line just as it was typed; what was private stays so."""
        item = self.item(item_id)
        with self._intend_on(Deed.RESTORE_RAW, item) as intention:
            note = self._reread(intention, item, Draft(ItemKind.NOTE, item.raw, item.raw), keeping=False)
            intention.mention(item.ref)
            return intention.save(replace(note, private=item.is_private))

    def split(self, item_id: str, drafts: Sequence[Draft]) -> tuple[Item, ...]:
        """Makes several items of one: the first takes its place and number, the others follow it directly."""
        item = self.item(item_id)
        session = self.session(item.session_id)
        with self._intend_on(Deed.SPLIT, item) as intention:
            first = self._reread(intention, item, drafts[0])
            self._make_room(intention, item, len(drafts) - 1)
            others = []
            for seq, draft in enumerate(drafts[1:], item.seq + 1):
                number = self._next_number(item.engagement_id, draft.kind)
                blank = replace(
                    item,
                    id=self.new_id(),
                    seq=seq,
                    kind=draft.kind,
                    number=number,
                    fingers=(),
                    objections=(),
                    closed_at=None,
                )
                understood = self._understood(intention, session, draft, blank)
                others.append(intention.add(understood.item, typed=understood.typed))
            intention.mention(*(each.ref for each in (first, *others)))
            return (first, *others)

    def move_item(self, item_id: str, point_id: str | None) -> Item:
        """Puts an item under another point of its session, or under none."""
        item = self.item(item_id)
        return self._edit(Deed.MOVE_ITEM, item, replace(item, agenda_item_id=point_id))

    def delete_items(self, item_ids: Iterable[str]) -> tuple[Item, ...]:
        """Leaves items out of everything, with the activities only they made; their numbers stay taken."""
        items = tuple(self.item(item_id) for item_id in dict.fromkeys(item_ids))
        if not items:
            return ()
        with self._intend_on(Deed.DELETE_ITEMS, items[0]) as intention:
            now = self._now().isoformat()
            for item in items:
                self._let_go(intention, item)
                intention.change("item", item.id, deleted_at=now)
                intention.mention(item.ref)
            return items

    def set_status(self, item_ids: Iterable[str], status: Status) -> tuple[Item, ...]:
        """Says where items stand; those done or dropped keep the instant they were closed."""
        items = tuple(self.item(item_id) for item_id in dict.fromkeys(item_ids))
        if not items:
            return ()
        closed_at = self._now() if status in FINAL else None
        with self._intend_on(Deed.SET_STATUS, items[0]) as intention:
            intention.mention(*(item.ref for item in items))
            return tuple(
                item
                if item.status is status
                else intention.save(replace(item, status=status, closed_at=closed_at))
                for item in items
            )

    def supersede(self, item_id: str, by_id: str) -> Item:
        """Says which other item takes the place of one, which then no longer waits for anybody."""
        item = self.item(item_id)
        with self._intend_on(Deed.SUPERSEDE, item) as intention:
            intention.mention(item.ref)
            by = self.item(by_id)
            if by.engagement_id != item.engagement_id or self._leads_to(by, item.id):
                raise SupersedesItself(ref=item.ref, by=by.ref)
            waits = item.status in OPEN_STATUSES
            return intention.save(
                replace(
                    item,
                    superseded_by_id=by.id,
                    status=Status.DROPPED if waits else item.status,
                    closed_at=self._now() if waits else item.closed_at,
                )
            )

    def _leads_to(self, item: Item, wanted: str) -> bool:
        """Whether what takes the place of an item, and what takes the place of that, is a wanted one."""
        seen: set[str] = set()
        while item.id != wanted and item.superseded_by_id and item.id not in seen:
            seen.add(item.id)
            item = self.item(item.superseded_by_id)
        return item.id == wanted

    def set_important(self, item_id: str, on: bool) -> Item:
        """Marks an item as important, or no longer."""
        item = self.item(item_id)
        return self._edit(Deed.SET_IMPORTANT, item, replace(item, important=on))

    def set_private(self, item_id: str, on: bool) -> Item:
        """Keeps an item with the consultant, or lets it be read: one of the kind `private` becomes a note."""
        item = self.item(item_id)
        kind = ItemKind.NOTE if item.kind is ItemKind.PRIVATE and not on else item.kind
        return self._edit(Deed.SET_PRIVATE, item, replace(item, kind=kind, private=on))

    def set_tags(self, item_id: str, tags: Sequence[str]) -> Item:
        """Gives an item these tags and no other."""
        item = self.item(item_id)
        return self._edit(Deed.SET_TAGS, item, replace(item, tags=tuple(dict.fromkeys(tags))))

    def assign(self, item_id: str, owner: NameRef, contributors: Sequence[NameRef] = ()) -> Item:
        """Says who carries an item out; this settles what was unclear about it."""
        item = self.item(item_id)
        with self._intend_on(Deed.ASSIGN, item) as intention:
            owned = replace(
                item,
                owner_id=self._person_id(intention, owner),
                contributor_ids=tuple(
                    dict.fromkeys(self._person_id(intention, name) for name in contributors)
                ),
                flags=without(item.flags, OWNER_FLAGS),
            )
            self._own(intention, owned)
            intention.mention(item.ref)
            return intention.save(owned)

    def set_due(self, item_id: str, due: date | None) -> Item:
        """Sets the date of an item, which settles what was unclear about it; None takes it away."""
        item = self.item(item_id)
        settled = without(item.flags, DUE_FLAGS)
        flags = completed_flags(item.kind, True, due, settled)
        return self._edit(Deed.SET_DUE, item, replace(item, due=due, flags=flags))

    def dismiss_flags(self, item_id: str, codes: Collection[FlagCode]) -> Item:
        """Leaves things unclear on purpose: they are no longer asked about."""
        item = self.item(item_id)
        kept = without(item.flags, frozenset(codes))
        return self._edit(Deed.DISMISS_FLAGS, item, replace(item, flags=kept))

    def record_vote(self, item_id: str, vote: Vote) -> Item:
        """Keeps the count of a vote."""
        item = self.item(item_id)
        return self._edit(Deed.RECORD_VOTE, item, replace(item, vote=vote))

    def record_fingers(self, item_id: str, fingers: Sequence[int]) -> Item:
        """Keeps the fingers shown in a fist of five."""
        item = self.item(item_id)
        return self._edit(Deed.RECORD_FINGERS, item, replace(item, fingers=tuple(fingers)))

    def record_dots(self, scores: Mapping[str, int]) -> tuple[Item, ...]:
        """Keeps what each item was given in a dot vote, by id: the raw scores, which order nothing."""
        found = [self.item(each) for each in scores]
        with self._intend_on(Deed.RECORD_DOTS, found[0]) as intention:
            intention.mention(*(each.ref for each in found))
            return tuple(intention.save(replace(each, dots=scores[each.id])) for each in found)

    def group_items(self, item_ids: Collection[str], theme: str) -> tuple[Item, ...]:
        """Puts items under a theme; an empty one takes them out of theirs."""
        found = [self.item(each) for each in item_ids]
        with self._intend_on(Deed.GROUP_ITEMS, found[0]) as intention:
            intention.mention(*(each.ref for each in found))
            return tuple(intention.save(replace(each, theme=theme)) for each in found)

    def decide_by(self, item_id: str, who: str) -> Item:
        """Says who took a decision, which is agreed with that."""
        item = self.item(item_id)
        return self._edit(Deed.DECIDE_BY, item, replace(item, decided_by=who, status=Status.AGREED))

    def object_to(self, item_id: str, text: str) -> Item:
        """Keeps an objection with the item it is about."""
        item = self.item(item_id)
        return self._edit(Deed.OBJECT, item, replace(item, objections=(*item.objections, text)))

    def _edit(self, deed: Deed, item: Item, changed: Item, raw: str = "") -> Item:
        with self._intend_on(deed, item, raw=raw) as intention:
            intention.mention(item.ref)
            return intention.save(changed)

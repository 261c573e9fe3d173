"""Correcting a captured line: what was settled since it was typed stays, unless its words are changed."""

from __future__ import annotations

from dataclasses import replace

from facilitator.capture.context import Context
from facilitator.capture.parser import parse
from facilitator.domain.checks import DUE_FLAGS, OWNER_FLAGS, without
from facilitator.domain.items import Draft, Item, ItemKind, NameRef, Status


def corrected(item: Item, line: str, context: Context) -> Draft | None:
    """The draft a corrected line becomes; None when it holds no item or was not changed.

    An owner, a date or a status given since the line was typed is kept where the line says the same.
    """
    known = replace(context, default_kind=item.kind)
    before, after = parse(item.raw, known), parse(line.lstrip(), known)
    if not isinstance(after, Draft) or line == item.raw:
        return None
    if not isinstance(before, Draft):
        return after
    return _status_kept(item, _due_kept(item, _owner_kept(item, after, before), before), before)


def _owner_kept(item: Item, after: Draft, before: Draft) -> Draft:
    settled = item.owner_id is not None and (before.owner is None or before.owner.person_id != item.owner_id)
    if not settled or after.owner != before.owner or after.contributors != before.contributors:
        return after
    return replace(
        after,
        owner=NameRef("", item.owner_id),
        contributors=tuple(NameRef("", each) for each in item.contributor_ids),
        flags=without(after.flags, OWNER_FLAGS),
    )


def _due_kept(item: Item, after: Draft, before: Draft) -> Draft:
    if item.due is None or item.due == before.due or after.due != before.due:
        return after
    return replace(after, due=item.due, flags=without(after.flags, DUE_FLAGS))


def _status_kept(item: Item, after: Draft, before: Draft) -> Draft:
    moved_on = item.kind is ItemKind.DECISION and item.status is not before.status
    if moved_on and after.status is before.status and after.kind is item.kind:
        return replace(after, status=item.status, vote=after.vote or item.vote)
    return replace(after, status=after.status or Status.OPEN) if after.kind is ItemKind.ACTION else after

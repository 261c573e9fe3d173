"""What is still missing on an item ("à préciser"), and what a clarification settles."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from facilitator.domain.items import Flag, FlagCode, Item, ItemKind

OWNER_FLAGS = frozenset({FlagCode.OWNER_MISSING, FlagCode.OWNER_AMBIGUOUS, FlagCode.OWNER_UNKNOWN})
"""Flags settled by naming somebody."""

DUE_FLAGS = frozenset(
    {
        FlagCode.DUE_MISSING,
        FlagCode.DUE_IMPOSSIBLE,
        FlagCode.DUE_NOT_UNDERSTOOD,
        FlagCode.DUE_AMBIGUOUS,
        FlagCode.DUE_WEEKEND,
    }
)
"""Flags settled by a date."""

SOFT_FLAGS = frozenset({FlagCode.DUE_WEEKEND, FlagCode.POSSIBLE_DUPLICATE})
"""Flags that ask for a look and are not printed as "à préciser" in a document."""


def completed_flags(
    kind: ItemKind, has_owner: bool, due: date | None, found: Iterable[Flag]
) -> tuple[Flag, ...]:
    """The flags of a line: those its words raised, then what an action lacks (who, by when)."""
    flags = list(found)
    if kind is ItemKind.ACTION:
        codes = {flag.code for flag in flags}
        if not has_owner and not codes & OWNER_FLAGS:
            flags.append(Flag(FlagCode.OWNER_MISSING))
        if due is None and not codes & {FlagCode.DUE_NOT_UNDERSTOOD}:
            flags.append(Flag(FlagCode.DUE_MISSING))
    return tuple(flags)


def without(flags: Iterable[Flag], codes: frozenset[FlagCode]) -> tuple[Flag, ...]:
    """The flags that remain once those of `codes` are settled."""
    return tuple(flag for flag in flags if flag.code not in codes)


def to_clarify(items: Iterable[Item]) -> tuple[Item, ...]:
    """The items that carry at least one flag, in the order they were captured."""
    return tuple(item for item in items if item.flags)

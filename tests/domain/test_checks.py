"""What an item still lacks, and what settles it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from facilitator.domain.checks import DUE_FLAGS, OWNER_FLAGS, completed_flags, to_clarify, without
from facilitator.domain.items import Flag, FlagCode, ItemKind
from tests.domain.test_register import item
from tests.stage import TUESDAY

UNKNOWN = Flag(FlagCode.OWNER_UNKNOWN, "xavier")
IMPOSSIBLE = Flag(FlagCode.DUE_IMPOSSIBLE, "31/02")
NOT_UNDERSTOOD = Flag(FlagCode.DUE_NOT_UNDERSTOOD, "vendrdi")


def codes(flags: tuple[Flag, ...]) -> list[str]:
    """The codes of some flags."""
    return [flag.code.value for flag in flags]


def test_an_action_needs_somebody_and_a_day() -> None:
    assert codes(completed_flags(ItemKind.ACTION, False, None, [])) == ["owner_missing", "due_missing"]
    assert codes(completed_flags(ItemKind.ACTION, True, TUESDAY, [])) == []


def test_what_a_word_raised_stands_for_what_is_missing() -> None:
    assert codes(completed_flags(ItemKind.ACTION, False, TUESDAY, [UNKNOWN])) == ["owner_unknown"]
    assert codes(completed_flags(ItemKind.ACTION, True, None, [NOT_UNDERSTOOD])) == ["due_not_understood"]
    assert codes(completed_flags(ItemKind.ACTION, True, None, [IMPOSSIBLE])) == [
        "due_impossible",
        "due_missing",
    ]


@pytest.mark.parametrize("kind", [kind for kind in ItemKind if kind is not ItemKind.ACTION])
def test_nothing_else_needs_either(kind: ItemKind) -> None:
    assert completed_flags(kind, False, None, []) == ()
    assert completed_flags(kind, False, None, [UNKNOWN]) == (UNKNOWN,)


def test_a_name_settles_the_flags_of_a_name_and_a_day_those_of_a_day() -> None:
    flags = (UNKNOWN, IMPOSSIBLE)
    assert without(flags, OWNER_FLAGS) == (IMPOSSIBLE,)
    assert without(flags, DUE_FLAGS) == (UNKNOWN,)
    assert not OWNER_FLAGS & DUE_FLAGS


def test_what_carries_a_flag_is_to_clarify() -> None:
    clear = item(ItemKind.ACTION, 1)
    unclear = replace(item(ItemKind.ACTION, 2), flags=(UNKNOWN,))
    assert to_clarify([clear, unclear]) == (unclear,)

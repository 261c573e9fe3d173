"""The data are open already: whoever comes second is told by whom, and a process that died holds nothing."""

from __future__ import annotations

import sys

import pytest

from tests.acceptance.program import Program

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no terminals of this kind")


def test_a_second_window_is_told_who_has_the_data(copil: Program) -> None:
    """Process and hour are named, in the window as in the shell; reading goes on."""
    with copil.opened() as first:
        first.see("En séance", "F12")
        first.enter("d: le scénario B")
        first.see("D-01")
        with copil.opened() as second:
            assert second.ended() == 1
            assert f"processus {first.pid}" in " ".join(second.text.split())
        assert f"processus {first.pid}" in copil.refused("capture", "d: depuis ailleurs")
        assert f"process {first.pid}" in copil.refused("--lang", "en", "undo")
        assert [each["text"] for each in copil.done("decisions", "--json").json] == ["Le scénario B"]
        first.enter("d: le calendrier")
        first.see("D-02")
    assert copil.texts() == ["Le scénario B", "Le calendrier"]


def test_a_killed_window_leaves_no_lock(copil: Program) -> None:
    """The next one opens at once, and the shell writes again."""
    with copil.opened() as terminal:
        terminal.see("En séance", "F12")
        terminal.enter("d: le scénario B")
        terminal.see("D-01")
        terminal.kill()
    copil.done("capture", "d: le calendrier")
    with copil.opened() as terminal:
        terminal.see("Le scénario B", "Le calendrier")
        terminal.enter("d: la suite")
        terminal.see("D-03")
    copil.assert_sound()


def test_two_windows_opened_at_the_same_moment_do_not_both_write(copil: Program) -> None:
    """Both may be painted before either has the data; then one of them says so and leaves."""
    with copil.opened() as one, copil.opened() as other:
        one.wait(lambda: one.has_ended or other.has_ended, "for one of the two to leave")
        stays, leaves = (other, one) if one.has_ended else (one, other)
        assert leaves.ended() == 1
        assert f"processus {stays.pid}" in " ".join(leaves.text.split())
        stays.enter("d: le scénario B")
        stays.see("D-01")
    assert copil.texts() == ["Le scénario B"]

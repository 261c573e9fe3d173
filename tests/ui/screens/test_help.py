"""The help: made from the grammar and the commands, filtered by typing."""

from __future__ import annotations

from facilitator.domain.session import Session
from facilitator.ui.screens.help import HelpScreen
from tests.ui.conftest import Opens, screen
from tests.ui.keyboard import press, shown, type_text


async def test_f1_explains_the_line_and_the_keys_of_the_session(live: Opens) -> None:
    async with live() as pilot:
        await press(pilot, "f1")
        for said in (
            "Écrire",
            "décision",
            "Préciser",
            "Corriger",
            "Conduire la séance",
            "F8",
            "point suivant",
        ):
            assert said in shown(pilot), said


async def test_nothing_is_cut(live: Opens) -> None:
    async with live((80, 24)) as pilot:
        await press(pilot, "f1")
        front = pilot.app.screen
        assert isinstance(front, HelpScreen)
        assert not [
            row.plain
            for row in front.sheet.rows
            if row.plain.rstrip().endswith("…") and ":…" not in row.plain and "␣…" not in row.plain
        ]
        assert all(row.cell_len <= front.sheet.size.width for row in front.sheet.rows)


async def test_typing_filters_and_backspace_widens(live: Opens) -> None:
    async with live() as pilot:
        await press(pilot, "f1")
        await type_text(pilot, "verbat")
        assert "verbatim" in shown(pilot)
        assert "point suivant" not in shown(pilot)
        await press(pilot, *["backspace"] * 6)
        assert "point suivant" in shown(pilot)


async def test_escape_and_f1_close_it_and_the_line_has_the_focus_again(live: Opens) -> None:
    async with live() as pilot:
        for key in ("escape", "f1"):
            await press(pilot, "f1", key)
            assert screen(pilot).box.editor.has_focus


async def test_each_screen_has_its_own_help(opened: Opens, copil: Session) -> None:
    async with opened() as pilot:
        await press(pilot, "f1")
        assert "ouvrir la mission" in shown(pilot)
        await press(pilot, "escape", "enter", "p", "f1")
        assert "cinq minutes de plus" in shown(pilot)
        assert "verbatim" not in shown(pilot)


async def test_a_question_mark_opens_it_outside_text(opened: Opens, copil: Session) -> None:
    async with opened() as pilot:
        await press(pilot, "question_mark")
        assert isinstance(pilot.app.screen, HelpScreen)

"""Lists of rows: one is selected, what belongs to it stays in sight, headings are passed over."""

from __future__ import annotations

from rich.text import Text
from textual.app import App, ComposeResult

from facilitator.i18n import Words
from facilitator.ui.widgets.row_list import Row, RowList
from tests.ui.keyboard import press, settle


class _Bare(App[int]):
    def __init__(self, rows: tuple[Row, ...]) -> None:
        super().__init__()
        self.rows = rows
        self.chosen: list[str] = []
        self.opened: list[str] = []

    def compose(self) -> ComposeResult:
        yield RowList(Words("fr"))

    def on_mount(self) -> None:
        listed = self.query_one(RowList)
        listed.focus()
        listed.show(self.rows)

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        self.chosen.append(event.key)

    def on_row_list_opened(self, event: RowList.Opened) -> None:
        self.opened.append(event.key)


def _rows(count: int) -> tuple[Row, ...]:
    """A heading, then items of two rows, only the first of which can be selected."""
    rows = [Row(Text("heading"))]
    for number in range(count):
        rows += [Row(Text(f"item {number}"), f"key {number}"), Row(Text(f"below {number}"))]
    return tuple(rows)


def _sight(app: _Bare) -> list[str]:
    return app.query_one(RowList).render().plain.split("\n")


async def test_arrows_pass_over_rows_without_a_key() -> None:
    app = _Bare(_rows(3))
    async with app.run_test(size=(20, 10)) as pilot:
        await settle(pilot)
        assert app.query_one(RowList).key == "key 0"
        await press(pilot, "down", "down", "down", "up")
        assert app.chosen[-3:] == ["key 1", "key 2", "key 1"]


async def test_what_belongs_to_the_selected_row_is_in_sight_and_so_is_the_heading() -> None:
    app = _Bare(_rows(10))
    async with app.run_test(size=(20, 6)) as pilot:
        await settle(pilot)
        await press(pilot, "end")
        assert "below 9" in [row.strip() for row in _sight(app)]
        await press(pilot, "home")
        assert _sight(app)[0].strip() == "heading"


async def test_a_click_selects_and_a_second_one_opens() -> None:
    app = _Bare(_rows(3))
    async with app.run_test(size=(20, 10)) as pilot:
        await settle(pilot)
        await pilot.click(RowList, offset=(2, 3))
        assert (app.query_one(RowList).key, app.opened) == ("key 1", [])
        await pilot.click(RowList, offset=(2, 3))
        assert app.opened == ["key 1"]


async def test_the_selection_stays_on_its_key_when_rows_change() -> None:
    app = _Bare(_rows(3))
    async with app.run_test(size=(20, 10)) as pilot:
        await settle(pilot)
        await press(pilot, "end")
        listed = app.query_one(RowList)
        listed.show(_rows(5))
        assert listed.key == "key 2"
        listed.show(_rows(1))
        assert listed.key == "key 0"
        listed.show(())
        assert listed.key == ""


async def test_markup_in_a_row_is_text() -> None:
    app = _Bare((Row(Text("[b]x[/b] [/y]"), "key"),))
    async with app.run_test(size=(20, 3)) as pilot:
        await settle(pilot)
        assert _sight(app)[0].strip() == "[b]x[/b] [/y]"

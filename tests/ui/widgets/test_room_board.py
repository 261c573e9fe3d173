"""What is projected is read from the last row: few words a line, few entries, figures drawn with lines."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from facilitator.domain.room import Entry, Heading, RoomPage, RoomPicture, Work
from facilitator.domain.room_picture import room_picture
from facilitator.i18n import Words
from facilitator.ui.theme import ROOM_DAY
from facilitator.ui.widgets.item_lines import Ink
from facilitator.ui.widgets.room_blocks import (
    Column,
    entry_blocks,
    folded_lines,
    point_blocks,
    sheets,
    stacked,
)
from facilitator.ui.widgets.room_digits import drawn
from facilitator.ui.widgets.room_pages import blocks_of
from tests.documents.rich import rich_record
from tests.stage import TUESDAY

INK = Ink(Words("fr"), ROOM_DAY)
COLUMN = Column(60, 20)


def _entries(*headings: Heading) -> tuple[Entry, ...]:
    return tuple(Entry(heading, f"Texte {number}") for number, heading in enumerate(headings))


def _picture(*headings: Heading) -> RoomPicture:
    return RoomPicture("COPIL", "Pôle", TUESDAY, entries=_entries(*headings))


def _read(picture: RoomPicture, column: Column = COLUMN) -> list[str]:
    return [row.plain.strip() for row in stacked(point_blocks(picture, INK, column), column)]


def test_figures_are_drawn_with_lines() -> None:
    assert drawn(13) == ("╻ ╺━┓", "┃ ╺━┫", "╹ ╺━┛")
    assert drawn(40)[1] == "┗━┫ ┃ ┃"


@given(st.integers(0, 999), st.sampled_from([3, 5, 7]))
def test_every_number_has_its_own_figures_of_one_size(number: int, height: int) -> None:
    rows = drawn(number, height)
    assert len(rows) == height
    assert len({len(row) for row in rows}) == 1
    assert len({drawn(digit, height) for digit in range(10)}) == 10


@given(st.text(), st.integers(4, 80), st.integers(1, 4))
def test_a_line_holds_eight_words_at_most_and_never_runs_over(text: str, width: int, lines: int) -> None:
    rows = folded_lines(text, width, lines)
    assert len(rows) <= lines
    assert all(cell_len(row) <= width for row in rows)
    assert all(len(row.split()) <= 9 for row in rows), "an ellipsis may follow the eighth word"


def test_seven_entries_at_most_the_most_recent_last() -> None:
    rows = _read(_picture(*[Heading.TO_DO] * 12), Column(60, 60))
    assert [row for row in rows if row.startswith("Texte")] == [f"Texte {number}" for number in range(5, 12)]


def test_the_only_decision_is_not_pushed_out_by_many_actions() -> None:
    rows = _read(_picture(Heading.DECIDED, *[Heading.TO_DO] * 12))
    assert "Texte 0" in rows
    assert "◆ CE QUI EST DÉCIDÉ" in rows


@pytest.mark.parametrize("height", range(1, 30))
def test_whatever_the_height_what_is_shown_fits_or_is_one_entry(height: int) -> None:
    column = Column(50, height)
    blocks = point_blocks(_picture(*list(Heading)[:4] * 3), INK, column)
    assert len(stacked(blocks, column)) <= height or len(blocks) == 1


def test_a_long_list_is_cut_into_sheets_that_lose_nothing() -> None:
    picture = _picture(*[Heading.DECIDED] * 20)
    blocks = entry_blocks(picture.entries, picture, INK, COLUMN)
    cut = sheets(blocks, COLUMN)
    assert [block for sheet in cut for block in sheet] == blocks
    assert all(len(stacked(sheet, COLUMN)) <= COLUMN.height for sheet in cut)


def test_the_activities_of_a_large_mission_go_on_over_the_next_sheet() -> None:
    work = tuple(Work("Marchés", f"Activité {number}", Decimal("0.1")) for number in range(40))
    picture = replace(_picture(), work=work)
    cut = sheets(blocks_of(RoomPage.WORK, picture, INK, COLUMN), COLUMN)
    rows = [row.plain for sheet in cut for row in stacked(sheet, COLUMN)]
    assert [row for row in rows if "Activité" in row] == sorted(
        (row for row in rows if "Activité" in row), key=lambda row: int(row.split()[1])
    )
    assert sum("Activité" in row for row in rows) == 40
    assert sum("▌ Marchés" in row for row in rows) == len(cut)
    assert all(len(stacked(sheet, COLUMN)) <= COLUMN.height for sheet in cut)


def test_names_and_dates_are_written_in_full() -> None:
    record = rich_record()
    picture = room_picture(replace(record, session=replace(record.session, point_id="point3")))
    rows = _read(picture, Column(70, 40))
    assert "Nadia Martin, avant lundi 16 mars" in rows
    assert "Paul Roche et Samia Benali, date à fixer" in rows
    assert "Yves Le Goff, appliqué par Claire Dupont, avant mardi 30 juin" in rows

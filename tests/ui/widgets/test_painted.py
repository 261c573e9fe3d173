"""Painting text: typography that terminals do not break, widths in cells, nothing read as markup."""

from __future__ import annotations

from rich.cells import cell_len
from rich.text import Text

from facilitator.ui.widgets.painted import fitted, line, painted, spread

BLANK = "\u2800"


def test_spaces_before_french_punctuation_hold_their_word() -> None:
    assert painted("quel scénario ?") == f"quel scénario{BLANK}?"
    assert painted("« mêmes factures »") == f"«{BLANK}mêmes factures{BLANK}»"
    assert painted("note\u00a0: à 8\u202fh") == f"note{BLANK}: à 8{BLANK}h"
    assert painted("a ? b") == f"a{BLANK}? b"
    assert painted("budget > 10 k€") == "budget > 10 k€"


def test_a_line_is_text_and_never_markup() -> None:
    assert line(("[b]x[/b]", "bold"), "[/x]").plain == "[b]x[/b][/x]"


def test_a_cell_is_cut_with_an_ellipsis_or_filled() -> None:
    assert fitted("Structuration", 8) == "Structu…"
    assert fitted("COPIL", 8) == "COPIL   "
    assert cell_len(fitted("日本語日本語", 7)) == 7


def test_the_left_side_gives_way_to_the_right() -> None:
    assert spread(Text("Organigramme cible"), Text("30'"), 12).plain == "Organig… 30'"
    assert spread(Text("Suites"), Text("10'"), 12).plain == "Suites   10'"
    assert spread(Text("Suites"), Text("10'"), 2).plain == "10'"

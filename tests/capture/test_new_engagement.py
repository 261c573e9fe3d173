"""A new engagement on one line: title, client, hours."""

from __future__ import annotations

import pytest

from facilitator.capture.new_engagement import read_engagement


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Structuration du pôle", ("Structuration du pôle", "", None)),
        ("Structuration du pôle ; Ville de V.", ("Structuration du pôle", "Ville de V.", None)),
        ("Structuration ; Ville de V. ; 1 h 30", ("Structuration", "Ville de V.", 90)),
        ("Structuration ; Ville de V. ; 40", ("Structuration", "Ville de V.", 2400)),
        ("Structuration ; Ville de V. ; service RH", ("Structuration", "Ville de V.; service RH", None)),
        ("Structuration ; 40 h", ("Structuration", "40 h", None)),
    ],
)
def test_the_parts_of_the_line(line: str, said: tuple[str, str, int | None]) -> None:
    read = read_engagement(line)
    assert (read.title, read.client, read.planned_minutes) == said

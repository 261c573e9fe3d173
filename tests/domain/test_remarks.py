"""What was said of an activity: after its line, or with its title before it; nothing that is private."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from facilitator.domain.items import Item, ItemKind
from facilitator.domain.organisation import Activity
from facilitator.domain.remarks import remarks_of

REPORT = Activity("report", "e", "Reporting : mensuel")
STOCK = Activity("stock", "e", "gestion du stock")


def _line(seq: int, kind: ItemKind, text: str, activity: str | None = None, session: str = "s") -> Item:
    at = datetime(2026, 3, 10, 14, seq)
    return Item(str(seq), "e", session, seq, kind, seq, text, text, at, activity_id=activity)


def _said(*items: Item) -> dict[str, list[str]]:
    found = remarks_of(items, (REPORT, STOCK))
    return {key: [item.text for item in said] for key, said in found.items()}


def test_a_finding_is_about_the_activity_typed_before_it() -> None:
    said = _said(
        _line(1, ItemKind.ACTIVITY, "gestion du stock", "stock"),
        _line(2, ItemKind.NOTE, "une pause"),
        _line(3, ItemKind.FINDING, "tout est compté deux fois"),
        _line(4, ItemKind.MISSION, "Marchés"),
        _line(5, ItemKind.FINDING, "de la mission"),
    )
    assert said == {"stock": ["tout est compté deux fois"]}


def test_a_line_that_begins_with_a_title_is_about_it_wherever_it_stands() -> None:
    said = _said(
        _line(1, ItemKind.ACTIVITY, "gestion du stock", "stock"),
        _line(2, ItemKind.NOTE, "reporting : mensuel\u00a0: personne ne le lit"),
        _line(3, ItemKind.FINDING, "d'une autre séance", session="autre"),
    )
    assert said == {"report": ["reporting : mensuel\u00a0: personne ne le lit"]}


def test_what_is_private_is_never_told() -> None:
    said = _said(
        _line(1, ItemKind.ACTIVITY, "gestion du stock", "stock"),
        _line(2, ItemKind.PRIVATE, "gestion du stock : à taire"),
    )
    assert not said


def test_a_line_tied_to_an_activity_is_of_that_one_whatever_both_are_called() -> None:
    """Two activities of one title share nothing, and a new title loses nothing."""
    twin = replace(STOCK, id="twin")
    items = [
        replace(_line(1, ItemKind.NOTE, "Gestion du stock : au dépôt"), about_id="twin"),
        replace(_line(2, ItemKind.NOTE, "Gestion du stock : à la mairie"), about_id="stock"),
    ]
    found = remarks_of(items, (replace(STOCK, title="magasin"), twin))
    assert {key: [item.seq for item in said] for key, said in found.items()} == {"stock": [2], "twin": [1]}


def test_a_line_tied_to_an_activity_of_another_service_is_not_told_of_its_namesake() -> None:
    """The screen goes through some activities only; the others are there all the same."""
    twin = replace(STOCK, id="twin")
    items = [replace(_line(1, ItemKind.NOTE, "Gestion du stock : au dépôt"), about_id="twin")]
    assert "stock" not in remarks_of(items, [STOCK], [STOCK, twin])

"""Letters of many shapes, each understood as the person who wrote it meant it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from facilitator.letter.reading import read_letter
from facilitator.letter.shape import understanding_shape
from facilitator.letter.understand import understand
from tests.letter.claims import invented, said
from tests.letter.papers import LETTERS, docx_of, odt_of, printed, unwrapped
from tests.source import ROOT

EXAMPLE = ROOT / "assets" / "example"

SHAPES = [
    "jumelle.txt", "ville.txt", "departement.txt", "association.txt", "engagement.txt", "courriel.md",
    "bourg.txt", "county.txt", "interco.txt", "syndicat.txt", "hopital.txt", "avrance.txt", "hospice.txt",
    "guichet.txt", "fiche.txt", "confirm.txt", "universite.txt", "trust.txt", "delegation.txt",
    "tiers.txt", "paroisse.txt", "notes.txt", "bavard.txt", "minutes.txt", "romain.txt", "charity.txt",
    "binome.txt", "courriel2.txt", "sdis.txt", "library.txt", "avenant.txt",
    "example-fr.txt", "example-en.txt",
]  # fmt: skip

SHIPPED = {
    "example-fr.txt": EXAMPLE / "fr" / "lettre-de-mission.txt",
    "example-en.txt": EXAMPLE / "en" / "mission-letter.txt",
}
"""The letters of the example, which lie elsewhere."""

UNREAD = {"guichet.txt": ("context", "phases")}
"""What a careful reader finds in a letter and the program leaves empty."""


def letter(name: str) -> Path:
    """The file of a letter."""
    return SHIPPED.get(name, LETTERS / name)


def understood(path: Path) -> dict[str, Any]:
    """What the letter in a file is understood to say."""
    return understanding_shape(understand(read_letter(path)))


def meant(name: str) -> dict[str, Any]:
    """What its writer meant."""
    found: dict[str, Any] = json.loads((LETTERS / name).with_suffix(".json").read_text(encoding="utf-8"))
    return found


def expected(name: str) -> dict[str, Any]:
    """What its writer meant, but for what is known to be left empty."""
    found = meant(name)
    for path in UNREAD.get(name, ()):
        *into, last = path.split(".")
        within: Any = found
        for part in into:
            within = within[int(part)] if part.isdigit() else within[part]
        assert within[last], f"{name} does not say {path}"
        within[last] = [] if isinstance(within[last], list) else None
        spans = found["evidence"]
        found["evidence"] = {
            each: lines for each, lines in spans.items() if not f"{each}.".startswith(f"{path}.")
        }
    return found


@pytest.mark.parametrize("name", SHAPES)
def test_a_letter_is_understood_as_it_was_meant_with_the_lines_of_each_field(name: str) -> None:
    assert understood(letter(name)) == expected(name)


@pytest.mark.parametrize("name", SHAPES)
def test_nothing_is_claimed_that_its_lines_do_not_say(name: str) -> None:
    assert not invented(read_letter(letter(name)), understood(letter(name)))


@pytest.mark.parametrize("name", [name for name in SHAPES if name.endswith(".txt")])
@pytest.mark.parametrize(("kind", "written"), [("docx", docx_of), ("odt", odt_of)])
def test_the_same_letter_in_word_or_opendocument_says_the_same(
    name: str, kind: str, written: Any, tmp_path: Path
) -> None:
    """With real lists and real footnotes, and no empty line between the paragraphs."""
    file = tmp_path / f"letter.{kind}"
    file.write_bytes(written(unwrapped(letter(name).read_text(encoding="utf-8"))))
    found = understood(file)
    assert said(found) == said(expected(name))
    assert not invented(read_letter(file), found)


def test_the_same_letter_printed_says_the_same() -> None:
    """On three small pages, where paragraphs and notes go on overleaf."""
    found = understood(LETTERS / "jumelle.pdf")
    assert said(found) == said(expected("jumelle.txt"))
    assert not invented(read_letter(LETTERS / "jumelle.pdf"), found)


@pytest.mark.parametrize("name", [name for name in SHAPES if name.endswith(".txt") and name != "jumelle.txt"])
def test_letterheads_and_signatures_are_told_apart_on_a_printed_page(name: str, tmp_path: Path) -> None:
    """Set on the right, or in two columns."""
    file = tmp_path / "letter.pdf"
    file.write_bytes(printed(letter(name).read_text(encoding="utf-8")))
    assert said(understood(file)) == said(expected(name))


def test_the_letter_of_two_stages_gives_what_its_engagement_needs() -> None:
    """Object, phases with services, months and start, stakes, recipients, reporting, hours already given."""
    found = understood(LETTERS / "jumelle.txt")
    first, second = found["phases"]
    assert (first["title"], first["starts"], first["months"]) == ("1er temps", "2024-03", 8)
    assert (second["title"], second["starts"], second["months"]) == ("second temps", None, None)
    assert [len(phase["services"]) for phase in found["phases"]] == [2, 1]
    assert [stake["group"] for stake in found["stakes"]] == ["territorial", "social", "transversal"]
    assert [each["minutes"] for each in found["earlier"]] == [1065, 390]
    assert [(each["from"], each["to"]) for each in found["earlier"]] == [
        ("2021-10", "2022-01"),
        (None, "2023-11"),
    ]
    assert [person["roles"] for person in found["people"]] == [
        ["commissioner"],
        ["beneficiary"],
        ["consultant"],
    ]
    assert found["proposal"] == {"annexed": True, "revisable": True}
    assert [note["word"] for note in found["notes"]] == ["OPAH", "ordinaire", "méthode", "Pôle"]

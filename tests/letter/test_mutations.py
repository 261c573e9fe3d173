"""The twin letter written otherwise: wrapped, in another order, in capitals, with parts left out."""

from __future__ import annotations

import random
import re
import textwrap
from collections.abc import Callable
from typing import Any

import pytest

from tests.letter.claims import invented, letter_of, read, said
from tests.letter.papers import letter_text

TWIN = letter_text("jumelle.txt")
WHOLE = said(read(TWIN))


def wrapped(text: str, width: int, hanging: bool) -> str:
    """A letter broken at a width; the rest of an item below its first word, or at the margin."""
    lines = []
    for line in text.splitlines():
        bullet = re.match(r"\s*- ", line)
        margin = " " * len(bullet[0]) if bullet and hanging else ""
        lines += textwrap.wrap(line, width, subsequent_indent=margin, break_on_hyphens=False) or [""]
    return "\n".join(lines)


@pytest.mark.parametrize("width", [60, 72, 80, 100])
@pytest.mark.parametrize("hanging", [True, False])
def test_line_widths_change_nothing(width: int, hanging: bool) -> None:
    text = wrapped(TWIN, width, hanging)
    found = read(text)
    assert said(found) == WHOLE
    assert not invented(letter_of(text), found)


@pytest.mark.parametrize("name", ["ville.txt", "departement.txt", "association.txt", "engagement.txt"])
@pytest.mark.parametrize("width", [60, 100])
def test_line_widths_change_nothing_in_letters_of_other_shapes(name: str, width: int) -> None:
    text = letter_text(name)
    assert said(read(wrapped(text, width, hanging=True))) == said(read(text))


def _units(text: str) -> tuple[list[str], list[str], list[str]]:
    """The parts of the twin that can change places: those above the addressee, the body, what closes it."""
    blocks = re.split(r"\n\n+", text.strip("\n"))
    addressee = next(at for at, block in enumerate(blocks) if block.startswith("Madame"))
    signature = next(at for at, block in enumerate(blocks) if block.startswith("M. "))
    body = blocks[addressee + 1 : signature]
    joined: list[str] = []
    for block in body:
        keeps = joined and (joined[-1].endswith(":") or block.startswith(("- ", "¹", "²")))
        joined[-1:] = [f"{joined[-1]}\n\n{block}"] if keeps else [*joined[-1:], block]
    return blocks[:addressee], joined, [blocks[addressee], *blocks[signature:]]


@pytest.mark.parametrize("seed", range(12))
def test_the_order_of_the_paragraphs_changes_nothing_but_the_opening(seed: int) -> None:
    """The context is what opens the letter; everything else is found where it is."""
    head, body, (addressee, *closing) = _units(TWIN)
    chance = random.Random(seed)
    chance.shuffle(head)
    chance.shuffle(body)
    text = "\n\n".join([*head, addressee, *body, *closing])
    found = read(text)
    assert in_any_order(found) == in_any_order(WHOLE)
    assert not invented(letter_of(text), found)


def in_any_order(shape: dict[str, Any]) -> dict[str, Any]:
    """What was understood but the context, lists that follow the order of the letter sorted."""
    kept = {key: value for key, value in said(shape).items() if key not in ("context", "units")}
    lists = {key: sorted(kept[key], key=str) for key in ("stakes", "notes", "people")}
    return {**kept, **lists, "units": len(shape["units"])}


LEFT_OUT: list[tuple[str, Callable[[dict[str, Any]], object]]] = [
    (r"Objet : .*\n", lambda found: found["object"]),
    (r"Pour diffusion .*\n", lambda found: found["recipients"]),
    (r"Madame Nadège.*\n.*\n", lambda found: found["for"]),
    (r"M\. Étienne.*\n.*\n", lambda found: found["commissioned_by"]),
    (r"Mme ROLLIN me rendra compte .*\n", lambda found: found["reporting"]),
    (
        r"(?s)Les enjeux tiennent.*?(?=¹ Op)",
        lambda found: [stake for stake in found["stakes"] if stake["group"] != "transversal"],
    ),
    (
        r"(?s)L'appui demandé.*?(?=Le détail)",
        lambda found: [p["services"] for p in found["phases"] if p["services"]],
    ),
    (r"(?s)¹ Mme ROLLIN.*", lambda found: found["earlier"]),
    (r"Le détail .*\n", lambda found: [each for each in found["proposal"].values() if each]),
]


@pytest.mark.parametrize(("part", "field"), LEFT_OUT, ids=[part for part, _ in LEFT_OUT])
def test_what_the_letter_does_not_say_stays_empty(
    part: str, field: Callable[[dict[str, Any]], object]
) -> None:
    text, count = re.subn(part, "", TWIN)
    assert count == 1
    assert field(WHOLE)
    found = read(text)
    assert not field(found)
    assert not invented(letter_of(text), found)


def test_labels_in_capitals_say_the_same() -> None:
    text = TWIN.replace("Objet :", "OBJET :").replace("Pour diffusion aux :", "POUR DIFFUSION AUX :")
    text = text.replace("L'appui demandé comprend :", "L'APPUI DEMANDÉ COMPREND :")
    assert said(read(text)) == WHOLE


@pytest.mark.parametrize("name", ["ville.txt", "departement.txt", "engagement.txt"])
def test_headings_in_capitals_say_the_same(name: str) -> None:
    """Short lines that stand alone and are followed by an empty one are headings."""
    text = letter_text(name)
    lines = text.splitlines()
    titles = {
        at
        for at, line in enumerate(lines)
        if re.match(r"(?:\d\. |Article \d|[A-Z][a-z ]+$)", line)
        and len(line) < 40
        and lines[at - 1] == "" == lines[at + 1]
    }
    capital = "\n".join(line.upper() if at in titles else line for at, line in enumerate(lines))
    assert capital != text
    assert said(read(capital)) == said(read(text))

"""French texts get the spaces of the Imprimerie nationale; figures and addresses stay as they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.documents.blocks import Document, Heading, KeyValues, Run, texts
from facilitator.documents.typography import typeset, typeset_document
from tests.documents.rich import NOW

N = "\u202f"
F = "\u00a0"

CASES = (
    ("Quoi ?", f"Quoi{N}?"),
    ("Quoi?", f"Quoi{N}?"),
    ("Oui !!", f"Oui{N}!!"),
    ("un ; deux", f"un{N}; deux"),
    ("Objet : budget", f"Objet{F}: budget"),
    ("Objet: budget", f"Objet{F}: budget"),
    ("« Qui ? »", f"«{F}Qui{N}?{F}»"),
    ("«oui»", f"«{F}oui{F}»"),
    ("12 500 €", f"12{N}500{F}€"),
    ("1 200 000 habitants", f"1{N}200{N}000 habitants"),
    ("40 %", f"40{F}%"),
    ("40%", f"40{F}%"),
    ("0,5 ETP", f"0,5{F}ETP"),
    ("n° 4", f"n°{F}4"),
    ("n°4", f"n°{F}4"),
    ("M. Roche et Mme Vidal", f"M.{F}Roche et Mme{F}Vidal"),
    ("20 h 15", f"20{F}h{F}15"),
    ("de 14 h 30 à 16 h 45", f"de 14{F}h{F}30 à 16{F}h{F}45"),
    ("mardi 3 novembre 2026", f"mardi 3{F}novembre 2026"),
    ("le 1er mai", f"le 1er{F}mai"),
    ("avant le mar. 24/11/2026", f"avant le mar.{F}24/11/2026"),
    ("8 pour, 1 contre, 2 abstentions", f"8{F}pour, 1{F}contre, 2{F}abstentions"),
    ("2 h/jour", f"2{F}h/jour"),
)

UNTOUCHED = (
    "10:30",
    "3:1",
    "a;b",
    "R&amp;D",
    "(?)",
    "https://ville.fr/a?b=1;c=2!",
    "www.ville.fr?x",
    "claire.dupont@ville.fr",
    "le 15/03, à 14h30",
    "01 23 45 67 89",
    "en 2026",
    "? d'abord",
)


@pytest.mark.parametrize(("typed", "printed"), CASES)
def test_french_gets_its_spaces(typed: str, printed: str) -> None:
    assert typeset(typed, "fr") == printed


@pytest.mark.parametrize("typed", UNTOUCHED)
def test_figures_and_addresses_stay_as_they_are(typed: str) -> None:
    assert typeset(typed, "fr") == typed


@pytest.mark.parametrize(("typed", "printed"), CASES)
def test_what_is_printed_is_already_right(typed: str, printed: str) -> None:
    assert typeset(printed, "fr") == printed


@given(st.text("aA1« »;:!?%€.,°nhM\n\u00a0\u202fhttp:/@&", max_size=40))
def test_twice_is_once(text: str) -> None:
    """However odd the text, setting it a second time changes nothing."""
    once = typeset(text, "fr")
    assert typeset(once, "fr") == once


@given(st.text(max_size=60))
def test_only_spaces_are_changed(text: str) -> None:
    """No letter, figure or sign is ever lost or added."""
    assert "".join(typeset(text, "fr").split()) == "".join(text.split())


@given(st.text(max_size=40))
def test_english_is_left_alone(text: str) -> None:
    assert typeset(text, "en") == text


def test_a_whole_document_is_typeset_but_for_its_addresses() -> None:
    link = Run("https://ville.fr/a?b ; c", link="https://ville.fr/")
    document = Document(
        "Titre: un",
        "Sujet ?",
        "fr",
        "",
        NOW,
        (Heading(1, "Qui ?"), KeyValues((("Objet :", ((Run("40 %"), link),)),))),
    )
    printed = typeset_document(document)
    assert printed.title == f"Titre{F}: un"
    assert [text for block in printed.blocks for text in texts(block)] == [
        f"Qui{N}?",
        f"Objet{F}:",
        f"40{F}%https://ville.fr/a?b ; c",
    ]

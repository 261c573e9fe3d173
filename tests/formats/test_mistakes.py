"""A mistaken file is named with its line and the reason; every other format works."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.domain.session import Technique
from facilitator.formats import troubles
from facilitator.formats.library import library, shipped
from facilitator.formats.reading import read_format

GOOD = """kind = "workshop"
minutes = 30
slack = 5

[fr]
title = "Point d'équipe"
purpose = "Se parler."

[[step]]
minutes = 10

[step.fr]
title = "Tour"

[[step]]
minutes = 15
technique = "round"

[step.fr]
title = "Suite"
"""

MISTAKES = (
    ('technique = "round"', 'technique = "tour"', troubles.WrongValue, 17, "tour"),
    ('kind = "workshop"', 'kind = "atelier"', troubles.WrongValue, 1, "copil, workshop"),
    ("minutes = 10", "minutes = 25", troubles.DoesNotAddUp, 2, "40"),
    ("minutes = 10", 'minutes = "dix"', troubles.WrongMinutes, 10, "dix"),
    ("minutes = 10", "minutes = true", troubles.WrongMinutes, 10, "true"),
    ("slack = 5", "slack = -5", troubles.WrongMinutes, 3, "-5"),
    ('title = "Suite"', 'titre = "Suite"', troubles.UnknownKey, 20, "titre"),
    ('title = "Suite"', "title = 3", troubles.WrongText, 20, "title"),
    ('title = "Suite"', 'title = "  "', troubles.WrongText, 20, "title"),
    ('title = "Tour"\n', "", troubles.MissingKey, 12, "title"),
    ('purpose = "Se parler."', 'prepare = "Venir"', troubles.MissingKey, 5, "purpose"),
    ('title = "Tour"', 'title = "Tour', troubles.NotToml, 13, "TOML"),
    ('purpose = "Se parler."', 'purpose = "Se parler."\ninvite = "tous"', troubles.WrongList, 8, "invite"),
)  # fmt: skip


@pytest.mark.parametrize(("good", "bad", "sort", "line", "says"), MISTAKES)
def test_a_mistake_is_named_with_its_line(
    good: str, bad: str, sort: type[troubles.MistakenFormat], line: int, says: str
) -> None:
    assert good in GOOD
    with pytest.raises(sort) as raised:
        read_format(GOOD.replace(good, bad, 1), "mien", "fr", "mien.toml")
    assert raised.value.fields["line"] == line
    assert "mien.toml" in str(raised.value)
    assert says.casefold() in str(raised.value).casefold()


def test_a_file_without_steps_or_without_texts_says_what_is_missing() -> None:
    head = GOOD.split("[[step]]")[0]
    with pytest.raises(troubles.MissingKey, match="step"):
        read_format(head, "mien", "fr", "mien.toml")
    with pytest.raises(troubles.MissingKey, match="fr / en"):
        read_format('kind = "copil"\nminutes = 5\n', "mien", "fr", "mien.toml")


def test_a_format_in_one_language_serves_both() -> None:
    found = read_format(GOOD, "mien", "en", "mien.toml")
    assert (found.title, found.steps[1].technique) == ("Point d'équipe", Technique.ROUND)


def test_one_mistaken_file_leaves_the_others_alone(tmp_path: Path) -> None:
    (tmp_path / "bon.toml").write_text(GOOD, encoding="utf-8")
    (tmp_path / "mauvais.toml").write_text("kind = ", encoding="utf-8")
    (tmp_path / "octets.toml").write_bytes(b"kind = '\xff'")
    found = library(tmp_path, "fr")
    assert found.own == {"bon"}
    assert {each.code for each in found.formats} > {"bon", "copil-suivi", "restitution"}
    files = sorted(Path(str(each.fields["file"])).name for each in found.troubles)
    assert files == ["mauvais.toml", "octets.toml"]


def test_a_file_of_ones_own_takes_the_place_of_ours(tmp_path: Path) -> None:
    """A mistaken one does not: ours stays."""
    (tmp_path / "copil-suivi.toml").write_text(GOOD, encoding="utf-8")
    (tmp_path / "restitution.toml").write_text("?", encoding="utf-8")
    found = library(tmp_path, "fr")
    assert found.named("copil-suivi").title == "Point d'équipe"
    assert found.named("restitution").minutes == 90
    assert len(found.formats) == len(list(shipped().glob("*.toml")))


def test_a_format_is_found_by_a_part_of_its_name() -> None:
    found = library(Path("nowhere"), "fr")
    assert found.named("retro").code == "retrospective"
    assert found.named("Séminaire du POLE").code == "seminaire-du-pole"
    with pytest.raises(troubles.SeveralFormats, match="copil-arbitrage"):
        found.named("copil")
    with pytest.raises(troubles.NoFormat, match="copil-lancement"):
        found.named("barbecue")


def _said(text: str) -> str:
    """What is wrong with a text; nothing when it is a format."""
    try:
        read_format(text, "x", "fr", "x.toml")
    except troubles.MistakenFormat as trouble:
        return str(trouble)
    return ""


@given(st.text(max_size=200))
def test_a_file_that_holds_anything_is_refused_in_a_sentence(text: str) -> None:
    assert "x.toml" in _said(text)


@given(st.sampled_from(range(len(GOOD.splitlines()))), st.text(max_size=30))
def test_a_format_with_any_line_changed_is_a_format_or_is_refused_in_a_sentence(
    index: int, line: str
) -> None:
    lines = GOOD.splitlines()
    lines[index] = line
    said = _said("\n".join(lines))
    assert not said or "x.toml" in said

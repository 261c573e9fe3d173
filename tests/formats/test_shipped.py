"""Every format that comes with the program is complete in both languages, adds up, and fits the screen."""

from __future__ import annotations

import re
import tomllib
from dataclasses import fields
from pathlib import Path

import pytest

from facilitator.domain.format import FormatStep, SessionFormat
from facilitator.domain.session import Expected, SessionKind
from facilitator.formats.library import Library, library, shipped
from facilitator.formats.reading import FORMAT_KEYS, FORMAT_TEXTS, STEP_KEYS, STEP_TEXTS
from facilitator.i18n import LANGUAGES

NOWHERE = Path("nowhere")
FILES = sorted(shipped().glob("*.toml"))

WANTED = {
    "copil-lancement", "copil-suivi", "copil-arbitrage", "entretien-chef-de-service", "atelier-missions",
    "atelier-activites", "atelier-rationalisation", "atelier-organisation-cible", "atelier-responsabilites",
    "revue-projets", "restitution", "seminaire-du-pole", "point-commanditaire", "retrospective",
}  # fmt: skip

LONGEST = {"title": 42, "question": 95, "instruction": 95, "check": 95, "result": 80}
"""Signs a text of a step may take: one row of a screen, or two in the narrowest."""


def _library(language: str) -> Library:
    return library(NOWHERE, language)


def _all() -> list[tuple[str, SessionFormat]]:
    return [(language, each) for language in LANGUAGES for each in _library(language).formats]


EVERY = [pytest.param(language, each, id=f"{language}-{each.code}") for language, each in _all()]
FRENCH = [each for language, each in _all() if language == "fr"]


def test_all_of_them_are_there_and_none_is_mistaken() -> None:
    for language in LANGUAGES:
        found = _library(language)
        assert not found.troubles
        assert {each.code for each in found.formats} == WANTED
        assert len({each.title for each in found.formats}) == len(WANTED)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_format_is_written_in_both_languages_with_nothing_left_out(path: Path) -> None:
    """Each text is there in French and in English, and says something else in each."""
    found = tomllib.loads(path.read_text(encoding="utf-8"))
    for part, texts in ((found, FORMAT_TEXTS), *((step, STEP_TEXTS) for step in found["step"])):
        for name in texts:
            said = [part[language][name] for language in LANGUAGES]
            assert all(said), name
            assert isinstance(said[0], str) or len(said[0]) == len(said[1]), name
    for name in ("purpose", "prepare", "outcome"):
        assert found["fr"][name] != found["en"][name]


@pytest.mark.parametrize(("language", "chosen"), EVERY)
def test_the_steps_and_the_slack_make_the_session(language: str, chosen: SessionFormat) -> None:
    total = sum(step.minutes for step in chosen.steps)
    assert total + chosen.slack == chosen.minutes
    assert 5 <= chosen.slack <= chosen.minutes // 9
    assert all(step.minutes % 5 == 0 for step in chosen.steps)
    assert chosen.steps[-1].expected is Expected.CLOSING


@pytest.mark.parametrize(("language", "chosen"), EVERY)
def test_long_sessions_have_a_break(language: str, chosen: SessionFormat) -> None:
    """Nobody sits for more than two and a half hours."""
    stretch = 0
    for step in chosen.steps:
        stretch = 0 if step.expected is None and step.minutes >= 10 else stretch + step.minutes
        assert stretch <= 150


@pytest.mark.parametrize(("language", "chosen"), EVERY)
def test_the_texts_fit_a_row_and_the_questions_are_questions(language: str, chosen: SessionFormat) -> None:
    for step in chosen.steps:
        too_long = {name: said for name, most in LONGEST.items() if len(said := getattr(step, name)) > most}
        assert not too_long
        assert step.question.endswith("?")
    questions = [step.question for step in chosen.steps]
    assert len(set(questions)) == len(questions)


@pytest.mark.parametrize("chosen", FRENCH, ids=lambda each: each.code)
def test_french_is_set_as_french_is(chosen: SessionFormat) -> None:
    """Narrow spaces before the signs that want one, and the words of the glossary."""
    for text in _texts(chosen):
        assert not re.search(r"(?<![\u202f])[;!?]|(?<!\u00a0):|« |«(?!\u00a0)|(?<!\u00a0)»|’", text), text
        assert not re.search(r"\bréunion\b|\blead\b|\bworkshop\b", text), text


@pytest.mark.parametrize(
    "chosen", [each for lang, each in _all() if lang == "en"], ids=lambda each: each.code
)
def test_english_uses_the_words_of_the_glossary(chosen: SessionFormat) -> None:
    for text in _texts(chosen):
        assert not re.search(r"\bmeetings\b(?!, replacements)|\bCOPIL\b|\bmission\b(?! letter)", text), text


def test_there_is_a_format_for_every_kind_of_session() -> None:
    assert {each.kind for each in FRENCH} == set(SessionKind)


def test_committees_and_reviews_begin_with_what_was_promised() -> None:
    """Both take up the open actions in their first step."""
    for code in ("copil-suivi", "revue-projets", "point-commanditaire"):
        chosen = _library("fr").of(code)
        assert chosen is not None
        assert "action" in chosen.steps[0].takes_up


def test_the_guide_names_every_key() -> None:
    guide = (shipped() / "README.md").read_text(encoding="utf-8")
    written = set(re.findall(r"^\| `\[*(\w+)", guide, re.M)) | {"en"}
    assert written == {*FORMAT_KEYS, *FORMAT_TEXTS, *STEP_KEYS, *STEP_TEXTS}
    assert {each.name for each in fields(FormatStep)} <= {*STEP_KEYS, *STEP_TEXTS}


def test_the_shortest_format_of_the_guide_works(tmp_path: Path) -> None:
    guide = (shipped() / "README.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"```toml\n(.*?)```", guide, re.S)
    (tmp_path / "move.toml").write_text(example, encoding="utf-8")
    found = library(tmp_path, "fr")
    assert not found.troubles
    assert found.named("move").steps[0].title == "What happened"


def _texts(chosen: SessionFormat) -> list[str]:
    lists = (*chosen.invite, *chosen.prepare, *chosen.outcome)
    steps = [getattr(step, name) for step in chosen.steps for name in STEP_TEXTS]
    return [chosen.title, chosen.purpose, *lists, *steps]

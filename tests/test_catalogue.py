"""The French of the interface: complete, with the same fields, and in French typography."""

from __future__ import annotations

import gettext
import re
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from pathlib import Path
from string import Formatter
from tempfile import TemporaryDirectory
from types import ModuleType

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from hypothesis import given
from hypothesis import strategies as st

from facilitator import paths
from facilitator.catalogue import Catalogue, Forms
from facilitator.i18n import DOMAIN, Words
from tests.source import ROOT

NARROW = "\u202f"
"""The thin space that stands before ; ! and ?"""

WIDE = "\u00a0"
"""The space that stands before : and inside « »."""

COMPILED = paths.locale() / "fr" / "LC_MESSAGES" / f"{DOMAIN}.mo"

ANY = st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1)
"""What a message may be: a zero stands between singular and plural."""


def _tool() -> ModuleType:
    loader = SourceFileLoader("messages", str(ROOT / ".ci" / "messages"))
    spec = spec_from_loader("messages", loader)
    assert spec
    module = module_from_spec(spec)
    loader.exec_module(module)
    return module


TOOL = _tool()
SAID: tuple[Forms, ...] = tuple(dict.fromkeys(forms for forms, _ in TOOL.messages()))
FRENCH: dict[str, Forms] = TOOL.known()


def test_everything_said_is_said_in_french() -> None:
    assert not [forms for forms in SAID if not all(_french(forms))]


def test_french_fills_in_the_same_fields() -> None:
    """A sentence that names a file names it in both languages; a singular may leave out its count."""
    for english in SAID:
        fields, named = _fields(*_french(english)), _fields(*english)
        assert fields == named or (len(english) == 2 and fields <= named) or not all(_french(english)), (
            english
        )


def test_french_has_its_spaces() -> None:
    assert not [form for forms in SAID for form in _french(forms) if _misspaced(form)]


def test_nobody_is_told_of_an_error() -> None:
    """A message says what happened, then what to do; it blames nobody and does not shout."""
    said = [form for forms in SAID for form in (*forms, *_french(forms))]
    assert not [form for form in said if re.search(r"\b(erreur|error|sorry|désolé|oops)", form, re.I)]
    assert not [form for form in said if re.search(r"\w[\u202f ]?!(\s|$)", _prose(form))]


def test_the_program_reads_what_the_translator_wrote() -> None:
    """The compiled catalogue is in step with the text, and the text holds nothing that is no longer said."""
    compiled = Catalogue(COMPILED)
    for english, french in FRENCH.items():
        assert compiled.one(english) == (french[0] or english)
        if len(french) == 2 and all(french):
            assert compiled.plural(english, english, 2) == french[1]
    assert set(FRENCH) == {forms[0] for forms in SAID}


@pytest.mark.parametrize("count", [-1, 0, 1, 2, 1000])
def test_a_message_is_found_as_gettext_finds_it(count: int) -> None:
    """The whole catalogue, and what is not in it, for each number."""
    found, known = Catalogue(COMPILED), gettext.translation(DOMAIN, paths.locale(), ["fr"])
    for one, *more in (*SAID, ("zzz",), ("A", "As"), ("!",)):
        many = more[0] if more else one
        assert found.one(one) == known.gettext(one)
        assert found.plural(one, many, count) == known.ngettext(one, many, count)


@given(st.dictionaries(ANY, ANY, max_size=20), st.lists(ANY, max_size=5))
def test_any_catalogue_is_read(messages: dict[str, str], others: list[str]) -> None:
    """Whatever the messages are, in any script; those it does not hold stay as they are."""
    written = Catalog("fr")
    for english, french in messages.items():
        written.add(english, french)
    with TemporaryDirectory() as folder:
        file = Path(folder, "any.mo")
        with file.open("wb") as target:
            write_mo(target, written)
        found = Catalogue(file)
    assert [found.one(each) for each in messages] == list(messages.values())
    assert [found.one(each) for each in others] == [messages.get(each, each) for each in others]


def test_a_language_without_a_catalogue_is_english(tmp_path: Path) -> None:
    nothing = Catalogue(tmp_path / "facilitator.mo")
    assert nothing.one("Quit") == "Quit"
    assert [nothing.plural("day", "days", count) for count in (0, 1, 2)] == ["days", "day", "days"]


def test_english_needs_no_catalogue() -> None:
    assert [Words("en")(forms[0]) for forms in SAID] == [forms[0] for forms in SAID]


@pytest.mark.parametrize(
    "wrong", ["Qui ?", "Qui?", "Fait : oui", "Fait: oui", "« oui »", "«oui»", "un ; deux"]
)
def test_a_wrong_space_is_seen(wrong: str) -> None:
    """The check of typography can fail."""
    assert _misspaced(wrong)


@pytest.mark.parametrize(
    "right",
    [
        f"Qui{NARROW}?",
        f"Fait{WIDE}: oui",
        f"«{WIDE}oui{WIDE}»",
        "10:30",
        "`d: texte`",
        "3/4 ?".replace(" ", NARROW),
    ],
)
def test_french_typography_is_accepted(right: str) -> None:
    assert not _misspaced(right)


def _french(english: Forms) -> Forms:
    """The French of a message; empty where there is none yet."""
    return FRENCH.get(english[0], ("",) * len(english))


def _misspaced(text: str) -> bool:
    """Whether a French text lacks one of its spaces."""
    prose = _prose(text)
    return bool(
        re.search(rf"[^{NARROW}\s?!][;!?]+(?=\s|$)", prose)
        or re.search(r"[ \u00a0][;!?]+(?=\s|$)", prose)
        or re.search(rf"[^{WIDE}]:(?=\s|$)", prose)
        or re.search(rf"«(?!{WIDE})|(?<!{WIDE})»", prose)
    )


def _prose(text: str) -> str:
    """A text without what is typed rather than said: between backquotes, `d:` of a kind, `:` of a command."""
    return re.sub(r"`[^`]*`|(?<!\w)[a-z]:|\(:", "x", text)


def _fields(*forms: str) -> set[str]:
    return {name for form in forms for _, name, _, _ in Formatter().parse(form) if name}

"""The words of the commands, in both languages at once."""

from __future__ import annotations

import pytest

from facilitator.capture.commands import COMMANDS, CommandCode, closest, closest_words, resolve, word_of


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("suiv", CommandCode.NEXT),
        ("next", CommandCode.NEXT),
        ("prec", CommandCode.PREV),
        ("PRÉCÉDENT", CommandCode.PREV),
        ("point", CommandCode.ITEM),
        ("+5", CommandCode.ADD),
        ("-10", CommandCode.ADD),
        ("pause", CommandCode.PAUSE),
        ("fait", CommandCode.DONE),
        ("déplacer", CommandCode.MOVE),
        ("deplacer", CommandCode.MOVE),
        ("present", CommandCode.PRESENT),
        ("présents", CommandCode.ATTENDANCE),
        ("arrive", CommandCode.ARRIVED),
        ("part", CommandCode.LEFT),
        ("represente", CommandCode.REPRESENTED),
        ("doigts", CommandCode.FINGERS),
        ("obj", CommandCode.OBJECTION),
        ("clore", CommandCode.CLOSE),
        ("ordre", CommandCode.AGENDA),
        ("préciser", CommandCode.CLARIFY),
        ("annuler", CommandCode.UNDO),
        ("aide", CommandCode.HELP),
        ("arobase", CommandCode.AT_SIGN),
        ("euro", CommandCode.EURO),
        ("q", CommandCode.QUIT),
        ("etat", CommandCode.STATUS),
        ("bes", CommandCode.NEED),
        ("jalon", CommandCode.MILESTONE),
    ],
)
def test_a_command_is_known_by_its_word_or_any_unique_beginning(word: str, code: CommandCode) -> None:
    assert resolve(word) == (code,)


@pytest.mark.parametrize(
    ("word", "code"), [("n", CommandCode.NEXT), ("st", CommandCode.START), ("m", CommandCode.MOVE)]
)
def test_the_commands_of_a_review_take_no_beginning_from_the_others(word: str, code: CommandCode) -> None:
    """`:n` goes to the next item, whatever a project may need."""
    assert resolve(word) == (code,)


def test_an_exact_word_wins_over_longer_ones() -> None:
    assert resolve("at") == (CommandCode.AT_SIGN,)
    assert resolve("present") == (CommandCode.PRESENT,)


def test_an_ambiguous_beginning_lists_what_it_may_mean() -> None:
    assert set(resolve("pre")) == {
        CommandCode.PREV, CommandCode.PRESENT, CommandCode.ATTENDANCE, CommandCode.CLARIFY,
    }  # fmt: skip


@pytest.mark.parametrize("word", ["cherche", "search", "", "zut"])
def test_a_command_without_a_screen_is_unknown(word: str) -> None:
    assert resolve(word) == ()


def test_an_unknown_command_proposes_the_closest_ones() -> None:
    assert closest("suvi")[0] is CommandCode.NEXT
    assert closest_words("annueler")[0] == "annuler"
    assert closest("xylophone") == ()
    assert len(closest("p" * 50)) <= 3


def test_the_value_of_every_code_is_a_word_for_it() -> None:
    assert {command.code for command in COMMANDS} == set(CommandCode)
    for code in CommandCode:
        assert resolve(code.value) == (code,)
        assert resolve(word_of(code, "fr")) == (code,)
        assert resolve(word_of(code, "en")) == (code,)

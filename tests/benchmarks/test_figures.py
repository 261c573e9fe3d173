"""What the benchmarks print can be trusted."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.figures import HEADINGS, Measure, Samples, table

MEASURES = st.lists(st.floats(0.001, 1e6), min_size=1, max_size=60).map(tuple)


@given(MEASURES)
def test_half_of_the_samples_are_below_the_median_and_a_twentieth_above_the_tail(
    values: tuple[float, ...],
) -> None:
    samples = Samples(values)
    assert sum(value < samples.median for value in values) <= len(values) / 2
    assert sum(value > samples.p95 for value in values) <= len(values) / 20
    assert samples.p95 in values


def test_a_ratio_says_how_many_times_the_floor() -> None:
    measure = Measure("start", "ms", Samples((1.0, 2.0, 3.0)), Samples((2.0, 3.0, 6.0)), "≤ 2")
    assert measure.ratio == 1.5
    assert measure.tail_ratio == 2.0


def test_the_table_lines_up() -> None:
    """One line for the headings, one a measure, all of the same width."""
    measure = Measure("start", "ms", Samples((10.0,)), Samples((12.5,)), "≤ 1.30")
    head, line = table([measure]).splitlines()
    assert len(head) == len(line)
    assert line.split() == ["start", "ms", "10.0", "10.0", "12.5", "12.5", "1.25", "1.25", "≤", "1.30"]
    assert head.split()[0] == HEADINGS[1]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals of this kind")
def test_a_program_is_read_through_its_colours() -> None:
    """What is drawn is found although escape sequences stand in it; what is never drawn is told apart."""
    from benchmarks.terminal import Silent, Terminal

    draws = "print('\\x1b[1mBon\\x1b[0m\\x1b[3;7Hjour', end='', flush=True); input()"
    with Terminal([sys.executable, "-c", draws], {"PYTHONUTF8": "1"}) as terminal:
        assert terminal.wait_for("Bonjour") > terminal.began
        terminal.type(b"\n")
        with pytest.raises(Silent, match="Bonsoir"):
            terminal.wait_for("Bonsoir")

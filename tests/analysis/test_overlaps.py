"""Two services that do the same work under other words are seen; near misses are left alone."""

from __future__ import annotations

import random
import subprocess
import sys
from time import process_time

import pytest

from facilitator.analysis.findings import kept, key
from facilitator.analysis.overlaps import LIKELY, Overlap, overlaps, score
from facilitator.analysis_words import overlap_reason
from facilitator.domain.dismissal import Dismissal
from facilitator.domain.organisation import Activity
from facilitator.i18n import Words
from tests.analysis.pairs import all_pairs, figures
from tests.stage import TUESDAY


def test_there_are_enough_pairs_of_both_kinds_and_none_twice() -> None:
    pairs = all_pairs()
    assert len(pairs) >= 200
    assert min(sum(pair.same for pair in pairs), sum(not pair.same for pair in pairs)) >= 100
    assert len({(pair.one, pair.other) for pair in pairs}) == len(pairs)


@pytest.mark.parametrize(
    ("name", "first", "step"),
    [("all", 0, 1), ("looked at", 0, 2), ("held out", 1, 2)],
    ids=lambda each: str(each),
)
def test_labelled_pairs_are_told_apart(
    name: str, first: int, step: int, capsys: pytest.CaptureFixture[str]
) -> None:
    """On all pairs, on those the rules were made with, and on those they never saw."""
    found = figures(all_pairs()[first::step])
    with capsys.disabled():
        sys.stdout.write(f"\noverlaps, {name}: {found}\n")
    assert found.precision >= 0.85
    assert found.recall >= 0.80


def _activity(title: str, unit: str | None) -> Activity:
    return Activity(f"{unit}-{title}", "e", title, unit_id=unit)


def test_an_overlap_says_why_in_the_words_of_both(words_fr: Words) -> None:
    (found,) = overlaps(
        [
            _activity("Établissement de la paie du personnel", "rh"),
            _activity("Paie des agents", "finances"),
            _activity("Paie des fournisseurs", "achats"),
        ]
    )
    assert {found.first.unit_id, found.second.unit_id} == {"rh", "finances"}
    assert overlap_reason(found, words_fr) == "mêmes mots\u00a0: paie, personnel = agents"


def test_work_within_one_service_or_of_none_is_no_overlap() -> None:
    alike = ["Accueil du public", "Accueillir le public"]
    assert not overlaps(_activity(title, "accueil") for title in alike)
    assert not overlaps(_activity(title, None) for title in alike)
    assert len(overlaps(_activity(title, title) for title in alike)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Étalonnage des sonomètres", "Étalonage du sonommètre"),
        ("Étalonnage des sonomètres", "Étalonner les sonometres"),
        ("Suivi", "Gestion et suivi"),
    ],
)
def test_slips_accents_and_rare_words_are_no_obstacle(one: str, other: str) -> None:
    assert score(one, other) == score(other, one) >= LIKELY


def test_two_that_each_say_something_else_are_less_alike_than_one_that_says_more() -> None:
    """Lending books is part of the longer wording; lending records is not the same as lending scores."""
    whole = score("Prêt de livres", "Prêt de livres et de partitions")
    apart = score("Prêt de livres et de disques", "Prêt de livres et de partitions")
    assert whole >= LIKELY > apart


@pytest.mark.parametrize("title", ["", "   ", "de la", "12", "« »", "ß", "日本"])
def test_a_wording_that_says_nothing_is_like_nothing(title: str) -> None:
    assert score(title, "Paie des agents") == 0
    assert score("", title) == 0


def test_an_overlap_that_was_set_aside_stays_away() -> None:
    """Whichever of the two comes first; the others stay."""
    activities = [_activity("Paie des agents", unit) for unit in ("a", "b", "c")]
    found = overlaps(activities)
    assert len(found) == 3
    code, about = key(Overlap(found[0].second, found[0].first, 1.0, ()))
    aside = Dismissal("d", "e", code, about, "Deux sites", TUESDAY)
    assert kept(found, [aside]) == found[1:]


def test_a_pole_of_twelve_services_is_read_in_two_seconds() -> None:
    """1,200 activities, a third of them alike somewhere; counted in the time of this process alone."""
    chance = random.Random(3)
    wordings = [text for pair in all_pairs() for text in (pair.one, pair.other)]
    endings = ["", "du secteur", "de la zone nord", "lot"]
    activities = [
        Activity(
            f"a{i}",
            "e",
            f"{wordings[i % len(wordings)]} {endings[i % 4]}{i if i % 4 == 3 else ''}",
            unit_id=f"u{chance.randrange(12)}",
        )
        for i in range(1200)
    ]
    began = process_time()
    assert overlaps(activities)
    assert process_time() - began < 2


def test_the_matcher_is_loaded_when_it_is_needed() -> None:
    """Neither the app nor another command waits for it."""
    code = "import sys, facilitator.analysis.overlaps; sys.exit('rapidfuzz' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0

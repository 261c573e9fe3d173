"""Two services that do the same work under other words are seen; near misses are left alone."""

from __future__ import annotations

import random
import subprocess
import sys
from collections import Counter
from itertools import combinations
from string import ascii_lowercase
from time import process_time
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.analysis.concepts import read
from facilitator.analysis.findings import kept, key, settled
from facilitator.analysis.likeness import LIKELY, alike, likeness, score
from facilitator.analysis.overlaps import MOST_TOLD, Overlap, overlaps
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


def test_the_words_of_an_overlap_are_those_that_were_typed(words_fr: Words) -> None:
    """With their accents, a phrase whole, an acronym as it is; never the plain form they are compared in."""
    (found,) = overlaps(
        [
            _activity("Saisie des bons de commande et entretien des VÉHICULES (DSI)", "achats"),
            _activity("Saisir les bons de commande, entretien des véhicules, DSI", "finances"),
        ]
    )
    said = "saisie = saisir, bons de commande, entretien, VÉHICULES, DSI"
    assert overlap_reason(found, words_fr) == f"mêmes mots\u00a0: {said}"


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


def test_one_that_is_set_aside_makes_room_for_the_next_likeliest() -> None:
    """Where a thing is said more often than is told, one comes to every pair by setting the others aside."""
    both = [
        Activity(f"{unit}{n}", "e", f"Paie des agents {n}", unit_id=unit) for unit in "ab" for n in range(4)
    ]
    aside: list[Dismissal] = []
    scores: list[float] = []
    assert len(overlaps(both)) < len(both) // 2 * 4
    while told := kept(overlaps(both, settled(aside)), aside):
        code, about = key(told[0])
        scores.append(told[0].score)
        aside.append(Dismissal(f"d{len(aside)}", "e", code, about, "Deux sites", TUESDAY))
    assert scores == sorted(scores, reverse=True)
    assert settled(aside) == {(f"a{one}", f"b{other}") for one in range(4) for other in range(4)}
    assert {key(each)[1] for each in overlaps(both, settled(aside))} == settled(aside), "they can be listed"


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


def test_each_service_is_told_with_the_likeliest_of_a_crowd() -> None:
    """Two lists that repeat one line a hundred times hide neither each other nor a third service."""
    crowd = [
        Activity(f"{unit}{n}", "e", f"Paie des agents {n}", unit_id=unit) for unit in "ab" for n in range(100)
    ]
    found = overlaps([*crowd, _activity("Paie des agents", "c")])
    told = Counter(each.id for overlap in found for each in (overlap.first, overlap.second))
    assert set(told) == {each.id for each in crowd} | {"c-Paie des agents"}
    assert len(found) < 2 * MOST_TOLD * len(crowd)


_SOME_WORDS = st.lists(
    st.sampled_from(
        ["rédiger", "relance", "gérer", "dossier", "factures", "paie", "agents", "sonomètres", "sonometre",
         "sonommètres", "étalonnage", "lot12", "lot13", "du"]
    ),
    max_size=5,
)  # fmt: skip


@given(titles=st.lists(_SOME_WORDS.map(" ".join), min_size=2, max_size=2 * MOST_TOLD))
def test_what_is_told_is_what_laying_every_two_side_by_side_finds(titles: list[str]) -> None:
    """Where no service says a thing often, nothing likely is missed, and every score is that of the two."""
    activities = [Activity(f"a{n}", "e", title, unit_id=str(n % 2)) for n, title in enumerate(titles)]
    near = likeness({concept for title in titles for concept in read(title).weights})
    scores = {
        (one.id, other.id): alike(read(one.title), read(other.title), near)
        for one, other in combinations(activities, 2)
        if one.unit_id != other.unit_id
    }
    likely = {both: pytest.approx(found) for both, found in scores.items() if found >= LIKELY}
    assert {(each.first.id, each.second.id): each.score for each in overlaps(activities)} == likely


_SAME: Final = "Entretien des bâtiments, écoles, cantines, gymnases, arbres et véhicules"


@pytest.mark.parametrize(
    "title",
    [
        "Rédaction des marchés annuels",
        "Rédaction des marchés annuels {number}",
        "Rédaction des marchés annuels dossier{number}",
        "Rédaction des marchés annuels zyxwvut{letters}",
        f"{_SAME} {{letters}}zyxwvut",
    ],
)
def test_a_pole_that_says_the_same_everywhere_is_read_in_two_seconds(title: str) -> None:
    """Every pair of 1,200 titles is alike, or all but one word of each."""
    activities = [
        Activity(f"a{n}", "e", title.format(number=n + 1000, letters=_letters(n)), unit_id=f"u{n % 12}")
        for n in range(1200)
    ]
    began = process_time()
    overlaps(activities)
    assert process_time() - began < 2


def _letters(number: int) -> str:
    return "".join(ascii_lowercase[number // 26**place % 26] for place in range(3))


def test_the_matcher_is_loaded_when_it_is_needed() -> None:
    """Neither the app nor another command waits for it."""
    code = "import sys, facilitator.analysis.overlaps; sys.exit('rapidfuzz' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0

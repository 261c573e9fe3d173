"""The organisation is looked at as a whole from the shell: for people, and as JSON for scripts."""

from __future__ import annotations

import pytest

from facilitator.domain.organisation import OrgUnit
from facilitator.paths import home_of
from facilitator.store.store import Store
from tests.cli.shell import Shell
from tests.cli.test_organisation import ACTIVITIES, UNITS


@pytest.fixture
def town(shell: Shell) -> Shell:
    """A shell with an organisation."""
    shell.engagement()
    for what, content in (("units", UNITS), ("activities", ACTIVITIES)):
        shell.done("import", what, "-", piped=content)
    return shell


def test_overlaps_say_which_two_how_much_and_why(town: Shell) -> None:
    (found,) = town.done("analyse", "overlaps", "--json").json
    assert list(found) == ["a", "b", "score", "why"]
    assert {found[each]["unit"] for each in "ab"} == {"Achats", "Finances"}
    assert set(found["a"]) == {"id", "unit", "text"}
    assert 0.5 < found["score"] <= 1
    assert found["why"] == "same words: rapprochement = rapprocher, factures"
    assert "Rapprocher les factures (Finances)" in town.done("analyse", "overlaps").out


def test_orphans_and_load_point_to_lines_with_the_reason(town: Shell) -> None:
    (orphan,) = town.done("analyse", "orphans", "--json").json
    assert list(orphan) == ["id", "text", "unit", "code", "why"]
    assert (orphan["code"], orphan["unit"]) == ("activity_without_owner", "Achats")
    load = town.done("analyse", "load", "--json", "--lang", "fr").json
    by_code = {each["code"]: each for each in load}
    assert by_code["unaccounted"]["why"].endswith("où est le reste\u202f?")
    assert by_code["far_from_volume"]["text"] == "Rapprochement des factures"
    assert "Achats" in town.done("analyse", "load").out


def test_the_hours_of_a_year_are_a_parameter(town: Shell) -> None:
    """Two hours a day are 0.27 FTE of 1,607 hours, and nearly the 0.6 declared of 700."""

    def far(*options: str) -> list[str]:
        found = town.done("analyse", "load", "--json", *options).json
        return [each["why"] for each in found if each["code"] == "far_from_volume"]

    assert far() == ["0.60 FTE declared, 0.27 FTE by its volume"]
    assert far("--hours", "700") == []
    for wrong in ("many", "0", "1e9", "nan"):
        said = town("analyse", "load", "--hours", wrong)
        assert (said.code, said.err) == (2, f"--hours: “{wrong}” is no number of hours. Write it as 1607.\n")


def test_a_result_that_was_set_aside_is_not_shown(town: Shell) -> None:
    (found,) = town.done("analyse", "overlaps", "--json").json
    with Store.open(home_of(town.folder, {}), town.clock) as store:
        of = store.engagements()[0].id
        store.dismiss_finding(of, "overlap", [found["b"]["id"], found["a"]["id"]], "Deux sites")
    assert town.done("analyse", "overlaps", "--json").json == []


def test_a_result_is_set_aside_with_its_reason_and_listed_with_it(town: Shell) -> None:
    """It is no longer among the others, and undo brings it back among them."""
    before = town.done("analyse", "load", "--json").json
    made = town.done("analyse", "load", "--set-aside", "rapprochement", "--reason", "Measured in May")
    assert made.out.rstrip().endswith("Measured in May")
    (aside,) = town.done("analyse", "load", "--aside", "--json").json
    assert (aside["text"], aside["code"]) == ("Rapprochement des factures", "far_from_volume")
    assert (aside["reason"], aside["on"]) == ("Measured in May", "2026-03-10")
    after = town.done("analyse", "load", "--json").json
    assert [each for each in before if each not in after] == [
        {name: value for name, value in aside.items() if name not in ("reason", "on")}
    ]
    assert town.done("analyse", "orphans", "--aside", "--json").json == []
    town.done("undo")
    assert town.done("analyse", "load", "--json").json == before


def test_an_overlap_is_set_aside_by_the_ids_of_its_lines(town: Shell) -> None:
    (found,) = town.done("analyse", "overlaps", "--json").json
    pair = [option for each in "ab" for option in ("--set-aside", found[each]["id"])]
    town.done("analyse", "overlaps", *pair, "--reason", "Two sites")
    assert town.done("analyse", "overlaps", "--json").json == []
    (aside,) = town.done("analyse", "overlaps", "--aside", "--json").json
    assert aside == {**found, "reason": "Two sites", "on": "2026-03-10"}


def test_what_to_set_aside_must_be_one_result_and_have_a_reason(town: Shell) -> None:
    """Nothing is set aside by halves; each refusal says what to do."""
    said = town("analyse", "load", "--set-aside", "rapprochement")
    assert (said.code, said.err) == (
        2,
        "--set-aside asks for --reason: in one sentence, why it does not count.\n",
    )
    said = town("analyse", "load", "--set-aside", "nothing", "--reason", "x")
    assert (said.code, said.err) == (
        1,
        "No result says “nothing”. Without --set-aside they are listed.\n",
    )
    said = town("analyse", "load", "--set-aside", "FTE", "--reason", "x")
    assert said.code == 1
    assert "say --set-aside once more" in said.err
    assert town.done("analyse", "load", "--aside").out == ""


def test_before_any_scenario_the_verdicts_are_the_target(town: Shell) -> None:
    found = town.done("analyse", "scenario", "--json").json
    assert [(each["code"], each["text"], each["why"]) for each in found] == [
        ("activity_moved", "Rapprochement des factures", "Achats → Finances"),
        ("fte", "Achats", "2.10 FTE → 1.50 FTE"),
        ("fte", "Finances", "1.10 FTE → 1.70 FTE"),
    ]
    assert (found[1]["before"], found[1]["after"]) == (2.1, 1.5)


def test_two_scenarios_are_compared_by_name_or_number(town: Shell) -> None:
    with Store.open(home_of(town.folder, {}), town.clock) as store:
        of = store.engagements()[0].id
        units = {unit.name: unit for unit in store.units(of)}
        one, other = (store.create_scenario(of, f"Cible v{at}") for at in (1, 2))
        pair = [units["Achats"].id, units["DSI"].id]
        store.plan_merge(one.id, pair, OrgUnit("", of, "Moyens", parent_id=units["Pôle Ressources"].id))
        store.plan_split(other.id, units["Finances"].id, ["Budget", "Comptabilité"])
        store.plan_removal(other.id, unit_id=units["RH"].id)

    def codes(*words: str) -> set[str]:
        return {each["code"] for each in town.done("analyse", "scenario", *words, "--json").json}

    assert codes("1") == {"merged", "fte"}
    assert codes() == codes("cible v2") == codes("2") == {"split", "removed", "activity_moved", "fte"}
    assert codes("2", "1") == {"split", "removed", "added", "activity_moved", "fte"}
    assert "merges Achats, DSI" in town.done("analyse", "scenario", "v1").out
    assert "No scenario is called “v9”" in town("analyse", "scenario", "v9").err
    assert "“cible” may be Cible v1, Cible v2" in town("analyse", "scenario", "cible").err


def test_an_empty_organisation_has_nothing_to_say(shell: Shell) -> None:
    shell.done("new", "--title", "Vide")
    for look in ("overlaps", "orphans", "load", "scenario"):
        assert shell.done("analyse", look, "--json").json == []
        assert shell.done("analyse", look).out == ""

"""The projects of the pôle are listed, with their pilots, their next steps and what was agreed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from facilitator.domain.projects import ProjectMilestone, ProjectStatus
from facilitator.paths import home_of
from facilitator.store.store import Store
from tests.cli.shell import Shell
from tests.stage import TUESDAY


@pytest.fixture
def pole(shell: Shell) -> Shell:
    """An engagement with two projects; the first was reviewed today and is late."""
    made = shell.engagement()
    with Store.open(home_of(shell.folder, {}), shell.clock) as store:
        by_name = {person.last_name: person.id for person in store.people(made)}
        stake = store.add_stake(made, "social", "Recréer du lien")
        steps = [
            ProjectMilestone("Étude", date(2026, 2, 1), date(2026, 2, 3)),
            ProjectMilestone("Locaux", date(2026, 3, 2)),
        ]
        guichet = store.add_project(
            made, "Guichet unique", pilot_id=by_name["Dupont"], stake_id=stake.id, milestones=steps
        )
        store.review_project(
            guichet.id, status=ProjectStatus.AT_RISK, needs="Un arbitrage", agreed="Le DGS tranche"
        )
        velo = store.add_project(made, "Plan vélo", pilot_id=by_name["Roche"])
        store.edit_project(replace(velo, status=ProjectStatus.DONE))
    return shell


def test_people_read_who_pilots_what_and_what_comes_next(pole: Shell) -> None:
    assert pole.done("projects").lines == [
        "Guichet unique  Claire Dupont  at risk    Mon 02/03/2026  late  Locaux",
        "Plan vélo       Paul Roche     completed",
    ]
    french = pole.done("projects", "--lang", "fr").lines[0]
    assert french == "Guichet unique  Claire Dupont  à risque  lun. 02/03/2026  en retard  Locaux"


def test_scripts_are_told_everything(pole: Shell) -> None:
    guichet, _ = pole.done("projects", "--json").json
    assert guichet.pop("id")
    assert guichet == {
        "title": "Guichet unique",
        "pilot": "Claire Dupont",
        "stake": "Recréer du lien",
        "phase": None,
        "status": "at_risk",
        "needs": "Un arbitrage",
        "milestones": [
            {"title": "Étude", "due": "2026-02-01", "reached": "2026-02-03"},
            {"title": "Locaux", "due": "2026-03-02", "reached": None},
        ],
        "reviews": [
            {
                "on": TUESDAY.isoformat(),
                "session": None,
                "status": "at_risk",
                "progress": "",
                "needs": "Un arbitrage",
                "agreed": "Le DGS tranche",
            }
        ],
    }


@pytest.mark.parametrize(("asked", "titles"), [
    ([">dupont"], ["Guichet unique"]), ([">roche"], ["Plan vélo"]), (["<05/03"], ["Guichet unique"]),
    (["+social"], ["Guichet unique"]), (["!late"], ["Guichet unique"]), (["!open"], ["Guichet unique"]),
    (["!done"], ["Plan vélo"]), (["velo"], ["Plan vélo"]), ([">dupont", "!done"], []), (["!important"], []),
])  # fmt: skip
def test_filters_keep_what_is_looked_for(pole: Shell, asked: list[str], titles: list[str]) -> None:
    assert [each["title"] for each in pole.done("projects", "--json", *asked).json] == titles


def test_an_unknown_name_is_refused(pole: Shell) -> None:
    ended = pole("projects", ">xavier")
    assert (ended.code, ended.err) == (1, "Nobody here is called xavier.\n")


def test_none_is_none(shell: Shell) -> None:
    shell.engagement()
    assert shell.done("projects").out == ""
    assert shell.done("projects", "--json").json == []

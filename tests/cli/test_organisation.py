"""Units and activities come in from files, are listed, decided and analysed without opening the app."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.shell import Said, Shell
from tests.cli.workbook import workbook

UNITS = """nom;type;rattachement;etp;responsable
Achats;service;Pôle Ressources;4,6;Dupuis
Pôle Ressources;pôle;;84,5;
Finances;direction;Pôle Ressources;26,5;Vidal
"""
ACTIVITIES = """unité;mission;activité;etp;volume;période;fréquence;charge;qui;suite;vers;fondement;source
Achats;Achats;Instruction des demandes d'achat;1,5;1 200;an;hebdo;;Dupuis;c;;obligatoire;mesuré
Achats;Achats;Rapprochement des factures;0,6;3100/an;;mensuel;2h/jour;;transférer;finances;CGCT;
Finances;Exécution;Rapprocher les factures;1,1;;;m;;Vidal;;;;
"""


@pytest.fixture
def town(shell: Shell) -> Shell:
    """A shell with an engagement, its people, and no organisation but their units."""
    shell.engagement()
    return shell


def _import(shell: Shell, what: str, content: str | bytes, *more: str, name: str = "list.csv") -> Said:
    file = shell.folder / name
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    said = shell("import", what, str(file), *more)
    return Said(said.code, said.out, said.err.replace(str(file), "FILE"))


def _brought_in(shell: Shell) -> None:
    assert _import(shell, "units", UNITS).code == 0
    assert _import(shell, "activities", ACTIVITIES).code == 0


def test_a_tree_of_units_comes_in_whatever_the_order_of_its_rows(town: Shell) -> None:
    assert _import(town, "units", UNITS).out == "Read: 3, added: 1, completed: 2.\n"
    units = {each["name"]: each for each in town.done("units", "--json").json}
    assert list(units["Achats"]) == ["id", "name", "kind", "parent", "head", "fte"]
    assert units["Achats"]["parent"] == "Pôle Ressources"
    assert (units["Achats"]["fte"], units["Achats"]["head"]) == (4.6, "Marc Dupuis")
    assert units["Pôle Ressources"]["kind"] == "pole"
    assert units["Finances"]["kind"] == "direction"


def test_activities_come_in_with_all_that_is_said_of_them(town: Shell) -> None:
    _brought_in(town)
    first, second, _ = town.done("activities", "--json").json
    assert first.pop("id")
    assert first == {
        "unit": "Achats",
        "mission": "Achats",
        "text": "Instruction des demandes d'achat",
        "owner": "Marc Dupuis",
        "fte": 1.5,
        "volume": 1200,
        "volume_unit": "",
        "period": "year",
        "workload_minutes": None,
        "workload_period": None,
        "frequency": "weekly",
        "basis": "mandatory",
        "source": "measured",
        "verdict": "keep",
        "target": "",
        "target_fte": None,
        "session": None,
        "ref": "",
    }
    assert (second["workload_minutes"], second["workload_period"]) == (120, "day")
    assert (second["verdict"], second["target"], second["basis"]) == ("transfer", "Finances", "CGCT")


@pytest.mark.parametrize(("what", "content"), [("units", UNITS), ("activities", ACTIVITIES)])
def test_importing_twice_changes_nothing_and_once_is_one_step(town: Shell, what: str, content: str) -> None:
    before = town.done(what, "--json").out
    _import(town, what, content)
    after = town.done(what, "--json").out
    assert ", added: 0, completed: 0." in _import(town, what, content).out
    assert town.done(what, "--json").out == after
    town.done("undo")
    assert town.done(what, "--json").out == before


def test_a_sheet_and_english_columns_do_as_well(town: Shell) -> None:
    sheet = workbook([["name", "fte", "parent"], ["Stores", 0.1 + 0.2, "Supplies"], ["Supplies", 3.0, None]])
    assert _import(town, "units", sheet, name="units.xlsx").code == 0
    units = {each["name"]: each["fte"] for each in town.done("units", "--json").json}
    assert (units["Stores"], units["Supplies"]) == (0.3, 3)
    activities = workbook(
        [
            ["activity", "unit", "fte", "verdict", "target"],
            ["Stocktaking", "Stores", 0.2, "pool", "the county"],
        ]
    )
    assert _import(town, "activities", activities, name="activities.xlsx").code == 0
    assert town.done("activities", "--json").json[0]["target"] == "the county"


WRONG_UNITS = """nom;type;rattachement;etp
Achats;service;achats;4
Un;;Deux;
Deux;;Trois;
Trois;;Un;
;team;;
Nord;tribu;;
Sud;;;beaucoup
Est;;Atlantide;
Ouest;;;
ouest;;;
Finances;;Achats;-1
"""


def test_units_that_make_no_tree_are_refused_row_by_row(town: Shell) -> None:
    before = town.done("units", "--json").out
    said = _import(town, "units", WRONG_UNITS)
    assert (said.code, said.out) == (1, "")
    assert said.err.splitlines() == [
        "FILE: nothing was imported.",
        "Row 2: “Achats” is attached to itself.",
        "Row 3: “Un” would be below itself (Un → Deux → Trois → Un).",
        "Row 4: “Deux” would be below itself (Deux → Trois → Un → Deux).",
        "Row 5: “Trois” would be below itself (Trois → Un → Deux → Trois).",
        "Row 6: the name of the unit is missing.",
        "Row 7: “tribu” is no kind of unit. Known ones: division, directorate, department, team.",
        "Row 8: “beaucoup” is no FTE. Write it as 0.5.",
        "Row 9: “Est” is attached to “Atlantide”, which is no unit; give it a row.",
        "Row 11: “ouest” is on row 10 already.",
        "Row 12: “-1” is no FTE. Write it as 0.5.",
    ]
    assert town.done("units", "--json").out == before


def test_a_circle_with_units_there_were_before_is_refused_too(town: Shell) -> None:
    _import(town, "units", UNITS)
    said = _import(town, "units", "nom;rattachement\nPôle Ressources;Achats\n", "--lang", "fr")
    assert said.err.splitlines()[1] == (
        "Ligne 2\u00a0: «\u00a0Pôle Ressources\u00a0» dépendrait d'elle-même"
        " (Pôle Ressources → Achats → Pôle Ressources)."
    )


WRONG_ACTIVITIES = """unité;activité;etp;volume;période;fréquence;charge;qui;suite;vers
Cabinet;Seul;12;;;;;Dupuis;;
Achats;Trop;5;;;;;;;
Achats;Nulle part;1;;;;;;transférer;
Achats;Ailleurs;1;;;;;;t;Atlantide
Achats;Sur place;1;;;;;;t;Achats
Achats;Gardée;1;;;;;;c;Finances
Achats;Verdict;1;;;;;;peut-être;
;Sans unité;;;;;;;;
Achats;;1;;;;;;;
Achats;Volume;;plein;;;;;;
Achats;Période;;3;lune;;;;;
Achats;Fréquence;;;;parfois;;;;
Achats;Charge;;;;;lourde;;;
Achats;Qui;;;;;;m;;
Achats;Deux fois;;;;;;;;
achats;deux fois;;;;;;;;
Achats;Large;;;;;;;;;de trop
"""


def test_activities_that_cannot_be_are_refused_row_by_row(town: Shell) -> None:
    _import(town, "units", UNITS)
    said = _import(town, "activities", WRONG_ACTIVITIES)
    assert (said.code, said.out) == (1, "")
    assert said.err.splitlines() == [
        "FILE: nothing was imported.",
        "Row 2: 12 FTE for one person (Marc Dupuis) is too much; correct it, or give the unit its FTE first.",
        "Row 3: 5 FTE is more than “Achats” has (4.6).",
        "Row 4: “Nulle part” is transferred to nowhere; name the unit it goes to.",
        "Row 5: it is not known which unit “Atlantide” is; write its whole name.",
        "Row 6: “Achats” does it already; name the unit it goes to.",
        "Row 7: “Finances” is a target, but the verdict has none; leave it out.",
        "Row 8: “peut-être” is no verdict. Possible: keep, strengthen, simplify, pool, transfer, outsource,"
        " insource, reduce, stop, examine.",
        "Row 9: the unit is missing.",
        "Row 10: the activity is missing.",
        "Row 11: “plein” is no volume. Write it as 1200, or 1200/year.",
        "Row 12: “lune” is no period. Possible: day, week, month, quarter, year.",
        "Row 13: “parfois” is no frequency. Write it as daily, weekly, monthly, yearly…",
        "Row 14: “lourde” is no workload. Write it as 2h/day.",
        "Row 15: “m” may be Marc Dupuis, Nadia Martin. Write the full name.",
        "Row 17: “deux fois” is on row 16 already.",
        "Row 18 has more cells than there are columns.",
    ]
    assert town.done("activities", "--json").json == []


@pytest.mark.parametrize(
    ("what", "said"),
    [
        ("units", "FILE has no column “nom” (or “name”). Nothing was imported.\n"),
        ("activities", "FILE has no column “unité” (or “unit”). Nothing was imported.\n"),
    ],
)
def test_a_column_that_is_needed_is_named(town: Shell, what: str, said: str) -> None:
    assert _import(town, what, "etp\n1\n").err == said
    assert _import(town, what, "").err == "FILE is empty; its first row must name the columns.\n"
    assert "unknown columns: couleur" in _import(town, what, "couleur\nbleu\n").err


def test_filters_find_units_and_activities(town: Shell) -> None:
    _brought_in(town)

    def texts(*words: str) -> list[str]:
        return [each["text"] for each in town.done("activities", *words, "--json").json]

    assert texts(">vidal") == ["Rapprocher les factures"]
    assert texts("factures", "+achats") == ["Rapprochement des factures"]
    assert texts("!open") == ["Rapprocher les factures"]
    assert len(texts("!done")) == 2
    assert texts("!clarify") == ["Rapprochement des factures"]
    assert texts("!late") == texts("<friday") == []
    assert [each["name"] for each in town.done("units", ">dupuis", "--json").json] == ["Achats"]
    assert [each["name"] for each in town.done("units", "pôle", "--json").json] == ["Pôle Ressources"]
    assert town("activities", ">nobody").code == 1
    assert town.done("activities").lines[0].split("  ")[0] == "Achats"


def test_the_activities_of_a_session_have_its_reference(copil: Shell) -> None:
    copil.done("capture", "v: tenir le magasin ; 0,5 ; q")
    _import(copil, "activities", ACTIVITIES)
    (said,) = copil.done("activities", "-s", "COPIL", "--json").json
    assert (said["ref"], said["text"], said["frequency"]) == ("V-01", "Tenir le magasin", "daily")
    assert said["session"]
    assert len(copil.done("activities", "--json").json) == 4


def test_an_unknown_file_is_named(town: Shell, tmp_path: Path) -> None:
    nowhere = str(tmp_path / "nowhere.csv")
    assert town("import", "units", nowhere).err == f"{nowhere} is not there; check its name.\n"

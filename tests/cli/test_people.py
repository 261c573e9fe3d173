"""People and units are listed, for people and for scripts."""

from __future__ import annotations

from tests.cli.shell import Shell


def test_scripts_are_told_everything_about_somebody(shell: Shell) -> None:
    shell.engagement()
    people = shell.done("people", "--json").json
    assert len(people) == 7
    assert people[1].pop("id")
    assert people[1] == {
        "civility": "Mme",
        "first_name": "Claire",
        "last_name": "Dupont",
        "function": "DGA",
        "unit": "Direction générale",
        "email": "c.dupont@ville.example.org",
        "roles": ["pilot", "copil"],
    }


def test_people_read_a_table(shell: Shell) -> None:
    shell.engagement()
    first = shell.done("people").lines[0]
    assert first == "M.   Yves Le Goff   DGS                Direction générale  y.legoff@ville.example.org"


def test_units_have_the_heads_they_were_imported_with(shell: Shell) -> None:
    shell.engagement()
    units = {each["name"]: each for each in shell.done("units", "--json").json}
    assert set(units) == {"Direction générale", "Achats", "RH", "Voirie", "DSI", "Finances"}
    assert set(units["RH"]) == {"id", "name", "kind", "parent", "head", "fte"}
    assert (units["RH"]["head"], units["RH"]["parent"], units["RH"]["fte"]) == ("Nadia Martin", None, None)
    assert "Voirie" in shell.done("units").out


def test_somebody_who_was_named_in_a_line_is_listed(copil: Shell) -> None:
    copil.done("capture", "a: voir >xavier <lundi")
    assert copil.done("people", "--json").json[-1]["last_name"] == "Xavier"

"""People are brought in from a file as spreadsheets save it: all of them, or none."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.shell import Shell
from tests.cli.workbook import workbook

FRENCH = """civilité;prénom;nom;fonction;unité;courriel;rôles
Mme;Odette;Roussel;maire;Cabinet;o@v.example.org;commanditaire,copil
"""
ENGLISH = """last_name,first_name,civility,roles,unit,function,email
Roussel,Odette,Mme,"commissioner,copil",Cabinet,maire,o@v.example.org
"""
SHEET = workbook(
    [
        ["nom", "prénom", "civilité", "fonction", "unité", "courriel", "rôles"],
        ["Roussel", "Odette", "Mme", "maire", "Cabinet", "o@v.example.org", "commanditaire | copil"],
    ]
)
ODETTE = {
    "civility": "Mme",
    "first_name": "Odette",
    "last_name": "Roussel",
    "function": "maire",
    "unit": "Cabinet",
    "email": "o@v.example.org",
    "roles": ["commissioner", "copil"],
}


@pytest.fixture
def empty(shell: Shell) -> Shell:
    """A shell with an engagement without people."""
    shell.done("new", "--title", "Pôle Ressources")
    return shell


def _import(shell: Shell, content: str | bytes, *more: str, name: str = "list.csv") -> tuple[int, str, str]:
    file = shell.folder / name
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    said = shell("import", "people", str(file), *more)
    return said.code, said.out, said.err.replace(str(file), "FILE")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("french.csv", FRENCH.encode()),
        ("french-bom.csv", b"\xef\xbb\xbf" + FRENCH.encode()),
        ("english.csv", ENGLISH.encode()),
        ("english-bom-crlf.csv", b"\xef\xbb\xbf" + ENGLISH.replace("\n", "\r\n").encode()),
        ("capitals.csv", FRENCH.replace("prénom;nom", "Prénom;NOM").replace("unité", "Unite").encode()),
        ("sheet.xlsx", SHEET),
        ("sheet-under-another-name.csv", SHEET),
    ],
)
def test_a_file_in_any_of_its_forms_brings_the_same_person(empty: Shell, name: str, content: bytes) -> None:
    assert _import(empty, content, name=name) == (0, "Read: 1, added: 1, completed: 0.\n", "")
    (person,) = empty.done("people", "--json").json
    person.pop("id")
    assert person == ODETTE


def test_a_unit_nobody_knew_is_created(empty: Shell) -> None:
    _import(empty, "nom;unité\nRoussel;Cabinet\nDurand;CABINET\nPetit;\n")
    (unit,) = empty.done("units", "--json").json
    assert unit["name"] == "Cabinet"
    assert [each["unit"] for each in empty.done("people", "--json").json] == ["Cabinet", "Cabinet", None]


def test_importing_twice_changes_nothing(empty: Shell) -> None:
    """Neither the people nor what can be undone."""
    _import(empty, FRENCH)
    before = (empty.done("people", "--json").out, empty.done("units", "--json").out)
    assert _import(empty, FRENCH)[1] == "Read: 1, added: 0, completed: 0.\n"
    assert (empty.done("people", "--json").out, empty.done("units", "--json").out) == before
    empty.done("undo")
    assert empty.done("people", "--json").json == []


def test_a_later_list_completes_what_is_known(empty: Shell) -> None:
    """Also somebody who was only a name in a line; what a list does not say stays."""
    _import(empty, "nom;prénom;fonction\nRoussel;Odette;maire\n")
    assert _import(empty, "nom;prénom;courriel\nroussel;odette;o@v.example.org\n")[1] == (
        "Read: 1, added: 0, completed: 1.\n"
    )
    (person,) = empty.done("people", "--json").json
    assert (person["function"], person["email"]) == ("maire", "o@v.example.org")


def test_a_whole_import_is_one_step_to_undo(empty: Shell) -> None:
    _import(empty, "nom;unité\nRoussel;Cabinet\nDurand;RH\n")
    empty.done("undo")
    assert empty.done("people", "--json").json == []
    assert empty.done("units", "--json").json == []


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "en",
            "FILE: unknown columns: age, taille. Known ones: civility, first_name, last_name, function, unit,"
            " email, roles. Nothing was imported.\n",
        ),
        (
            "fr",
            "FILE\u00a0: colonnes inconnues\u00a0: age, taille. Connues\u00a0: civilité, prénom, nom,"
            " fonction, unité, courriel, rôles. Rien n'a été importé.\n",
        ),
    ],
)
def test_unknown_columns_are_refused_by_name(empty: Shell, language: str, said: str) -> None:
    assert _import(empty, "nom;age;taille\nRoussel;60;170\n", "--lang", language) == (1, "", said)
    assert empty.done("people", "--json").json == []


WRONG = """nom;prénom;courriel;rôles
Roussel;Odette;o@v.example.org;copil
;Marie;;
Durand;Jean;pas une adresse;
Petit;Luc;;roi
Roussel;Odette;;
Morel;Eva;;copil;de trop
"""


def test_every_refused_row_is_named_with_its_number_and_the_reason(empty: Shell) -> None:
    code, out, err = _import(empty, WRONG)
    assert (code, out) == (1, "")
    assert err.splitlines() == [
        "FILE: nothing was imported.",
        "Row 3: the surname is missing.",
        "Row 4: “pas une adresse” is no e-mail address.",
        "Row 5: “roi” is no role. Known ones: commissioner, beneficiary, pilot, head, copil, recipient,"
        " consultant.",
        "Row 6: Odette Roussel is on row 2 already.",
        "Row 7 has more cells than there are columns.",
    ]
    assert empty.done("people", "--json").json == []


def test_refused_rows_are_named_in_french(empty: Shell) -> None:
    lines = _import(empty, WRONG, "--lang", "fr")[2].splitlines()
    assert lines[0] == "FILE\u00a0: rien n'a été importé."
    assert lines[1] == "Ligne 3\u00a0: le nom manque."
    assert lines[3].endswith(
        "Connus\u00a0: commanditaire, bénéficiaire, pilote, chef, copil, destinataire, consultant."
    )


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "FILE is empty; its first row must name the columns."),
        ("prénom\nOdette\n", "FILE has no column “nom” (or “last_name”). Nothing was imported."),
        (
            "nom\nCaf\xe9\n".encode("latin-1"),
            "FILE is not in UTF-8; save it again as “CSV UTF-8”, or as XLSX.",
        ),
        (b"PK\x03\x04...", "FILE is no table that can be read; save it as CSV in UTF-8, or as XLSX."),
    ],
)
def test_a_file_that_is_no_list_is_refused(empty: Shell, content: str | bytes, said: str) -> None:
    assert _import(empty, content) == (1, "", f"{said}\n")


def test_a_file_that_is_not_there_and_a_folder_are_named(empty: Shell, tmp_path: Path) -> None:
    nowhere = str(tmp_path / "nowhere.csv")
    assert empty("import", "people", nowhere).err == f"{nowhere} is not there; check its name.\n"
    said = empty("import", "people", str(tmp_path), "--lang", "fr").err
    assert said == (
        f"{tmp_path} ne peut pas être lu\u202f; vérifiez que c'est un fichier et que vous pouvez l'ouvrir.\n"
    )


def test_a_list_can_be_piped_in(empty: Shell) -> None:
    assert empty.done("import", "people", "-", piped=FRENCH).out == "Read: 1, added: 1, completed: 0.\n"


def test_several_engagements_need_a_name(empty: Shell) -> None:
    empty.done("new", "--title", "Schéma")
    assert "Name one with -e." in _import(empty, FRENCH)[2]
    assert _import(empty, FRENCH, "-e", "schema")[0] == 0
    assert empty.done("people", "--json", "-e", "pole").json == []

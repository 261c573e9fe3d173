"""People are brought in from a text as it was pasted, with whom to check said at once."""

from __future__ import annotations

from pathlib import Path

from tests.cli.shell import Said, Shell

PASTED = """À : Yves Le Goff <y.legoff@ville.example>; DUPONT Claire <c.dupont@ville.example>
Cc : Xylo Mandrin
la liste du COPIL à confirmer
Cordialement,
"""


def _import(shell: Shell, text: str, *more: str) -> Said:
    path = Path(shell.folder) / "liste.txt"
    shell.folder.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return shell("import", "people", str(path), *more)


def test_everybody_named_is_added_and_whom_to_check_is_said(shell: Shell) -> None:
    shell.done("new", "--title", "Pôle")
    said = _import(shell, PASTED)
    assert (said.code, said.err) == (0, "")
    assert said.lines == [
        "Read: 3, added: 3, completed: 0.",
        "To check: Xylo Mandrin (which is the surname?).",
        "Nobody was read in: la liste du COPIL à confirmer",
    ]
    people = shell.done("people", "--json").json
    assert [(each["first_name"], each["last_name"]) for each in people] == [
        ("Yves", "Le Goff"),
        ("Claire", "Dupont"),
        ("Xylo", "Mandrin"),
    ]


def test_pasting_twice_changes_nothing(shell: Shell) -> None:
    shell.done("new", "--title", "Pôle")
    _import(shell, PASTED)
    assert _import(shell, PASTED).lines[0] == "Read: 3, added: 0, completed: 0."


def test_two_of_one_name_stay_two_and_stay_two_again(shell: Shell) -> None:
    shell.done("new", "--title", "Pôle")
    text = "Claire Dupont <c.dupont@ville.example>\nClaire Dupont <claire.dupont@region.example>\n"
    assert _import(shell, text).lines[0] == "Read: 2, added: 2, completed: 0."
    assert _import(shell, text, "--lang", "fr").lines[1] == "À vérifier\u00a0: Claire Dupont (homonymes)."
    assert len(shell.done("people", "--json").json) == 2


def test_homonyms_of_a_table_are_two_when_something_tells_them_apart(shell: Shell) -> None:
    shell.done("new", "--title", "Pôle")
    path = shell.folder / "table.csv"
    path.write_text("nom,prénom,fonction\nDupont,Claire,DGA\nDupont,Claire,assistante\n", encoding="utf-8")
    for added in (2, 0):
        said = shell.done("import", "people", str(path)).out
        assert said == f"Read: 2, added: {added}, completed: 0.\n"
    assert [each["function"] for each in shell.done("people", "--json").json] == ["DGA", "assistante"]


def test_a_text_that_names_nobody_is_refused(shell: Shell) -> None:
    shell.done("new", "--title", "Pôle")
    said = _import(shell, "Bonjour,\nCordialement\n")
    assert (said.code, said.out) == (1, "")
    assert said.err.startswith("Nobody is named in ")
    assert said.err.endswith("liste.txt. Nothing was imported.\n")

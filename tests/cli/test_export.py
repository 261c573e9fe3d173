"""The documents of a session are written as files, each path printed, nothing replaced unasked."""

from __future__ import annotations

import errno
import json
import tempfile
import zipfile
from email import message_from_bytes
from email.policy import default
from pathlib import Path
from typing import Any

import pytest

from facilitator.paths import home_of
from facilitator.store.store import Store
from tests.cli.shell import Shell

SECRET = "voir le maire avant"


@pytest.fixture
def said(copil: Shell) -> Shell:
    """A session in which something was decided, asked of somebody, and said in private."""
    copil.done("capture", "-", piped=f"d: on garde\na: relancer >martin <lundi\nx: {SECRET}\n")
    return copil


def _text(path: Path) -> str:
    """All that is written in a document, its properties too."""
    if path.suffix != ".docx":
        return path.read_text(encoding="utf-8")
    with zipfile.ZipFile(path) as archive:
        return "".join(archive.read(name).decode(errors="ignore") for name in archive.namelist())


def test_paths_are_printed_a_line_each(said: Shell, tmp_path: Path) -> None:
    out = tmp_path / "documents"
    typed = ("export", "--document", "minutes,decisions", "--format", "docx,md,json", "--out", str(out))
    paths = [Path(line) for line in said.done(*typed).lines]
    assert [path.name for path in paths] == [
        f"{stem} COPIL n° 3.{suffix}"
        for stem in ("minutes", "decision-record")
        for suffix in ("docx", "md", "json")
    ]
    assert sorted(paths) == sorted(out.iterdir())
    assert all("On garde" in _text(path) for path in paths)


def test_in_french_under_its_french_name(said: Shell, tmp_path: Path) -> None:
    typed = ("compte-rendu", "--format", "md", "--out", str(tmp_path), "--lang", "fr")
    (path,) = [Path(line) for line in said.done(*typed).lines]
    assert path.name == "compte-rendu COPIL n° 3.md"
    assert "# Compte rendu" in _text(path)


def test_unless_said_word_minutes_in_the_folder_of_documents(said: Shell) -> None:
    (path,) = [Path(line) for line in said.done("export").lines]
    assert path == said.folder / "exports" / "Pôle Ressources" / "COPIL n° 3" / "minutes COPIL n° 3.docx"
    assert "On garde" in _text(path)


def test_the_settings_name_the_folder_of_documents(said: Shell, tmp_path: Path) -> None:
    (said.folder / "settings.toml").write_text(f"export_folder = '{tmp_path / 'mine'}'\n", encoding="utf-8")
    (path,) = said.done("export", "--format", "md").lines
    assert path.startswith(str(tmp_path / "mine"))


def test_what_exists_is_replaced_only_when_asked(said: Shell, tmp_path: Path) -> None:
    """When one document of several exists, none is written."""
    typed = ("export", "--document", "decisions,minutes", "--format", "md", "--out", str(tmp_path))
    there = tmp_path / "minutes COPIL n° 3.md"
    there.write_text("mine", encoding="utf-8")
    ended = said(*typed)
    assert (ended.code, ended.out) == (1, "")
    assert ended.err == (
        f"minutes COPIL n° 3.md exists already in {tmp_path}; --force replaces it. Nothing was written.\n"
    )
    assert [path.name for path in tmp_path.glob("*.md")] == [there.name]
    assert there.read_text(encoding="utf-8") == "mine"
    assert len(said.done(*typed, "--force").lines) == 2
    assert "On garde" in _text(there)


def test_the_refusal_is_said_in_french(said: Shell, tmp_path: Path) -> None:
    typed = ("export", "--format", "md", "--out", str(tmp_path), "--lang", "fr")
    said.done(*typed)
    assert said(*typed).err == (
        f"compte-rendu COPIL n° 3.md existe déjà dans {tmp_path}\u202f; --force le remplace."
        " Rien n'a été écrit.\n"
    )


@pytest.mark.parametrize("form", ["md", "json", "docx"])
@pytest.mark.parametrize("document", ["minutes", "decisions"])
def test_private_items_leave_for_no_audience_but_private(
    said: Shell, tmp_path: Path, form: str, document: str
) -> None:
    """Under any spelling, in no part of the file; the minutes for `private` hold them."""
    typed = ("export", "--document", document, "--format", form)
    for audience in ("", "committee", "public"):
        named = ("--audience", audience) if audience else ()
        (path,) = said.done(*typed, "--out", str(tmp_path / f"for {audience}"), *named).lines
        assert SECRET not in _text(Path(path)).casefold(), audience
    (path,) = said.done(*typed, "--out", str(tmp_path / "private"), "--audience", "private").lines
    assert document == "decisions" or SECRET in _text(Path(path)).casefold()


def test_hostile_titles_stay_in_their_folder(shell: Shell, tmp_path: Path) -> None:
    shell.engagement("../../Pôle: <Ressources>")
    shell.session("../../etc/COPIL n° 1?")
    shell.done("session", "start")
    shell.done("capture", "d: on garde [/x] {y} \u202efin")
    for out in ((), ("--out", str(tmp_path / "out"))):
        (path,) = shell.done("export", "--format", "md", *out).lines
        root = (tmp_path / "out") if out else shell.folder / "exports"
        assert root in Path(path).resolve().parents
        assert "\u202e" not in Path(path).read_text(encoding="utf-8")


def test_the_live_session_or_the_only_one_that_was_held_is_meant(copil: Shell, tmp_path: Path) -> None:
    copil.session("Atelier Voirie")
    copil.done("session", "close")
    assert "COPIL n° 3" in copil.done("export", "--out", str(tmp_path)).out
    copil.done("session", "start", "voirie")
    assert "Atelier Voirie" in copil.done("export", "--out", str(tmp_path)).out
    assert "COPIL n° 3" in copil.done("export", "copil", "--out", str(tmp_path / "2")).out


def test_a_folder_that_cannot_be_made_is_named(said: Shell, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    out = str(tmp_path / "file" / "folder")
    ended = said("export", "--out", out)
    assert (ended.code, ended.out) == (1, "")
    assert ended.err == f"{out} cannot be created; choose another folder.\n"


@pytest.mark.parametrize(
    ("number", "english", "french"),
    [
        (errno.EACCES, "does not accept new files", "n'accepte pas de nouveaux fichiers"),
        (errno.EROFS, "does not accept new files", "n'accepte pas de nouveaux fichiers"),
        (errno.ENOSPC, "is full", "est plein"),
    ],
)
def test_a_folder_that_refuses_files_is_named_and_nothing_is_left(
    said: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, english: str, french: str
) -> None:
    """As a read-only folder or a full disk does; rights are not taken away: an administrator has them all."""

    def refuse(*_: Any, **__: Any) -> tuple[int, str]:
        raise OSError(number, "refused")

    monkeypatch.setattr(tempfile, "mkstemp", refuse)
    for language, sentence in (("en", english), ("fr", french)):
        ended = said("export", "--out", str(tmp_path / "out"), "--lang", language)
        assert (ended.code, ended.out) == (1, "")
        assert str(tmp_path / "out") in ended.err
        assert sentence in ended.err
        assert ended.err.count("\n") == 1
    assert list((tmp_path / "out").iterdir()) == []


def test_json_is_what_scripts_read(said: Shell, tmp_path: Path) -> None:
    (path,) = said.done("export", "--format", "json", "--out", str(tmp_path)).lines
    assert isinstance(json.loads(Path(path).read_text(encoding="utf-8")), dict)


# documents about a whole engagement


@pytest.fixture(scope="module")
def example(tmp_path_factory: pytest.TempPathFactory) -> Shell:
    """A shell on the example engagement, in English; the tests that share it only read its data."""
    shell = Shell(tmp_path_factory.mktemp("example") / "home")
    shell.done("demo", "--create")
    return shell


def _written(shell: Shell, out: Path, *typed: str) -> list[Path]:
    return [Path(line) for line in shell.done("export", *typed, "--out", str(out)).lines]


def test_everything_about_the_engagement_is_written_beside_its_sessions(example: Shell) -> None:
    lines = example.done("export", "--document", "progress,hours,letter,advice,actions").lines
    folder = example.folder / "exports" / "Resources Division"
    assert [Path(line) for line in lines] == [
        folder / "progress-note no. 1.docx",
        folder / "statement-of-hours Resources Division.docx",
        folder / "mission-letter-summary Resources Division.docx",
        folder / "note-of-advice Resources Division.docx",
        folder / "action-list Resources Division.docx",
    ]


def test_each_document_about_the_engagement_says_what_it_is(example: Shell, tmp_path: Path) -> None:
    """In JSON with the version of its shape, so that a script notices when it changes."""
    typed = ("--document", "progress,hours,letter,advice,actions", "--format", "json")
    titles = [json.loads(path.read_text(encoding="utf-8")) for path in _written(example, tmp_path, *typed)]
    assert [(each["schema"], each["title"]) for each in titles] == [
        (1, "Progress note no. 1"),
        (1, "Statement of hours"),
        (1, "Summary of the mission letter"),
        (1, "Note of advice no. 1"),
        (1, "Action list"),
    ]


def test_a_format_that_a_document_cannot_have_is_refused(example: Shell, tmp_path: Path) -> None:
    """In one sentence that names those it can, before anything is written."""
    typed = ("export", "--document", "hours,progress", "--format", "md,xlsx", "--out", str(tmp_path / "out"))
    ended = example(*typed)
    assert (ended.code, ended.out) == (1, "")
    assert ended.err == ("The document “progress” is not written as xlsx; it can be: docx, md, json.\n")
    assert not (tmp_path / "out").exists()
    assert example(*typed, "--lang", "fr").err == (
        "Le document «\u00a0progress\u00a0» ne s'écrit pas en xlsx\u202f;"
        " il peut l'être en\u00a0: docx, md, json.\n"
    )


def test_hours_and_actions_are_workbooks_too(example: Shell, tmp_path: Path) -> None:
    paths = _written(example, tmp_path, "--document", "hours,actions", "--format", "xlsx")
    assert [path.suffix for path in paths] == [".xlsx", ".xlsx"]
    assert all(path.read_bytes().startswith(b"PK") for path in paths)


def test_the_matrix_of_activities_is_written_in_every_format(example: Shell, tmp_path: Path) -> None:
    paths = _written(example, tmp_path, "--document", "matrix", "--format", "xlsx,docx,md,json")
    assert sorted(path.suffix for path in paths) == [".docx", ".json", ".md", ".xlsx"]
    assert {path.stem for path in paths} == {"activity-matrix Resources Division"}
    ended = example("export", "COPIL", "--document", "matrix")
    assert ended.err == "The document “matrix” is about the whole engagement; leave “COPIL” out.\n"


def test_a_note_is_meant_by_its_number_or_its_day(example: Shell, tmp_path: Path) -> None:
    """For a day without a note the next one is drawn, and not kept."""
    typed = ("--document", "progress", "--format", "md")
    (latest,), (first,), (drawn,) = (
        _written(example, tmp_path / name, *which, *typed)
        for name, which in (("latest", ()), ("first", ("1",)), ("drawn", ("2026-03-10",)))
    )
    assert latest.name == first.name == "progress-note no. 1.md"
    assert drawn.name == "progress-note no. 2.md"
    assert "to Tuesday 10 March 2026" in _text(drawn)
    (again,) = _written(example, tmp_path / "again", *typed)
    assert _text(again) == _text(latest)


def test_without_any_note_one_is_drawn_up_to_today(said: Shell, tmp_path: Path) -> None:
    (path,) = _written(said, tmp_path, "--document", "progress", "--format", "md")
    text = _text(path)
    assert path.name == "progress-note no. 1.md"
    assert "from the start to Tuesday 10 March 2026" in text
    assert SECRET not in text


def test_what_is_no_note_is_refused_with_those_there_are(example: Shell) -> None:
    ended = example("export", "9", "--document", "progress")
    assert (ended.code, ended.out) == (1, "")
    assert ended.err == "“9” is no progress note. Notes: 1; or type a day as 2026-03-10.\n"


@pytest.mark.parametrize("which", ["1", "suppliers", "WHERE THE"])
def test_an_advice_is_meant_by_its_number_or_a_part_of_its_title(
    example: Shell, tmp_path: Path, which: str
) -> None:
    (path,) = _written(example, tmp_path, which, "--document", "advice", "--format", "md")
    assert path.name == "note-of-advice no. 1 Where the suppliers' desk belongs.md"
    assert "## Recommendation" in _text(path)


def test_what_is_no_advice_is_refused(example: Shell, said: Shell) -> None:
    assert example("export", "7", "--document", "advice").err == (
        "“7” is no one advice. There are: 1 Where the suppliers' desk belongs.\n"
    )
    ended = said("export", "--document", "advice")
    assert (ended.code, ended.out) == (1, "")
    assert ended.err == "No advice was given in this engagement yet; nothing was written.\n"


def test_a_document_about_the_whole_is_about_no_session(example: Shell) -> None:
    ended = example("export", "COPIL", "--document", "hours")
    assert (ended.code, ended.out) == (1, "")
    assert ended.err == "The document “hours” is about the whole engagement; leave “COPIL” out.\n"


def test_the_diagnostic_of_the_example_is_written(example: Shell, tmp_path: Path) -> None:
    paths = _written(example, tmp_path, "--document", "diagnostic", "--format", "docx,md,json")
    text = next(_text(path) for path in paths if path.suffix == ".md")
    for part in ("Method and sources", "Service by service", "Scenarios compared", "Recommendations"):
        assert f"## {part}" in text


def test_the_chart_is_a_picture_of_what_is_current_or_of_a_scenario(example: Shell, tmp_path: Path) -> None:
    typed = ("--document", "chart", "--format", "svg,png")
    svg, png = _written(example, tmp_path / "current", *typed)
    assert svg.read_bytes().startswith(b"<?xml")
    assert png.read_bytes().startswith(b"\x89PNG")
    assert "new unit" not in svg.read_text(encoding="utf-8")
    target, _ = _written(example, tmp_path / "target", "1", *typed)
    assert "new unit" in target.read_text(encoding="utf-8")
    assert target.name != svg.name


def test_a_chart_of_a_scenario_there_is_not_names_those_there_are(example: Shell) -> None:
    ended = example("export", "Cible 9", "--document", "chart", "--format", "svg")
    assert ended.code == 1
    assert "Cible 9" in ended.err
    assert "Scenario B" in ended.err


def test_only_pictures_are_written_as_pictures(example: Shell) -> None:
    ended = example("export", "--document", "diagnostic", "--format", "png")
    assert ended.code == 1
    assert ended.err == ("The document “diagnostic” is not written as png; it can be: docx, md, json.\n")


def test_an_invitation_is_to_the_session_that_is_still_to_come(copil: Shell, tmp_path: Path) -> None:
    copil.done("session", "close")
    copil.done("session", "new", "--title", "Atelier Voirie", "--on", "2026-03-12", "--at", "14:00")
    (path,) = _written(copil, tmp_path, "--document", "invitation", "--format", "md")
    assert path.name == "invitation Atelier Voirie.md"
    assert "Thursday 12 March 2026" in _text(path)


@pytest.mark.parametrize(
    "document",
    ["progress", "hours", "letter", "actions", "invitation", "diagnostic", "chart", "load", "matrix"],
)
def test_what_was_said_in_private_is_in_no_document_of_the_engagement(
    said: Shell, tmp_path: Path, document: str
) -> None:
    forms = "md,json,docx" + (",xlsx" if document in ("hours", "actions", "matrix") else "")
    for audience in ("public", "committee"):
        typed = ("--document", document, "--format", forms, "--audience", audience)
        for path in _written(said, tmp_path / audience, *typed):
            text = _packed(path) if zipfile.is_zipfile(path) else _text(path)
            assert SECRET not in text.casefold(), path


def _packed(path: Path) -> str:
    with zipfile.ZipFile(path) as archive:
        return "".join(archive.read(name).decode(errors="ignore") for name in archive.namelist())


def test_actions_as_mails_are_a_reminder_to_each_owner(copil: Shell, tmp_path: Path) -> None:
    """Only what is open and public is told; a part of a name narrows it down."""
    copil.done("capture", "-", piped="a: relire >dupont <09/03\na: chiffrer >roche\na: relancer >roche\n")
    written = copil.done("export", "--document", "actions", "--format", "eml", "--lang", "fr").lines
    assert [Path(each).name for each in written] == ["relance Claire Dupont.eml", "relance Paul Roche.eml"]
    mail = message_from_bytes(Path(written[1]).read_bytes(), policy=default)
    assert mail["X-Unsent"] == "1"
    assert mail["Subject"].startswith("Vos actions en cours")
    again = copil("export", "roche", "--document", "actions", "--format", "eml", "--lang", "fr")
    assert (again.code, again.out) == (1, "")
    assert "relance Paul Roche.eml" in again.err
    both = copil.done(
        "export", "roche", "--document", "reminder", "--format", "md", "--out", str(tmp_path / "x")
    ).lines
    assert [Path(each).name for each in both] == ["reminder Paul Roche.md"]
    nobody = copil("export", "xavier", "--document", "actions", "--format", "eml", "--lang", "fr")
    assert nobody.code == 1
    assert "Responsables" in nobody.err
    assert copil("export", "--document", "minutes", "--format", "eml").code == 1


def test_what_was_written_is_remembered_where_the_data_can_be_written(said: Shell, tmp_path: Path) -> None:
    """While another process holds the data, the documents are written all the same."""
    said.done("export", "--document", "minutes,actions", "--format", "md", "--out", str(tmp_path / "first"))
    with Store.open(home_of(said.folder, {}), said.clock) as store:
        (engagement,) = store.engagements()
        (kept,) = store.handed_out(engagement.id, "minutes")
        assert Path(kept.path).parent == tmp_path / "first"
        assert kept.session_id is not None
        assert len(store.handed_out(engagement.id, "actions")) == 1
        held = said.done("export", "--format", "md", "--out", str(tmp_path / "second"))
        assert Path(held.lines[0]).exists()
        assert len(store.handed_out(engagement.id, "minutes")) == 1

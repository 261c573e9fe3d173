"""Documents written from the screen: where they go, what is said, and what stands in the way."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from facilitator.domain.advice import Advice
from facilitator.domain.items import Draft, ItemKind
from facilitator.domain.session import Session
from facilitator.export.files import DiskFull, FileInUse, FolderReadOnly
from facilitator.i18n import Trouble, Words
from facilitator.paths import Home
from facilitator.store.store import Store
from facilitator.ui.app import FacilitatorApp
from facilitator.ui.desk import Desk
from facilitator.ui.screens.progress_note import ProgressNoteScreen
from tests.stage import TUESDAY
from tests.ui.conftest import Opens
from tests.ui.keyboard import press, reads, shown, type_text
from tests.ui.notices import told


def _written(home: Home) -> list[Path]:
    return sorted(path for path in home.exports.rglob("*") if path.is_file())


def _text(home: Home) -> str:
    """All that was written as Markdown."""
    return "\n".join(path.read_text(encoding="utf-8") for path in _written(home) if path.suffix == ".md")


async def test_f12_writes_minutes_and_record_in_word_and_markdown(live: Opens, home: Home) -> None:
    async with live() as pilot:
        await type_text(pilot, "d: le scénario B est retenu", "enter")
        await type_text(pilot, "x: tension entre les adjoints", "enter")
        await press(pilot, "f12", "f12")
        assert "O ouvre le dossier." in shown(pilot)
    files = _written(home)
    assert [path.suffix for path in files] == [".docx", ".md", ".docx", ".md"]
    text = "".join(path.read_text(encoding="utf-8") for path in files if path.suffix == ".md")
    assert "Le scénario B est retenu" in text
    assert "tension" not in text.casefold()


async def test_what_was_handed_out_is_remembered_wherever_its_file_goes(
    live: Opens, home: Home, store: Store, copil: Session
) -> None:
    """The dashboard asks for no minutes a second time once their file was sent on and moved."""
    async with live() as pilot:
        await type_text(pilot, "d: le scénario B est retenu", "enter")
        await press(pilot, "f12", "f12")
        assert "O ouvre le dossier." in shown(pilot)
    kept = store.handed_out(copil.engagement_id, "minutes")
    assert {Path(each.path) for each in kept} < set(_written(home))
    assert {each.session_id for each in kept} == {copil.id}
    for path in _written(home):
        path.unlink()
    async with live() as pilot:
        await press(pilot, "enter")
        assert await reads(pilot, "COPIL n° 3")
        await pilot.app.workers.wait_for_complete()
        assert "CR à écrire" not in shown(pilot)


async def test_documents_that_exist_are_replaced_when_one_asks_again(live: Opens, home: Home) -> None:
    async with live() as pilot:
        await type_text(pilot, "d: premier jet", "enter")
        await press(pilot, "f12", "f12")
        before = {path: path.read_bytes() for path in _written(home)}
        await press(pilot, "f2")
        await type_text(pilot, " revu", "enter")
        await press(pilot, "f12")
        assert "F12 encore une fois les remplace." in shown(pilot)
        assert {path: path.read_bytes() for path in _written(home)} == before
        await press(pilot, "f12")
        assert "4 fichiers dans" in shown(pilot)
    assert any("revu" in path.read_text(encoding="utf-8") for path in _written(home) if path.suffix == ".md")


async def test_what_cannot_be_written_is_said_and_the_session_stays(
    live: Opens, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path, *_: object, **__: object) -> None:
        raise FolderReadOnly(folder=path.parent)

    monkeypatch.setattr("facilitator.export.files.write_atomically", refuse)
    async with live() as pilot:
        await type_text(pilot, "d: le scénario B", "enter")
        await press(pilot, "f12", "f12")
        assert await reads(pilot, "n'accepte pas de nouveaux fichiers")
        assert "D-01" in shown(pilot)


async def test_o_opens_the_folder(live: Opens, home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(FacilitatorApp, "open_url", lambda _, url, **__: opened.append(url))
    async with live() as pilot:
        await press(pilot, "f12", "f12", "o")
    (url,) = opened
    assert url.startswith(home.exports.as_uri())


# documents about the whole engagement, and the invitation

ENGAGEMENT = "Structuration du Pôle Ressources"


@pytest.fixture
def held(store: Store, copil: Session) -> Session:
    """The COPIL held, with a decision and an action, each with a private one; and an advice given since."""
    store.start_session(copil.id)
    store.capture(copil.id, Draft(ItemKind.DECISION, "Le scénario B est retenu", "d: …"))
    store.capture(copil.id, Draft(ItemKind.ACTION, "Rédiger la fiche de poste", "a: …"))
    for kind in (ItemKind.DECISION, ItemKind.ACTION):
        aside = store.capture(copil.id, Draft(kind, "Prendre ombrage", "…"))
        store.set_private(aside.id, True)
    store.capture(copil.id, Draft(ItemKind.PRIVATE, "Tension entre les adjoints", "x: …"))
    store.close_session(copil.id)
    store.set_session_hours(copil.id, 120)
    store.give_advice(Advice("", copil.engagement_id, 0, TUESDAY, "Temps partagé"))
    return copil


SCREENS = {
    "progress note": (("s", "x"), "note-d'avancement n° 1", "Le scénario B est retenu"),
    "hours": (("t", "x"), f"relevé-d'heures {ENGAGEMENT}", "COPIL n° 3"),
    "letter": (("l", "f12"), f"synthèse-de-la-lettre-de-mission {ENGAGEMENT}", "Ville de Valbrune"),
    "advice": (("v", "x"), f"note-de-conseil {ENGAGEMENT}", "Temps partagé"),
    "one advice": (("v", "enter", "x"), "note-de-conseil n° 1 Temps partagé", "Temps partagé"),
    "actions": (("a", "x"), f"tableau-d'actions {ENGAGEMENT}", "Rédiger la fiche de poste"),
    "invitation": (("p", "p"), "convocation", "Organigramme cible"),
}


@pytest.mark.parametrize(("keys", "name", "content"), SCREENS.values(), ids=SCREENS)
@pytest.mark.parametrize("size", [(100, 30), (80, 24)], ids=["100x30", "80x24"])
async def test_each_screen_hands_out_its_document_without_what_is_private(
    keys: tuple[str, ...],
    name: str,
    content: str,
    size: tuple[int, int],
    opened: Opens,
    held: Session,
    home: Home,
) -> None:
    async with opened(size) as pilot:
        await press(pilot, "enter", *keys)
        assert await reads(pilot, "O ouvre le dossier.")
        said = "P Convocation" if keys == ("p", "p") else f"{keys[-1].upper()} Exporter".replace("F12", "X")
        assert said in shown(pilot), "the key bar says so"
    files = _written(home)
    assert {path.stem for path in files} == {name}
    assert {path.suffix for path in files} >= {".docx", ".md"}
    assert content in _text(home).replace("\u00a0", " ").replace("\u202f", " ")
    assert "ombrage" not in _text(home)
    assert "adjoints" not in _text(home)


async def test_the_folders_are_those_of_the_engagement_and_of_the_session(
    opened: Opens, held: Session, home: Home
) -> None:
    async with opened() as pilot:
        await press(pilot, "enter", "t", "x", "escape", "p", "p")
    of_engagement = home.exports / ENGAGEMENT
    assert {path.parent for path in _written(home)} == {of_engagement, of_engagement / "COPIL n° 3"}


async def test_in_english_all_of_it_is_english(opened: Opens, desk: Desk, held: Session, home: Home) -> None:
    desk.words = Words("en")
    async with opened() as pilot:
        await press(pilot, "enter", "s", "x")
        assert await reads(pilot, "2 files in")
        await press(pilot, "x")
        assert await reads(pilot, "These documents exist already. X again replaces them.")
        await press(pilot, "escape", "p", "p")
    assert {path.stem for path in _written(home)} == {"progress-note no. 1", "invitation"}
    assert "Done since the start" in _text(home)


async def test_to_replace_one_document_is_not_to_replace_another(
    opened: Opens, store: Store, held: Session, home: Home
) -> None:
    """One was told that the first note is there; the second one, not yet told of, stays as it is."""
    store.write_note(held.engagement_id, TUESDAY)
    second = store.write_note(held.engagement_id, TUESDAY.replace(day=31))
    async with opened() as pilot:
        await press(pilot, "enter", "s", "x", "pageup", "x", "x")
        assert await reads(pilot, "existent déjà")
        store.edit_note(replace(second, gaps="Le bail retarde le guichet"))
        front = pilot.app.screen
        assert isinstance(front, ProgressNoteScreen)
        front.reload()
        await press(pilot, "pagedown")
        await press(pilot, "x")
        assert "Le bail" not in _text(home)
        await press(pilot, "x")
        assert "Le bail retarde le guichet" in _text(home)


TROUBLES = {
    "disk full": (DiskFull(folder="Documents"), "est plein"),
    "open elsewhere": (FileInUse(name="relevé.xlsx"), "ouvert dans un autre programme"),
    "read-only": (FolderReadOnly(folder="Documents"), "n'accepte pas de nouveaux fichiers"),
}


@pytest.mark.parametrize(("trouble", "said"), TROUBLES.values(), ids=TROUBLES)
async def test_a_document_that_cannot_be_written_is_one_sentence(
    trouble: Trouble,
    said: str,
    opened: Opens,
    store: Store,
    held: Session,
    home: Home,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = store.dossier(held.engagement_id)

    def refuse(*_: object, **__: object) -> None:
        raise trouble

    with monkeypatch.context() as patched:
        patched.setattr("facilitator.export.files.write_atomically", refuse)
        async with opened() as pilot:
            await press(pilot, "enter", "t", "x")
            assert await reads(pilot, said)
            assert "COPIL n° 3" in shown(pilot), "the screen goes on"
    assert store.dossier(held.engagement_id) == before
    assert not _written(home)


async def test_the_folder_that_was_chosen_is_a_file(
    opened: Opens, desk: Desk, held: Session, home: Home, tmp_path: Path
) -> None:
    taken = tmp_path / "pris"
    taken.write_text("ici", encoding="utf-8")
    desk.settings = replace(desk.settings, export_folder=str(taken))
    async with opened() as pilot:
        await press(pilot, "enter", "s", "x")
        assert await reads(pilot, "choisissez un autre dossier")
    assert taken.read_text(encoding="utf-8") == "ici"
    assert not _written(home)


async def test_before_anything_was_written_o_says_where_it_will_go(
    opened: Opens, held: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened_folders: list[str] = []
    monkeypatch.setattr(FacilitatorApp, "open_url", lambda _, url, **__: opened_folders.append(url))
    async with opened() as pilot:
        await press(pilot, "enter", "v", "o")
        assert "Aucun document n'est encore écrit" in told(pilot)
        assert not opened_folders
        await press(pilot, "x", "o")
    assert len(opened_folders) == 1


async def test_without_advice_there_is_nothing_to_write(opened: Opens, copil: Session, home: Home) -> None:
    async with opened() as pilot:
        await press(pilot, "enter", "v", "x")
        assert "rien n'a été écrit" in told(pilot)
    assert not _written(home)

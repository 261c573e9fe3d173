"""A letter is read beside what was understood of it: accepted, corrected, pointed at; then it founds."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot

from facilitator.domain.session import SessionKind
from facilitator.store.store import Store
from facilitator.ui.screens.cockpit import CockpitScreen
from facilitator.ui.screens.letter_reading import ReadingScreen
from facilitator.ui.screens.new_engagement import NewAsked
from tests.source import ROOT
from tests.ui.conftest import Opens
from tests.ui.keyboard import comes, press, row_with, settle, shown, type_text

TWIN = Path(__file__).parents[2] / "letter" / "letters" / "jumelle.txt"

SMALL = """Objet : Mission d'appui à la réorganisation des ateliers

Madame Solène KERVAL, Responsable des ateliers

Les ateliers ont été réunis en un seul lieu l'an dernier.

La prestation comprend :
- dans un 1er temps :
 - la description des tâches de chaque équipe
- dans un second temps (date à définir) :
 - le suivi des équipes

Le volume est fixé à 37 h 30, la durée à 6 mois à compter de mars 2026 pour le 1er temps.

M. Hervé LANDRIN
Directeur Général des Services
"""


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    """A short letter in a folder of its own."""
    path = tmp_path / "courrier" / "lettre-ateliers.txt"
    path.parent.mkdir()
    path.write_text(SMALL, encoding="utf-8")
    return path


def reading(pilot: Pilot[int]) -> ReadingScreen:
    """The letter in front."""
    front = pilot.app.screen
    assert isinstance(front, ReadingScreen)
    return front


async def select(pilot: Pilot[int], path: str) -> None:
    """Goes to a field with the arrows."""
    await press(pilot, "home")
    for _ in range(60):
        if reading(pilot).list.key == path:
            return
        await press(pilot, "down")
    raise AssertionError(f"there is no field {path}")


async def begin(pilot: Pilot[int], path: Path) -> None:
    """Types the path of a letter on the home screen."""
    await press(pilot, "n")
    await type_text(pilot, str(path), "enter")
    await settled(pilot)


async def settled(pilot: Pilot[int]) -> None:
    """Waits until the letter was read, in its thread, or refused."""
    front = pilot.app.screen
    assert await comes(pilot, lambda: pilot.app.screen is not front or "Lecture" not in shown(pilot))
    await settle(pilot)


class Keyboard:
    """Counts the keys pressed beyond what is typed as text."""

    def __init__(self, pilot: Pilot[int]) -> None:
        self.pilot = pilot
        self.presses = 0

    async def press(self, *keys: str) -> None:
        """Keys that are no text."""
        self.presses += len(keys)
        await press(self.pilot, *keys)

    async def type(self, text: str) -> None:
        """Text."""
        await type_text(self.pilot, text)


async def test_from_a_letter_to_a_cockpit_with_a_first_steering_committee(
    opened: Opens, store: Store
) -> None:
    """At most 25 key presses beyond what is typed as text."""
    async with opened() as pilot:
        keyboard = Keyboard(pilot)
        await keyboard.press("n")
        await keyboard.type(str(TWIN))
        await keyboard.press("enter")
        await settled(pilot)
        await keyboard.press("f12")
        await keyboard.press("n")
        await keyboard.type("COPIL n° 1 ; 14/04 ; 09:30 ; 2 h")
        await keyboard.press("enter", "escape", "escape")
        front = pilot.app.screen
        assert isinstance(front, CockpitScreen)
        assert "COPIL n° 1" in row_with(pilot, "14/04")
        assert "1er temps" in shown(pilot)
        assert keyboard.presses <= 25
    (engagement,) = store.engagements()
    (line,) = store.sessions(engagement.id)
    assert line.session.kind is SessionKind.COPIL
    assert line.session.phase_id == store.phases(engagement.id)[0].id


async def test_even_every_field_accepted_one_by_one_takes_one_key_each(
    opened: Opens, letter: Path, store: Store
) -> None:
    async with opened() as pilot:
        await begin(pilot, letter)
        for _ in range(60):
            if reading(pilot).line_box.is_open:
                await press(pilot, "enter")
            elif all(map(reading(pilot).review.is_accepted, paths(pilot))):
                break
            else:
                await press(pilot, "enter")
        assert f"✓ {len(paths(pilot))} sur {len(paths(pilot))}" in shown(pilot)


def paths(pilot: Pilot[int]) -> tuple[str, ...]:
    """The fields of the letter in front."""
    screen = reading(pilot)
    return tuple(each.path for each in screen.review.fields(screen.words))


async def test_the_lines_of_the_selected_field_are_lit_up(opened: Opens, letter: Path) -> None:
    async with opened() as pilot:
        await begin(pilot, letter)
        assert reading(pilot).letter.lit == (1, 1)
        await select(pilot, "phases.0.services.0")
        assert reading(pilot).letter.lit == (9, 9)
        assert "▌" in row_with(pilot, "la description des tâches")
        assert "ligne 9" in shown(pilot)


async def test_what_the_letter_does_not_say_is_marked_and_asked_never_invented(
    opened: Opens, letter: Path, store: Store
) -> None:
    async with opened((120, 36)) as pilot:
        await begin(pilot, letter)
        assert "◌ à préciser" in row_with(pilot, "organisation    ")
        await select(pilot, "organisation")
        await press(pilot, "enter")
        await type_text(pilot, "Ville de Valbrune", "enter")
        assert "Ville de Valbrune" in row_with(pilot, "organisation    ")
        await press(pilot, "f12")
    (engagement,) = store.engagements()
    assert engagement.client == "Ville de Valbrune"
    assert engagement.planned_minutes is None
    assert store.stakes(engagement.id) == ()


async def test_a_field_is_corrected_in_its_line(opened: Opens, letter: Path, store: Store) -> None:
    async with opened() as pilot:
        await begin(pilot, letter)
        await press(pilot, "e", "ctrl+u")
        for _ in range(70):
            await pilot.press("delete")
        await type_text(pilot, "Réorganiser les ateliers", "enter")
        assert "Réorganiser les ateliers" in row_with(pilot, "titre")
        await press(pilot, "f8")
    assert store.engagements()[0].title == "Réorganiser les ateliers"


async def test_creating_takes_the_field_that_is_being_typed(
    opened: Opens, letter: Path, store: Store
) -> None:
    """F12 before Enter: the title as it was typed is the title; one that is refused is asked again."""
    async with opened() as pilot:
        await begin(pilot, letter)
        await select(pilot, "title")
        await press(pilot, "e", "ctrl+u")
        await type_text(pilot, "Ateliers réunis", "f12")
        await pilot.pause()
        assert isinstance(pilot.app.screen, CockpitScreen)
    assert [each.title for each in store.engagements()] == ["Ateliers réunis"]


async def test_hours_typed_wrongly_are_refused_and_stay_to_be_corrected(opened: Opens, letter: Path) -> None:
    async with opened() as pilot:
        await begin(pilot, letter)
        await select(pilot, "minutes_planned")
        await press(pilot, "enter")
        await type_text(pilot, "beaucoup", "enter")
        assert "n'est pas un nombre d'heures" in shown(pilot)
        assert reading(pilot).line_box.editor.text == "beaucoup"
        await press(pilot, *["backspace"] * 8)
        await type_text(pilot, "6 j", "enter")
        assert "42 h" in row_with(pilot, "heures prévues")


async def test_the_hours_a_letter_grants_come_proposed_with_their_line(opened: Opens, store: Store) -> None:
    """Those of the interventions before it are none of them."""
    async with opened((120, 36)) as pilot:
        await begin(pilot, ROOT / "assets" / "example" / "fr" / "lettre-de-mission.txt")
        assert "40 h" in row_with(pilot, "heures prévues")
        await select(pilot, "minutes_planned")
        assert reading(pilot).letter.lit == (33, 33)
        assert "ligne 33" in shown(pilot)
        await press(pilot, "f12")
    assert store.engagements()[0].planned_minutes == 40 * 60


async def test_one_points_at_the_lines_that_say_it(opened: Opens, letter: Path) -> None:
    async with opened() as pilot:
        await begin(pilot, letter)
        await select(pilot, "minutes_planned")
        await press(pilot, "p")
        letter_pane = reading(pilot).letter
        assert letter_pane.pointing
        while letter_pane.cursor < 13:
            await press(pilot, "down")
        await press(pilot, "enter")
        assert "37 h 30" in row_with(pilot, "heures prévues")
        assert reading(pilot).review.span("minutes_planned") == (13, 13)


@pytest.mark.parametrize("widen", [("space", "down", "down"), ("shift+down", "shift+down")], ids=str)
async def test_shift_or_space_takes_several_lines(
    opened: Opens, letter: Path, widen: tuple[str, ...]
) -> None:
    async with opened() as pilot:
        await begin(pilot, letter)
        await select(pilot, "object")
        await press(pilot, "p", "home", "down", "down", "down", *widen)
        assert reading(pilot).letter.chosen == (4, 6)
        await press(pilot, "enter")
        assert "Les ateliers ont été réunis" in row_with(pilot, "objet")


async def test_lines_that_do_not_say_it_open_the_field_instead(opened: Opens, letter: Path) -> None:
    async with opened() as pilot:
        await begin(pilot, letter)
        await select(pilot, "minutes_planned")
        await press(pilot, "p", "home", "enter")
        assert "ne disent pas d'heures" in shown(pilot)
        assert reading(pilot).line_box.is_open


async def test_escape_leaves_the_pointing_then_the_letter_and_loses_nothing(
    opened: Opens, letter: Path, store: Store
) -> None:
    async with opened() as pilot:
        await begin(pilot, letter)
        await press(pilot, "enter", "p", "escape")
        assert not reading(pilot).letter.pointing
        await press(pilot, "escape")
        assert "Rien n'est créé" in shown(pilot)
        assert store.engagements() == ()
        await begin(pilot, letter)
        assert reading(pilot).review.is_accepted("title")


async def test_elements_are_added_and_removed_and_undo_brings_them_back(
    opened: Opens, letter: Path, store: Store
) -> None:
    async with opened() as pilot:
        await begin(pilot, letter)
        await select(pilot, "phases.0.services.0")
        await press(pilot, "n")
        await type_text(pilot, "l'accompagnement des pilotes", "enter")
        assert "l'accompagnement" in shown(pilot)
        await select(pilot, "phases.0.title")
        await press(pilot, "delete")
        assert reading(pilot).review.said.phases[0].title == "second temps"
        assert reading(pilot).review.span("phases.0.title") == (10, 10)
        await press(pilot, "ctrl+z")
        assert [phase.title for phase in reading(pilot).review.said.phases] == ["1er temps", "second temps"]
        await press(pilot, "ctrl+z", "ctrl+z")
        await press(pilot, "ctrl+y")
        await press(pilot, "f12")
    of = store.engagements()[0].id
    assert [service.text for service in store.phases(of)[0].services][1:] == ["l'accompagnement des pilotes"]


async def test_people_and_earlier_work_are_typed_in_one_line(
    opened: Opens, letter: Path, store: Store
) -> None:
    async with opened() as pilot:
        await begin(pilot, letter)
        await select(pilot, "earlier.0")
        await press(pilot, "enter")
        await type_text(pilot, "Appui au marché ; 10/2021 – 01/2022 ; 17h45", "enter")
        await select(pilot, "people.0")
        await press(pilot, "n")
        await type_text(pilot, "Mme Odile GARNIER ; Conseillère ; Appui ; consultant", "enter")
        assert "Mme Odile GARNIER, Conseillère" in shown(pilot)
        await press(pilot, "f12")
    of = store.engagements()[0].id
    kept = store.letter(of)
    assert kept is not None
    assert (kept.earlier[0].starts, kept.earlier[0].ends, kept.earlier[0].minutes) == (
        "2021-10",
        "2022-01",
        1065,
    )
    assert "Odile GARNIER" in [person.full_name for person in store.people(of)]


async def test_tab_gives_the_letter_the_arrows_and_takes_them_back(opened: Opens, letter: Path) -> None:
    async with opened((120, 24)) as pilot:
        await begin(pilot, letter)
        await press(pilot, "tab", "down", "down", "down")
        assert reading(pilot).list.key == "title"
        assert "Objet" not in shown(pilot)
        await press(pilot, "tab", "down")
        assert reading(pilot).list.key == "object"


async def test_a_narrow_window_shows_one_side_at_a_time(opened: Opens, letter: Path) -> None:
    async with opened((80, 24)) as pilot:
        await begin(pilot, letter)
        assert "titre" in shown(pilot)
        assert "Madame Solène KERVAL, Responsable" not in shown(pilot)
        await press(pilot, "tab")
        assert "Madame Solène KERVAL, Responsable" in shown(pilot)
        await press(pilot, "tab")
        assert "titre" in shown(pilot)
        await press(pilot, "p", "home", "enter")
        assert "titre" in shown(pilot)


@pytest.mark.parametrize("size", [(80, 24), (100, 30), (120, 36)], ids=str)
async def test_the_twin_letter_fits_every_window(opened: Opens, size: tuple[int, int]) -> None:
    async with opened(size) as pilot:
        await begin(pilot, TWIN)
        rows = shown(pilot).splitlines()
        assert "jumelle.txt" in rows[0]
        assert "F12 Créer" in rows[-1]


async def test_tab_completes_the_path_as_a_shell_does(opened: Opens, letter: Path) -> None:
    (letter.parent / "lettre-annexe.pdf").write_bytes(b"")
    (letter.parent / "photo.png").write_bytes(b"")
    async with opened() as pilot:
        await press(pilot, "n")
        await type_text(pilot, f"{letter.parent}/le", "tab")
        front = pilot.app.screen
        assert isinstance(front, NewAsked)
        assert front.typed == f"{letter.parent}/lettre-a"
        assert "lettre-annexe.pdf" in shown(pilot)
        assert "photo.png" not in shown(pilot)
        await type_text(pilot, "t", "tab")
        assert front.typed == str(letter)


async def test_a_title_is_still_a_title(opened: Opens, store: Store) -> None:
    async with opened() as pilot:
        await press(pilot, "n")
        await type_text(pilot, "Pôle Enfance/Jeunesse ; Ville de Valbrune", "enter")
    (engagement,) = store.engagements()
    assert (engagement.title, engagement.client) == ("Pôle Enfance/Jeunesse", "Ville de Valbrune")


REFUSED = {
    "absente.txt": (None, "introuvable"),
    "vide.txt": (b"  \n", "est vide"),
    "énorme.txt": (b"a" * 20_000_001, "dépasse 20 Mo"),
    "image.pdf": (b"\x89PNG\r\n\x1a\n\0\0", "ne contient pas de texte"),
    "protégée.docx": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "mot de passe"),
    "brisée.docx": (b"PK\x03\x04" + b"\0" * 200, "abîmé"),
}


@pytest.mark.parametrize("name", REFUSED)
async def test_a_letter_that_cannot_be_read_says_why_and_the_field_keeps_its_path(
    opened: Opens, tmp_path: Path, store: Store, name: str
) -> None:
    content, said = REFUSED[name]
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    async with opened() as pilot:
        await begin(pilot, path)
        front = pilot.app.screen
        assert isinstance(front, NewAsked)
        assert said in " ".join(shown(pilot).replace("│", " ").split())
        assert front.typed == str(path)
    assert store.engagements() == ()

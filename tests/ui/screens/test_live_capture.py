"""Typing in the live session: chip, preview, list, corrections, and what is never lost."""

from __future__ import annotations

import pytest

from facilitator.domain.items import Item, ItemKind
from facilitator.domain.session import Session
from facilitator.i18n import Trouble
from facilitator.store.store import Store
from tests.ui.conftest import Opens, chip, choices, line_of, preview, screen, typed
from tests.ui.keyboard import empty_line, paste, press, row_with, shown, type_text

SAID = (
    ("Le périmètre est partagé", ItemKind.NOTE, "Le périmètre est partagé"),
    ("d: le scénario B est retenu", ItemKind.DECISION, "Le scénario B est retenu"),
    ("a: relancer le bailleur >vidal <ven", ItemKind.ACTION, "Relancer le bailleur"),
    ("q: qui porte l'astreinte ?", ItemKind.QUESTION, "Qui porte l'astreinte ?"),
    ("r: départ en retraite de 3 agents", ItemKind.RISK, "Départ en retraite de 3 agents"),
    ("i: 40 % des demandes par courriel", ItemKind.FINDING, "40 % des demandes par courriel"),
    ("s: un modèle commun", ItemKind.IDEA, "Un modèle commun"),
    ("p: les véhicules de service", ItemKind.PARKED, "Les véhicules de service"),
    ('"On ressaisit deux fois', ItemKind.QUOTE, "On ressaisit deux fois"),
    ("x: tension entre les adjoints", ItemKind.PRIVATE, "Tension entre les adjoints"),
    ("m: marchés publics", ItemKind.MISSION, "Marchés publics"),
    ("v: analyse des offres; 0,3; 45/an", ItemKind.ACTIVITY, "Analyse des offres"),
)


def _items(store: Store, session: Session) -> tuple[Item, ...]:
    return store.items(session.id)


async def test_each_of_the_twelve_kinds_is_captured_and_shown(
    live: Opens, store: Store, copil: Session
) -> None:
    async with live((120, 36)) as pilot:
        for text, kind, words in SAID:
            await type_text(pilot, text, "enter")
            last = _items(store, copil)[-1]
            assert (last.kind, last.text) == (kind, words)
            assert words in shown(pilot)
            assert line_of(pilot) == ""
    assert {kind for _, kind, _ in SAID} == set(ItemKind)


async def test_a_prefix_leaves_the_text_and_backspace_gives_it_back(live: Opens) -> None:
    async with live() as pilot:
        await type_text(pilot, "d: fusionner")
        assert (chip(pilot), typed(pilot)) == (ItemKind.DECISION, "fusionner")
        await press(pilot, "home", "backspace")
        assert (chip(pilot), typed(pilot)) == (ItemKind.NOTE, "d fusionner")


async def test_ctrl_t_changes_the_kind_without_touching_the_words(
    live: Opens, store: Store, copil: Session
) -> None:
    async with live() as pilot:
        await type_text(pilot, "saisir le CST", "ctrl+t")
        assert (chip(pilot), typed(pilot)) == (ItemKind.DECISION, "saisir le CST")
        await press(pilot, "ctrl+t", "enter")
    assert [(item.kind, item.text) for item in _items(store, copil)] == [(ItemKind.ACTION, "Saisir le CST")]


async def test_what_is_understood_is_shown_while_one_types(live: Opens) -> None:
    async with live() as pilot:
        assert "↵ enregistrer" in preview(pilot)
        await type_text(pilot, "a: rédiger la fiche")
        assert preview(pilot) == "qui —   avant —"
        await type_text(pilot, " >dupont <vendredi prochain")
        assert preview(pilot) == "qui Claire Dupont   avant ven. 20/03    ◌ ven. 13 ou 20/03 ? "


async def test_the_list_opens_by_itself_after_each_sign(live: Opens) -> None:
    async with live() as pilot:
        for start, first in (
            ("a: relire >", "Yves Le Goff"),
            ("a: relire @n", "Nadia Martin"),
            ("a: relire <", "demain"),
            ("v: archivage =", "conserver"),
            (":", "démarrer"),
        ):
            await type_text(pilot, start)
            assert choices(pilot)[0] == first, start
            await press(pilot, "escape")
            await empty_line(pilot)


async def test_tags_and_missions_used_before_are_proposed(live: Opens) -> None:
    async with live() as pilot:
        await type_text(pilot, "r: départs +rh", "enter")
        await type_text(pilot, "m: marchés publics", "enter")
        await type_text(pilot, "r: retards +")
        assert "rh" in choices(pilot)
        await press(pilot, "escape")
        await empty_line(pilot)
        await type_text(pilot, "m: mar")
        assert "Marchés publics" in choices(pilot)


async def test_arrows_choose_and_tab_accepts(live: Opens, store: Store, copil: Session) -> None:
    async with live() as pilot:
        await type_text(pilot, "a: rédiger la fiche >dup")
        assert choices(pilot)[:2] == ["Claire Dupont", "Marc Dupuis"]
        await press(pilot, "down", "tab")
        assert choices(pilot) == []
        assert "Marc Dupuis" in preview(pilot)
        await press(pilot, "enter")
    (item,) = _items(store, copil)
    owner = next(person for person in store.people(copil.engagement_id) if person.id == item.owner_id)
    assert (owner.last_name, item.text) == ("Dupuis", "Rédiger la fiche")


async def test_the_last_choice_creates_somebody_to_clarify_later(live: Opens) -> None:
    async with live() as pilot:
        await type_text(pilot, "a: voir avec >xavier")
        assert choices(pilot)[-1] == "+ créer « xavier » et préciser plus tard"
        await press(pilot, "enter")
        assert "personne inconnue : xavier" in shown(pilot)


async def test_escape_closes_the_list_and_keeps_the_text(live: Opens) -> None:
    async with live() as pilot:
        await type_text(pilot, "a: relire >du", "escape")
        assert (choices(pilot), line_of(pilot)) == ([], "a: relire >du")
        assert screen(pilot).box.editor.has_focus


async def test_the_list_never_takes_enter(live: Opens, store: Store, copil: Session) -> None:
    async with live() as pilot:
        await type_text(pilot, "a: relire le plan >dupo", "enter")
        assert choices(pilot) == []
    assert _items(store, copil)[0].owner_id is not None


async def test_the_right_arrow_accepts_at_the_end_of_the_line(live: Opens) -> None:
    async with live() as pilot:
        await type_text(pilot, "a: relire >dupu", "right")
        assert choices(pilot) == []
        assert preview(pilot).startswith("qui Marc Dupuis")


async def test_up_takes_the_last_line_up_again_in_its_own_words(
    live: Opens, store: Store, copil: Session
) -> None:
    async with live() as pilot:
        await type_text(pilot, "a: relancer le bailleur >vidal <ven", "enter")
        await press(pilot, "up")
        assert line_of(pilot) == "a: relancer le bailleur >vidal <ven"
        assert "Corriger A-01" in shown(pilot)
        await type_text(pilot, " !!", "enter")
        assert line_of(pilot) == ""
        assert "Corriger" not in row_with(pilot, "╭")
    (item,) = _items(store, copil)
    assert (item.ref, item.important) == ("A-01", True)


async def test_up_again_goes_further_back_and_down_comes_forward(live: Opens) -> None:
    async with live() as pilot:
        await type_text(pilot, "premier", "enter")
        await type_text(pilot, "d: second", "enter")
        await press(pilot, "up")
        assert (chip(pilot), typed(pilot)) == (ItemKind.DECISION, "second")
        await press(pilot, "up")
        assert typed(pilot) == "premier"
        await press(pilot, "down", "down")
        assert (line_of(pilot), chip(pilot)) == ("", ItemKind.NOTE)


async def test_a_line_taken_up_again_opens_no_list_until_it_is_touched(live: Opens) -> None:
    """A list would take the arrows, and Escape."""
    async with live() as pilot:
        await type_text(pilot, "premier", "enter")
        await type_text(pilot, "a: relire le relevé >du", "enter")
        await press(pilot, "up")
        assert not choices(pilot)
        await press(pilot, "up")
        assert typed(pilot) == "premier"
        await press(pilot, "down", "backspace")
        assert choices(pilot)


async def test_a_correction_made_at_another_point_is_said(live: Opens) -> None:
    async with live() as pilot:
        await type_text(pilot, "a: relancer le bailleur >vidal <ven", "enter", "f8", "up")
        await type_text(pilot, " !!", "enter")
        assert preview(pilot) == "Corrigé : A-01, au point 1."


async def test_a_correction_taken_back_names_its_item_once(live: Opens) -> None:
    async with live() as pilot:
        await type_text(pilot, "a: relancer le bailleur >vidal <ven", "enter", "up")
        await type_text(pilot, " !!", "enter", "ctrl+z")
        assert preview(pilot) == "Annulé : A-01. Ctrl+Y rétablit."


async def test_escape_leaves_the_item_as_it_was(live: Opens, store: Store, copil: Session) -> None:
    async with live() as pilot:
        await type_text(pilot, "d: geler deux postes", "enter")
        await press(pilot, "up")
        await type_text(pilot, " vacants", "escape")
        assert (line_of(pilot), chip(pilot)) == ("", ItemKind.NOTE)
    assert _items(store, copil)[0].text == "Geler deux postes"


async def test_a_leading_space_completes_the_last_item(live: Opens, store: Store, copil: Session) -> None:
    async with live() as pilot:
        await type_text(pilot, "d: geler deux postes", "enter")
        await type_text(pilot, " jusqu'au CST")
        assert preview(pilot) == "complète D-01"
        await press(pilot, "enter")
        assert "jusqu'au CST" in shown(pilot)
    assert _items(store, copil)[0].text == "Geler deux postes\njusqu'au CST"


async def test_a_leading_space_with_nothing_to_complete_is_a_note(
    live: Opens, store: Store, copil: Session
) -> None:
    async with live() as pilot:
        await type_text(pilot, " bonjour", "enter")
    assert [(item.kind, item.text) for item in _items(store, copil)] == [(ItemKind.NOTE, "bonjour")]


async def test_several_pasted_lines_are_one_item_that_ctrl_l_splits(
    live: Opens, store: Store, copil: Session
) -> None:
    async with live() as pilot:
        await paste(pilot, "un constat\r\nd: une décision\r\na: une action >roche")
        await press(pilot, "enter")
        assert len(_items(store, copil)) == 1
        assert preview(pilot) == "^L en fait 3 éléments."
        await press(pilot, "ctrl+l")
        kinds = [item.kind for item in _items(store, copil)]
        assert kinds == [ItemKind.NOTE, ItemKind.DECISION, ItemKind.ACTION]
        await press(pilot, "ctrl+z")
        assert len(_items(store, copil)) == 1, "one step takes the split back"


async def test_ctrl_j_breaks_the_line(live: Opens, store: Store, copil: Session) -> None:
    async with live() as pilot:
        await type_text(pilot, "premier", "ctrl+j")
        await type_text(pilot, "second", "enter")
    assert _items(store, copil)[0].text == "premier\nsecond"


async def test_tab_goes_to_the_next_cell_of_an_activity(live: Opens, store: Store, copil: Session) -> None:
    async with live() as pilot:
        await type_text(pilot, "v: analyse des offres", "tab")
        await type_text(pilot, "0,3", "tab")
        await type_text(pilot, "45/an", "enter")
    (activity,) = store.activities(copil.engagement_id)
    assert (str(activity.fte), activity.title) == ("0.3", "Analyse des offres")


async def test_an_unprefixed_line_is_what_the_point_calls_for(
    live: Opens, store: Store, copil: Session
) -> None:
    """The third point of the agenda is a workshop on activities."""
    async with live() as pilot:
        await press(pilot, "f8", "f8")
        assert chip(pilot) is ItemKind.ACTIVITY
        await type_text(pilot, "archivage des marchés;0,1;60/an;a", "enter")
        assert "v: Activités" in shown(pilot)
    assert _items(store, copil)[0].kind is ItemKind.ACTIVITY


@pytest.mark.parametrize(
    ("keys", "text"),
    [(("alt+à",), "@"), (("alt+e",), "€"), (("alt+left_parenthesis", "alt+right_parenthesis"), "[]")],
)
async def test_a_character_that_the_terminal_hands_over_as_a_key_is_typed(
    live: Opens, keys: tuple[str, ...], text: str
) -> None:
    """Some terminals say « AltGr and à » instead of @."""
    async with live() as pilot:
        await press(pilot, *keys)
        assert typed(pilot) == text


async def test_hostile_text_is_shown_and_kept_harmlessly(live: Opens, store: Store, copil: Session) -> None:
    hostile = "[red]x[/] [/x] [@click=app.quit]y \x1b[31mz\x1b]0;t\x07 \u202eabc \ud800 {session}"
    async with live() as pilot:
        await paste(pilot, hostile)
        await press(pilot, "enter")
        assert "[red]x[/] [/x] [@click=app.quit]y" in shown(pilot)
    (item,) = _items(store, copil)
    assert item.text.startswith("[red]x[/] [/x] [@click=app.quit]y")
    assert not {"\x1b", "\x07", "\u202e", "\ud800"} & set(item.text)


async def test_a_paste_that_is_too_long_leaves_the_line_as_it_was(live: Opens) -> None:
    async with live() as pilot:
        await type_text(pilot, "début")
        await paste(pilot, "x" * 300_000)
        assert typed(pilot) == "début"
        assert "trop long" in preview(pilot)


async def test_a_line_that_could_not_be_saved_stays_and_the_reason_is_said(
    live: Opens, store: Store, copil: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    class DiskFull(Trouble):
        message = "The disk is full."

    def refuse(*_: object, **__: object) -> None:
        raise DiskFull

    async with live() as pilot:
        with monkeypatch.context() as full:
            full.setattr(Store, "capture", refuse)
            await type_text(pilot, "d: le scénario B", "enter")
            assert line_of(pilot) == "d: le scénario B"
            assert preview(pilot) == "The disk is full."
        await press(pilot, "enter")
    assert [item.text for item in _items(store, copil)] == ["Le scénario B"], "once, when it is tried again"


async def test_the_line_being_typed_is_offered_again(live: Opens, store: Store, copil: Session) -> None:
    store.save_draft(copil.id, "a: rédiger la fi")
    async with live() as pilot:
        assert (chip(pilot), typed(pilot)) == (ItemKind.ACTION, "rédiger la fi")
        assert "retrouvée" in preview(pilot)
        await type_text(pilot, "che", "enter")
    assert store.draft(copil.id) == ""
    assert _items(store, copil)[0].text == "Rédiger la fiche"


async def test_leaving_the_screen_saves_the_line(live: Opens, store: Store, copil: Session) -> None:
    async with live() as pilot:
        await type_text(pilot, "d: une phrase inac", "ctrl+q", "q")
    assert store.draft(copil.id) == "d: une phrase inac"


async def test_emptying_the_line_takes_its_kind_off_too(live: Opens, store: Store, copil: Session) -> None:
    async with live() as pilot:
        await type_text(pilot, "d: prochain COPIL", "ctrl+u")
        assert chip(pilot) is ItemKind.NOTE
        await type_text(pilot, "a: relire le relevé >vidal <ven", "enter")
    assert _items(store, copil)[-1].kind is ItemKind.ACTION

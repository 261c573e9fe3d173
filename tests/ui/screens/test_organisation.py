"""The organisation: the tree, what a unit does, lines typed, corrected, moved, removed, in place."""

from __future__ import annotations

from decimal import Decimal

import pytest
from textual.pilot import Pilot

from facilitator.domain.organisation import Activity, ServiceMission, VerdictCode
from facilitator.domain.session import Session
from facilitator.store.store import Store
from facilitator.ui.screens.organisation import OrganisationScreen
from tests.ui.conftest import Opens
from tests.ui.keyboard import empty_line, press, row_with, settle, shown, type_text
from tests.ui.organised import Organised, organise

SIZES = [(80, 24), (100, 30), (120, 36)]


@pytest.fixture
def organised(store: Store, copil: Session) -> Organised:
    """Services that do something."""
    return organise(store, copil.engagement_id)


def screen(pilot: Pilot[int]) -> OrganisationScreen:
    """The organisation in front."""
    front = pilot.app.screen
    assert isinstance(front, OrganisationScreen)
    return front


async def go_to(pilot: Pilot[int], line_id: str) -> None:
    """From the engagements to a line of the organisation."""
    await press(pilot, "enter", "o")
    screen(pilot).go_to(line_id)
    await settle(pilot)


@pytest.mark.parametrize("size", SIZES)
async def test_o_shows_the_units_with_their_staff_and_what_they_do(
    opened: Opens, organised: Organised, size: tuple[int, int]
) -> None:
    """Each unit stands under the one it belongs to; the whole is an exact decimal."""
    async with opened(size) as pilot:
        await go_to(pilot, organised.units["Achats"])
        assert "├ Achats" in shown(pilot)
        assert "52,1" in row_with(pilot, "Fonctions support ")
        assert "84,60 ETP" in shown(pilot)  # the pôle counts for those under it
        assert "Approvisionnement" in shown(pilot)
        assert "0,85" in row_with(pilot, "Approvisionnement")


async def test_heads_have_a_column_where_there_is_room_and_the_foot_elsewhere(
    opened: Opens, organised: Organised
) -> None:
    async with opened((120, 36)) as pilot:
        await press(pilot, "enter", "o")
        assert "M. Dupuis" in row_with(pilot, "├ Achats")
    async with opened((80, 24)) as pilot:
        await go_to(pilot, organised.units["Achats"])
        assert "Marc Dupuis" in shown(pilot)


async def test_v_goes_from_the_matrix_to_the_list_and_back(opened: Opens, organised: Organised) -> None:
    async with opened() as pilot:
        await go_to(pilot, organised.units["Achats"])
        assert "R responsable" in shown(pilot)
        await press(pilot, "v")
        assert "Dupuis" in row_with(pilot, "Gestion des stocks")
        assert "3 activités, 1,55 ETP" in shown(pilot)
        await press(pilot, "v")
        assert "R responsable" in shown(pilot)


async def test_an_activity_is_typed_as_in_a_session(
    opened: Opens, store: Store, organised: Organised
) -> None:
    """It comes under the function one is on, with its owner; undo takes it back."""
    async with opened() as pilot:
        await go_to(pilot, organised.missions["Marchés publics"])
        await press(pilot, "n")
        await type_text(pilot, "rédaction des avenants;0,7;45/an;m", "enter")
        new = store.activities(organised.of)[-1]
        assert (new.title, new.fte, new.volume) == ("rédaction des avenants", Decimal("0.7"), Decimal(45))
        assert new.mission_id == organised.missions["Marchés publics"]
        assert new.owner_id == store.missions(organised.of)[1].owner_id
        assert "1,40" in row_with(pilot, "Marchés publics")
        await press(pilot, "ctrl+z")
        assert new.id not in [each.id for each in store.activities(organised.of)]
        await press(pilot, "ctrl+y")
        assert "rédaction des avenants" in shown(pilot)


@pytest.mark.parametrize("size", [(80, 24), (100, 30)])
async def test_what_is_understood_stands_under_the_line_as_it_is_typed(
    opened: Opens, organised: Organised, size: tuple[int, int]
) -> None:
    """As in a session: what each part of an activity means, with the owner it takes from its function."""
    async with opened(size) as pilot:
        await go_to(pilot, organised.missions["Marchés publics"])
        await press(pilot, "n")
        assert "Rédaction des pièces" in shown(pilot), "what may be typed"
        await type_text(pilot, "rédaction des avenants;0,7;m")
        said = "○ Activité   ETP 0,70   volume —   fréq. mensuelle   qui Marc Dupuis"
        assert said in shown(pilot)
        await type_text(pilot, " >roche")
        assert "qui Paul Roche" in shown(pilot)
        await empty_line(pilot)
        await type_text(pilot, "m: conseil >dup")
        assert "▌ Mission ◌ dup : Claire Dupont ou Marc Dupuis ?" in " ".join(shown(pilot).split())
        await empty_line(pilot)
        await type_text(pilot, "d: on garde tout")
        assert "le reste se note" in shown(pilot)
        await press(pilot, "escape", "e")
        assert "▌ Mission   qui Marc Dupuis" in shown(pilot)


async def test_a_unit_says_where_it_will_stand_as_it_is_typed(opened: Opens, organised: Organised) -> None:
    async with opened() as pilot:
        await go_to(pilot, organised.units["Finances"])
        await press(pilot, "n")
        await type_text(pilot, "dette")
        assert "service   sous Finances   ETP —   responsable —" in shown(pilot)
        await type_text(pilot, " ; équipe ; 2,5 ; - ; >dupuis")
        assert "équipe   tout en haut, sous aucune unité   ETP 2,50   responsable Marc Dupuis" in shown(pilot)
        await empty_line(pilot)
        await type_text(pilot, "rh")
        assert "« RH » existe déjà" in shown(pilot)
        await press(pilot, "escape", "e")
        assert "sous Fonctions support   ETP 26,50" in shown(pilot)


async def test_a_function_is_typed_with_its_prefix(opened: Opens, store: Store, organised: Organised) -> None:
    async with opened() as pilot:
        await go_to(pilot, organised.missions["Marchés publics"])
        await press(pilot, "n")
        await type_text(pilot, "m: conseil aux services >roche", "enter")
        new = store.missions(organised.of)[-1]
        assert (new.title, new.unit_id) == ("Conseil aux services", organised.units["Achats"])
        assert "Conseil aux services" in shown(pilot)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("x;12 >dupuis", "12 ETP, c'est plus que « Achats » n'en a (4,6)"),
        ("x;-0,5", "-0,5 ETP, c'est moins que rien"),
        ("x;0,5 =t", "Un transfert vers nulle part"),
        ("x;0,5 =t>lune", "« lune » n'est pas une unité de l'organigramme"),
        ("x;0,5 =t>achats", "« Achats » le fait déjà"),
        ("x;0,5 =m>achats", "« Achats » le fait déjà"),
        ("x;beaucoup", "« beaucoup » n'est ni un ETP, ni un volume"),
        ("x;0,5 >xavier", "Personne ici ne s'appelle xavier"),
        ("x;0,5 >dup", "dup : Claire Dupont, Marc Dupuis"),
        ("Gestion des stocks;1", "« Gestion des stocks » existe déjà"),
        ("d: on garde tout", "le reste se note en séance"),
    ],
)
async def test_a_wrong_activity_is_refused_in_a_sentence_and_stays(
    opened: Opens, store: Store, organised: Organised, typed: str, said: str
) -> None:
    before = store.activities(organised.of)
    async with opened() as pilot:
        await go_to(pilot, organised.missions["Approvisionnement"])
        await press(pilot, "n")
        await type_text(pilot, typed, "enter")
        assert said in " ".join(shown(pilot).split())
        assert typed in shown(pilot)
        await press(pilot, "escape")
    assert store.activities(organised.of) == before


@pytest.mark.parametrize("unit", ["Direction générale", "Finances"])
async def test_twelve_fte_for_one_person_are_refused_however_large_the_unit(
    opened: Opens, organised: Organised, unit: str
) -> None:
    async with opened() as pilot:
        await go_to(pilot, organised.units[unit])
        await press(pilot, "enter", "n")
        await type_text(pilot, "Tout faire;12 >legoff", "enter")
        assert "12 ETP pour une seule personne (Yves Le Goff), c'est trop" in " ".join(shown(pilot).split())


async def test_e_gives_the_line_back_as_typed_and_changes_only_what_is_corrected(
    opened: Opens, store: Store, organised: Organised
) -> None:
    activity_id = organised.activities["Gestion des stocks"]
    async with opened() as pilot:
        await go_to(pilot, activity_id)
        await press(pilot, "e")
        assert "Gestion des stocks ; 0,25 >Marc.Dupuis" in shown(pilot)
        await empty_line(pilot)
        await type_text(pilot, "Gestion des stocks ; 0,3 ; hebdo >Marc.Dupuis =t>voirie", "enter")
        now = next(each for each in store.activities(organised.of) if each.id == activity_id)
        assert (now.fte, now.verdict) == (Decimal("0.3"), VerdictCode.TRANSFER)
        assert now.target_unit_id == organised.units["Voirie"]
        assert now.mission_id == organised.missions["Approvisionnement"]


async def test_a_unit_is_typed_under_the_chosen_one(
    opened: Opens, store: Store, organised: Organised
) -> None:
    """Name first, the rest in any order; what cannot be is refused and stays."""
    async with opened() as pilot:
        await go_to(pilot, organised.units["Achats"])
        await press(pilot, "n")
        await type_text(pilot, "Magasin ; -2", "enter")
        assert "-2 ETP, c'est moins que rien" in shown(pilot)
        await empty_line(pilot)
        await type_text(pilot, "Magasin ; équipe ; 2,5 etp ; >petit", "enter")
        assert "Personne ici ne s'appelle petit" in shown(pilot)
        await empty_line(pilot)
        await type_text(pilot, "Magasin ; équipe ; 2,5 etp ; >roche", "enter")
        new = next(each for each in store.units(organised.of) if each.name == "Magasin")
        assert (new.parent_id, new.fte) == (organised.units["Achats"], Decimal("2.5"))
        assert "2,5" in row_with(pilot, "└ Magasin")


async def test_a_unit_cannot_be_its_own_parent(opened: Opens, store: Store, organised: Organised) -> None:
    async with opened() as pilot:
        await go_to(pilot, organised.units["Fonctions support"])
        await press(pilot, "e")
        assert "Fonctions support ; pôle ; 52,1 ETP" in shown(pilot)
        for typed, said in (
            ("Fonctions support ; fonctions supp", "ne peut pas être rattachée à elle-même"),
            ("Fonctions support ; achats", "ne peut pas être rattachée à « Achats »"),
            ("Fonctions support ; lune", "Aucune unité ne s'appelle « lune »"),
        ):
            await empty_line(pilot)
            await type_text(pilot, typed, "enter")
            assert said in " ".join(shown(pilot).split())
            assert typed in shown(pilot)


async def test_m_moves_an_activity_to_what_a_few_letters_find(
    opened: Opens, store: Store, organised: Organised
) -> None:
    """Letters nothing is called by leave the question open."""
    activity_id = organised.activities["Gestion des stocks"]
    async with opened() as pilot:
        await go_to(pilot, activity_id)
        await press(pilot, "m")
        await type_text(pilot, "lune", "enter")
        assert "lune▏" in shown(pilot)
        await press(pilot, *["backspace"] * 4)
        await type_text(pilot, "magas", "enter")
        now = next(each for each in store.activities(organised.of) if each.id == activity_id)
        assert (now.unit_id, now.mission_id) == (organised.units["Voirie"], organised.missions["Magasin"])
        await press(pilot, "ctrl+z")
        assert "Gestion des stocks" in shown(pilot)


async def test_m_moves_a_function_with_its_activities_and_a_unit_with_those_below(
    opened: Opens, store: Store, organised: Organised
) -> None:
    async with opened() as pilot:
        await go_to(pilot, organised.missions["Marchés publics"])
        await press(pilot, "m")
        await type_text(pilot, "finan", "enter")
        moved = {each.id: each.unit_id for each in store.activities(organised.of)}
        assert moved[organised.activities["Rédaction des pièces de marché"]] == organised.units["Finances"]
        screen(pilot).go_to(organised.units["Fonctions support"])
        await press(pilot, "m")
        await type_text(pilot, "direction", "enter")
        pole = next(each for each in store.units(organised.of) if each.name == "Fonctions support")
        assert pole.parent_id == organised.units["Direction générale"]


async def test_del_removes_and_undo_brings_back(opened: Opens, store: Store, organised: Organised) -> None:
    """What something still belongs to stays, and says so."""
    async with opened() as pilot:
        await go_to(pilot, organised.missions["Marchés publics"])
        await press(pilot, "delete")
        assert "contient encore des activités" in shown(pilot) or "activités" in shown(pilot)
        assert organised.missions["Marchés publics"] in [each.id for each in store.missions(organised.of)]
        await press(pilot, "down", "delete")
        left = [each.title for each in store.activities(organised.of)]
        assert "Rédaction des pièces de marché" not in left
        await press(pilot, "ctrl+z")
        assert "Rédaction des pièces de" in shown(pilot)


async def test_the_key_bar_of_100_columns_holds_what_one_does_here(
    opened: Opens, organised: Organised
) -> None:
    """Typing and correcting, the matrix, the analyses and the scenarios; the rest is in the help."""
    async with opened() as pilot:
        await go_to(pilot, organised.units["Achats"])
        bar = shown(pilot).splitlines()[-1]
        for each in ("N Ajouter", "E Corriger", "M Déplacer", "V Matrice", "A Analyses", "B Scénarios"):
            assert each in bar


async def test_escape_goes_back_one_list_at_a_time(opened: Opens, organised: Organised) -> None:
    async with opened() as pilot:
        await go_to(pilot, organised.activities["Clôture"])
        await press(pilot, "escape")
        assert screen(pilot).on_units
        await press(pilot, "escape")
        assert not isinstance(pilot.app.screen, OrganisationScreen)


async def test_without_units_the_screen_says_what_to_do(opened: Opens, store: Store) -> None:
    store.create_engagement("Vide", "Ville de Valbrune")
    async with opened() as pilot:
        await press(pilot, "enter", "o")
        assert "N ajoute une unité" in shown(pilot)
        await press(pilot, "n")
        await type_text(pilot, "Pôle ; 12", "enter")
        assert "12,0" in row_with(pilot, "Pôle")


async def test_the_organisation_is_a_command_of_the_session_too(live: Opens, organised: Organised) -> None:
    """Escape comes back to the session, which went on."""
    async with live() as pilot:
        await type_text(pilot, ":organisation", "enter")
        assert screen(pilot).on_units
        await press(pilot, "escape")
        assert "En séance" in shown(pilot)


async def test_what_was_said_for_no_unit_is_in_sight_and_moves_to_one(
    opened: Opens, store: Store, copil: Session
) -> None:
    """Nothing that was typed in a session is out of sight because its service was never entered."""
    of = copil.engagement_id
    mission = store.add_mission(ServiceMission("", of, "Entretien des parcs"))
    store.add_activity(Activity("", of, "Tonte des pelouses", mission.id))
    async with opened() as pilot:
        await press(pilot, "enter", "o")
        assert "Sans service" in shown(pilot)
        assert "Tonte des pelouses" in shown(pilot)  # done nowhere else: it is what one sees first
        assert "M sur une ligne" in shown(pilot)
        screen(pilot).go_to(mission.id)
        await settle(pilot)
        await press(pilot, "m")
        await type_text(pilot, "voirie")
        await press(pilot, "enter")
        voirie = next(each.id for each in store.units(of) if each.name == "Voirie")
        assert store.missions(of)[0].unit_id == store.activities(of)[0].unit_id == voirie
        assert "Sans service" not in shown(pilot)

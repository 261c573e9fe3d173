"""The diagnostic: how it was made, what was found, what is proposed, and nothing that was said in private."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

import pytest

from facilitator.documents.blocks import Document, Heading, Picture, Table
from facilitator.documents.catalogue import DocumentKind
from facilitator.domain.dismissal import Dismissal
from facilitator.domain.dossier import Dossier
from facilitator.domain.items import Item, ItemKind, Status
from facilitator.domain.organisation import Activity, OrgUnit, VerdictCode
from facilitator.domain.record import Audience
from facilitator.domain.scenario import Scenario, ScenarioStatus, reshaped
from facilitator.domain.session import SessionKind
from facilitator.domain.structure import with_unit
from tests.documents.reading import document_about, read
from tests.documents.rich_dossier import SECRET, SESSIONS, rich_dossier
from tests.stage import ENGAGEMENT_ID as OF
from tests.stage import PARIS

KIND = DocumentKind.DIAGNOSTIC
TWICE = (
    Activity("one", OF, "Rapprocher les factures", unit_id="achats", fte=Decimal("0.6")),
    Activity("two", OF, "Rapprochement des factures", unit_id="finances", fte=Decimal("0.4")),
)


def _titles(document: Document, level: int = 1) -> list[str]:
    return [block.text for block in document.blocks if isinstance(block, Heading) and block.level == level]


def _item(kind: ItemKind, text: str, *tags: str, **more: object) -> Item:
    item = Item(
        id=text, engagement_id=OF, session_id="copil2", seq=900, kind=kind, number=90, text=text, raw=text,
        at=datetime(2026, 2, 17, 10, tzinfo=PARIS), status=Status.OPEN, tags=tags,
    )  # fmt: skip
    return replace(item, **more)  # type: ignore[arg-type]


def _with(*items: Item, **more: object) -> Dossier:
    dossier = rich_dossier()
    return replace(dossier, items=(*dossier.items, *items), **more)  # type: ignore[arg-type]


def test_it_goes_from_the_method_to_what_is_recommended() -> None:
    assert _titles(document_about(KIND)) == [
        "Méthode et sources",
        "L'organisation aujourd'hui",
        "Service par service",
        "Ce qui concerne l'ensemble",
        "Ce qui a été entendu et observé",
        "Préconisations",
        "Questions ouvertes",
    ]


def test_the_method_tells_what_was_read_and_who_was_met() -> None:
    text = read(document_about(KIND))
    assert "Analyse documentaire : la lettre de mission" in text
    assert "2 comités de pilotage" in text
    assert "Atelier Voirie" not in text, "it is only planned"


def test_confidentiality_is_promised_once_somebody_was_heard() -> None:
    assert "confidentialité" not in read(document_about(KIND))
    line = replace(SESSIONS[1], session=replace(SESSIONS[1].session, kind=SessionKind.INTERVIEW))
    dossier = _with(sessions=(SESSIONS[0], line))
    assert "La confidentialité a été promise" in read(document_about(KIND, dossier))
    named = replace(line, session=replace(line.session, title="Entretien Mme Roche"))
    public = document_about(KIND, _with(sessions=(named,)), Audience.PUBLIC)
    assert "Roche" not in "".join(
        read(replace(public, blocks=(block,)))
        for block in public.blocks
        if isinstance(block, Table) and block.caption == "Séances tenues"
    )


def test_a_part_without_content_is_left_out() -> None:
    bare = Dossier(rich_dossier().engagement)
    document = document_about(KIND, bare)
    assert _titles(document) == []
    assert not [block for block in document.blocks if isinstance(block, Picture | Table)]


def test_work_done_twice_is_told_on_both_sides_with_the_reason() -> None:
    dossier = rich_dossier()
    text = read(document_about(KIND, replace(dossier, activities=(*dossier.activities, *TWICE))))
    assert "Rapprocher les factures / Rapprochement des factures (Finances) – mêmes mots" in text
    assert "Rapprochement des factures / Rapprocher les factures (Achats) – mêmes mots" in text
    assert "Doublons entre services" in text


def test_what_was_set_aside_is_left_out() -> None:
    dossier = rich_dossier()
    aside = Dismissal("x", OF, "overlap", ("one", "two"), "deux étapes", date(2026, 3, 1))
    kept = replace(dossier, activities=(*dossier.activities, *TWICE), dismissals=(aside,))
    assert "Rapprocher les factures / " not in read(document_about(KIND, kept))


@pytest.mark.parametrize("audience", [Audience.COMMITTEE, Audience.PUBLIC])
def test_what_is_private_never_leaves(audience: Audience) -> None:
    secret = _item(ItemKind.FINDING, SECRET, "force", private=True)
    document = document_about(KIND, _with(secret), audience)
    assert SECRET not in read(document)
    assert SECRET not in str(document.data)


def test_findings_stand_under_what_they_are_tagged_as_without_a_name() -> None:
    dossier = _with(
        _item(ItemKind.FINDING, "Les équipes se parlent", "forces", owner_id="martin"),
        _item(ItemKind.FINDING, "Les factures traînent", "irritant"),
        _item(ItemKind.FINDING, "Un poste est libre", "marge"),
        _item(ItemKind.FINDING, "Cinq services"),
        _item(ItemKind.IDEA, "Un catalogue"),
        _item(ItemKind.IDEA, "Tout fermer", status=Status.DROPPED),
    )
    document = document_about(KIND, dossier)
    text = read(document)
    order = ["Points forts", "se parlent", "Irritants", "traînent", "Marges de manœuvre", "libre", "Constats"]
    places = [text.index(each) for each in order]
    assert places == sorted(places)
    assert "Tout fermer" not in text
    assert "Un catalogue" in text


def test_each_scenario_is_drawn_and_told_line_by_line() -> None:
    dossier = rich_dossier()
    target = with_unit(dossier.structure, OrgUnit("new", OF, "Guichet unique", parent_id="pole"))
    drawn = reshaped(Scenario("s", OF, 1, "Trois directions"), dossier.structure, target)
    former = replace(drawn, id="f", number=2, name="Ancien", status=ScenarioStatus.FORMER)
    document = document_about(KIND, replace(dossier, scenarios=(drawn, former)))
    text = read(document)
    assert "Trois directions (scénario 1, brouillon)" in text
    assert "+ Guichet unique" in text
    assert "Ancien" not in text
    captions = [block.caption for block in document.blocks if isinstance(block, Picture)]
    assert any(each.startswith("Trois directions") for each in captions)


def test_recommendations_come_outcome_by_outcome_with_why() -> None:
    text = read(document_about(KIND))
    part = text[text.index("Préconisations") :]
    assert "Simplifier" in part
    assert "=1+1 saisies de trop" in part
    assert "Soumis au CST" in part or "soumis au CST" in part.casefold() or "CST" in part


def test_load_is_told_beside_the_headcount() -> None:
    units = tuple(
        replace(each, fte=Decimal("1.2")) if each.id == "finances" else each for each in rich_dossier().units
    )
    text = read(document_about(KIND, replace(rich_dossier(), units=units)))
    assert "Charge : Les activités prennent 1,30 ETP pour un effectif de 1,20 ETP, 0,10 ETP de trop." in text


def test_a_verdict_still_to_give_is_no_recommendation() -> None:
    dossier = rich_dossier()
    undecided = tuple(replace(each, verdict=None) for each in dossier.activities)
    assert "Préconisations" not in _titles(document_about(KIND, replace(dossier, activities=undecided)))
    kept = tuple(replace(each, verdict=VerdictCode.KEEP) for each in dossier.activities)
    assert "Préconisations" in _titles(document_about(KIND, replace(dossier, activities=kept)))

"""A COPIL as it is lived: every kind of item, things to clarify, a private note, an activities table."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time
from decimal import Decimal

from facilitator.domain.engagement import Engagement, Phase
from facilitator.domain.items import Flag, FlagCode, Item, ItemKind, Status, Vote, first_status
from facilitator.domain.organisation import Activity, Frequency, Period, ServiceMission, VerdictCode
from facilitator.domain.people import Body, Membership, Seat
from facilitator.domain.record import SessionRecord
from facilitator.domain.session import (
    AgendaItem,
    Attendance,
    Expected,
    Presence,
    Session,
    SessionKind,
    SessionStatus,
)
from tests.stage import ENGAGEMENT_ID, PARIS, PEOPLE, TUESDAY, UNITS

NOW = datetime(2026, 3, 10, 11, 40, tzinfo=PARIS)
"""When the documents are written."""

_SESSION_ID = "copil3"
_CIVILITIES = {
    "legoff": "M.",
    "dupont": "Mme",
    "dupuis": "M.",
    "martin": "Mme",
    "benali": "Mme",
    "roche": "M.",
}


def _item(point: int, kind: ItemKind, text: str, number: int | None = None, **fields: object) -> Item:
    item = Item(
        id=f"{kind}-{number}-{text[:12]}",
        engagement_id=ENGAGEMENT_ID,
        session_id=_SESSION_ID,
        seq=0,
        kind=kind,
        number=number,
        text=text,
        raw=text,
        at=datetime(2026, 3, 10, 9, 35 + point, tzinfo=PARIS),
        agenda_item_id=f"point{point}",
        status=first_status(kind),
        decided_by="COPIL" if kind is ItemKind.DECISION else "",
    )
    return replace(item, **fields)  # type: ignore[arg-type]


K = ItemKind
QUOTE = _item(2, K.QUOTE, "on ressaisit deux fois les mêmes factures", owner_id="martin")
SECRET = _item(3, K.PRIVATE, "tension entre les deux adjoints, voir le DGS avant le CST")
HIDDEN = _item(3, K.NOTE, "le DGS hésite encore sur le calendrier", private=True)

_ITEMS = (
    _item(1, K.NOTE, "Tour de table : chacun annonce son attente."),
    _item(1, K.RISK, "Bail des locaux en retard de six jours", 1, owner_id="vidal", tags=("locaux",)),
    _item(1, K.ACTION, "Relancer le bailleur", 11, owner_id="vidal", due=date(2026, 3, 13)),
    _item(
        2,
        K.NOTE,
        "Les deux pilotes présentent leur avancement.\n\nLe tableau de bord est sur "
        "https://intranet.example.fr/pole?vue=2 ; il est mis à jour le lundi.",
    ),
    _item(2, K.FINDING, "40 % des demandes arrivent par courriel, sans accusé de réception", 4),
    QUOTE,
    _item(2, K.FINDING, "Trois outils différents pour la même demande", 5),
    _item(
        2,
        K.ACTION,
        "Lister les outils utilisés par service",
        12,
        due=date(2026, 4, 15),
        flags=(Flag(FlagCode.OWNER_MISSING),),
    ),
    _item(2, K.QUESTION, "Qui valide les accès aux outils ?", 4, owner_id="roche"),
    _item(2, K.PARKED, "Véhicules de service", 2),
    _item(2, K.RISK, "Départ en retraite de 3 agents en 2027", 2, tags=("rh",), important=True),
    _item(
        3,
        K.NOTE,
        "Rappel des trois scénarios A, B et C : le scénario A change peu de choses et ne règle pas les "
        "doublons ; le B crée trois directions et un guichet unique ; le C fusionne tout, "
        "à un coût social élevé.",
    ),
    HIDDEN,
    _item(3, K.NOTE, "Le DGS préfère le scénario B avec un calendrier progressif."),
    _item(
        3,
        K.DECISION,
        "Le scénario B (trois directions) est retenu",
        7,
        vote=Vote(8, 1, 2),
        objections=("le guichet unique n'est pas chiffré",),
    ),
    _item(
        3,
        K.DECISION,
        "Rattacher l'accueil au guichet unique",
        8,
        owner_id="dupont",
        due=date(2026, 6, 30),
        decided_by="Yves Le Goff",
    ),
    _item(3, K.DECISION, "Fusionner les deux secrétariats", 9, status=Status.PROPOSED),
    _item(3, K.QUESTION, "Qui porte l'astreinte hivernale ?", 5, owner_id="benali"),
    _item(
        3, K.ACTION, "Transmettre l'organigramme cible commenté", 13, owner_id="martin", due=date(2026, 3, 16)
    ),
    _item(
        3,
        K.ACTION,
        "Point d'étape avec la DSI sur les accès",
        14,
        owner_id="roche",
        contributor_ids=("benali",),
        due=date(2026, 3, 20),
        flags=(Flag(FlagCode.DUE_AMBIGUOUS, "vendredi prochain", ("2026-03-13", "2026-03-20")),),
    ),
    SECRET,
    _item(5, K.MISSION, "Marchés publics", 2, mission_id="marches"),
    _item(5, K.ACTIVITY, "Rédaction des pièces de marché", 12, activity_id="pieces"),
    _item(
        5,
        K.ACTIVITY,
        "Archivage des marchés",
        13,
        activity_id="archives",
        flags=(Flag(FlagCode.OUTCOME_AMBIGUOUS, "re"),),
    ),
    *(
        _item(5, K.ACTIVITY, title, number, activity_id=name)
        for number, (name, title) in enumerate(
            (
                ("analyse", "Analyse des offres"),
                ("seuils", "Suivi des seuils"),
                ("courrier", "Enregistrement du courrier"),
                ("parapheur", "Parapheur papier"),
                ("veille", "Veille juridique"),
            ),
            start=14,
        )
    ),
    _item(5, K.IDEA, "Mutualiser les secrétariats de direction", 4),
    _item(
        5,
        K.ACTION,
        "Chiffrer le coût du guichet unique",
        15,
        flags=(
            Flag(FlagCode.OWNER_AMBIGUOUS, "dup", ("Claire Dupont", "Marc Dupuis")),
            Flag(FlagCode.DUE_MISSING),
        ),
    ),
    _item(
        5,
        K.ACTION,
        "Envoyer les effectifs",
        16,
        owner_id="vidal",
        due=date(2026, 3, 14),
        status=Status.DONE,
        flags=(Flag(FlagCode.DUE_WEEKEND),),
    ),
)

_AGENDA = tuple(
    AgendaItem(
        f"point{position}",
        _SESSION_ID,
        position,
        title,
        minutes,
        expected,
        attachments=("scenarios.pdf",) if position in (3, 5) else (),
    )
    for position, title, minutes, expected in (
        (1, "Suites du COPIL 2", 10, Expected.INFORMATION),
        (2, "Avancement des pilotes", 20, Expected.INFORMATION),
        (3, "Organigramme cible : quel scénario ?", 30, Expected.DECISION),
        (4, "Calendrier et instances (CST)", 20, Expected.DECISION),
        (5, "Moyens et postes", 25, Expected.DISCUSSION),
        (6, "Divers, suites", 10, None),
    )
)

_ATTENDANCE = tuple(
    Attendance(f"line{position}", _SESSION_ID, person, presence, position=position, **fields)  # type: ignore[arg-type]
    for position, (person, presence, fields) in enumerate(
        (
            ("legoff", Presence.PRESENT, {"chairs": True}),
            ("dupont", Presence.PRESENT, {"arrived": time(9, 50)}),
            ("dupuis", Presence.REPRESENTED, {"represented_by_id": "vidal"}),
            ("martin", Presence.PRESENT, {}),
            ("benali", Presence.PRESENT, {}),
            ("roche", Presence.EXCUSED, {}),
            ("vidal", Presence.PRESENT, {"left": time(11, 5)}),
        ),
        start=1,
    )
)

_CARRIED = (
    replace(
        _item(1, K.ACTION, "Obtenir l'accord du bailleur", 7, owner_id="vidal", due=date(2026, 3, 4)),
        session_id="copil2",
        agenda_item_id=None,
    ),
    replace(_item(1, K.QUESTION, "Quel budget de formation ?", 2), session_id="copil2", agenda_item_id=None),
)

_SETTLED = tuple(
    replace(item, session_id="copil2", agenda_item_id=None, status=Status.DONE)
    for item in (
        _item(1, K.ACTION, "Réserver la salle du conseil", 6, owner_id="roche", due=date(2026, 2, 27)),
        _item(1, K.QUESTION, "Qui invite les représentants du personnel ?", 1),
    )
)


def rich_record() -> SessionRecord:
    """The third COPIL of the fictional pôle, closed a moment ago."""
    people = tuple(replace(person, civility=_CIVILITIES.get(person.id, "Mme")) for person in PEOPLE)
    return SessionRecord(
        engagement=Engagement(
            id=ENGAGEMENT_ID,
            title="Accompagnement à la structuration du Pôle Ressources",
            client="Ville de Valmont",
            short_title="Pôle Ressources",
            led_by="Mme Hélène AUBRAC, consultante",
            distribution=("Cabinet du maire", "Direction générale"),
        ),
        session=Session(
            id=_SESSION_ID,
            engagement_id=ENGAGEMENT_ID,
            title="COPIL n° 3",
            on=TUESDAY,
            at=time(9, 30),
            minutes=120,
            number=3,
            body_id="copil",
            kind=SessionKind.COPIL,
            place="Salle du conseil",
            status=SessionStatus.CLOSED,
            started=datetime(2026, 3, 10, 9, 30, tzinfo=PARIS),
            closed=datetime(2026, 3, 10, 11, 34, tzinfo=PARIS),
        ),
        agenda=_AGENDA,
        attendance=_ATTENDANCE,
        items=tuple(replace(item, seq=seq) for seq, item in enumerate(_ITEMS, start=40)),
        people=people,
        units=UNITS,
        bodies=(
            Body(
                "copil", ENGAGEMENT_ID, "COPIL", "Comité de pilotage", (Membership("legoff", Seat.CHAIR),), 4
            ),
        ),
        phases=(Phase("phase1", ENGAGEMENT_ID, 1, "Structurer le pôle"),),
        missions=(ServiceMission("marches", ENGAGEMENT_ID, "Marchés publics", "achats", "dupuis"),),
        activities=_ACTIVITIES,
        following=Session(
            "copil4", ENGAGEMENT_ID, "COPIL n° 4", date(2026, 4, 14), time(9, 30), place="Salle du conseil"
        ),
        previous=Session("copil2", ENGAGEMENT_ID, "COPIL n° 2", date(2026, 2, 10), time(9, 30)),
        carried=_CARRIED,
        settled=_SETTLED,
    )


_ACTIVITIES = (
    Activity(
        "pieces",
        ENGAGEMENT_ID,
        "Rédaction des pièces de marché",
        "marches",
        "achats",
        "dupuis",
        fte=Decimal("0.7"),
        volume=Decimal(1200),
        volume_unit="pièces",
        period=Period.YEAR,
        workload_minutes=150,
        workload_period=Period.WEEK,
        verdict=VerdictCode.POOL,
        target="Finances",
        target_unit_id="finances",
        rationale="Deux services rédigent les mêmes clauses",
        target_fte=Decimal("0.5"),
        deadline=date(2026, 9, 1),
        deciding_body_id="copil",
        submitted_on=date(2026, 4, 2),
        verdict_session_id=_SESSION_ID,
    ),
    Activity(
        "archives",
        ENGAGEMENT_ID,
        "Archivage des marchés",
        "marches",
        "achats",
        fte=Decimal("0.1"),
        frequency=Frequency.YEARLY,
    ),
    *(
        Activity(
            name,
            ENGAGEMENT_ID,
            title,
            "marches",
            "achats",
            fte=Decimal(fte) if fte else None,
            verdict=verdict,
            target=target,
            rationale=rationale,
            verdict_session_id=session,
        )
        for name, title, fte, verdict, target, rationale, session in (
            ("analyse", "Analyse des offres", "0.3", VerdictCode.KEEP, "", "", _SESSION_ID),
            ("seuils", "Suivi des seuils", "0.125", VerdictCode.KEEP, "", "obligation légale", _SESSION_ID),
            ("courrier", "Enregistrement du courrier", "0.4", VerdictCode.TRANSFER, "Guichet unique",
             "Déjà fait à l'accueil", _SESSION_ID),
            ("parapheur", "Parapheur papier", None, VerdictCode.STOP, "", "", _SESSION_ID),
            ("veille", "Veille juridique", "0.2", VerdictCode.KEEP, "", "", "atelier"),
        )
    ),
)  # fmt: skip

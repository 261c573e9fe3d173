"""An engagement in its third month: a calendar that moved, things late, projects, advice, hours, secrets."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time
from decimal import Decimal

from facilitator.domain.advice import Advice
from facilitator.domain.calendar import CalendarEntry, EntryKind, Revision
from facilitator.domain.dossier import Dossier
from facilitator.domain.engagement import Phase, Service
from facilitator.domain.hours import HoursLine, Nature
from facilitator.domain.items import Item, ItemKind, Status, first_status
from facilitator.domain.mission_letter import EarlierIntervention, MissionLetter, Proposal
from facilitator.domain.organisation import (
    Activity,
    Basis,
    Frequency,
    FteSource,
    Grade,
    Involvement,
    OrgUnit,
    Part,
    Period,
    ServiceMission,
    Staff,
    UnitKind,
    VerdictCode,
)
from facilitator.domain.overview import SessionLine
from facilitator.domain.people import Role
from facilitator.domain.plan import Deliverable, Milestone, Objective, Stake
from facilitator.domain.projects import Project, ProjectMilestone, ProjectReview, ProjectStatus
from facilitator.domain.reporting import ProgressNote
from facilitator.domain.session import Session, SessionKind, SessionStatus
from tests.documents.rich import rich_record
from tests.stage import ENGAGEMENT_ID as OF
from tests.stage import PARIS

SECRET = "le DGS songe à scinder le pôle"
"""What no reader but the consultant may see, said as an action and as a risk."""

LAST_NOTE = ProgressNote(
    "note1", OF, 1, date(2026, 2, 11), None, expected="Dire si la voirie rejoint le pôle"
)
NOTE = ProgressNote("note2", OF, 2, date(2026, 3, 10), date(2026, 2, 11))

PHASES = (
    Phase(
        "phase1", OF, 1, "Structurer le pôle", date(2026, 1, 5), 6, 24 * 60,
        (Service("s1", "Aide à la structuration du pôle"), Service("s2", "Accompagnement des pilotes")),
    ),
    Phase("phase2", OF, 2, "Missions et activités", None, None, 16 * 60, (Service("s3", "Rationaliser"),)),
)  # fmt: skip


def _session(name: str, title: str, on: date, status: SessionStatus, **more: object) -> SessionLine:
    session = Session(
        id=name, engagement_id=OF, title=title, on=on, at=time(9, 30), minutes=120, phase_id="phase1",
        service_id="s1", place="Salle du conseil", status=status, kind=SessionKind.COPIL,
    )  # fmt: skip
    return SessionLine(replace(session, **more))  # type: ignore[arg-type]


SESSIONS = (
    _session("copil1", "COPIL n° 1", date(2026, 1, 12), SessionStatus.CLOSED),
    _session("copil2", "COPIL n° 2", date(2026, 2, 17), SessionStatus.CLOSED),
    _session("atelier", "Atelier Voirie", date(2026, 3, 2), SessionStatus.PLANNED, kind=SessionKind.WORKSHOP),
    _session("copil3", "COPIL n° 3", date(2026, 3, 24), SessionStatus.PLANNED, service_id="s2"),
)


def _item(kind: ItemKind, number: int, text: str, session: str = "copil2", **more: object) -> Item:
    on = next(line.session.on for line in SESSIONS if line.session.id == session)
    item = Item(
        id=f"{kind}{number}", engagement_id=OF, session_id=session, seq=number, kind=kind, number=number,
        text=text, raw=text, at=datetime.combine(on, time(10), PARIS), status=first_status(kind),
    )  # fmt: skip
    return replace(item, **more)  # type: ignore[arg-type]


K = ItemKind
ITEMS = (
    _item(K.DECISION, 1, "Le périmètre du pôle comprend cinq services", "copil1"),
    _item(K.ACTION, 1, "Transmettre les fiches de poste", "copil1", owner_id="martin", due=date(2026, 2, 2),
          status=Status.DONE, closed_at=datetime(2026, 2, 17, 9, 40, tzinfo=PARIS)),
    _item(K.DECISION, 2, "Le scénario C est écarté\nil coûte trop"),
    _item(K.DECISION, 3, "Retenir le scénario B", status=Status.PROPOSED),
    _item(K.QUESTION, 1, "Où placer le secrétariat des assemblées ?", owner_id="legoff"),
    _item(K.QUESTION, 2, "Qui valide les accès ?", owner_id="roche"),
    _item(K.RISK, 1, "Bail tacitement reconduit"),
    _item(K.RISK, 2, "Trois départs en retraite", important=True),
    _item(K.ACTION, 2, "Chiffrer le scénario B", owner_id="vidal", due=date(2026, 2, 27)),
    _item(K.ACTION, 3, "Préparer le dossier pour le CST", owner_id="martin", due=date(2026, 4, 3)),
    _item(K.ACTION, 4, SECRET, owner_id="dupont", due=date(2026, 2, 20), private=True),
    _item(K.RISK, 3, SECRET, private=True),
)  # fmt: skip


def _line(
    name: str, on: date, minutes: int, nature: Nature, session: str | None, text: str = ""
) -> HoursLine:
    return HoursLine(name, OF, on, minutes, nature, "phase1", session, text)


HOURS = (
    _line("h1", date(2026, 1, 9), 120, Nature.PREPARATION, None, "Lecture de la lettre"),
    _line("h2", date(2026, 1, 12), 135, Nature.SESSION, "copil1", "COPIL n° 1"),
    _line("h3", date(2026, 1, 30), 90, Nature.PREPARATION, "copil2", "Prépa COPIL n° 2"),
    _line("h4", date(2026, 2, 17), 120, Nature.SESSION, "copil2", "COPIL n° 2"),
    _line("h5", date(2026, 2, 17), 45, Nature.TRAVEL, "copil2", "Aller et retour"),
    _line("h6", date(2026, 2, 20), 80, Nature.WRITING, None, "Rattacher l'accueil"),
)

PROJECTS = (
    Project("p1", OF, 1, "Guichet unique", "stake1", "dupuis", "phase1", ProjectStatus.AT_RISK,
            (ProjectMilestone("Cartographie", date(2026, 2, 20), date(2026, 2, 24)),
             ProjectMilestone("Maquette", date(2026, 4, 10))), "Un arbitrage"),
    Project("p2", OF, 2, "Accès et badges", "stake2", "roche"),
)  # fmt: skip
REVIEWS = (
    ProjectReview("r1", OF, "p1", date(2026, 2, 17), ProjectStatus.RUNNING, "copil2", "Cartographie"),
    ProjectReview(
        "r2", OF, "p1", date(2026, 3, 3), ProjectStatus.AT_RISK, None,
        "La maquette attend un arbitrage", "Un arbitrage", "Rencontre à trois",
    ),
)  # fmt: skip
ADVICE = (
    Advice(
        "a1", OF, 1, date(2026, 2, 20), "Rattacher l'accueil", "À quel service rattacher l'accueil ?",
        ("Aux Achats", "Aux Finances"), "Aux Finances, dès maintenant.\n\nPuis au guichet unique.",
        "dupont", "phase1", "s1", "h6",
    ),
    Advice("a2", OF, 2, date(2026, 3, 5), "Faut-il une cellule marchés ?", phase_id="phase1"),
)  # fmt: skip


def _entry(of: str, kind: EntryKind, title: str, on: date) -> CalendarEntry:
    return CalendarEntry(of, kind, title, on)


REVISIONS = (
    Revision("v1", OF, 1, date(2026, 1, 20), "Calendrier de la proposition", (
        _entry("copil1", EntryKind.SESSION, "COPIL n° 1", date(2026, 1, 12)),
        _entry("copil2", EntryKind.SESSION, "COPIL n° 2", date(2026, 2, 17)),
        _entry("copil3", EntryKind.SESSION, "COPIL n° 3", date(2026, 3, 10)),
        _entry("gone", EntryKind.SESSION, "Séminaire", date(2026, 3, 5)),
    )),
    Revision("v2", OF, 2, date(2026, 2, 18), "Congés d'hiver", ()),
)  # fmt: skip


_STAFF = {"achats": "2.5", "finances": "6", "rh": "4.8"}
UNITS = (
    OrgUnit("pole", OF, "Pôle Ressources", UnitKind.DIVISION, head_id="dupont", fte=Decimal(20)),
    *(
        replace(each, parent_id="pole", fte=Decimal(_STAFF[each.id]) if each.id in _STAFF else None)
        for each in rich_record().units
    ),
)
MISSIONS = (
    *rich_record().missions,
    ServiceMission("budget", OF, "Budget", "finances", "vidal", 2),
    ServiceMission("dialogue", OF, "Dialogue social", "rh", "martin", 3),
)
ACTIVITIES = (
    Activity(
        "mandats", OF, "Mandater les factures", "budget", "finances", "vidal", Decimal("1.1"),
        Decimal(12500), "factures", Period.YEAR, 450, Period.WEEK, Frequency.DAILY, VerdictCode.SIMPLIFY,
        beneficiary="Fournisseurs", basis=Basis.MANDATORY, legal_text="Délai de 30 jours",
        roles=(Involvement(Part.RESPONSIBLE, "vidal"), Involvement(Part.CONSULTED, None, "achats")),
        staff=(Staff(2, Grade.C), Staff(1, Grade.B)), unit_minutes=Decimal("7.5"), source=FteSource.MEASURED,
        evidence="Logiciel comptable", tools="Parapheur", interfaces="Achats", service_level="Sous 15 jours",
        rationale="=1+1 saisies de trop", target_fte=Decimal("0.9"), deadline=date(2026, 12, 31),
        deciding_body_id="copil", submitted_on=date(2026, 4, 2), verdict_session_id="copil2",
    ),
    Activity("regies", OF, "Contrôler les régies", None, "finances", fte=Decimal("0.2")),
    Activity("orphelin", OF, "Tenir le standard", fte=Decimal("0.5"), frequency=Frequency.CONTINUOUS),
)  # fmt: skip


def rich_dossier() -> Dossier:
    """The engagement of the fictional pôle, whose next steering committee was postponed."""
    record = rich_record()
    roles = {"legoff": (Role.COMMISSIONER,), "dupont": (Role.BENEFICIARY,)}
    people = tuple(replace(each, roles=roles.get(each.id, ())) for each in record.people)
    engagement = replace(
        record.engagement,
        object="Accompagner la création du pôle",
        context="Cinq services répondent à quatre directions.",
        commissioned_by="Yves Le Goff, DGS",
        beneficiary="Claire Dupont, DGA",
        planned_minutes=40 * 60,
    )
    return Dossier(
        engagement=engagement,
        letter=MissionLetter(
            "letter", OF, "lettre.txt", organisation="Ville de Valmont", reporting="Une note par mois",
            earlier=(EarlierIntervention("Projet de service de la DSI", "2024-09", "2025-01", 1215),
                     EarlierIntervention("Séminaire des cadres", "2025-06-12", minutes=570)),
            proposal=Proposal(annexed=True, revisable=True, calendar="Un COPIL par mois"),
            notes=("1 : délibération du 12 décembre",),
        ),
        phases=PHASES,
        stakes=(
            Stake("stake1", OF, 1, "territorial", "Rester proche"),
            Stake("stake2", OF, 2, "qualité", "Fiabiliser"),
        ),
        objectives=(Objective("o1", OF, 1, "Une seule entrée", "stake1"),),
        deliverables=(
            Deliverable("d1", OF, 1, "Diagnostic partagé", "phase1", "s1", None,
                        date(2026, 2, 20), date(2026, 2, 19)),
            Deliverable("d2", OF, 2, "Synthèse des entretiens", "phase1", "s1", None, date(2026, 3, 2)),
            Deliverable("d3", OF, 3, "Organigramme cible", "phase1", None, None, date(2026, 4, 30)),
        ),
        milestones=(
            Milestone("m1", OF, "Lettre signée", date(2026, 1, 5), "phase1", date(2026, 1, 5)),
            Milestone("m2", OF, "Dossier du CST déposé", date(2026, 3, 6), "phase1"),
            Milestone("m3", OF, "Création du pôle", date(2026, 7, 1), "phase1"),
        ),
        revisions=REVISIONS, projects=PROJECTS, reviews=REVIEWS, advice=ADVICE, notes=(LAST_NOTE, NOTE),
        hours=HOURS, sessions=SESSIONS, items=ITEMS, people=people,
        units=UNITS, bodies=record.bodies, missions=MISSIONS, activities=ACTIVITIES + record.activities,
    )  # fmt: skip

"""One way to carry out every intention there is, in the scene of `scenes.py`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time

from facilitator.domain.engagement import EngagementStatus
from facilitator.domain.hours import Nature
from facilitator.domain.items import FlagCode, ItemKind, NameRef, Status, Vote
from facilitator.domain.organisation import VerdictCode
from facilitator.domain.people import PersonEntry
from facilitator.domain.session import PointDraft, Presence
from facilitator.store.intentions import Deed
from tests.stage import TUESDAY
from tests.store.scenes import Scene, draft

Doing = Callable[[Scene], object]


def _edited_session(at: Scene) -> object:
    return at.store.edit_session(replace(at.store.session(at.session), place="Salle 2"))


def _resumed(at: Scene) -> object:
    return at.store.resume(at.session)


def _paused(at: Scene) -> object:
    return at.store.pause(at.session)


def _closed(at: Scene) -> object:
    return at.store.close_session(at.session)


def _planned(at: Scene) -> str:
    return at.store.create_session(at.engagement, "Atelier", TUESDAY, points=[PointDraft("Tour")]).id


def _split(at: Scene) -> object:
    drafts = [
        draft(ItemKind.DECISION, "Un"),
        draft(ItemKind.ACTION, "Deux", "xavier"),
        draft(ItemKind.NOTE, "Trois"),
    ]
    return at.store.split(at.decision.id, drafts)


FIRST: dict[Deed, Doing] = {
    Deed.RESUME: _paused,
    Deed.REOPEN: _closed,
}
"""What must be done before a deed makes sense."""

DEEDS: dict[Deed, Doing] = {
    Deed.EDIT_ENGAGEMENT: lambda at: at.store.edit_engagement(
        replace(at.store.engagement(at.engagement), status=EngagementStatus.ARCHIVED)
    ),
    Deed.ADD_PHASE: lambda at: at.store.add_phase(at.engagement, "2nd temps", services=["Restitution"]),
    Deed.EDIT_PHASE: lambda at: at.store.edit_phase(replace(at.store.phases(at.engagement)[0], months=9)),
    Deed.ADD_UNIT: lambda at: at.store.add_unit(at.engagement, "Voirie"),
    Deed.EDIT_UNIT: lambda at: at.store.edit_unit(replace(at.store.units(at.engagement)[0], name="DG")),
    Deed.CREATE_BODY: lambda at: at.store.create_body(at.engagement, "CST"),
    Deed.EDIT_BODY: lambda at: at.store.edit_body(replace(at.store.bodies(at.engagement)[0], quorum=2)),
    Deed.ADD_PERSON: lambda at: at.store.add_person(
        at.engagement, PersonEntry("Vidal", "Anne", unit="Finances")
    ),
    Deed.EDIT_PERSON: lambda at: at.store.edit_person(replace(at.store.person(at.people[0]), function="DGA")),
    Deed.IMPORT_PEOPLE: lambda at: at.store.import_people(
        at.engagement,
        [PersonEntry("Roche", "Paul", function="DSI", unit="DSI"), PersonEntry("Petit", unit="DSI")],
    ),
    Deed.EDIT_MISSION: lambda at: at.store.edit_mission(
        replace(at.store.missions(at.engagement)[0], title="Commande publique")
    ),
    Deed.EDIT_ACTIVITY: lambda at: at.store.edit_activity(
        replace(at.store.activities(at.engagement)[0], verdict=VerdictCode.POOL)
    ),
    Deed.CREATE_SESSION: _planned,
    Deed.EDIT_SESSION: _edited_session,
    Deed.DELETE_SESSION: lambda at: at.store.delete_session(at.session),
    Deed.ADD_POINT: lambda at: at.store.add_point(at.session, PointDraft("Budget", 10), 1),
    Deed.EDIT_POINT: lambda at: at.store.edit_point(
        replace(at.store.point(at.points[0]), title="Suites données")
    ),
    Deed.MOVE_POINT: lambda at: at.store.move_point(at.points[1], 1),
    Deed.REMOVE_POINT: lambda at: at.store.remove_point(at.points[0]),
    Deed.START: lambda at: at.store.start_session(_planned(at)),
    Deed.GO_TO: lambda at: at.store.go_to(at.session, at.points[1]),
    Deed.PAUSE: _paused,
    Deed.RESUME: _resumed,
    Deed.ADD_MINUTES: lambda at: at.store.add_minutes(at.session, 5),
    Deed.CLOSE: _closed,
    Deed.REOPEN: lambda at: at.store.reopen_session(at.session),
    Deed.MARK: lambda at: at.store.mark(at.session, at.people[2], Presence.PRESENT, arrived=time(9, 50)),
    Deed.INVITE: lambda at: at.store.invite(at.session, at.people),
    Deed.UNINVITE: lambda at: at.store.uninvite(at.session, at.people[:1]),
    Deed.CAPTURE: lambda at: at.store.capture(
        at.session, draft(ItemKind.ACTIVITY, "Suivre l'exécution", "xavier")
    ),
    Deed.CAPTURE_MANY: lambda at: at.store.capture_many(
        at.session,
        [draft(ItemKind.MISSION, "Paie", "xavier"), draft(ItemKind.ACTIVITY, "Saisir les variables")],
    ),
    Deed.COMPLETE: lambda at: at.store.complete(at.decision.id, "avec l'accord du maire"),
    Deed.CORRECT: lambda at: at.store.correct(
        at.activity.id, draft(ItemKind.RISK, "Pièces en retard", "yvon")
    ),
    Deed.RETYPE: lambda at: at.store.retype(at.activity.id, ItemKind.MISSION),
    Deed.MOVE_ITEM: lambda at: at.store.move_item(at.decision.id, at.points[1]),
    Deed.DELETE_ITEMS: lambda at: at.store.delete_items([at.activity.id, at.mission.id, at.action.id]),
    Deed.SPLIT: _split,
    Deed.SET_STATUS: lambda at: at.store.set_status([at.action.id], Status.DONE),
    Deed.SET_IMPORTANT: lambda at: at.store.set_important(at.decision.id, True),
    Deed.SET_PRIVATE: lambda at: at.store.set_private(at.decision.id, True),
    Deed.SET_TAGS: lambda at: at.store.set_tags(at.decision.id, ["rh", "locaux"]),
    Deed.RESTORE_RAW: lambda at: at.store.restore_raw(at.activity.id),
    Deed.ASSIGN: lambda at: at.store.assign(at.activity.id, NameRef("zoé"), [NameRef("", at.people[0])]),
    Deed.SET_DUE: lambda at: at.store.set_due(at.action.id, date(2026, 3, 16)),
    Deed.DISMISS_FLAGS: lambda at: at.store.dismiss_flags(at.action.id, [FlagCode.DUE_MISSING]),
    Deed.RECORD_VOTE: lambda at: at.store.record_vote(at.decision.id, Vote(8, 1, 2)),
    Deed.RECORD_FINGERS: lambda at: at.store.record_fingers(at.decision.id, [4, 3, 5]),
    Deed.OBJECT: lambda at: at.store.object_to(at.decision.id, "Le calendrier est trop court"),
    Deed.LOG_HOURS: lambda at: at.store.log_hours(at.engagement, TUESDAY, 90, Nature.PREPARATION),
    Deed.SET_SESSION_HOURS: lambda at: at.store.set_session_hours(at.session, 105),
}
"""Every deed but the first of all, creating the engagement."""

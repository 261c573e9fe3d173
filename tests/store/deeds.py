"""One way to carry out every intention there is, in the scene of `scenes.py`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time

from facilitator.domain.advice import Advice
from facilitator.domain.engagement import EngagementStatus
from facilitator.domain.hours import HoursLine, Nature
from facilitator.domain.items import FlagCode, ItemKind, NameRef, Status, Vote
from facilitator.domain.listing import ActivityEntry, UnitEntry
from facilitator.domain.mission_letter import MissionLetter
from facilitator.domain.organisation import Activity, OrgUnit, ServiceMission, Verdict, VerdictCode
from facilitator.domain.people import DistributionList, PersonEntry
from facilitator.domain.plan import Deliverable, Milestone, Objective, Stake
from facilitator.domain.projects import Project, ProjectMilestone, ProjectStatus
from facilitator.domain.reporting import ProgressNote
from facilitator.domain.scenario import Scenario
from facilitator.domain.session import PointDraft, Presence, SessionPlan, Technique
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


def _decided_anew(at: Scene) -> object:
    return at.store.capture(at.session, draft(ItemKind.DECISION, "Retenir deux guichets"))


def _superseded(at: Scene) -> object:
    (*_, later) = at.store.items(at.session)
    return at.store.supersede(at.decision.id, later.id)


def _stake(at: Scene) -> Stake:
    return at.store.stakes(at.engagement)[0]


def _objective(at: Scene) -> Objective:
    return at.store.objectives(at.engagement)[0]


def _deliverable(at: Scene) -> Deliverable:
    return at.store.deliverables(at.engagement)[0]


def _milestone(at: Scene) -> Milestone:
    return at.store.milestones(at.engagement)[0]


def _list(at: Scene) -> DistributionList:
    return at.store.lists(at.engagement)[0]


def _project(at: Scene) -> Project:
    return at.store.projects(at.engagement)[0]


def _advice(at: Scene) -> Advice:
    return at.store.advice(at.engagement)[0]


def _note(at: Scene) -> ProgressNote:
    return at.store.notes(at.engagement)[0]


def _hours(at: Scene) -> HoursLine:
    return at.store.hours(at.engagement)[0]


def _new_advice(at: Scene) -> object:
    advice = Advice("", at.engagement, 0, TUESDAY, "Temps partagé", asked_by_id=at.people[0])
    return at.store.give_advice(advice, 45)


def _new_stake(at: Scene) -> object:
    return at.store.add_stake(at.engagement, "territorial", "Rester proche des habitants")


def _new_objective(at: Scene) -> object:
    _new_stake(at)
    return at.store.add_objective(at.engagement, "Un seul accueil", _stake(at).id)


def _new_deliverable(at: Scene) -> object:
    _new_objective(at)
    return at.store.add_deliverable(at.engagement, "Organigramme cible", objective_id=_objective(at).id)


def _new_project(at: Scene) -> object:
    _new_stake(at)
    return at.store.add_project(at.engagement, "Accueil commun", stake_id=_stake(at).id)


def _unit(at: Scene) -> OrgUnit:
    return at.store.units(at.engagement)[-1]


def _activity(at: Scene) -> Activity:
    return at.store.activities(at.engagement)[-1]


def _scenario(at: Scene) -> Scenario:
    return at.store.scenarios(at.engagement)[0]


def _new_scenario(at: Scene) -> object:
    at.store.add_unit(at.engagement, "Achats")
    return at.store.create_scenario(at.engagement, "Cible", follows_verdicts=True)


def _retained(at: Scene) -> object:
    _new_scenario(at)
    scenario, unit = _scenario(at), _unit(at)
    pool = OrgUnit("", at.engagement, "Ressources")
    at.store.plan_merge(scenario.id, [each.id for each in at.store.units(at.engagement)], pool)
    at.store.plan_removal(scenario.id, activity_id=_activity(at).id)
    at.store.edit_session(replace(at.store.session(at.session), unit_id=unit.id))
    return at.store.retain_scenario(scenario.id, at.decision.id, TUESDAY)


def _verdict(at: Scene) -> object:
    verdict = Verdict(VerdictCode.TRANSFER, at.store.units(at.engagement)[1].id, rationale="Plus près")
    return at.store.give_verdict(_activity(at).id, verdict, session_id=at.session)


def _reviewed(at: Scene) -> object:
    _new_project(at)
    project = _project(at)
    at.store.review_project(project.id, session_id=at.session, needs="Un arbitrage")
    return at.store.edit_point(replace(at.store.point(at.points[0]), project_id=project.id))


def _late_with_a_point_to_come(at: Scene) -> object:
    at.clock.forward(minutes=70)
    return at.store.edit_point(replace(at.store.agenda(at.session)[-1], minutes=30))


FIRST: dict[Deed, Doing] = {
    Deed.RETIME: _late_with_a_point_to_come,
    Deed.SUPERSEDE: _decided_anew,
    Deed.RESUME: _paused,
    Deed.REOPEN: _closed,
    Deed.REACH: lambda at: at.store.plan_agenda(at.session, SessionPlan((), outcome=("Une date",))),
    Deed.REMOVE_UNIT: lambda at: at.store.add_unit(at.engagement, "Voirie"),
    Deed.RESTORE_FINDING: lambda at: at.store.dismiss_finding(at.engagement, "overlap", ["b", "a"], "Vu"),
    Deed.REMOVE_MISSION: lambda at: at.store.add_mission(ServiceMission("", at.engagement, "Paie")),
    Deed.EDIT_SCENARIO: _new_scenario,
    Deed.REMOVE_SCENARIO: _new_scenario,
    Deed.PLAN_UNIT: _new_scenario,
    Deed.PLAN_MOVE: _new_scenario,
    Deed.PLAN_MERGE: _new_scenario,
    Deed.PLAN_SPLIT: _new_scenario,
    Deed.PLAN_REMOVAL: _new_scenario,
    Deed.PLAN_ACTIVITY: _new_scenario,
    Deed.RETAIN_SCENARIO: _new_scenario,
    Deed.REOPEN_SCENARIO: _retained,
    Deed.ENACT_SCENARIO: _retained,
    Deed.EDIT_STAKE: _new_stake,
    Deed.REMOVE_STAKE: _new_project,
    Deed.EDIT_OBJECTIVE: _new_objective,
    Deed.REMOVE_OBJECTIVE: _new_deliverable,
    Deed.EDIT_DELIVERABLE: _new_deliverable,
    Deed.REMOVE_DELIVERABLE: _new_deliverable,
    Deed.EDIT_MILESTONE: lambda at: at.store.add_milestone(at.engagement, "Avis du CST", TUESDAY),
    Deed.REMOVE_MILESTONE: lambda at: at.store.add_milestone(at.engagement, "Avis du CST", TUESDAY),
    Deed.EDIT_LIST: lambda at: at.store.add_list(at.engagement, "Pilotes", at.people, ["Archives"]),
    Deed.REMOVE_LIST: lambda at: at.store.add_list(at.engagement, "Pilotes", at.people),
    Deed.EDIT_PROJECT: _new_project,
    Deed.REMOVE_PROJECT: _reviewed,
    Deed.REVIEW_PROJECT: _new_project,
    Deed.EDIT_ADVICE: _new_advice,
    Deed.EDIT_NOTE: lambda at: at.store.write_note(at.engagement, TUESDAY),
    Deed.REMOVE_ADVICE: _new_advice,
    Deed.REMOVE_NOTE: lambda at: at.store.write_note(at.engagement, TUESDAY),
    Deed.EDIT_HOURS: _new_advice,
    Deed.REMOVE_HOURS: _new_advice,
}
"""What must be done before a deed makes sense."""

DEEDS: dict[Deed, Doing] = {
    Deed.EDIT_ENGAGEMENT: lambda at: at.store.edit_engagement(
        replace(at.store.engagement(at.engagement), status=EngagementStatus.ARCHIVED)
    ),
    Deed.ADD_PHASE: lambda at: at.store.add_phase(at.engagement, "2nd temps", services=["Restitution"]),
    Deed.EDIT_PHASE: lambda at: at.store.edit_phase(replace(at.store.phases(at.engagement)[0], months=9)),
    Deed.REMOVE_PHASE: lambda at: at.store.remove_phase(at.store.phases(at.engagement)[0].id),
    Deed.EDIT_LETTER: lambda at: at.store.edit_letter(MissionLetter("l", at.engagement, "lettre.txt")),
    Deed.ADD_STAKE: lambda at: at.store.add_stake(at.engagement, "social", "Rapprocher les équipes"),
    Deed.EDIT_STAKE: lambda at: at.store.edit_stake(replace(_stake(at), text="Réunir les équipes")),
    Deed.REMOVE_STAKE: lambda at: at.store.remove_stake(_stake(at).id),
    Deed.ADD_OBJECTIVE: lambda at: at.store.add_objective(at.engagement, "Un seul guichet"),
    Deed.EDIT_OBJECTIVE: lambda at: at.store.edit_objective(replace(_objective(at), text="Un guichet")),
    Deed.REMOVE_OBJECTIVE: lambda at: at.store.remove_objective(_objective(at).id),
    Deed.ADD_DELIVERABLE: lambda at: at.store.add_deliverable(at.engagement, "Diagnostic", due=TUESDAY),
    Deed.EDIT_DELIVERABLE: lambda at: at.store.edit_deliverable(replace(_deliverable(at), delivered=TUESDAY)),
    Deed.REMOVE_DELIVERABLE: lambda at: at.store.remove_deliverable(_deliverable(at).id),
    Deed.ADD_MILESTONE: lambda at: at.store.add_milestone(at.engagement, "Avis du CST", TUESDAY),
    Deed.EDIT_MILESTONE: lambda at: at.store.edit_milestone(replace(_milestone(at), reached=TUESDAY)),
    Deed.REMOVE_MILESTONE: lambda at: at.store.remove_milestone(_milestone(at).id),
    Deed.REVISE_CALENDAR: lambda at: at.store.revise_calendar(at.engagement, "Élections"),
    Deed.ADD_LIST: lambda at: at.store.add_list(at.engagement, "COPIL élargi", at.people, ["Mairie annexe"]),
    Deed.EDIT_LIST: lambda at: at.store.edit_list(replace(_list(at), others=())),
    Deed.REMOVE_LIST: lambda at: at.store.remove_list(_list(at).id),
    Deed.ADD_PROJECT: lambda at: at.store.add_project(
        at.engagement, "Guichet unique", pilot_id=at.people[0], milestones=[ProjectMilestone("Plan", TUESDAY)]
    ),
    Deed.EDIT_PROJECT: lambda at: at.store.edit_project(replace(_project(at), needs="Un bureau")),
    Deed.REMOVE_PROJECT: lambda at: at.store.remove_project(_project(at).id),
    Deed.REVIEW_PROJECT: lambda at: at.store.review_project(
        _project(at).id, session_id=at.session, status=ProjectStatus.BLOCKED, agreed="Relancer le bailleur"
    ),
    Deed.GIVE_ADVICE: _new_advice,
    Deed.EDIT_ADVICE: lambda at: at.store.edit_advice(
        replace(_advice(at), recommendation="Attendre", options=("Attendre", "Agir")), 60
    ),
    Deed.REMOVE_ADVICE: lambda at: at.store.remove_advice(_advice(at).id),
    Deed.WRITE_NOTE: lambda at: at.store.write_note(at.engagement, TUESDAY),
    Deed.EDIT_NOTE: lambda at: at.store.edit_note(replace(_note(at), gaps="Aucun")),
    Deed.REMOVE_NOTE: lambda at: at.store.remove_note(_note(at).id),
    Deed.ADD_UNIT: lambda at: at.store.add_unit(at.engagement, "Voirie"),
    Deed.EDIT_UNIT: lambda at: at.store.edit_unit(replace(at.store.units(at.engagement)[0], name="DG")),
    Deed.CREATE_BODY: lambda at: at.store.create_body(at.engagement, "CST"),
    Deed.EDIT_BODY: lambda at: at.store.edit_body(replace(at.store.bodies(at.engagement)[0], quorum=2)),
    Deed.REMOVE_BODY: lambda at: at.store.remove_body(at.body),
    Deed.ADD_PERSON: lambda at: at.store.add_person(
        at.engagement, PersonEntry("Vidal", "Anne", unit="Finances")
    ),
    Deed.EDIT_PERSON: lambda at: at.store.edit_person(replace(at.store.person(at.people[0]), function="DGA")),
    Deed.IMPORT_PEOPLE: lambda at: at.store.import_people(
        at.engagement,
        [PersonEntry("Roche", "Paul", function="DSI", unit="DSI"), PersonEntry("Petit", unit="DSI")],
    ),
    Deed.REMOVE_PERSON: lambda at: at.store.remove_person(at.people[2]),
    Deed.MERGE_PERSON: lambda at: at.store.merge_person(at.people[1], at.people[0]),
    Deed.EDIT_MISSION: lambda at: at.store.edit_mission(
        replace(at.store.missions(at.engagement)[0], title="Commande publique")
    ),
    Deed.EDIT_ACTIVITY: lambda at: at.store.edit_activity(
        replace(at.store.activities(at.engagement)[0], verdict=VerdictCode.POOL)
    ),
    Deed.REMOVE_UNIT: lambda at: at.store.remove_unit(_unit(at).id),
    Deed.IMPORT_UNITS: lambda at: at.store.import_units(
        at.engagement, [UnitEntry("Achats", parent="Pôle", head="Xavier"), UnitEntry("Pôle")]
    ),
    Deed.ADD_MISSION: lambda at: at.store.add_mission(ServiceMission("", at.engagement, "Paie")),
    Deed.REMOVE_MISSION: lambda at: at.store.remove_mission(at.store.missions(at.engagement)[-1].id),
    Deed.MOVE_MISSION: lambda at: at.store.move_mission(
        at.store.missions(at.engagement)[0].id, at.store.units(at.engagement)[-1].id
    ),
    Deed.ADD_ACTIVITY: lambda at: at.store.add_activity(Activity("", at.engagement, "Payer")),
    Deed.REMOVE_ACTIVITY: lambda at: at.store.remove_activity(_activity(at).id),
    Deed.IMPORT_ACTIVITIES: lambda at: at.store.import_activities(
        at.engagement, [ActivityEntry("Achats", "Acheter", "Achats", owner="Xavier")]
    ),
    Deed.GIVE_VERDICT: _verdict,
    Deed.DISMISS_FINDING: lambda at: at.store.dismiss_finding(at.engagement, "overlap", ["b", "a"], "Vu"),
    Deed.RESTORE_FINDING: lambda at: at.store.restore_finding(at.store.dismissals(at.engagement)[0].id),
    Deed.CREATE_SCENARIO: lambda at: at.store.create_scenario(at.engagement, "Cible"),
    Deed.EDIT_SCENARIO: lambda at: at.store.edit_scenario(replace(_scenario(at), submitted_on=TUESDAY)),
    Deed.REMOVE_SCENARIO: lambda at: at.store.remove_scenario(_scenario(at).id),
    Deed.PLAN_UNIT: lambda at: at.store.plan_unit(_scenario(at).id, OrgUnit("", at.engagement, "Guichet")),
    Deed.PLAN_MOVE: lambda at: at.store.plan_move(
        _scenario(at).id, _unit(at).id, at.store.units(at.engagement)[0].id
    ),
    Deed.PLAN_MERGE: lambda at: at.store.plan_merge(
        _scenario(at).id,
        [each.id for each in at.store.units(at.engagement)[:2]],
        OrgUnit("", at.engagement, "Ressources"),
    ),
    Deed.PLAN_SPLIT: lambda at: at.store.plan_split(_scenario(at).id, _unit(at).id, ["Un", "Deux"]),
    Deed.PLAN_REMOVAL: lambda at: at.store.plan_removal(_scenario(at).id, unit_id=_unit(at).id),
    Deed.PLAN_ACTIVITY: lambda at: at.store.plan_activity(
        _scenario(at).id, Activity("", at.engagement, "Accueillir")
    ),
    Deed.RETAIN_SCENARIO: lambda at: at.store.retain_scenario(_scenario(at).id, at.decision.id, TUESDAY),
    Deed.REOPEN_SCENARIO: lambda at: at.store.reopen_scenario(_scenario(at).id),
    Deed.ENACT_SCENARIO: lambda at: at.store.enact_scenario(_scenario(at).id, "Avant"),
    Deed.CREATE_SESSION: _planned,
    Deed.EDIT_SESSION: _edited_session,
    Deed.DELETE_SESSION: lambda at: at.store.delete_session(at.session),
    Deed.PLAN_AGENDA: lambda at: at.store.plan_agenda(
        at.session,
        SessionPlan((PointDraft("Tour", 10),), "copil", None, 120, ("Réserver la salle",), ("Un relevé",)),
    ),
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
    Deed.USE_TECHNIQUE: lambda at: at.store.use_technique(at.session, Technique.ONE_TWO_FOUR),
    Deed.RETIME: lambda at: at.store.retime(at.session),
    Deed.LEAVE_OUT: lambda at: at.store.leave_out(at.session, 90),
    Deed.CLOSE: _closed,
    Deed.REOPEN: lambda at: at.store.reopen_session(at.session),
    Deed.REACH: lambda at: at.store.reach(at.session, "Une date"),
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
    Deed.SUPERSEDE: _superseded,
    Deed.SET_STATUS: lambda at: at.store.set_status([at.action.id], Status.DONE),
    Deed.SET_IMPORTANT: lambda at: at.store.set_important(at.decision.id, True),
    Deed.SET_PRIVATE: lambda at: at.store.set_private(at.decision.id, True),
    Deed.SET_TAGS: lambda at: at.store.set_tags(at.decision.id, ["rh", "locaux"]),
    Deed.RESTORE_RAW: lambda at: at.store.restore_raw(at.activity.id),
    Deed.ASSIGN: lambda at: at.store.assign(at.activity.id, NameRef("zoé"), [NameRef("", at.people[0])]),
    Deed.SET_DUE: lambda at: at.store.set_due(at.action.id, date(2026, 3, 16)),
    Deed.DISMISS_FLAGS: lambda at: at.store.dismiss_flags(at.action.id, [FlagCode.DUE_MISSING]),
    Deed.RECORD_DOTS: lambda at: at.store.record_dots({at.decision.id: 3}),
    Deed.GROUP_ITEMS: lambda at: at.store.group_items([at.decision.id], "Accueil"),
    Deed.DECIDE_BY: lambda at: at.store.decide_by(at.decision.id, "Yves Le Goff"),
    Deed.RECORD_VOTE: lambda at: at.store.record_vote(at.decision.id, Vote(8, 1, 2)),
    Deed.RECORD_FINGERS: lambda at: at.store.record_fingers(at.decision.id, [4, 3, 5]),
    Deed.OBJECT: lambda at: at.store.object_to(at.decision.id, "Le calendrier est trop court"),
    Deed.LOG_HOURS: lambda at: at.store.log_hours(at.engagement, TUESDAY, 90, Nature.PREPARATION),
    Deed.EDIT_HOURS: lambda at: at.store.edit_hours(replace(_hours(at), minutes=75)),
    Deed.REMOVE_HOURS: lambda at: at.store.remove_hours(_hours(at).id),
    Deed.SET_SESSION_HOURS: lambda at: at.store.set_session_hours(at.session, 105),
}
"""Every deed but the two that make an engagement, which are the first of all."""

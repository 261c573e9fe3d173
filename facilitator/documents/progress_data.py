"""The plain values of a progress note, for programs that read its JSON."""

from __future__ import annotations

from dataclasses import asdict

from facilitator.documents.blocks import Json
from facilitator.documents.engagement_data import engagement_data
from facilitator.documents.progress_texts import texts_of
from facilitator.documents.shapes import Names, item_shape
from facilitator.documents.writing import AboutEngagement
from facilitator.domain.items import Item
from facilitator.domain.projects import Project
from facilitator.domain.reporting import ProgressNote
from facilitator.domain.situation import Situation, situation_of
from facilitator.domain.statement import by_nature, total


def progress_data(note: ProgressNote, writing: AboutEngagement) -> dict[str, Json]:
    """The note with its texts, and everything they are drawn from."""
    situation, texts = situation_of(writing.record, note), texts_of(writing.record, note, writing.words)
    dossier, names = situation.dossier, Names.of(writing.record.people, writing.record.units)

    def shapes(items: tuple[Item, ...]) -> list[Json]:
        return [dict(item_shape(item, names, writing.words)) for item in items]

    return {
        **engagement_data(writing),
        "note": {
            "number": note.number,
            "on": note.on.isoformat(),
            "since": note.since.isoformat() if note.since else None,
            **asdict(texts),
        },
        "sessions_held": [line.session.title for line in situation.held],
        "minutes_of_period": total(situation.hours_of_period),
        "minutes_so_far": {key.value: minutes for key, minutes in by_nature(situation.hours).items()},
        "decisions": shapes(situation.decisions),
        "late_actions": shapes(situation.late_actions),
        "risks": shapes(situation.risks),
        "decisions_expected": shapes(situation.decisions_expected),
        "moves": [
            {
                "title": move.entry.title,
                "before": move.before.isoformat() if move.before else None,
                "after": move.after.isoformat() if move.after else None,
            }
            for move in situation.moves
        ],
        "milestones": [
            {
                "title": each.title,
                "on": each.on.isoformat(),
                "reached": each.reached.isoformat() if each.reached else None,
            }
            for each in dossier.milestones
        ],
        "projects": [_project(each, situation) for each in situation.projects],
    }


def _project(project: Project, situation: Situation) -> Json:
    pilot, review = situation.dossier.person(project.pilot_id), situation.latest_review(project)
    state = situation.state_of(project)
    return {
        "title": project.title,
        "pilot": pilot.full_name if pilot else None,
        "status": state.value if state else None,
        "progress": review.progress if review else "",
        "needs": project.needs,
        "agreed": review.agreed if review else "",
    }

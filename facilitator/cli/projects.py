"""The projects of the pôle, with their pilots and their next steps: `projects`."""

from __future__ import annotations

from datetime import date

import click

from facilitator.capture.filters import Filter, read_filter
from facilitator.capture.messages import Refusal
from facilitator.cli.caller import Caller
from facilitator.cli.choosing import choose_engagement
from facilitator.cli.options import engagement_option
from facilitator.cli.output import Shape, forms, show
from facilitator.cli.registers import FILTERS, context_of
from facilitator.cli.speaking import Argument, Command, Refused
from facilitator.domain.dossier import Dossier
from facilitator.domain.people import folded
from facilitator.domain.projects import ENDED, Project
from facilitator.engagement_words import project_status_label
from facilitator.i18n import Words


def commands(words: Words) -> tuple[Command, ...]:
    """The commands of this module."""
    params = (
        Argument("filters", words("FILTER…"), words(FILTERS), required=False, nargs=-1),
        engagement_option(words),
        *forms(words),
    )
    return (Command("projects", words, projects, params, words("Lists the projects and their next steps.")),)


@click.pass_obj
def projects(caller: Caller, filters: tuple[str, ...], engagement: str | None, form: str) -> None:
    """The projects in their order, that pass the filters."""
    with caller.reading() as reader:
        of = choose_engagement(reader, engagement).id
        dossier = reader.dossier(of)
        wanted = read_filter(filters, context_of(reader, of, caller))
    if isinstance(wanted, Refusal):
        raise Refused(reason=caller.words(wanted.message, **wanted.fields))
    found = [each for each in dossier.projects if _keeps(wanted, each, dossier, caller.today)]
    show(
        form,
        lambda: [_shape(project, dossier) for project in found],
        lambda: [_row(project, dossier, caller.words, caller.today) for project in found],
    )


def _keeps(wanted: Filter, project: Project, dossier: Dossier, today: date) -> bool:
    """Whether a project is what is looked for: pilot, next step due by then, stake, state, words."""
    following = project.next_milestone
    stake = dossier.stake(project.stake_id)
    words = folded(project.title)
    states = {
        "late": any(step.is_late(today) for step in project.milestones),
        "open": project.status not in ENDED,
        "done": project.status in ENDED,
    }
    return (
        wanted.person_ids <= {project.pilot_id}
        and (wanted.due_by is None or bool(following and following.due and following.due <= wanted.due_by))
        and all(stake and tag in folded(f"{stake.group} {stake.text}") for tag in wanted.tags)
        and all(states.get(state, False) for state in wanted.states)
        and all(text in words for text in wanted.texts)
    )


def _shape(project: Project, dossier: Dossier) -> Shape:
    stake, phase, pilot = (
        dossier.stake(project.stake_id),
        dossier.phase(project.phase_id),
        dossier.person(project.pilot_id),
    )
    return {
        "id": project.id,
        "title": project.title,
        "pilot": pilot.full_name if pilot else None,
        "stake": stake.text if stake else None,
        "phase": phase.title if phase else None,
        "status": project.status.value,
        "needs": project.needs,
        "milestones": [
            {"title": step.title, "due": _iso(step.due), "reached": _iso(step.reached)}
            for step in project.milestones
        ],
        "reviews": [
            {
                "on": _iso(review.on),
                "session": review.session_id,
                "status": review.status.value,
                "progress": review.progress,
                "needs": review.needs,
                "agreed": review.agreed,
            }
            for review in dossier.reviews_of(project.id)
        ],
    }


def _row(project: Project, dossier: Dossier, words: Words, today: date) -> tuple[str, ...]:
    pilot, following = dossier.person(project.pilot_id), project.next_milestone
    due = following.due if following else None
    late = words("late") if following and following.is_late(today) else ""
    return (
        project.title,
        pilot.full_name if pilot else "",
        project_status_label(project.status, words),
        words.day_year(due) if due else "",
        late,
        following.title if following else "",
    )


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None

"""The commands of the plan, of the calendar, and of two calendars compared."""

from __future__ import annotations

from typing import Final

from facilitator.i18n import N_
from facilitator.ui.command import Command, Group, Scope

COMMANDS: Final[tuple[Command, ...]] = (
    # the plan
    Command("add", Scope.PLAN, "n", N_("Add"), N_("add under the selected row: a service, an objective, a deliverable"), bar=True),
    Command("edit", Scope.PLAN, "enter,e,f2", N_("Edit"), N_("correct the row in its own words"), bar=True),
    Command("done", Scope.PLAN, "space", N_("Handed over"), N_("the deliverable is handed over, or not yet"), bar=True),
    Command("attach", Scope.PLAN, "m", N_("Attach"), N_("attach the deliverable to a service of a phase"), bar=True),
    Command("remove", Scope.PLAN, "delete", N_("Remove"), N_("remove the row; undo brings it back")),
    Command("calendar", Scope.PLAN, "tab,c", N_("Calendar"), N_("the calendar and its revisions"), bar=True),
    Command("undo", Scope.PLAN, "ctrl+z", N_("Undo"), N_("undo"), Group.CORRECT),
    Command("redo", Scope.PLAN, "ctrl+y", N_("Redo"), N_("redo"), Group.CORRECT),
    Command("back", Scope.PLAN, "escape", N_("Back"), N_("back to the dashboard"), bar=True),
    # the calendar
    Command("open", Scope.CALENDAR, "enter", N_("Open"), N_("open the session, or correct the line"), bar=True),
    Command("later", Scope.CALENDAR, "plus,kp_plus", N_("1 day"), N_("a day later"), bar=True),
    Command("earlier", Scope.CALENDAR, "minus,kp_minus", N_("1 day"), N_("a day earlier"), bar=True),
    Command("date", Scope.CALENDAR, "d", N_("Date"), N_("type its date"), bar=True),
    Command("add", Scope.CALENDAR, "n", N_("Milestone"), N_("add a milestone: title ; date"), bar=True),
    Command("revise", Scope.CALENDAR, "v", N_("Revision"), N_("keep the calendar as a dated revision, with its reason"), bar=True),
    Command("compare", Scope.CALENDAR, "c", N_("Compare"), N_("compare two revisions, or one with today"), bar=True),
    Command("edit", Scope.CALENDAR, "e,f2", N_("Edit"), N_("correct the line in its own words")),
    Command("done", Scope.CALENDAR, "space", N_("Done"), N_("the milestone is reached, the deliverable handed over")),
    Command("attach", Scope.CALENDAR, "m", N_("Attach"), N_("attach it to a service of a phase")),
    Command("remove", Scope.CALENDAR, "delete", N_("Remove"), N_("remove the milestone or the deliverable; undo brings it back")),
    Command("plan", Scope.CALENDAR, "tab,f", N_("Plan"), N_("the plan: phases, stakes, deliverables"), bar=True),
    Command("undo", Scope.CALENDAR, "ctrl+z", N_("Undo"), N_("undo"), Group.CORRECT),
    Command("redo", Scope.CALENDAR, "ctrl+y", N_("Redo"), N_("redo"), Group.CORRECT),
    Command("back", Scope.CALENDAR, "escape", N_("Back"), N_("back to the dashboard"), bar=True),
    # two calendars compared
    Command("older", Scope.COMPARE, "left", N_("Older"), N_("compare with an older revision"), bar=True),
    Command("newer", Scope.COMPARE, "right", N_("Newer"), N_("compare with a newer revision"), bar=True),
    Command("side", Scope.COMPARE, "tab", N_("Other side"), N_("choose the other calendar"), bar=True),
    Command("back", Scope.COMPARE, "escape", N_("Back"), N_("back to the calendar"), bar=True),
)  # fmt: skip
"""In the order the help lists them."""

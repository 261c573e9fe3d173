"""The one table of commands: it feeds the bindings, the key bar, the palette, the help and the `:commands`."""

from __future__ import annotations

from typing import Final

from textual.binding import Binding

from facilitator.i18n import N_
from facilitator.ui.command import BESIDE, NARROW, Command, Group, Scope, export, history, key_name
from facilitator.ui.organisation_commands import ORGANISATION
from facilitator.ui.rationalise_commands import RATIONALISE
from facilitator.ui.register_commands import REGISTER
from facilitator.ui.room_commands import ROOM
from facilitator.ui.scenario_commands import SCENARIOS

__all__ = ["COMMANDS", "Command", "Group", "Scope", "bindings", "in_scope", "key_name"]


def _live(id: str, key: str, label: str, help: str, group: Group = Group.CONDUCT, **more: object) -> Command:
    return Command(id, Scope.LIVE, key, label, help, group, priority=True, **more)  # type: ignore[arg-type]


def _feed(id: str, key: str, label: str, help: str) -> Command:
    return Command(id, Scope.FEED, key, label, help, Group.ITEM)


COMMANDS: Final[tuple[Command, ...]] = (
    # everywhere
    Command("help", Scope.EVERYWHERE, "f1", N_("Help"), N_("this help"), Group.EVERYWHERE, "help", bar=True, priority=True),
    Command("palette", Scope.EVERYWHERE, "ctrl+p", N_("palette"), N_("all commands"), Group.EVERYWHERE, priority=True),
    Command("theme", Scope.EVERYWHERE, "", N_("Light or dark"), N_("light or dark theme"), Group.EVERYWHERE),
    Command("language", Scope.EVERYWHERE, "", N_("Français / English"), N_("the language of the screens"), Group.EVERYWHERE),
    Command("saved", Scope.EVERYWHERE, "ctrl+s", N_("Save"), N_("nothing to do: each line is saved at once"), Group.EVERYWHERE, priority=True),
    Command("leave", Scope.EVERYWHERE, "ctrl+q", N_("Quit"), N_("leave the program"), Group.EVERYWHERE, "quit", priority=True),
    # home
    Command("open", Scope.HOME, "enter", N_("Open"), N_("open the engagement"), bar=True),
    Command("new", Scope.HOME, "n", N_("New engagement"), N_("create an engagement"), bar=True),
    Command("archive", Scope.HOME, "a", N_("Archive"), N_("archive the engagement, or take it back"), bar=True),
    Command("example", Scope.HOME, "e", N_("Example"), N_("open the example engagement"), bar=True),
    Command("close_session", Scope.HOME, "c", N_("Close the session"), N_("close the session left open")),
    # cockpit
    Command("open", Scope.COCKPIT, "enter", N_("Open"), N_("open the session"), bar=True),
    Command("next", Scope.COCKPIT, "g", N_("Go on"), N_("go to what needs doing next, as the second line says"), bar=True),
    Command("start", Scope.COCKPIT, "f8", N_("Start"), N_("start the selected session, and go into it")),
    Command("new", Scope.COCKPIT, "n", N_("New session"), N_("plan a session"), bar=True),
    Command("organisation", Scope.COCKPIT, "o", N_("Organisation"), N_("units, functions, activities, who is responsible for what"), bar=True),
    Command("prepare", Scope.COCKPIT, "p", N_("Prepare"), N_("its agenda and its guests"), bar=True),
    Command("review", Scope.COCKPIT, "c", N_("Close, export"), N_("close the session and hand out its documents"), bar=True),
    Command("letter", Scope.COCKPIT, "l", N_("Letter"), N_("the mission letter and what was done of it"), bar=True),
    Command("plan", Scope.COCKPIT, "f", N_("Plan"), N_("the plan: phases, stakes, deliverables, calendar"), bar=True),
    Command("people", Scope.COCKPIT, "q", N_("People"), N_("people, bodies and distribution lists"), bar=True),
    Command("projects", Scope.COCKPIT, "r", N_("Projects"), N_("the projects and their reviews"), bar=True),
    Command("hours", Scope.COCKPIT, "t", N_("Hours"), N_("hours of intervention"), bar=True),
    Command("scenarios", Scope.COCKPIT, "b", N_("Scenarios"), N_("scenarios: what the organisation could become")),
    Command("decisions", Scope.COCKPIT, "d", N_("Decisions"), N_("the register of decisions"), bar=True),
    Command("actions", Scope.COCKPIT, "a", N_("Actions"), N_("the register of actions, then questions, risks, parked"), bar=True),
    Command("advice", Scope.COCKPIT, "v", N_("Advice"), N_("notes of advice given outside sessions")),
    Command("progress", Scope.COCKPIT, "s", N_("Progress note"), N_("the progress note to the commissioner")),
    Command("undo", Scope.COCKPIT, "ctrl+z", N_("Undo"), N_("undo"), Group.CORRECT),
    Command("redo", Scope.COCKPIT, "ctrl+y", N_("Redo"), N_("redo"), Group.CORRECT),
    Command("back", Scope.COCKPIT, "escape", N_("Back"), N_("back to the engagements"), bar=True),
    # preparation
    Command("add", Scope.PREPARE, "n", N_("Item"), N_("add a point: text, minutes, !expected, kind; or one more thing to do"), bar=True),
    Command("edit", Scope.PREPARE, "e,enter,f2", N_("Edit"), N_("correct what is selected: the point in its own words, one part of it, a thing to do"), bar=True),
    Command("longer", Scope.PREPARE, "plus,kp_plus", N_("5 min"), N_("five minutes more"), bar=True),
    Command("shorter", Scope.PREPARE, "minus,kp_minus", N_("5"), N_("five minutes less"), bar=True),
    Command("earlier", Scope.PREPARE, "h", N_("Move up"), N_("move the point up")),
    Command("later", Scope.PREPARE, "b", N_("Move down"), N_("move the point down")),
    Command("question", Scope.PREPARE, "q", N_("Question"), N_("the question asked at the point")),
    Command("instruction", Scope.PREPARE, "i", N_("Instruction"), N_("what the room is told to do at the point")),
    Command("attach", Scope.PREPARE, "m", N_("Attachments"), N_("the documents the point needs")),
    Command("zone", Scope.PREPARE, "tab", N_("Next part"), N_("the keys go to the point in full, then to what is to do before, then back")),
    Command("remove", Scope.PREPARE, "delete", N_("Remove"), N_("remove what is selected; undo brings it back")),
    Command("attendance", Scope.PREPARE, "f6", N_("Guests"), N_("who is invited"), bar=True),
    *export(Scope.PREPARE, "p", N_("write the invitation"), N_("Invitation")),
    Command("start", Scope.PREPARE, "f8", N_("Start"), N_("start the session"), bar=True),
    Command("format", Scope.PREPARE, "f", N_("Format"), N_("bring in a format: its steps, its questions, what is to do before"), bar=True),
    Command("propose", Scope.PREPARE, "a", N_("Propose"), N_("an agenda from what is open, the phase, and what the services still lack"), bar=True),
    Command("take_up", Scope.PREPARE, "r", N_("Take up"), N_("take up what earlier sessions left open")),
    Command("to_do", Scope.PREPARE, "d", N_("To do"), N_("what is to do before the session")),
    Command("tick", Scope.PREPARE, "space", N_("Done"), N_("the thing to do is done, or not yet")),
    Command("describe", Scope.PREPARE, "t", N_("Title, date"), N_("title, date, time and duration of the session"), bar=True),
    Command("clone", Scope.PREPARE, "c", N_("Clone"), N_("another session like this one, with its agenda and its guests")),
    Command("undo", Scope.PREPARE, "ctrl+z", N_("Undo"), N_("undo"), Group.CORRECT),
    Command("redo", Scope.PREPARE, "ctrl+y", N_("Redo"), N_("redo"), Group.CORRECT),
    Command("back", Scope.PREPARE, "escape", N_("Back"), N_("back to the points, then to the dashboard")),
    # live session
    _live("correct", "f2", N_("Edit"), N_("correct the last item, or the selected one"), Group.CORRECT, bar=True, least=NARROW),
    _live("agenda", "f4", N_("Carried over"), N_("the agenda and what was carried over, over the stream"), word="agenda", bar=True, short=N_("Items"), below=BESIDE),
    _live("room", "f5", N_("Room"), N_("the room view, on and off"), word="room", bar=True),
    _live("shared", "", N_("Shared screen"), N_("private lines in dots, while others read along"), word="shared"),
    _live("attendance", "f6", N_("Attendance"), N_("who is here"), word="attendance", bar=True, short=N_("Present"), below=NARROW),
    _live("clarify", "f7", N_("To clarify"), N_("what is still to clarify"), word="clarify", bar=True, short=N_("Clarify")),
    _live("next_point", "f8", N_("Next"), N_("next item; starts the session"), word="next", bar=True),
    _live("pause", "f9", N_("Pause"), N_("pause, resume the timer"), word="pause", bar=True),
    _live("begin_technique", "", N_("Technique"), N_("begin the technique planned for the item"), word="method"),
    _live("asleep", "", N_("Asleep"), N_("the time the computer stood still, left out"), word="asleep"),
    _live("review", "f12", N_("Close"), N_("close, review and export"), word="close", bar=True),
    _live("undo", "ctrl+z", N_("Undo"), N_("take back the last thing done"), Group.CORRECT, word="undo"),
    _live("redo", "ctrl+y", N_("Redo"), N_("redo"), Group.CORRECT, word="redo"),
    _live("retype", "ctrl+t", N_("Kind"), N_("change the kind of the line"), Group.WRITE),
    _live("editor", "ctrl+o", N_("Large editor"), N_("write a long passage"), Group.WRITE),
    _live("split", "ctrl+l", N_("Split"), N_("make one item of each line of the last one"), Group.CORRECT),
    _live("scroll_up", "pageup", N_("Earlier"), N_("earlier in the stream, then earlier points"), Group.CONDUCT),
    _live("scroll_down", "pagedown", N_("Later"), N_("later in the stream, then the current point"), Group.CONDUCT),
    _live("dashboard", "", N_("Dashboard"), N_("the dashboard of the engagement; the session goes on"), word="dashboard"),
    _live("organisation", "", N_("Organisation"), N_("units, functions, activities; the session goes on"), word="organisation"),
    _live("rationalise", "", N_("Outcomes"), N_("decide what becomes of the activities, one key each"), word="rationalise"),
    # the stream, when it has the focus
    _feed("edit", "enter,e", N_("Edit"), N_("correct the item")),
    _feed("kind", "t", N_("Kind"), N_("change its kind")),
    _feed("move", "m", N_("Move"), N_("move it to another point")),
    _feed("validate", "v", N_("Agree"), N_("a proposed decision becomes agreed")),
    _feed("done", "space", N_("Done"), N_("done, or open again")),
    _feed("who", "q", N_("Who"), N_("who")),
    _feed("due", "d", N_("By"), N_("by when")),
    _feed("tag", "plus", N_("Tag"), N_("add or take off a tag")),
    _feed("important", "exclamation_mark", N_("Important"), N_("important, on and off")),
    _feed("private", "x", N_("Private"), N_("private, on and off")),
    _feed("restore", "b", N_("Raw"), N_("back to what was typed, as a note")),
    _feed("delete", "delete", N_("Delete"), N_("delete; undo brings it back")),
    _feed("to_line", "i,escape", N_("Line"), N_("back to the line")),
    *RATIONALISE,
    *ROOM,
    # close and review
    Command("step", Scope.CLOSE, "enter", N_("Continue"), N_("next step"), bar=True),
    Command("correct", Scope.CLOSE, "f2,e", N_("Edit"), N_("correct the selected item in place"), bar=True),
    Command("reach", Scope.CLOSE, "space", N_("Reached"), N_("what was to come out of the session did, or did not")),
    Command("attendance", Scope.CLOSE, "f6", N_("Attendance"), N_("who came, where nobody said so yet")),
    Command("clarify", Scope.CLOSE, "f7", N_("To clarify"), N_("what is still to clarify"), bar=True),
    Command("hours", Scope.CLOSE, "t", N_("Hours"), N_("correct the hours of the session")),
    *export(Scope.CLOSE, "f12", N_("write the documents")),
    Command("undo", Scope.CLOSE, "ctrl+z", N_("Undo"), N_("undo"), Group.CORRECT),
    Command("redo", Scope.CLOSE, "ctrl+y", N_("Redo"), N_("redo"), Group.CORRECT),
    Command("reopen", Scope.CLOSE, "r", N_("Reopen"), N_("reopen the session and go on")),
    Command("back", Scope.CLOSE, "escape", N_("Back"), N_("back; nothing is lost"), bar=True),
    # people
    Command("open", Scope.PEOPLE, "enter", N_("Card"), N_("all that is known of the person"), bar=True),
    Command("new", Scope.PEOPLE, "n", N_("Add"), N_("add one person, or paste a whole list"), bar=True),
    Command("edit", Scope.PEOPLE, "e,f2", N_("Edit"), N_("correct the person in one line"), bar=True),
    Command("roles", Scope.PEOPLE, "r", N_("Roles"), N_("give roles and take them, by their letter"), bar=True),
    Command("role", Scope.PEOPLE, "plus", N_("Role"), N_("type roles: +role gives, -role takes")),
    Command("confirm", Scope.PEOPLE, "c", N_("Confirm"), N_("confirm a person named in a session"), bar=True),
    Command("merge", Scope.PEOPLE, "f", N_("Merge"), N_("make two people one"), bar=True),
    Command("bodies", Scope.PEOPLE, "b,tab", N_("Bodies"), N_("bodies and distribution lists"), bar=True),
    Command("filter", Scope.PEOPLE, "slash", N_("Filter"), N_("show some people only"), bar=True),
    Command("remove", Scope.PEOPLE, "delete", N_("Remove"), N_("remove the person; undo brings it back")),
    *history(Scope.PEOPLE),
    # bodies and distribution lists
    Command("add", Scope.BODIES, "plus,a,enter", N_("Add people"), N_("give people a seat, or put them on the list"), bar=True),
    Command("new", Scope.BODIES, "n", N_("Body"), N_("a new body: name ; full name ; quorum"), bar=True),
    Command("new_list", Scope.BODIES, "l", N_("List"), N_("a new distribution list"), bar=True),
    Command("edit", Scope.BODIES, "e,f2", N_("Edit"), N_("correct the body or the list in one line"), bar=True),
    Command("chair", Scope.BODIES, "p", N_("Chair"), N_("the person chairs the body, on and off"), bar=True),
    Command("guest", Scope.BODIES, "i", N_("Guest"), N_("the person comes by invitation, on and off"), bar=True),
    Command("remove", Scope.BODIES, "delete", N_("Remove"), N_("take off the selected one; undo brings it back"), bar=True),
    Command("people", Scope.BODIES, "b,tab", N_("People"), N_("back to the people")),
    *history(Scope.BODIES),
    # projects
    Command("open", Scope.PROJECTS, "enter", N_("Open"), N_("open the project"), bar=True),
    Command("new", Scope.PROJECTS, "n", N_("Project"), N_("a new project: title >lead <day +stake"), bar=True),
    Command("edit", Scope.PROJECTS, "e,f2", N_("Edit"), N_("correct the project in one line"), bar=True),
    Command("review", Scope.PROJECTS, "r", N_("Review"), N_("say how the project goes"), bar=True),
    Command("remove", Scope.PROJECTS, "delete", N_("Remove"), N_("remove the project; undo brings it back")),
    *history(Scope.PROJECTS),
    # one project
    Command("review", Scope.PROJECT, "r", N_("Review"), N_("say how the project goes"), bar=True),
    Command("edit", Scope.PROJECT, "enter,e,f2", N_("Edit"), N_("correct the selected row"), bar=True),
    Command("milestone", Scope.PROJECT, "m", N_("Milestone"), N_("a step of the project and its day"), bar=True),
    Command("reached", Scope.PROJECT, "space", N_("Reached"), N_("the step is reached, on and off"), bar=True),
    Command("remove", Scope.PROJECT, "delete", N_("Remove"), N_("remove the step; undo brings it back")),
    *history(Scope.PROJECT),
    # notes of advice
    Command("open", Scope.ADVICE, "enter", N_("Open"), N_("open the note of advice"), bar=True),
    Command("new", Scope.ADVICE, "n", N_("Note"), N_("a new note: title >who asked ; question ; 1h30"), bar=True),
    Command("edit", Scope.ADVICE, "e,f2", N_("Edit"), N_("correct the note in one line"), bar=True),
    *export(Scope.ADVICE, "x", N_("write all notes of advice as one document")),
    Command("remove", Scope.ADVICE, "delete", N_("Remove"), N_("remove the note with its hours; undo brings it back"), bar=True),
    *history(Scope.ADVICE),
    # one note of advice
    Command("edit", Scope.ADVICE_NOTE, "enter,e,f2", N_("Edit"), N_("write the selected part"), bar=True),
    *export(Scope.ADVICE_NOTE, "x,f12", N_("write the note of advice")),
    *history(Scope.ADVICE_NOTE),
    # progress notes
    Command("edit", Scope.PROGRESS, "enter,e,f2", N_("Edit"), N_("write the selected part in your own words"), bar=True),
    Command("restore", Scope.PROGRESS, "b", N_("As drawn"), N_("back to the text drawn from the record"), bar=True),
    Command("day", Scope.PROGRESS, "d", N_("Day"), N_("the day of the note"), bar=True),
    Command("new", Scope.PROGRESS, "n", N_("Note"), N_("the next progress note"), bar=True),
    *export(Scope.PROGRESS, "x,f12", N_("write the progress note")),
    Command("earlier", Scope.PROGRESS, "pageup", N_("Before"), N_("the note before"), bar=True),
    Command("later", Scope.PROGRESS, "pagedown", N_("After"), N_("the note after"), bar=True),
    Command("remove", Scope.PROGRESS, "delete", N_("Remove"), N_("remove the note; undo brings it back")),
    *history(Scope.PROGRESS),
    # hours
    Command("new", Scope.HOURS, "n", N_("Add"), N_("note hours in your own words: what for, how long, when"), bar=True),
    Command("edit", Scope.HOURS, "e,enter,f2", N_("Edit"), N_("correct the line in its own words; unfold a row of several"), bar=True),
    Command("remove", Scope.HOURS, "delete", N_("Remove"), N_("remove the line; undo brings it back"), bar=True),
    Command("picture", Scope.HOURS, "b", N_("Picture"), N_("consumed against planned, month by month"), bar=True),
    *export(Scope.HOURS, "x,f12", N_("write the statement of hours")),
    *history(Scope.HOURS),
    # open actions
    *REGISTER,
    *ORGANISATION,
    *SCENARIOS,
    # reading a letter
    Command("accept", Scope.READING, "enter", N_("Accept"), N_("the field is right; one that is to say is asked"), bar=True),
    Command("edit", Scope.READING, "e,f2", N_("Edit"), N_("correct the field"), bar=True),
    Command("point", Scope.READING, "p", N_("Lines"), N_("point at the lines that say it"), bar=True),
    Command("add", Scope.READING, "n", N_("Add"), N_("one more of the same: a service, a phase, a person"), bar=True),
    Command("remove", Scope.READING, "delete", N_("Remove"), N_("take it off, or empty the field; undo brings it back")),
    Command("create", Scope.READING, "f12,f8", N_("Create"), N_("create the engagement from what stands here"), bar=True),
    Command("pane", Scope.READING, "tab", N_("Letter"), N_("the keys go to the letter, or back to the fields"), bar=True, below=NARROW),
    Command("undo", Scope.READING, "ctrl+z", N_("Undo"), N_("undo"), Group.CORRECT),
    Command("redo", Scope.READING, "ctrl+y", N_("Redo"), N_("redo"), Group.CORRECT),
    Command("back", Scope.READING, "escape", N_("Back"), N_("back; what was read is kept until you quit"), bar=True),
    # the letter and what was done of it
    Command("open", Scope.LETTER, "enter", N_("Open"), N_("open what the row is about"), bar=True),
    Command("edit", Scope.LETTER, "e,f2", N_("Edit"), N_("correct the clause"), bar=True),
    *export(Scope.LETTER, "x,f12", N_("write the summary of the letter")),
    Command("pane", Scope.LETTER, "tab", N_("Letter"), N_("the keys go to the letter, or back to its clauses"), bar=True, below=NARROW),
    Command("add", Scope.LETTER, "n", N_("Add a letter"), N_("read the letter of this engagement")),
    Command("plan", Scope.LETTER, "f", N_("Plan"), N_("the plan: phases, stakes, deliverables, calendar"), bar=True),
    Command("undo", Scope.LETTER, "ctrl+z", N_("Undo"), N_("undo"), Group.CORRECT),
    Command("redo", Scope.LETTER, "ctrl+y", N_("Redo"), N_("redo"), Group.CORRECT),
    Command("back", Scope.LETTER, "escape", N_("Back"), N_("back to the dashboard"), bar=True),
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
"""Every command, in the order the help lists them. A command whose screen does not exist is absent."""


def in_scope(*scopes: Scope) -> tuple[Command, ...]:
    """The commands of some scopes, in table order."""
    return tuple(command for command in COMMANDS if command.scope in scopes)


def bindings(*scopes: Scope) -> list[Binding]:
    """The Textual bindings of some scopes; a command without a key is reached by the palette."""
    return [command.binding() for command in in_scope(*scopes) if command.key]

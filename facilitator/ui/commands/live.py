"""The commands of a session under way: beside its line, and in the stream."""

from __future__ import annotations

from typing import Final

from facilitator.i18n import N_
from facilitator.ui.command import BESIDE, NARROW, Command, Group, Scope


def _live(id: str, key: str, label: str, help: str, group: Group = Group.CONDUCT, **more: object) -> Command:
    return Command(id, Scope.LIVE, key, label, help, group, priority=True, **more)  # type: ignore[arg-type]


def _feed(id: str, key: str, label: str, help: str) -> Command:
    return Command(id, Scope.FEED, key, label, help, Group.ITEM)


COMMANDS: Final[tuple[Command, ...]] = (
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
)  # fmt: skip
"""In the order the help lists them."""

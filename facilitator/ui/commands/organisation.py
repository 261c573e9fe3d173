"""The commands of the organisation: the chart and its matrix, an activity, what the analyses found."""

from __future__ import annotations

from typing import Final

from facilitator.i18n import N_
from facilitator.ui.command import Command, Scope, export, history

COMMANDS: Final[tuple[Command, ...]] = (
    # the chart, and what a unit does; the key bar of 100 columns holds those down to the scenarios
    Command("open", Scope.ORGANISATION, "enter", N_("Open"), N_("what the unit does; all that is known of the activity"), bar=True),
    Command("new", Scope.ORGANISATION, "n", N_("Add"), N_("a unit, an activity, or m: a function, in one line"), bar=True),
    Command("edit", Scope.ORGANISATION, "e,f2", N_("Edit"), N_("correct the row in its own words"), bar=True),
    Command("move", Scope.ORGANISATION, "m", N_("Move"), N_("move it under another unit or function"), bar=True),
    Command("matrix", Scope.ORGANISATION, "v", N_("Matrix"), N_("who is responsible for what: list or matrix"), bar=True),
    Command("findings", Scope.ORGANISATION, "a", N_("Analyses"), N_("overlaps, orphans, workload, and why"), bar=True),
    Command("scenarios", Scope.ORGANISATION, "b", N_("Scenarios"), N_("the scenarios, or the target that is shown, to draw it"), bar=True),
    *export(Scope.ORGANISATION, "x", N_("write the matrix, the diagnostic or the pictures")),
    Command("version", Scope.ORGANISATION, "tab", N_("Version"), N_("the current organisation, or a target and what it changes"), bar=True),
    Command("chart", Scope.ORGANISATION, "g", N_("Chart"), N_("the organisation chart and the FTE as pictures"), bar=True),
    Command("traces", Scope.ORGANISATION, "h", N_("History"), N_("where it was spoken of and decided"), bar=True),
    Command("before", Scope.ORGANISATION, "left", N_("Column"), N_("the column before; from the first one back to the units")),
    Command("after", Scope.ORGANISATION, "right", N_("Column"), N_("the next column; from the units to what they do")),
    Command("share", Scope.ORGANISATION, "space", N_("R, c"), N_("in the matrix: responsible, contributes, nothing")),
    Command("responsible", Scope.ORGANISATION, "r", N_("R"), N_("in the matrix: this unit is responsible")),
    Command("contributes", Scope.ORGANISATION, "c", N_("c"), N_("in the matrix: this unit contributes, or no longer")),
    Command("import", Scope.ORGANISATION, "i", N_("Import"), N_("bring in units or activities from a CSV or XLSX file")),
    Command("remove", Scope.ORGANISATION, "delete", N_("Remove"), N_("remove the row; undo brings it back")),
    *history(Scope.ORGANISATION),
    # one activity
    Command("edit", Scope.ACTIVITY, "enter,e,f2", N_("Edit"), N_("correct the selected row"), bar=True),
    Command("clear", Scope.ACTIVITY, "delete", N_("Empty"), N_("empty the selected row; undo brings it back"), bar=True),
    *history(Scope.ACTIVITY),
    # what the analyses found
    Command("open", Scope.FINDINGS, "enter", N_("Go there"), N_("go to the line"), bar=True),
    Command("set_aside", Scope.FINDINGS, "delete,e", N_("Set aside"), N_("set it aside and say why; what was set aside is shown again"), bar=True),
    *history(Scope.FINDINGS),
    # the organisation in pictures
    Command("next", Scope.CHART, "tab,right", N_("Next"), N_("the next picture: the chart, each target, the FTE"), bar=True),
    Command("previous", Scope.CHART, "shift+tab,left", N_("Previous"), N_("the picture before")),
    *export(Scope.CHART, "x,f12", N_("write the picture as SVG and PNG, and in Word")),
    *history(Scope.CHART),
    # where something was decided
    Command("open", Scope.TRACES, "enter", N_("Session"), N_("open the session it was said in"), bar=True),
    *history(Scope.TRACES),
)  # fmt: skip
"""In the order the help lists them."""

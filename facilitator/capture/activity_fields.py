"""Every field of an activity: what it is called, what may be typed, how it is read."""

from __future__ import annotations

from typing import Final

from facilitator.capture.field_readers import (
    Reader,
    Said,
    Sheet,
    body_said,
    coded_field,
    day_field,
    fte_field,
    measure_field,
    minutes_said,
    mission_said,
    often_said,
    owner_said,
    read_body,
    read_minutes,
    read_mission,
    read_owner,
    read_parts,
    read_staff,
    read_title,
    read_unit,
    text_field,
    unit_said,
)
from facilitator.capture.messages import N_
from facilitator.capture.staff_words import parts_said, staff_said
from facilitator.capture.unit_words import BASIS_WORDS, SOURCE_WORDS
from facilitator.capture.work_text import volume_cell, workload_cell
from facilitator.values import dataclass

__all__ = ["COST", "DECIDED", "WHAT", "Field", "Sheet"]


@dataclass(frozen=True, slots=True)
class Field:
    """One field: how its line reads, and the activity once another line was typed; empty takes it away."""

    key: str
    label: str
    hint: str
    said: Said
    read: Reader
    needed: bool = False


WHAT: Final = (
    Field("title", N_("title"), N_("What is done."), lambda sheet: sheet.activity.title, read_title, True),
    Field("unit", N_("unit"), N_("The unit that does it: a few letters are enough."), unit_said, read_unit),
    Field(
        "mission", N_("function served"), N_("What it serves: a few words of it."), mission_said, read_mission
    ),
    Field("owner", N_("who"), N_("Who answers for it: a name."), owner_said, read_owner),
    Field("beneficiary", N_("beneficiary"), N_("For whom it is done."), *text_field("beneficiary")),
    Field(
        "basis",
        N_("basis"),
        N_("mandatory or optional"),
        *coded_field("basis", BASIS_WORDS, N_("“{typed}” is none of: {known}.")),
    ),
    Field("legal_text", N_("legal text"), N_("What it rests on."), *text_field("legal_text")),
    Field(
        "roles",
        N_("parts (RACI)"),
        N_("R Finance, A dupont, C roche: a letter, then a unit or a person"),
        lambda sheet: parts_said(sheet.activity.roles, sheet.context),
        read_parts,
    ),
    Field("interfaces", N_("interfaces"), N_("With whom it is shared."), *text_field("interfaces")),
    Field("tools", N_("tools"), N_("What it is done with."), *text_field("tools")),
    Field(
        "service_level",
        N_("service level"),
        N_("How well or fast it is done."),
        *text_field("service_level"),
    ),
)
"""What an activity is."""

COST: Final = (
    Field("fte", N_("FTE"), N_("A number: 0.5"), *fte_field("fte")),
    Field(
        "source",
        N_("reliability"),
        N_("declared, measured or validated"),
        *coded_field("source", SOURCE_WORDS, N_("“{typed}” is none of: {known}.")),
    ),
    Field("evidence", N_("source"), N_("Where the figure comes from."), *text_field("evidence")),
    Field(
        "volume",
        N_("volume"),
        N_("1200 files/year"),
        *measure_field(
            ("volume", "volume_unit", "period"),
            lambda sheet: volume_cell(sheet.activity, sheet.language),
            N_("“{typed}” is no volume. Type 1200/year or 45 files/month."),
        ),
    ),
    Field("unit_minutes", N_("unit time"), N_("Minutes for one of them."), minutes_said, read_minutes),
    Field(
        "frequency",
        N_("frequency"),
        N_("daily, weekly, monthly, quarterly, yearly, seasonal…"),
        *measure_field(
            ("frequency",),
            often_said,
            N_("“{typed}” is no frequency. Type daily, weekly, monthly, yearly, seasonal…"),
        ),
    ),
    Field(
        "workload",
        N_("workload"),
        N_("2h/day"),
        *measure_field(
            ("workload_minutes", "workload_period"),
            lambda sheet: workload_cell(sheet.activity, sheet.language),
            N_("“{typed}” is no workload. Type 2h/day or 3h30/week."),
        ),
    ),
    Field(
        "staff",
        N_("agents"),
        N_("2 B, 1 C, dupuis: how many of which grade, or names"),
        lambda sheet: staff_said(sheet.activity.staff, sheet.context),
        read_staff,
    ),
)
"""What an activity costs."""

DECIDED: Final = (
    Field("rationale", N_("why"), N_("Why it was decided so."), *text_field("rationale")),
    Field("target_fte", N_("target FTE"), N_("A number: 0.5"), *fte_field("target_fte")),
    Field(
        "deadline",
        N_("deadline"),
        N_("A day as one says it: friday, 15/03, end of march."),
        *day_field("deadline"),
    ),
    Field("deciding_body", N_("body"), N_("The body that decides: CST, COPIL…"), body_said, read_body),
    Field(
        "submitted_on",
        N_("CST on"),
        N_("The day it was submitted to the CST."),
        *day_field("submitted_on"),
    ),
)
"""What goes with the verdict."""

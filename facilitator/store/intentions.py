"""One intention of the consultant: the rows it writes, each with its image before and after."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum
from typing import Any, Final, TypeVar

from sqlalchemy import Connection

from facilitator.store import changes
from facilitator.store.errors import NotFound
from facilitator.store.rows import Image, Raw, Rows, compact, encode, table_of
from facilitator.values import dataclass

V = TypeVar("V")


class Deed(StrEnum):
    """What was done; the label of an undo step, which the interface puts into words."""

    CREATE_ENGAGEMENT = "create_engagement"
    EDIT_ENGAGEMENT = "edit_engagement"
    ADD_PHASE = "add_phase"
    EDIT_PHASE = "edit_phase"
    REMOVE_PHASE = "remove_phase"
    FOUND = "found"
    EDIT_LETTER = "edit_letter"
    ADD_STAKE = "add_stake"
    EDIT_STAKE = "edit_stake"
    REMOVE_STAKE = "remove_stake"
    ADD_OBJECTIVE = "add_objective"
    EDIT_OBJECTIVE = "edit_objective"
    REMOVE_OBJECTIVE = "remove_objective"
    ADD_DELIVERABLE = "add_deliverable"
    EDIT_DELIVERABLE = "edit_deliverable"
    REMOVE_DELIVERABLE = "remove_deliverable"
    ADD_MILESTONE = "add_milestone"
    EDIT_MILESTONE = "edit_milestone"
    REMOVE_MILESTONE = "remove_milestone"
    REVISE_CALENDAR = "revise_calendar"
    ADD_LIST = "add_list"
    EDIT_LIST = "edit_list"
    REMOVE_LIST = "remove_list"
    ADD_PROJECT = "add_project"
    EDIT_PROJECT = "edit_project"
    REMOVE_PROJECT = "remove_project"
    REVIEW_PROJECT = "review_project"
    GIVE_ADVICE = "give_advice"
    EDIT_ADVICE = "edit_advice"
    REMOVE_ADVICE = "remove_advice"
    WRITE_NOTE = "write_note"
    EDIT_NOTE = "edit_note"
    REMOVE_NOTE = "remove_note"
    ADD_UNIT = "add_unit"
    EDIT_UNIT = "edit_unit"
    REMOVE_UNIT = "remove_unit"
    IMPORT_UNITS = "import_units"
    CREATE_BODY = "create_body"
    EDIT_BODY = "edit_body"
    REMOVE_BODY = "remove_body"
    ADD_PERSON = "add_person"
    EDIT_PERSON = "edit_person"
    REMOVE_PERSON = "remove_person"
    MERGE_PERSON = "merge_person"
    IMPORT_PEOPLE = "import_people"
    ADD_MISSION = "add_mission"
    EDIT_MISSION = "edit_mission"
    REMOVE_MISSION = "remove_mission"
    MOVE_MISSION = "move_mission"
    ADD_ACTIVITY = "add_activity"
    EDIT_ACTIVITY = "edit_activity"
    REMOVE_ACTIVITY = "remove_activity"
    IMPORT_ACTIVITIES = "import_activities"
    GIVE_VERDICT = "give_verdict"
    DISMISS_FINDING = "dismiss_finding"
    RESTORE_FINDING = "restore_finding"
    CREATE_SCENARIO = "create_scenario"
    EDIT_SCENARIO = "edit_scenario"
    REMOVE_SCENARIO = "remove_scenario"
    PLAN_UNIT = "plan_unit"
    PLAN_MOVE = "plan_move"
    PLAN_MERGE = "plan_merge"
    PLAN_SPLIT = "plan_split"
    PLAN_REMOVAL = "plan_removal"
    PLAN_ACTIVITY = "plan_activity"
    RETAIN_SCENARIO = "retain_scenario"
    REOPEN_SCENARIO = "reopen_scenario"
    ENACT_SCENARIO = "enact_scenario"
    CREATE_SESSION = "create_session"
    EDIT_SESSION = "edit_session"
    DELETE_SESSION = "delete_session"
    PLAN_AGENDA = "plan_agenda"
    ADD_POINT = "add_point"
    EDIT_POINT = "edit_point"
    MOVE_POINT = "move_point"
    REMOVE_POINT = "remove_point"
    START = "start"
    GO_TO = "go_to"
    PAUSE = "pause"
    RESUME = "resume"
    ADD_MINUTES = "add_minutes"
    USE_TECHNIQUE = "use_technique"
    RETIME = "retime"
    LEAVE_OUT = "leave_out"
    CLOSE = "close"
    REOPEN = "reopen"
    REACH = "reach"
    MARK = "mark"
    INVITE = "invite"
    UNINVITE = "uninvite"
    CAPTURE = "capture"
    CAPTURE_MANY = "capture_many"
    COMPLETE = "complete"
    CORRECT = "correct"
    RETYPE = "retype"
    MOVE_ITEM = "move_item"
    DELETE_ITEMS = "delete_items"
    SPLIT = "split"
    SET_STATUS = "set_status"
    SUPERSEDE = "supersede"
    SET_IMPORTANT = "set_important"
    SET_PRIVATE = "set_private"
    SET_TAGS = "set_tags"
    RESTORE_RAW = "restore_raw"
    ASSIGN = "assign"
    SET_DUE = "set_due"
    DISMISS_FLAGS = "dismiss_flags"
    RECORD_VOTE = "record_vote"
    RECORD_FINGERS = "record_fingers"
    RECORD_DOTS = "record_dots"
    GROUP_ITEMS = "group_items"
    DECIDE_BY = "decide_by"
    OBJECT = "object"
    LOG_HOURS = "log_hours"
    EDIT_HOURS = "edit_hours"
    REMOVE_HOURS = "remove_hours"
    SET_SESSION_HOURS = "set_session_hours"


class State(StrEnum):
    """Where a step of the history stands. A sealed one is kept and can no longer be undone."""

    DONE = "done"
    UNDONE = "undone"
    SEALED = "sealed"


EXTRA: Final[Mapping[str, Image]] = {
    "session": {"deleted_at": None},
    "item": {"deleted_at": None, "typed": "{}", "former_numbers": None},
}
"""Columns that are no field of the domain value, as a new row has them."""


@dataclass
class Intention:
    """What is being done, while its transaction is open."""

    connection: Connection
    rows: Rows
    id: str
    engagement_id: str
    deed: Deed
    at: str
    session_id: str | None = None
    item_id: str | None = None
    raw: str = ""
    refs: list[str] = field(default_factory=list)
    changes: list[Image] = field(default_factory=list)

    def add(self, value: V, **extra: Raw) -> V:
        """Adds the row of a new value; `extra` are columns that are no field of it."""
        table = table_of(type(value))
        image = {**encode(value), **EXTRA.get(table, {}), **extra}
        changes.insert_row(self.connection, table, image)
        self._note(table, str(image["id"]), None, image)
        return value

    def save(self, value: V, **extra: Raw) -> V:
        """Writes a value over the row of its id."""
        raw = encode(value)
        self.change(table_of(type(value)), str(raw["id"]), **raw, **extra)
        return value

    def change(self, table: str, row_id: str, /, **values: Raw) -> None:
        """Writes some columns of a row; one that is already so is left out of the history."""
        before = self.row(table, row_id)
        after = {**before, **values}
        if after != before:
            changes.update_row(self.connection, table, after)
            self._note(table, row_id, before, after)

    def remove(self, value: object) -> None:
        """Removes the row of a value."""
        self.drop(table_of(type(value)), str(encode(value)["id"]))

    def drop(self, table: str, row_id: str) -> None:
        """Removes the row of an id."""
        before = self.row(table, row_id)
        changes.delete_row(self.connection, table, row_id)
        self._note(table, row_id, before, None)

    def mention(self, *refs: str) -> None:
        """Names items in the message of an undo; those without a reference say nothing."""
        self.refs = list(dict.fromkeys((*self.refs, *filter(None, refs))))

    def row(self, table: str, row_id: str) -> dict[str, Any]:
        """The raw row of an id; NotFound when there is none."""
        found = self.rows(f"SELECT * FROM {table} WHERE id = ?", (row_id,))
        if not found:
            raise NotFound(kind=table, name=row_id)
        return found[0]

    def image(self, seq: int) -> Image:
        """The row of the step itself."""
        return {
            "id": self.id,
            "engagement_id": self.engagement_id,
            "seq": seq,
            "label": str(self.deed),
            "refs": compact(self.refs),
            "session_id": self.session_id,
            "item_id": self.item_id,
            "raw": self.raw,
            "at": self.at,
            "state": str(State.DONE),
        }

    def _note(self, table: str, row_id: str, before: Image | None, after: Image | None) -> None:
        self.changes.append(
            {
                "intention_id": self.id,
                "position": len(self.changes),
                "of_table": table,
                "row_id": row_id,
                "before": changes.as_json(before),
                "after": changes.as_json(after),
            }
        )

"""What carrying out a command asks of the store: the methods it uses, and no more."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import time
from typing import Protocol

from facilitator.capture.messages import Outcome
from facilitator.domain.hours import HoursLine
from facilitator.domain.items import Item, Status, Vote
from facilitator.domain.projects import ProjectMilestone, ProjectReview, ProjectStatus
from facilitator.domain.record import SessionRecord
from facilitator.domain.session import AgendaItem, Attendance, Moment, Presence, Session, Technique


class TakenBack(Protocol):
    """What an undo or a redo did: the references it touched, and the line it gives back."""

    @property
    def label(self) -> str:
        """The intention that was taken back."""
        ...

    @property
    def refs(self) -> tuple[str, ...]:
        """References of the items it touched."""
        ...

    @property
    def raw(self) -> str:
        """The line as it was typed, empty when it was no capture."""
        ...


class Conducts(Protocol):
    """The part of the Store that commands use. Each method is one intention, saved when it returns."""

    def start_session(self, session_id: str, /) -> Session:
        """Starts a planned session."""
        ...

    def go_to(self, session_id: str, point_id: str, /) -> Session:
        """Makes a point the current one."""
        ...

    def pause(self, session_id: str, /) -> Session:
        """Stops the timer."""
        ...

    def resume(self, session_id: str, /) -> Session:
        """Lets the timer run again."""
        ...

    def add_minutes(self, session_id: str, minutes: int, /) -> Session:
        """Gives minutes to the current point, or takes them."""
        ...

    def set_status(self, item_ids: Collection[str], status: Status, /) -> tuple[Item, ...]:
        """Says where items stand."""
        ...

    def move_item(self, item_id: str, point_id: str, /) -> Item:
        """Puts an item under another point."""
        ...

    def mark(
        self,
        session_id: str,
        person_id: str,
        presence: Presence,
        /,
        *,
        represented_by_id: str | None = None,
        arrived: time | None = None,
        left: time | None = None,
        moment: Moment | None = None,
    ) -> Attendance:
        """Says how somebody takes part; `moment` is what happens now, in a session that is live."""
        ...

    def record_fingers(self, item_id: str, fingers: tuple[int, ...], /) -> Item:
        """Keeps a fist of five with a decision."""
        ...

    def use_technique(self, session_id: str, technique: Technique | None, /) -> AgendaItem:
        """Begins a technique on the current point; None ends it."""
        ...

    def retime(self, session_id: str, /) -> tuple[AgendaItem, ...]:
        """Shares out what is left of the session."""
        ...

    def record_dots(self, scores: Mapping[str, int], /) -> tuple[Item, ...]:
        """Keeps what items were given in a dot vote."""
        ...

    def group_items(self, item_ids: Collection[str], theme: str, /) -> tuple[Item, ...]:
        """Puts items under a theme."""
        ...

    def decide_by(self, item_id: str, who: str, /) -> Item:
        """Says who took a decision."""
        ...

    def record_vote(self, item_id: str, vote: Vote, /) -> Item:
        """Keeps a vote with a decision."""
        ...

    def object_to(self, item_id: str, text: str, /) -> Item:
        """Attaches an objection to a decision."""
        ...

    def review_project(
        self,
        project_id: str,
        /,
        *,
        session_id: str | None = None,
        status: ProjectStatus | None = None,
        progress: str | None = None,
        needs: str | None = None,
        agreed: str | None = None,
        steps: Sequence[ProjectMilestone] = (),
    ) -> ProjectReview:
        """Says something of a project; in one session it is one review."""
        ...

    def edit_point(self, point: AgendaItem, /) -> AgendaItem:
        """Writes the planned fields of a point."""
        ...

    def set_session_hours(self, session_id: str, minutes: int, /) -> HoursLine:
        """Says how long a session took; saying it again replaces it."""
        ...

    def undo(self, engagement_id: str, /) -> TakenBack | None:
        """Takes the last intention back; None when there is none."""
        ...

    def redo(self, engagement_id: str, /) -> TakenBack | None:
        """Does again what was taken back; None when there is nothing."""
        ...


class Order(Protocol):
    """A command that was understood, with all it needs."""

    def carry_out(self, store: Conducts, record: SessionRecord) -> Outcome:
        """Does it, as one intention, and says what was done. Raises what the store raises."""
        ...

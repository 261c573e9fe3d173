"""The orders about items: done, moved, voted, objected to."""

from __future__ import annotations

from typing import Final

from facilitator.capture.conduct import Conducts
from facilitator.capture.messages import N_, Outcome
from facilitator.domain.items import Item, ItemKind, Status, Vote
from facilitator.domain.quorum import voices_of
from facilitator.domain.record import SessionRecord
from facilitator.values import dataclass

NO_DECISION: Final = N_("No decision in this session yet. Capture one with d: first.")
"""What is answered about the last decision where there is none."""

ACCEPTED_FROM = 3
"""In a fist of five, 3 fingers mean "I can live with this"; fewer ask for a discussion."""


@dataclass(frozen=True, slots=True)
class Done:
    """Closes items."""

    items: tuple[Item, ...]

    def carry_out(self, store: Conducts, record: SessionRecord) -> Outcome:
        """All of them at once."""
        store.set_status(tuple(item.id for item in self.items), Status.DONE)
        return Outcome(N_("Done: {refs}."), {"refs": ", ".join(item.ref for item in self.items)})


@dataclass(frozen=True, slots=True)
class Move:
    """Puts an item under another point; `title` is the point's."""

    item: Item
    point_id: str
    title: str

    def carry_out(self, store: Conducts, record: SessionRecord) -> Outcome:
        """The item keeps its reference."""
        store.move_item(self.item.id, self.point_id)
        return Outcome(N_("Moved to “{title}”."), {"title": self.title})


@dataclass(frozen=True, slots=True)
class RecordFingers:
    """Keeps a fist of five with a decision; one number from 0 to 5 each."""

    decision: Item
    fingers: tuple[int, ...]

    def carry_out(self, store: Conducts, record: SessionRecord) -> Outcome:
        """Warns when somebody cannot live with the decision."""
        store.record_fingers(self.decision.id, self.fingers)
        low = sum(1 for each in self.fingers if each < ACCEPTED_FROM)
        said = {"ref": self.decision.ref, "count": len(self.fingers), "low": low}
        if low:
            return Outcome(
                N_("{ref}: {low} of {count} below 3 fingers. Ask what would make it acceptable."),
                said,
                warning=True,
            )
        return Outcome(N_("{ref}: {count} hands, all at 3 fingers or more."), said)


@dataclass(frozen=True, slots=True)
class RecordVote:
    """Keeps a vote with a decision."""

    decision: Item
    vote: Vote

    def carry_out(self, store: Conducts, record: SessionRecord) -> Outcome:
        """The count is printed in the minutes and decides nothing; more votes than voices is told."""
        store.record_vote(self.decision.id, self.vote)
        vote, voices = self.vote, voices_of(record.body, record.attendance)
        count = {"favour": vote.favour, "against": vote.against, "abstain": vote.abstain}
        if 0 < voices < vote.cast:
            return Outcome(
                N_("{ref}: {cast} votes for {voices} present or represented. Check the count."),
                {"ref": self.decision.ref, "cast": vote.cast, "voices": voices},
                warning=True,
            )
        return Outcome(
            N_("{ref}: {favour} for, {against} against, {abstain} abstaining."),
            {"ref": self.decision.ref, **count},
        )


@dataclass(frozen=True, slots=True)
class Object:
    """Attaches an objection to a decision."""

    decision: Item
    text: str

    def carry_out(self, store: Conducts, record: SessionRecord) -> Outcome:
        """In the words in which it was said."""
        store.object_to(self.decision.id, self.text)
        return Outcome(N_("Objection kept with {ref}."), {"ref": self.decision.ref})


def last_decision(record: SessionRecord, status: Status | None = None) -> Item | None:
    """The last decision of the session, in a status if one is asked for."""
    decisions = (item for item in reversed(record.items) if item.kind is ItemKind.DECISION)
    return next((item for item in decisions if status is None or item.status is status), None)

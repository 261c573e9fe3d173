"""What the session tells who conducts it, once and under the line: what to check, the technique planned."""

from __future__ import annotations

from facilitator import wording
from facilitator.domain.guiding import check_is_due
from facilitator.domain.items import Draft, ItemKind, Status
from facilitator.domain.record import SessionRecord
from facilitator.domain.retiming import retimed
from facilitator.domain.session import AgendaItem
from facilitator.domain.timebox import lateness_seconds
from facilitator.technique_words import planned_said
from facilitator.ui.desk import Desk
from facilitator.ui.screens.live_room import RoomMode

LATE_MINUTES = 5
"""From how many minutes behind its agenda a session is offered other times."""

_APART = "   "


class Guided(RoomMode):
    """Tells and never imposes: nothing here asks for an answer, and the room reads none of it."""

    def __init__(
        self, desk: Desk, record: SessionRecord, draft: str = "", *, left_open: bool = False
    ) -> None:
        super().__init__(desk, record, draft, left_open=left_open)
        self._told: set[str] = set()
        self._quorum_told = False
        self._owed: AgendaItem | None = None
        """A point that was left in front of the room before its check was told."""

    @property
    def _room_reads(self) -> bool:
        return self.in_room or self.is_shared

    # what to check

    async def look_at_clock(self) -> None:
        """In the last fifth of a point, what to check is told when nothing is being typed."""
        await super().look_at_clock()
        point, session = self.record.point, self.record.session
        if point is None or not session.is_live or session.paused or not self.is_current:
            return
        at_rest = not (self.box.full_line or self._question or self._correcting or self._room_reads)
        if at_rest and point.id not in self._told and check_is_due(point, self.desk.clock.now()):
            self._told.add(point.id)
            self.flash(self.words("To check: {check}", check=point.check))

    def _checked(self, left: AgendaItem | None) -> str:
        """What was to check at a point that was left before it was told; what the room would read is owed."""
        if left is None or not left.check or left.id in self._told:
            return ""
        if self._room_reads:
            self._owed = left
            return ""
        self._told.add(left.id)
        number = next((at for at, each in enumerate(self.record.agenda, 1) if each.id == left.id), 0)
        return self.words("To check at item {number}: {check}", number=number, check=left.check)

    def _leave_room(self) -> None:
        super()._leave_room()
        owed, self._owed = self._owed, None
        if said := self._checked(owed):
            self.flash(said)

    # a point is entered

    def say_entered(self, left: AgendaItem | None) -> None:
        """What a new point begins with, as much of it as fits under the line; no timer starts by itself."""
        if not self.box.full_line:
            self._hint()
        said = [each for each in (self._checked(left), self._planned(), self._late()) if each]
        kept = said[:1]
        for each in said[1:]:
            if len(_APART.join((*kept, each))) <= self.app.size.width - 4:
                kept.append(each)
        if kept:
            self.flash(_APART.join(kept))

    def _planned(self) -> str:
        technique = "" if self.in_room else planned_said(self.record.point, self.words)
        if not technique:
            return ""
        return self.words("Planned here: {technique}. :method begins it.", technique=technique)

    def _late(self) -> str:
        """Late enough to matter, what is left may be shared out anew; it is never done by itself."""
        session, now = self.record.session, self.desk.clock.now()
        late = lateness_seconds(session, self.record.agenda, now) // 60
        if not session.is_live or late < LATE_MINUTES or not retimed(session, self.record.agenda, now):
            return ""
        time = wording.short_duration(late, self.words)
        return self.words("{time} late. :retime shares out what is left.", time=time)

    # a decision is taken

    async def _capture(self, draft: Draft) -> None:
        """A decision that too few take is saved like any other; that the quorum is missed is told once."""
        await super()._capture(draft)
        from facilitator.domain.quorum import missed

        quorum = missed(self.record.body, self.record.attendance)
        self._quorum_told = self._quorum_told and quorum is not None
        item = self.record.items[-1] if self.record.items else None
        decided = item is not None and item.kind is ItemKind.DECISION and item.status is Status.AGREED
        if item is None or quorum is None or not decided or self._quorum_told or self._room_reads:
            return
        self._quorum_told = True
        fields = {"ref": item.ref, "there": quorum.there, "needed": quorum.needed}
        said = self.words(
            "{ref} is taken without a quorum: {there} for {needed}. A final ? proposes it.", **fields
        )
        self.flash(said, warning=True)

"""What the session tells who conducts it, once and under the line: what to check, the technique planned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator import wording
from facilitator.domain.guiding import check_is_due
from facilitator.domain.items import Item, ItemKind, Status
from facilitator.domain.quorum import missed
from facilitator.domain.retiming import retimed
from facilitator.domain.session import AgendaItem
from facilitator.domain.timebox import lateness_seconds
from facilitator.technique_words import planned_said

if TYPE_CHECKING:
    from facilitator.ui.screens.live import LiveScreen

LATE_MINUTES = 5
"""From how many minutes behind its agenda a session is offered other times."""

_APART = "   "


class Telling:
    """Tells and never imposes: nothing here asks for an answer, and the room reads none of it."""

    def __init__(self, screen: LiveScreen) -> None:
        self._screen = screen
        self._told: set[str] = set()
        self._quorum_told = False
        self._owed: AgendaItem | None = None
        """A point that was left in front of the room before its check was told."""

    @property
    def _room_reads(self) -> bool:
        return self._screen.in_room or self._screen.is_shared

    # what to check

    def check_in_time(self) -> None:
        """In the last fifth of a point, what to check is told when nothing is being typed."""
        screen, point, session = self._screen, self._screen.record.point, self._screen.record.session
        if point is None or not session.is_live or session.paused or not screen.is_current:
            return
        at_rest = not (screen.box.full_line or screen.asking.is_on or self._room_reads)
        if at_rest and point.id not in self._told and check_is_due(point, screen.desk.clock.now()):
            self._told.add(point.id)
            screen.flash(screen.words("To check: {check}", check=point.check))

    def _checked(self, left: AgendaItem | None) -> str:
        """What was to check at a point that was left before it was told; what the room would read is owed."""
        if left is None or not left.check or left.id in self._told:
            return ""
        if self._room_reads:
            self._owed = left
            return ""
        self._told.add(left.id)
        agenda = self._screen.record.agenda
        number = next((at for at, each in enumerate(agenda, 1) if each.id == left.id), 0)
        return self._screen.words("To check at item {number}: {check}", number=number, check=left.check)

    def say_owed(self) -> None:
        """The room looks no more: what it must not read is told now."""
        owed, self._owed = self._owed, None
        if said := self._checked(owed):
            self._screen.flash(said)

    # a point is entered

    def say_entered(self, left: AgendaItem | None) -> None:
        """What a new point begins with, as much of it as fits under the line; no timer starts by itself."""
        screen = self._screen
        if not screen.box.full_line:
            screen.hint()
        said = [each for each in (self._checked(left), self._planned(), self._late()) if each]
        kept = said[:1]
        for each in said[1:]:
            if len(_APART.join((*kept, each))) <= screen.app.size.width - 4:
                kept.append(each)
        if kept:
            screen.flash(_APART.join(kept))

    def _planned(self) -> str:
        screen = self._screen
        technique = "" if screen.in_room else planned_said(screen.record.point, screen.words)
        if not technique:
            return ""
        return screen.words("Planned here: {technique}. :method begins it.", technique=technique)

    def _late(self) -> str:
        """Late enough to matter, what is left may be shared out anew; it is never done by itself."""
        screen, session, agenda = self._screen, self._screen.record.session, self._screen.record.agenda
        now = screen.desk.clock.now()
        late = lateness_seconds(session, agenda, now) // 60
        if not session.is_live or late < LATE_MINUTES or not retimed(session, agenda, now):
            return ""
        time = wording.short_duration(late, screen.words)
        return screen.words("{time} late. :retime shares out what is left.", time=time)

    # a decision is taken

    def say_decided(self, item: Item | None) -> None:
        """A decision that too few take is saved like any other; that the quorum is missed is told once."""
        screen = self._screen
        quorum = missed(screen.record.body, screen.record.attendance)
        self._quorum_told = self._quorum_told and quorum is not None
        decided = item is not None and item.kind is ItemKind.DECISION and item.status is Status.AGREED
        if item is None or quorum is None or not decided or self._quorum_told or self._room_reads:
            return
        self._quorum_told = True
        fields = {"ref": item.ref, "there": quorum.there, "needed": quorum.needed}
        said = screen.words(
            "{ref} is taken without a quorum: {there} for {needed}. A final ? proposes it.", **fields
        )
        screen.flash(said, warning=True)

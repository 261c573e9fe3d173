"""Typing hours in one's own words: what was understood is shown as one types, what is refused stays."""

from __future__ import annotations

from dataclasses import replace

from rich.text import Text

from facilitator.capture.hours import HoursContext, HoursEntry, hours_line, read_hours
from facilitator.capture.messages import Refusal
from facilitator.domain.dossier import Dossier
from facilitator.domain.engagement import Phase, phase_on
from facilitator.domain.hours import HoursLine
from facilitator.domain.session import Session
from facilitator.i18n import N_
from facilitator.ui.desk import Desk
from facilitator.ui.screens.handing_out import HandingOut
from facilitator.ui.screens.line_asking import Asked
from facilitator.ui.widgets.hours_preview import understood

HOURS_HINT = N_(
    "prep purchasing workshop 1h30 yesterday ; 45 min travel ; writing steering committee 0,5 j 05/03"
)
"""What the line may hold."""

_AN_HOUR = 60
"""What is proposed for a session without a planned length."""


class HoursTyping(HandingOut):
    """A screen of hours with the line they are typed in."""

    def __init__(self, desk: Desk, dossier: Dossier) -> None:
        super().__init__(desk, dossier)
        self._corrected: HoursLine | None = None

    # asking

    def ask_hours(self, typed: str = "") -> None:
        """A new line."""
        self._corrected = None
        self._ask(self.words("Add"), typed)

    def ask_own_hours(self, session: Session) -> None:
        """The hours of a session itself, as it was planned, ready to be kept or corrected."""
        minutes = session.minutes or _AN_HOUR
        line = HoursLine(
            "", self.engagement_id, session.on, minutes, session_id=session.id, text=session.title
        )
        self.ask_hours(hours_line(line, self.words.language))

    def ask_correction(self, kept: HoursLine) -> None:
        """A line in its own words; its phase is named where it is not the one its session or day gives."""
        self._corrected = kept
        phase = self.dossier.phase(kept.phase_id)
        usual = self._usual_phase(self.dossier.session(kept.session_id), kept)
        self._ask(
            self.words("Edit"), hours_line(kept, self.words.language, phase if phase != usual else None)
        )

    def _ask(self, title: str, typed: str) -> None:
        self.ask(Asked(title, self.words(HOURS_HINT), self._take, typed, self._meant))

    # reading

    @property
    def context(self) -> HoursContext:
        """What a line of hours may mean here."""
        return HoursContext(
            on=self.today,
            sessions=tuple(each.session for each in self.dossier.sessions),
            phases=self.dossier.phases,
            known=tuple(each for each in self.dossier.hours if each != self._corrected),
            day_minutes=self.desk.settings.day_minutes,
        )

    def _meant(self, typed: str) -> Text:
        """How the line is understood so far."""
        read = read_hours(typed, self.context)
        if isinstance(read, Refusal):
            return self.ink.faint(self.words(read.message, **read.fields))
        return understood(read, self._phase_of(read), self.ink)

    def _phase_of(self, entry: HoursEntry) -> Phase | None:
        """The phase hours go to: the one that was named, else that of their session, else of their day."""
        return entry.phase or self._usual_phase(entry.session, entry)

    def _usual_phase(self, session: Session | None, spent: HoursEntry | HoursLine) -> Phase | None:
        own = self.dossier.phase(session.phase_id) if session else None
        return own or phase_on(self.dossier.phases, spent.on)

    # keeping

    async def _take(self, said: str) -> Refusal | None:
        if not said:
            return None
        read, kept = read_hours(said, self.context), self._corrected
        if isinstance(read, Refusal):
            return read
        if kept is not None:
            await self.change(lambda store: store.edit_hours(self._after(kept, read)))
            return None
        await self.change(
            lambda store: store.log_hours(
                self.engagement_id,
                read.on,
                read.minutes,
                read.nature,
                session_id=read.session_id,
                phase_id=read.phase_id,
                text=read.text,
            )
        )
        return None

    def _after(self, kept: HoursLine, read: HoursEntry) -> HoursLine:
        """A line as it was corrected; its phase follows its session and its day unless one is named."""
        phase = self._phase_of(read)
        return replace(
            kept,
            on=read.on,
            minutes=read.minutes,
            nature=read.nature,
            session_id=read.session_id,
            phase_id=phase.id if phase else None,
            text=read.text,
        )

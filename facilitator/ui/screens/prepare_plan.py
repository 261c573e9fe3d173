"""An agenda brought in whole: a format, a proposal, what was left; and another session like this one."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from dataclasses import replace

from facilitator import wording
from facilitator.capture.announcement import announce, read_announcement
from facilitator.domain.carry_over import carry_over
from facilitator.domain.format import SessionFormat
from facilitator.domain.proposal import propose
from facilitator.domain.series import after, series_of
from facilitator.domain.session import PointDraft, SessionPlan
from facilitator.i18n import Trouble
from facilitator.ui.screens.asks import LineAsked
from facilitator.ui.screens.choose import Choice, ChooseScreen
from facilitator.ui.screens.offers import Offer, left_offers, proposed_offers
from facilitator.ui.screens.prepare_points import PreparePoints
from facilitator.ui.screens.ticking import TickScreen
from facilitator.ui.widgets.announced import announced

Taking = Callable[[tuple[str, ...] | None], Awaitable[None]]
"""What is done with the keys that were chosen."""


class PreparePlan(PreparePoints):
    """What brings several points in at once."""

    def action_format(self) -> None:
        """Chooses a format by typing a part of its title; its steps come after the points there are."""
        from facilitator.formats.library import library

        found = library(self.desk.home.formats, self.words.language)
        for trouble in found.troubles:
            self.tell_trouble(trouble)
        formats = found.for_kind(self.record.session.kind)
        choices = tuple(Choice(each.code, self._labelled(each), note=self._note(each)) for each in formats)

        async def take(code: str | None) -> None:
            if code and (chosen := found.of(code)):
                await self.bring_in(chosen.plan)

        after_them = self.words("Format, added after the points there are")
        title = after_them if self.record.agenda else self.words("Format")
        self.app.push_screen(ChooseScreen(self.desk, title, choices), take)

    def whom_to_invite(self) -> tuple[str, ...]:
        """Whom the format of the session would have there, while nobody is invited yet."""
        if self.record.attendance or not self.record.session.format:
            return ()
        from facilitator.formats.library import library

        found = library(self.desk.home.formats, self.words.language).of(self.record.session.format)
        return found.invite if found else ()

    def _labelled(self, each: SessionFormat) -> str:
        return f"{each.title}  {wording.short_duration(each.minutes, self.words)}"

    def _note(self, each: SessionFormat) -> tuple[str, ...]:
        """What a format is for, whom to invite, and its steps."""
        words = self.words
        steps = " · ".join(f"{step.title}\u00a0{step.minutes}'" for step in each.steps)
        invited = " · ".join(each.invite)
        invite = (words("Invite: {people}", people=invited),) if invited else ()
        return (each.purpose, *invite, words("Steps: {steps}", steps=steps))

    async def bring_in(self, plan: SessionPlan) -> None:
        """Puts a whole agenda after what is there; one Ctrl+Z takes it back."""
        await self.change(lambda store: store.plan_agenda(self.record.session.id, plan))
        self.list.focus()

    # what is open, and what should be there

    def action_take_up(self) -> None:
        """Offers what earlier sessions left: minutes to approve, actions, questions, what was parked."""
        left = carry_over(self.record)
        if left.is_empty:
            self.tell(self.words("Earlier sessions left nothing open."))
            return
        offers = left_offers(left, self.words)

        async def take(keys: tuple[str, ...] | None) -> None:
            if points := tuple(_taken(offers, keys)):
                await self.change(lambda store: store.take_up(self.record.session.id, points))

        self._offer(self.words("Left by earlier sessions"), offers, take)

    def action_propose(self) -> None:
        """Offers an agenda: what was left, the phase, the projects, what services lack, and a close."""
        left = left_offers(carry_over(self.record), self.words)
        offers = (*left, *proposed_offers(propose(self.record), self.words))
        if not offers:
            self.tell(self.words("Nothing more to propose: all that is open is on the agenda."))
            return

        async def take(keys: tuple[str, ...] | None) -> None:
            if points := tuple(_taken(offers, keys)):
                await self.bring_in(SessionPlan(points))

        self._offer(self.words("Proposed agenda"), offers, take)

    def _offer(self, title: str, offers: tuple[Offer, ...], take: Taking) -> None:
        self.app.push_screen(TickScreen(self.desk, title, (each.tick for each in offers)), take)

    # another session like this one

    async def action_clone(self) -> None:
        """Asks for the title and the day of a session like this one; the next of its series stands there."""
        session, today = self.record.session, self.desk.clock.now().date()
        try:
            store = await self.store()
            sessions = [line.session for line in store.sessions(self.engagement_id)]
        except Trouble as trouble:
            self.tell_trouble(trouble)
            return
        following = after(series_of(session, sessions), today)
        if following:
            session = replace(
                session,
                title=following.title,
                on=following.on,
                at=following.at or session.at,
                minutes=following.minutes or session.minutes,
            )
        ask = LineAsked(
            self.desk,
            self.words("Another session like this one"),
            self.words("Title ; date ; time ; duration"),
            announce(session),
            understood=lambda said: announced(read_announcement(said, today, self.record.bodies), self.words),
        )
        self.app.push_screen(ask, self._clone)

    async def _clone(self, typed: str | None) -> None:
        if not typed:
            return
        plan = read_announcement(typed, self.desk.clock.now().date(), self.record.bodies)
        try:
            store = await self.store()
            source = self.record.session.id
            clone = store.clone_session(source, plan.title, plan.on, at=plan.at, minutes=plan.minutes)
            self.show(store.record(clone.id))
        except Trouble as trouble:
            self.tell_trouble(trouble)
            return
        self.tell(self.words("You are preparing {title} now.", title=plan.title))


def _taken(offers: tuple[Offer, ...], keys: tuple[str, ...] | None) -> Iterator[PointDraft]:
    return (each.point for each in offers if keys and each.tick.key in keys)

"""What becomes of each activity: the verdict and its trace in a session; what the analyses need not say."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from facilitator.domain.dismissal import Dismissal
from facilitator.domain.items import Draft, Item, ItemKind, NameRef
from facilitator.domain.organisation import TARGETED, Activity, OrgUnit, Verdict, VerdictCode
from facilitator.store.capturing import Capturing
from facilitator.store.errors import NotFound, TargetWithoutMeaning, TransferToItself
from facilitator.store.intentions import Deed, Intention
from facilitator.store.organising import Link, check_fte


class Verdicts(Capturing):
    """What is decided of activities."""

    def give_verdict(
        self, activity_id: str, verdict: Verdict | None, *, session_id: str | None = None
    ) -> Activity:
        """Writes a verdict on an activity, None takes it back.

        In a session the activity is an item of it: the one that is there, or a new one.
        """
        activity = self._one(Activity, activity_id)
        decided = self._with_verdict(activity, verdict, session_id)
        if session_id is not None:
            self._open_session(session_id)
        with self._intend(Deed.GIVE_VERDICT, activity.engagement_id, session_id=session_id) as intention:
            intention.save(decided)
            if session_id is not None:
                item = self.line_about(session_id, activity_id) or self._trace(intention, session_id, decided)
                intention.item_id = item.id
                intention.mention(item.ref)
            return decided

    def dismiss_finding(self, engagement_id: str, code: str, about: Iterable[str], reason: str) -> Dismissal:
        """Sets a result of the analyses aside, and keeps why."""
        with self._intend(Deed.DISMISS_FINDING, engagement_id) as intention:
            lines = tuple(sorted(about))
            return intention.add(
                Dismissal(self.new_id(), engagement_id, code, lines, reason, self._now().date())
            )

    def restore_finding(self, dismissal_id: str) -> None:
        """Shows a result again that was set aside."""
        dismissal = self._one(Dismissal, dismissal_id)
        with self._intend(Deed.RESTORE_FINDING, dismissal.engagement_id) as intention:
            intention.remove(dismissal)

    def _with_verdict(self, activity: Activity, verdict: Verdict | None, session_id: str | None) -> Activity:
        """The activity as decided; refuses a target that is nowhere, its own unit, or without sense."""
        given = verdict or Verdict(VerdictCode.EXAMINE)
        unit = self._target_unit(activity, given)
        decided = replace(
            activity,
            verdict=verdict.code if verdict else None,
            target_unit_id=unit.id if unit else None,
            target=unit.name if unit else given.target,
            rationale=given.rationale,
            target_fte=given.target_fte,
            deadline=given.deadline,
            deciding_body_id=given.deciding_body_id,
            submitted_on=given.submitted_on,
            verdict_session_id=session_id if verdict else None,
        )
        check_fte(decided)
        return decided

    def _target_unit(self, activity: Activity, verdict: Verdict) -> OrgUnit | None:
        if verdict.code not in TARGETED and (verdict.target_unit_id or verdict.target):
            raise TargetWithoutMeaning(activity=activity.title)
        if verdict.target_unit_id is None:
            return None
        unit = self._one(OrgUnit, verdict.target_unit_id)
        if unit.engagement_id != activity.engagement_id:
            raise NotFound(kind="unit", name=unit.name)
        if verdict.code is VerdictCode.TRANSFER and unit.id == activity.unit_id:
            raise TransferToItself(activity=activity.title, unit=unit.name)
        return unit

    def _trace(self, intention: Intention, session_id: str, activity: Activity) -> Item:
        """A line of the session that says the verdict, as it would have been typed."""
        session = self.session(session_id)
        target = f">{activity.target.replace(' ', '-')}" if activity.target else ""
        said = f" ={activity.verdict}{target}" if activity.verdict else ""
        draft = Draft(
            ItemKind.ACTIVITY,
            activity.title,
            f"v: {activity.title}{said}",
            owner=NameRef("", activity.owner_id) if activity.owner_id else None,
            outcome=activity.verdict,
            target=activity.target,
            prefixed=True,
        )
        blank = Item(
            id=self.new_id(),
            engagement_id=session.engagement_id,
            session_id=session_id,
            seq=1 + (self._highest("seq", session.engagement_id) or 0),
            kind=ItemKind.ACTIVITY,
            number=self._next_number(session.engagement_id, ItemKind.ACTIVITY),
            text="",
            raw="",
            at=self._now(),
            agenda_item_id=session.point_id,
        )
        link = Link(activity_id=activity.id, owner_id=activity.owner_id)
        understood = self._understood(intention, session, draft, blank, link)
        return intention.add(understood.item, typed=understood.typed)

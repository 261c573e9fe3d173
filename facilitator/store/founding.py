"""An engagement founded on its letter: everything the letter says, in one intention."""

from __future__ import annotations

from dataclasses import replace

from facilitator.domain.engagement import Engagement
from facilitator.domain.foundation import Foundation
from facilitator.domain.mission_letter import MissionLetter
from facilitator.domain.organisation import OrgUnit
from facilitator.domain.people import folded
from facilitator.domain.plan import Stake
from facilitator.store.engagements import Engagements
from facilitator.store.intentions import Deed, Intention
from facilitator.store.naming import Naming, match


class Founding(Engagements, Naming):
    """Engagements that begin with a letter."""

    def found_engagement(self, foundation: Foundation) -> Engagement:
        """A new engagement with its letter, phases, stakes, units and people."""
        new = Engagement(
            id=self.new_id(),
            title=foundation.title,
            client=foundation.client,
            object=foundation.object,
            context=foundation.context,
            commissioned_by=foundation.commissioned_by,
            beneficiary=foundation.beneficiary,
            led_by=foundation.led_by,
            planned_minutes=foundation.planned_minutes,
            distribution=foundation.distribution,
        )
        with self._intend(Deed.FOUND, new.id) as intention:
            intention.add(new)
            self._lay_out(intention, foundation)
            return new

    def receive_letter(self, engagement_id: str, foundation: Foundation) -> MissionLetter:
        """The letter of an engagement there is already: what it says fills what is empty.

        Phases and stakes are the letter's only where there are none yet.
        """
        known = self.engagement(engagement_id)
        with self._intend(Deed.EDIT_LETTER, engagement_id) as intention:
            if (before := self.letter(engagement_id)) is not None:
                intention.remove(before)
            intention.save(_filled(known, foundation))
            phases = () if self.phases(engagement_id) else foundation.phases
            stakes = () if self.stakes(engagement_id) else foundation.stakes
            return self._lay_out(intention, replace(foundation, phases=phases, stakes=stakes))

    def edit_letter(self, letter: MissionLetter) -> MissionLetter:
        """Writes the fields of a letter; the first time, the letter itself."""
        with self._intend(Deed.EDIT_LETTER, letter.engagement_id) as intention:
            if self.letter(letter.engagement_id) is None:
                return intention.add(letter)
            return intention.save(letter)

    def _lay_out(self, intention: Intention, foundation: Foundation) -> MissionLetter:
        of = intention.engagement_id
        for position, phase in enumerate(foundation.phases, 1):
            intention.add(self._phase_of(of, phase, position))
        for position, stake in enumerate(foundation.stakes, 1):
            intention.add(Stake(self.new_id(), of, position, stake.group, stake.text))
        for name in foundation.units:
            if folded(name) not in {folded(unit.name) for unit in self.units(of)}:
                intention.add(OrgUnit(self.new_id(), of, name))
        for entry in foundation.people:
            self._enter(intention, entry, match(entry, self.people(of)))
        return intention.add(_letter(self.new_id(), of, foundation))


def _filled(known: Engagement, foundation: Foundation) -> Engagement:
    """The engagement with what only its letter says."""
    return replace(
        known,
        client=known.client or foundation.client,
        object=known.object or foundation.object,
        context=known.context or foundation.context,
        commissioned_by=known.commissioned_by or foundation.commissioned_by,
        beneficiary=known.beneficiary or foundation.beneficiary,
        led_by=known.led_by or foundation.led_by,
        planned_minutes=known.planned_minutes or foundation.planned_minutes,
        distribution=known.distribution or foundation.distribution,
    )


def _letter(letter_id: str, engagement_id: str, foundation: Foundation) -> MissionLetter:
    return MissionLetter(
        id=letter_id,
        engagement_id=engagement_id,
        file=foundation.file,
        lines=foundation.lines,
        organisation=foundation.organisation,
        reporting=foundation.reporting,
        earlier=foundation.earlier,
        proposal=foundation.proposal,
        notes=foundation.notes,
        evidence=foundation.evidence,
    )

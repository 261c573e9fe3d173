"""The clauses of a letter: their words, where they stand, what a corrected one changes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from facilitator.capture.messages import N_, Refusal
from facilitator.capture.plan_lines import phase_line, stake_line
from facilitator.domain.dossier import Dossier
from facilitator.domain.mission_letter import MissionLetter
from facilitator.ui.screens import plan_changes
from facilitator.ui.screens.plan_changes import Change, Reading

if TYPE_CHECKING:
    from facilitator.store.store import Store

HINTS: Final = {
    "object": N_("What the engagement is for, in the words of the letter."),
    "phase": N_("Title ; start ; months ; hours: Structure the division ; March 2026 ; 6 months ; 40 h"),
    "service": N_("What will be done in the phase, in the words of the letter."),
    "stake": N_("The group, a colon, the stake: social : bring people together"),
    "reporting": N_("To whom and how often one reports."),
    "calendar": N_("What the letter or the proposal says of the calendar."),
}
"""What a clause may be corrected to."""

TITLES: Final = {
    "object": N_("Object"),
    "phase": N_("Phase"),
    "service": N_("Service of the phase"),
    "stake": N_("Stake"),
    "reporting": N_("Reporting"),
    "calendar": N_("Calendar"),
}
"""What each clause is called."""


def clause(dossier: Dossier, kind: str, row_id: str, language: str) -> tuple[str, str]:
    """The words of a clause, and its path in the letter; empty for what is none."""
    letter = dossier.letter
    match kind:
        case "object":
            return dossier.engagement.object or dossier.engagement.title, "object"
        case "reporting":
            return (letter.reporting if letter else ""), "reporting"
        case "calendar":
            return (letter.proposal.calendar if letter else ""), "proposal.revisable"
        case "stake":
            at = next((at for at, each in enumerate(dossier.stakes) if each.id == row_id), 0)
            return dossier.stakes[at].text, f"stakes.{at}.text"
    return _of_phase(dossier, row_id, language)


def _of_phase(dossier: Dossier, row_id: str, language: str) -> tuple[str, str]:
    for at, phase in enumerate(dossier.phases):
        if phase.id == row_id:
            return phase_line(phase, language), f"phases.{at}.title"
        for index, service in enumerate(phase.services):
            if service.id == row_id:
                return service.text, f"phases.{at}.services.{index}"
    return "", ""


def typed_clause(dossier: Dossier, kind: str, row_id: str, language: str) -> str:
    """The line that says a clause, to be corrected."""
    stake = dossier.stake(row_id) if kind == "stake" else None
    return stake_line(stake) if stake else clause(dossier, kind, row_id, language)[0]


def title_of(dossier: Dossier, row_id: str) -> str:
    """The title of what was done, in full."""
    everything: tuple[Any, ...] = (
        *(each.session for each in dossier.sessions),
        *dossier.deliverables,
        *dossier.projects,
        *dossier.advice,
        *dossier.objectives,
    )
    found = next((each for each in everything if each.id == row_id), None)
    return str(getattr(found, "title", "") or getattr(found, "text", ""))


def correcting(dossier: Dossier, kind: str, row_id: str, typed: str, reading: Reading) -> Change | Refusal:
    """What a corrected clause changes."""
    if kind == "object":
        changed = replace(dossier.engagement, object=typed)
        return lambda store: store.edit_engagement(changed)
    if kind in ("reporting", "calendar"):
        return _correcting_letter(dossier, kind, typed)
    chosen: Any = dossier.stake(row_id) or dossier.phase(row_id)
    if kind == "service":
        chosen = next(each for phase in dossier.phases if (each := phase.service(row_id)))
    return plan_changes.correcting(dossier, f"{kind}:{row_id}", chosen, typed, reading)


def _correcting_letter(dossier: Dossier, kind: str, typed: str) -> Change:
    def change(store: Store) -> object:
        letter = dossier.letter or MissionLetter(store.new_id(), dossier.engagement.id)
        if kind == "reporting":
            return store.edit_letter(replace(letter, reporting=typed))
        return store.edit_letter(replace(letter, proposal=replace(letter.proposal, calendar=typed)))

    return change

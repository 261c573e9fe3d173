"""The plan: phases and services, stakes, objectives and deliverables, the annexed proposal."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from rich.text import Text
from textual.app import ComposeResult

from facilitator.capture.messages import Refusal
from facilitator.capture.plan_lines import dated_line, phase_line, stake_line
from facilitator.domain.dossier import Dossier
from facilitator.domain.engagement import Phase
from facilitator.domain.plan import Deliverable
from facilitator.i18n import N_
from facilitator.ui.commands import Scope
from facilitator.ui.desk import Desk
from facilitator.ui.screens.attaching import attach_to, place_of, place_text
from facilitator.ui.screens.dossier_screen import DossierScreen
from facilitator.ui.screens.line_asking import Asked
from facilitator.ui.screens.plan_changes import Change, adding, correcting, removing
from facilitator.ui.widgets.painted import line, painted
from facilitator.ui.widgets.plan_rows import PlanSheet
from facilitator.ui.widgets.top_bar import Heading

if TYPE_CHECKING:
    pass

HINTS: Final = {
    "phase": N_("Title ; start ; months ; hours: Structure the division ; March 2026 ; 6 months ; 40 h"),
    "service": N_("What will be done in the phase, in the words of the letter."),
    "stake": N_("The group, a colon, the stake: social : bring people together"),
    "objective": N_("What is to be reached."),
    "deliverable": N_("Title ; date ; phase: Target chart ; 12/04 ; phase 1"),
    "proposal": N_("The words of the proposal."),
}
"""What a line may hold, by what it says."""

_NAMES: Final = {
    "phase": N_("Phase"),
    "service": N_("Service of the phase"),
    "stake": N_("Stake"),
    "objective": N_("Objective"),
    "deliverable": N_("Deliverable"),
    "proposal": N_("Proposal of intervention"),
}

_NEW: Final = {
    "phase": N_("New phase"),
    "service": N_("New service: {of}"),
    "stake": N_("New stake"),
    "objective": N_("New objective: {of}"),
    "deliverable": N_("New deliverable: {of}"),
}

UNDER: Final = {
    "head:phases": "phase",
    "head:stakes": "stake",
    "head:deliverables": "deliverable",
    "phase": "service",
    "service": "deliverable",
    "stake": "objective",
    "objective": "deliverable",
    "deliverable": "deliverable",
}
"""What N adds, by the row it is pressed on."""


class PlanScreen(DossierScreen):
    """One tree; each row is typed and corrected in one line."""

    SCOPES = (Scope.PLAN,)
    OPENS = "edit"
    DEFAULT_CSS = """
    PlanScreen RowList { padding: 1 2 0 2; }
    PlanScreen.-short RowList { padding: 0 1; }
    """

    def __init__(self, desk: Desk, dossier: Dossier) -> None:
        super().__init__(desk, dossier)

    def compose_body(self) -> ComposeResult:
        """The tree, the selected row in full, the line."""
        yield self.list
        yield self.detail
        yield self.line_box

    def heading(self) -> Heading:
        """The engagement, what is late, what was handed over."""
        late = sum(1 for each in self.dossier.deliverables if each.days_late(self.today))
        done = sum(1 for each in self.dossier.deliverables if each.delivered)
        total = len(self.dossier.deliverables)
        handed = self.words("{done} of {all} handed over", done=done, all=total) if total else ""
        warned = self.words("{count} late", count=late) if late else ""
        return Heading(
            (self.dossier.engagement.name, self.words("Plan of the engagement")),
            facts=((f"{warned}   " if warned else "", "warning"), (f"{handed} ", "muted")),
        )

    def show(self, dossier: Dossier) -> None:
        """Hands the dossier to the tree."""
        self.dossier = dossier
        self.show_rows(PlanSheet(self.ink, self.width, self.today).rows(dossier))
        self.show_detail()
        self.refresh_heading()

    # the selected row

    @property
    def kind(self) -> str:
        """What the selected row is: `phase`, `stake`, …, or the heading as a whole."""
        key = self.list.key
        return key if key.startswith("head:") else key.partition(":")[0]

    @property
    def chosen(self) -> Any:
        """The value the selected row stands for; None on a heading."""
        kind, _, row_id = self.list.key.partition(":")
        if kind == "service":
            return next((each for phase in self.dossier.phases if (each := phase.service(row_id))), None)
        found: dict[str, tuple[Any, ...]] = {
            "phase": self.dossier.phases,
            "stake": self.dossier.stakes,
            "objective": self.dossier.objectives,
            "deliverable": self.dossier.deliverables,
        }
        return next((each for each in found.get(kind, ()) if each.id == row_id), None)

    def _phase_of_service(self, service_id: str) -> Phase | None:
        return next((each for each in self.dossier.phases if each.service(service_id)), None)

    def show_detail(self) -> None:
        """The selected row in full, and what N would add below it."""
        palette, kind = self.palette, self.kind
        added = UNDER.get(kind)
        head = line((self.words(_NAMES.get(kind, "")), f"bold {palette.text}"))
        if added:
            said = self.words("N adds: {what}", what=self.words(_NAMES[added]).lower())
            head.append_text(line(("   " if kind in _NAMES else "", ""), (said, palette.muted)))
        rows = [head]
        if text := self._full():
            rows.append(Text(painted(text), palette.text))
        if isinstance(self.chosen, Deliverable):
            place = place_text(
                self.dossier.phases, (self.chosen.phase_id, self.chosen.service_id), self.words
            )
            rows.append(line((place or self.words("no phase"), palette.muted)))
        self.detail.rows = tuple(rows)

    def _full(self) -> str:
        chosen = self.chosen
        if self.kind == "proposal":
            return str(self._proposal_value() or "")
        return str(getattr(chosen, "text", "") or getattr(chosen, "title", ""))

    def _proposal_value(self) -> str | bool:
        letter = self.dossier.letter
        value: str | bool = getattr(letter.proposal, self.list.key.partition(":")[2]) if letter else ""
        if isinstance(value, bool):
            return self.words("yes") if value else self.words("no")
        return value

    # typing

    def _ask(self, kind: str, title: str, read: Callable[[str], Change | Refusal], typed: str = "") -> None:
        async def take(line_typed: str) -> Refusal | None:
            if not line_typed:
                return None
            change = read(line_typed)
            if isinstance(change, Refusal):
                return change
            await self.change(change)
            return None

        self.ask(Asked(title, self.words(HINTS[kind]), take, typed))

    def action_add(self) -> None:
        """Asks for what belongs under the selected row."""
        added = UNDER.get(self.kind)
        if added is None:
            self.tell(self.words("Nothing is added here; E corrects the row."))
            return
        of = self._full().split("\n")[0][:50] or self.words("the engagement")
        title = self.words(_NEW[added], of=of) if "{of}" in _NEW[added] else self.words(_NEW[added])
        self._ask(added, title, lambda typed: adding(self.dossier, self.list.key, added, typed, self.reading))

    def action_edit(self) -> None:
        """Corrects the selected row in the words of its line."""
        kind, chosen = self.kind, self.chosen
        if kind.startswith("head:"):
            self.action_add()
            return
        if kind not in _NAMES or (chosen is None and kind != "proposal"):
            return
        key = self.list.key
        self._ask(
            kind,
            self.words(_NAMES[kind]),
            lambda typed: correcting(self.dossier, key, chosen, typed, self.reading),
            self._typed(kind, chosen),
        )

    def _typed(self, kind: str, chosen: Any) -> str:
        match kind:
            case "phase":
                return phase_line(chosen, self.words.language)
            case "stake":
                return stake_line(chosen)
            case "deliverable":
                return dated_line(chosen, self.dossier.phases)
        return self._full()

    @property
    def reading(self) -> tuple[Any, int]:
        """The day dates are counted from, and the minutes of a day of work."""
        return self.today, self.desk.settings.day_minutes

    async def action_done(self) -> None:
        """The deliverable is handed over today, or not yet; a yes of the proposal becomes a no."""
        chosen = self.chosen
        if isinstance(chosen, Deliverable):
            handed = replace(chosen, delivered=None if chosen.delivered else self.today)
            await self.try_change(lambda store: store.edit_deliverable(handed))
        elif self.list.key in ("proposal:annexed", "proposal:revisable"):
            flipped = self.words("no") if self._proposal_value() == self.words("yes") else self.words("yes")
            change = correcting(self.dossier, self.list.key, None, flipped, self.reading)
            if not isinstance(change, Refusal):
                await self.try_change(change)
        else:
            self.tell(self.words("Space hands over a deliverable; this row is none."))

    def action_attach(self) -> None:
        """Asks for the service of a phase that the deliverable belongs to."""
        chosen = self.chosen
        if not isinstance(chosen, Deliverable):
            self.tell(self.words("M attaches a deliverable; sessions are attached in the calendar."))
            return

        async def take(key: str | None) -> None:
            if key is not None:
                phase_id, service_id = place_of(key)
                moved = replace(chosen, phase_id=phase_id, service_id=service_id)
                await self.try_change(lambda store: store.edit_deliverable(moved))

        place = (chosen.phase_id, chosen.service_id)
        self.app.push_screen(attach_to(self.desk, chosen.title, self.dossier.phases, place), take)

    async def action_remove(self) -> None:
        """Removes the row; undo brings it back."""
        change = removing(self.dossier, self.list.key)
        if change is not None:
            await self.try_change(change)

    def action_calendar(self) -> None:
        """The calendar, in the place of the plan."""
        from facilitator.ui.screens.calendar import CalendarScreen

        self.app.switch_screen(CalendarScreen(self.desk, self.dossier))

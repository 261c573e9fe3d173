"""Where one goes from the cockpit: the screens of letter, plan, people and the rest, each one key away."""

from __future__ import annotations

from collections.abc import Callable

from textual.screen import Screen

from facilitator.domain.dossier import Dossier
from facilitator.domain.items import ItemKind
from facilitator.ui.desk import Desk
from facilitator.ui.screens.cockpit_sessions import WithSessions

Opening = Callable[[Desk, Dossier], Screen[None]]
"""Makes the screen of a part of an engagement."""


class CockpitRoads(WithSessions):
    """A screen of one engagement from which all its others are one key away."""

    def _go(self, opening: Opening) -> None:
        if self.desk.opened is not None:
            self.app.push_screen(opening(self.desk, self.desk.opened.dossier(self.engagement_id)))

    def action_letter(self) -> None:
        """Opens the mission letter and what was done of it."""
        from facilitator.ui.screens.letter import LetterScreen

        self._go(LetterScreen)

    def action_plan(self) -> None:
        """Opens the plan."""
        from facilitator.ui.screens.plan import PlanScreen

        self._go(PlanScreen)

    def action_people(self) -> None:
        """Opens the people, from where bodies and lists are one key away."""
        from facilitator.ui.screens.people import PeopleScreen

        self._go(PeopleScreen)

    def action_projects(self) -> None:
        """Opens the projects."""
        from facilitator.ui.screens.projects import ProjectsScreen

        self._go(ProjectsScreen)

    def action_scenarios(self) -> None:
        """Opens the scenarios."""
        from facilitator.ui.screens.scenarios import ScenariosScreen

        self._go(ScenariosScreen)

    def action_advice(self) -> None:
        """Opens the notes of advice."""
        from facilitator.ui.screens.advice import AdviceScreen

        self._go(AdviceScreen)

    def action_progress(self) -> None:
        """Opens the progress notes."""
        from facilitator.ui.screens.progress_note import ProgressNoteScreen

        self._go(ProgressNoteScreen)

    def action_hours(self) -> None:
        """Opens the hours of intervention."""
        from facilitator.ui.screens.hours import HoursScreen

        self._go(HoursScreen)

    def note_hours(self, session_id: str) -> None:
        """Opens the hours with the line of a session ready to be kept."""
        from facilitator.ui.screens.hours import HoursScreen

        self._go(lambda desk, dossier: HoursScreen(desk, dossier, session_id))

    def action_decisions(self) -> None:
        """Opens the register of decisions."""
        self._open_register(ItemKind.DECISION)

    def action_actions(self) -> None:
        """Opens the register of actions; questions, risks and what was parked stand beside it."""
        self._open_register(ItemKind.ACTION)

    def _open_register(self, kind: ItemKind) -> None:
        from facilitator.ui.screens.register import RegisterScreen

        self._go(lambda desk, dossier: RegisterScreen(desk, dossier, kind))

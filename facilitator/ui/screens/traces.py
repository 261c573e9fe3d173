"""Where a unit, a function or an activity was spoken of and decided: session by session, as it was typed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.text import Text

from facilitator.domain.dossier import Dossier
from facilitator.domain.organisation import Activity, OrgUnit, ServiceMission
from facilitator.domain.session import SessionStatus
from facilitator.domain.traces import Trace, traces_of
from facilitator.ui.command import Scope
from facilitator.ui.desk import Desk
from facilitator.ui.screens.dossier_list import DossierList
from facilitator.ui.widgets.row_list import Row
from facilitator.ui.widgets.trace_rows import TraceRows

Thing = OrgUnit | ServiceMission | Activity


class WithTraces(DossierList):
    """Screens that tell where something was decided."""

    def traces(self, thing: Thing) -> tuple[Trace, ...]:
        """The sessions that spoke of a line, the latest first."""
        store = self.desk.opened
        given = store.verdicts_given(thing.id) if store and isinstance(thing, Activity) else ()
        sessions = tuple(each.session for each in self.dossier.sessions)
        points = [point for each in sessions for point in store.agenda(each.id)] if store else []
        return traces_of(thing, sessions, self.dossier.items, given, points)

    def trace_rows(self, traces: Iterable[Trace]) -> Iterator[Row]:
        """The rows of the sessions, each with what was typed and the verdicts given in it."""
        store = self.desk.opened
        for trace in traces:
            agenda = store.agenda(trace.session.id) if store and trace.session else ()
            points = {each.id: each for each in agenda}
            shared = self.desk.settings.screen_shared
            yield from TraceRows(trace, points, self.dossier.people, shared, self.ink).rows()

    def open_session_of(self, key: str) -> None:
        """Opens the session of a row."""
        from facilitator.ui.screens.close import CloseScreen
        from facilitator.ui.screens.live import LiveScreen

        store, session = self.desk.opened, self.dossier.session(key.removeprefix("session:"))
        if store is None or session is None:
            return
        record = store.record(session.id)
        if session.status is SessionStatus.CLOSED:
            self.app.push_screen(CloseScreen(self.desk, record))
        else:
            self.app.push_screen(LiveScreen(self.desk, record, store.draft(session.id)))


class TracesScreen(WithTraces):
    """The sessions of one line; Enter opens one."""

    SCOPES = (Scope.TRACES,)
    DEFAULT_CSS = "TracesScreen #detail { display: none; }"

    def __init__(self, desk: Desk, dossier: Dossier, thing: Thing) -> None:
        super().__init__(desk, dossier)
        self.thing = thing

    def path(self) -> tuple[str, ...]:
        """Where one is."""
        thing = self.thing
        return self.words("Organisation"), thing.name if isinstance(thing, OrgUnit) else thing.title

    def counted(self) -> str:
        """In how many sessions it was spoken of."""
        inside = [each for each in self.traces(self.thing) if each.session]
        return self.words.plural("{count} session", "{count} sessions", len(inside))

    def painted_rows(self) -> tuple[Text, list[Row]]:
        """The sessions."""
        rows = list(self.trace_rows(self.traces(self.thing)))
        return Text(""), rows or self.nothing(self.words("It was not spoken of in any session yet."))

    def action_open(self) -> None:
        """Opens the session it was said in."""
        self.open_session_of(self.list.key)

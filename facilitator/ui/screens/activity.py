"""One activity: every field where one corrects it, what becomes of it, and where that was decided."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from rich.text import Text

from facilitator import wording
from facilitator.capture.activity_fields import COST, DECIDED, WHAT, Field, Sheet
from facilitator.capture.messages import N_, Refusal
from facilitator.capture.work_line import read_verdict
from facilitator.capture.work_text import outcome_mark
from facilitator.domain.dossier import Dossier
from facilitator.domain.organisation import Activity, Verdict
from facilitator.domain.versions import Version
from facilitator.ui.command import Scope
from facilitator.ui.desk import Desk
from facilitator.ui.screens.traces import WithTraces
from facilitator.ui.widgets.labelled import LABEL
from facilitator.ui.widgets.painted import line
from facilitator.ui.widgets.row_list import LateRow, Row

_VERDICT = "verdict"
_SESSION = "session:"

VERDICT_HINT = N_("keep, simplify, pool > finance, transfer > purchasing, stop: a letter is enough")
"""What the line of a verdict may hold."""


class ActivityScreen(WithTraces):
    """Rows that one corrects where they stand; an activity of a target is only looked at."""

    SCOPES = (Scope.ACTIVITY,)
    OPENS = "edit"
    DEFAULT_CSS = """
    ActivityScreen #detail, ActivityScreen.-short #detail { height: 3; }
    """

    def __init__(self, desk: Desk, dossier: Dossier, activity_id: str, version: Version) -> None:
        super().__init__(desk, dossier)
        self.activity_id = activity_id
        self.version = version

    @property
    def activity(self) -> Activity | None:
        """The activity, None once it was removed."""
        known = self.dossier.activities if self.version.is_current else self.version.shown().activities
        return next((each for each in known if each.id == self.activity_id), None)

    def path(self) -> tuple[str, ...]:
        """Where one is."""
        activity = self.activity
        unit = self.dossier.unit(activity.unit_id) if activity else None
        return self.words("Organisation"), unit.name if unit else "", activity.title if activity else ""

    def counted(self) -> str:
        """Its FTE."""
        fte = self.activity.fte if self.activity else None
        return wording.fte_text(fte, self.words) if fte is not None else ""

    @property
    def sheet(self) -> Sheet | None:
        """What its fields are read with."""
        activity = self.activity
        if activity is None:
            return None
        context = replace(self.context, missions=self.dossier.missions)
        return Sheet(activity, self.dossier.unit(activity.unit_id), context, self.words.language)

    # painting

    def painted_rows(self) -> tuple[Text, Sequence[Row | LateRow]]:
        """What it is, what it costs, what becomes of it, where that was said."""
        sheet, words = self.sheet, self.words
        if sheet is None:
            return Text(""), self.nothing(words("This activity was removed. ^Z brings it back."))
        rows = [
            *self._fields(words("What it is"), WHAT, sheet),
            *self._fields(words("What it costs"), COST, sheet),
            Row(Text("")),
            self.section(words("What becomes of it")),
            self._verdict(sheet.activity),
            *(row for each in DECIDED for row in self._field(each, sheet)),
            *self._decided_in(sheet.activity),
            Row(Text("")),
            self.section(words("Where it was spoken of")),
        ]
        traces = list(self.trace_rows(self.traces(sheet.activity)))
        nothing = [Row(line("  ", (words("In no session yet."), self.palette.muted)))]
        return Text(""), [*rows, *(traces or nothing)]

    def _fields(self, title: str, fields: Iterable[Field], sheet: Sheet) -> Iterator[Row]:
        if fields is not WHAT:
            yield Row(Text(""))
        yield self.section(title)
        for each in fields:
            yield from self._field(each, sheet)

    def _field(self, field: Field, sheet: Sheet) -> Iterator[Row]:
        said = field.said(sheet)
        label = self.words(field.label)
        if not said:
            yield Row(line((f"  {label:<{LABEL}}", self.palette.muted), ("–", self.palette.muted)), field.key)
            return
        for place, row in enumerate(self.labelled(label, said, 4)):
            yield Row(line("  ").append_text(row), "" if place else field.key)

    def _verdict(self, activity: Activity) -> Row:
        palette, words = self.palette, self.words
        said = wording.verdict_label(activity.verdict, words) if activity.verdict else words("to decide")
        target = f" → {activity.target}" if activity.target else ""
        style = f"bold {palette.text}" if activity.verdict else palette.muted
        label = f"  {words('outcome'):<{LABEL}}"
        return Row(line((label, palette.muted), (f"{said}{target}", style)), _VERDICT)

    def _decided_in(self, activity: Activity) -> Iterator[Row]:
        session = self.dossier.session(activity.verdict_session_id)
        if session is not None:
            said = f"{session.title}, {self.words.day_year(session.on)}"
            label = f"  {self.words('decided in'):<{LABEL}}"
            yield Row(line((label, self.palette.muted), (said, self.palette.text)))

    def card(self) -> Iterable[Text]:
        """What may be typed for the selected row."""
        field, key = self._chosen(), self.list.key
        if field is not None:
            yield self.ink.faint(self.words(field.hint))
        elif key == _VERDICT:
            yield self.ink.faint(self.words(VERDICT_HINT))
        elif key.startswith(_SESSION):
            yield self.ink.faint(self.words("Enter opens the session."))

    # commands

    def _chosen(self) -> Field | None:
        return next((each for each in (*WHAT, *COST, *DECIDED) if each.key == self.list.key), None)

    def _may_change(self) -> bool:
        if not self.version.is_current:
            self.tell(self.words("This activity is in a target: it is only looked at here."))
        return self.version.is_current

    def action_edit(self) -> None:
        """Corrects what the selected row says, or opens the session it names."""
        field, sheet, key = self._chosen(), self.sheet, self.list.key
        if key.startswith(_SESSION):
            self.open_session_of(key)
        elif sheet is None or not self._may_change():
            return
        elif field is not None:
            self._ask_field(field, sheet)
        elif key == _VERDICT:
            self._ask_verdict(sheet)

    def _ask_field(self, field: Field, sheet: Sheet) -> None:
        def take(said: str) -> Refusal | None:
            read = field.read("" if said == "-" else said, sheet)
            if isinstance(read, Refusal):
                return read
            self.do(lambda store: store.edit_activity(read))
            return None

        hint = self.words(field.hint)
        more = "" if field.needed else f"  {self.words('- alone empties it.')}"
        self.ask_line(self.words(field.label), f"{hint}{more}", take, field.said(sheet))

    def _ask_verdict(self, sheet: Sheet) -> None:
        """In a session that is live the verdict is given in it, and is in its minutes."""

        def take(said: str) -> Refusal | None:
            if said == "-":
                self.do(lambda store: store.give_verdict(self.activity_id, None, session_id=self._live()))
                return None
            read = read_verdict(said, sheet.context, sheet.unit)
            if isinstance(read, Refusal) or read.verdict is None:
                return read if isinstance(read, Refusal) else None
            verdict = self._with_reasons(
                sheet.activity, Verdict(read.verdict, read.target_unit_id, read.target)
            )
            self.do(lambda store: store.give_verdict(self.activity_id, verdict, session_id=self._live()))
            return None

        typed = outcome_mark(sheet.activity, self.words.language)
        self.ask_line(self.words("outcome"), self.words(VERDICT_HINT), take, typed)

    def _with_reasons(self, activity: Activity, verdict: Verdict) -> Verdict:
        """The verdict with what was written of it already."""
        return replace(
            verdict,
            rationale=activity.rationale,
            target_fte=activity.target_fte,
            deadline=activity.deadline,
            deciding_body_id=activity.deciding_body_id,
            submitted_on=activity.submitted_on,
        )

    def _live(self) -> str | None:
        """The session of this engagement that is being conducted."""
        store = self.desk.opened
        live = store.live_session() if store else None
        return live.id if live and live.engagement_id == self.engagement_id else None

    def action_clear(self) -> None:
        """Empties the selected row; undo brings it back."""
        field, sheet = self._chosen(), self.sheet
        if sheet is None or not self._may_change():
            return
        if self.list.key == _VERDICT:
            self.run_change(lambda store: store.give_verdict(self.activity_id, None, session_id=self._live()))
        elif field is not None:
            read = field.read("", sheet)
            if isinstance(read, Refusal):
                self.tell(self.words(read.message, **read.fields))
            else:
                self.run_change(lambda store: store.edit_activity(read))

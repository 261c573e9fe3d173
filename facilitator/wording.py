"""The codes of the domain in words: kinds, statuses, flags, measures, durations.

Screens, documents and the command line all say them from here, so that one thing has one name.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from facilitator.deed_words import DEEDS
from facilitator.domain.items import Flag, FlagCode, ItemKind, Measures, Status, Vote
from facilitator.domain.organisation import Activity, Frequency, Period, VerdictCode
from facilitator.domain.session import Expected, SessionKind, SessionStatus, Technique
from facilitator.i18n import N_, Words

if TYPE_CHECKING:
    from facilitator.domain.hours import Nature


def kind_label(kind: ItemKind, words: Words) -> str:
    """What one item of a kind is called: `Décision`, `Constat`."""
    return words(_KINDS[kind][0])


def kind_plural(kind: ItemKind, words: Words) -> str:
    """What several items of a kind are called, as counters and headings show it: `Décisions`."""
    return words(_KINDS[kind][1])


def status_label(kind: ItemKind, status: Status, words: Words) -> str:
    """Where an item stands, in the words of its kind: an action is `à faire`, a question `ouverte`."""
    return words(_STATUSES.get(kind, _ORDINARY_STATUSES).get(status, _ORDINARY_STATUSES[status]))


def flag_text(flag: Flag, words: Words) -> str:
    """What is to clarify, as a short question: `qui ?`, `dup : Claire Dupont ou Marc Dupuis ?`."""
    if flag.code is FlagCode.DUE_AMBIGUOUS:
        choice = _days([date.fromisoformat(option) for option in flag.options], words)
    else:
        choice = one_of(flag.options, words)
    return words(_FLAGS[flag.code], word=flag.word, choice=choice)


def one_of(choices: Sequence[str], words: Words) -> str:
    """The choices in a row: `Claire Dupont, Marc Dupuis ou Anne Vidal`."""
    if len(choices) < 2:
        return "".join(choices)
    return words("{first} or {last}", first=", ".join(choices[:-1]), last=choices[-1])


def near_day(on: date, at: time | None, today: date, words: Words) -> str:
    """A day beside today, short enough for a list: `auj. 09:30`, `jeu. 12/03 14:00`."""
    if on != today:
        return words.day(on) + (f" {words.hour(at)}" if at else "")
    return words("today {time}", time=words.hour(at)) if at else words("today")


def expected_label(expected: Expected, words: Words) -> str:
    """What an agenda item should lead to: `débat`, `décision`."""
    return words(_EXPECTED[expected])


def technique_label(technique: Technique, words: Words) -> str:
    """How the room works on an agenda item: `1-2-4-tous`, `consentement`."""
    return words(_TECHNIQUES[technique])


def period_label(period: Period, words: Words) -> str:
    """What a volume is counted per, after a slash: `an`, `semaine`."""
    return words(_PERIODS[period])


def frequency_label(frequency: Frequency, words: Words) -> str:
    """How often an activity comes back; the French agrees with *activité*: `annuelle`."""
    return words(_FREQUENCIES[frequency])


def short_frequency(frequency: Frequency, words: Words) -> str:
    """How often, where a column is narrow: `mensuelle`, `hebdo`, `trim.`."""
    said = frequency_label(frequency, words)
    return said if len(said) <= _SHORT else words(_SHORT_FREQUENCIES[frequency])


def verdict_label(verdict: VerdictCode, words: Words) -> str:
    """What becomes of an activity: `mutualiser`, `à instruire`."""
    return words(_VERDICTS[verdict])


def verdict_letter(verdict: VerdictCode, words: Words) -> str:
    """The letter that stands for what becomes of an activity; it is its key where it has one."""
    return _VERDICT_LETTERS[verdict][1 if words.language == "en" else 0]


def nature_label(nature: Nature, words: Words) -> str:
    """What intervention time was spent on: `séance`, `rédaction`."""
    return words(_NATURES[nature])


def session_kind_label(kind: SessionKind, words: Words) -> str:
    """What kind of meeting it is: `comité de pilotage`, `atelier`."""
    return words(_SESSION_KINDS[kind])


def session_status_label(status: SessionStatus, words: Words) -> str:
    """How far a session has gone: `Brouillon`, `En séance`, `Séance close`."""
    return words(_SESSION_STATUSES[status])


def stake_group(group: str, words: Words) -> str:
    """The group of a stake; one that is the letter's own word stays as it is."""
    return words(_STAKE_GROUPS[group]) if group in _STAKE_GROUPS else group


def deed_label(deed: str, words: Words) -> str:
    """What was done, as it is named when it is taken back: `la clôture`; `deed` is a code of the history."""
    return words(DEEDS.get(deed, N_("the last change")))


def vote_text(vote: Vote, words: Words) -> str:
    """The count of a vote as screens show it: `8 pour, 1 contre, 2 abst.`."""
    counted = words("{favour} for, {against} against", favour=vote.favour, against=vote.against)
    return f"{counted}, {words('{count} abst.', count=vote.abstain)}" if vote.abstain else counted


def vote_in_full(vote: Vote, words: Words) -> str:
    """The count of a vote as documents write it: `8 pour, 1 contre, 2 abstentions`."""
    counted = words("{favour} for, {against} against", favour=vote.favour, against=vote.against)
    if vote.secret:
        counted = words("by secret ballot, {count}", count=counted)
    if not vote.abstain:
        return counted
    return f"{counted}, {words.plural('{count} abstention', '{count} abstentions', vote.abstain)}"


def duration(minutes: int, words: Words) -> str:
    """Minutes as hours of intervention, zeros kept: `20 h 15`, `2 h 00`. Spaces are plain."""
    hours, rest = divmod(abs(minutes), 60)
    return ("-" if minutes < 0 else "") + words("{hours} h {minutes}", hours=hours, minutes=f"{rest:02d}")


def short_duration(minutes: int, words: Words) -> str:
    """Minutes as a length of time: `2 h`, `1 h 55`, `45 min`. Spaces are plain."""
    if abs(minutes) < 60:
        return words("{minutes} min", minutes=minutes)
    if minutes % 60:
        return duration(minutes, words)
    return words("{hours} h", hours=minutes // 60)


def fte_text(fte: Decimal, words: Words) -> str:
    """Staff in full-time equivalents, two decimals at least so that columns line up: `0,70 ETP`."""
    return words("{fte} FTE", fte=fte_number(fte, words))


def fte_number(fte: Decimal, words: Words) -> str:
    """The bare number of full-time equivalents, two decimals at least: `0,70`, `0,125`."""
    whole, decimals = _split(fte, words)
    return f"{whole}{_MARKS[words.language]}{decimals:0<2}"


def quantity(value: Decimal | int, words: Words) -> str:
    """A number with its thousands apart and no needless zeros: `1 200`, `12,5`."""
    whole, decimals = _split(value, words)
    return f"{whole}{_MARKS[words.language]}{decimals}" if decimals else whole


def _split(value: Decimal | int, words: Words) -> tuple[str, str]:
    """The whole part, thousands apart, and the decimals without needless zeros."""
    whole, _, decimals = (
        f"{value:,f}".partition(".") if isinstance(value, Decimal) else (f"{value:,}", "", "")
    )
    return whole.replace(",", _THOUSANDS[words.language]), decimals.rstrip("0")


def measures_text(measured: Measures | Activity, words: Words) -> str:
    """What was measured, in one line: `0,70 ETP   45/an   2 h/jour   annuelle`; empty when nothing was."""
    parts = (
        fte_text(measured.fte, words) if measured.fte is not None else "",
        volume_text(measured, words),
        workload_text(measured, words),
        frequency_label(measured.frequency, words) if measured.frequency else "",
    )
    return "   ".join(filter(None, parts))


def volume_text(measured: Measures | Activity, words: Words) -> str:
    """The volume per period: `1 200 dossiers/an`; empty when it was not measured."""
    if measured.volume is None:
        return ""
    counted = f"{quantity(measured.volume, words)} {measured.volume_unit}".strip()
    return counted + _per(measured.period, words)


def workload_text(measured: Measures | Activity, words: Words) -> str:
    """The workload per period: `2 h/jour`; empty when it was not measured."""
    if measured.workload_minutes is None:
        return ""
    return short_duration(measured.workload_minutes, words) + _per(measured.workload_period, words)


def _per(period: Period | None, words: Words) -> str:
    return f"/{period_label(period, words)}" if period else ""


def _days(choices: Sequence[date], words: Words) -> str:
    """`ven. 13 ou 20/03` within a month and on one weekday, else each day in full."""
    if len({(day.weekday(), day.month) for day in choices}) != 1:
        return one_of([words.day(day) for day in choices], words)
    numbers = [f"{day:%d}" for day in choices]
    weekday = words.day(choices[0]).partition(" ")[0]
    return f"{weekday} {one_of(numbers, words)}{choices[0]:/%m}"


_MARKS: Final = {"fr": ",", "en": "."}
_THOUSANDS: Final = {"fr": "\u202f", "en": ","}

_KINDS: Final = {
    ItemKind.NOTE: (N_("Note"), N_("Notes")),
    ItemKind.DECISION: (N_("Decision"), N_("Decisions")),
    ItemKind.ACTION: (N_("Action"), N_("Actions")),
    ItemKind.QUESTION: (N_("Question"), N_("Questions")),
    ItemKind.RISK: (N_("Risk"), N_("Risks")),
    ItemKind.FINDING: (N_("Finding"), N_("Findings")),
    ItemKind.IDEA: (N_("Idea"), N_("Ideas")),
    ItemKind.PARKED: (N_("Parking lot"), N_("Parking lot")),
    ItemKind.MISSION: (N_("Function"), N_("Functions")),
    ItemKind.ACTIVITY: (N_("Activity"), N_("Activities")),
    ItemKind.QUOTE: (N_("Quote"), N_("Quotes")),
    ItemKind.PRIVATE: (N_("Private"), N_("Private lines")),
}

_ORDINARY_STATUSES: Final = {
    Status.OPEN: N_("to do"),
    Status.DONE: N_("done"),
    Status.PROPOSED: N_("proposed"),
    Status.AGREED: N_("agreed"),
    Status.POSTPONED: N_("postponed"),
    Status.DROPPED: N_("dropped"),
}
"""The words of decisions and actions, both feminine in French."""

_STATUSES: Final[dict[ItemKind, dict[Status, str]]] = {
    ItemKind.QUESTION: {Status.OPEN: N_("unanswered"), Status.DONE: N_("answered")},
    ItemKind.RISK: {Status.OPEN: N_("to watch"), Status.DONE: N_("lifted"), Status.DROPPED: N_("set aside")},
    ItemKind.IDEA: {Status.OPEN: N_("to study"), Status.DONE: N_("taken up")},
    ItemKind.PARKED: {
        Status.OPEN: N_("waiting"),
        Status.DONE: N_("dealt with"),
        Status.DROPPED: N_("set aside"),
    },
}

_FLAGS: Final = {
    FlagCode.OWNER_MISSING: N_("who?"),
    FlagCode.OWNER_AMBIGUOUS: N_("{word}: {choice}?"),
    FlagCode.OWNER_UNKNOWN: N_("unknown person: {word}"),
    FlagCode.DUE_MISSING: N_("by when?"),
    FlagCode.DUE_IMPOSSIBLE: N_("impossible date: {word}"),
    FlagCode.DUE_NOT_UNDERSTOOD: N_("date not understood: {word}"),
    FlagCode.DUE_AMBIGUOUS: N_("{choice}?"),
    FlagCode.DUE_WEEKEND: N_("weekend?"),
    FlagCode.OUTCOME_AMBIGUOUS: N_("outcome?"),
    FlagCode.POSSIBLE_DUPLICATE: N_("duplicate?"),
}

_EXPECTED: Final = {
    Expected.INFORMATION: N_("information"),
    Expected.DISCUSSION: N_("discussion"),
    Expected.DECISION: N_("decision"),
    Expected.CLOSING: N_("closing"),
}

_TECHNIQUES: Final = {
    Technique.ROUND: N_("round"),
    Technique.ONE_TWO_FOUR: N_("1-2-4-all"),
    Technique.FINGERS: N_("fist of five"),
    Technique.CONSENT: N_("consent"),
    Technique.DOTS: N_("dot vote"),
    Technique.VOTE: N_("vote"),
    Technique.BRAINSTORM: N_("brainstorm"),
    Technique.RULING: N_("decision by the chair"),
}

_STAKE_GROUPS: Final = {
    "territorial": N_("territorial"),
    "social": N_("social"),
    "transversal": N_("cross-cutting"),
}

_PERIODS: Final = {
    Period.DAY: N_("day"),
    Period.WEEK: N_("week"),
    Period.MONTH: N_("month"),
    Period.QUARTER: N_("quarter"),
    Period.YEAR: N_("year"),
}

_FREQUENCIES: Final = {
    Frequency.DAILY: N_("daily"),
    Frequency.WEEKLY: N_("weekly"),
    Frequency.MONTHLY: N_("monthly"),
    Frequency.QUARTERLY: N_("quarterly"),
    Frequency.HALF_YEARLY: N_("half-yearly"),
    Frequency.YEARLY: N_("yearly"),
    Frequency.OCCASIONAL: N_("occasional"),
    Frequency.SEASONAL: N_("seasonal"),
    Frequency.CONTINUOUS: N_("continuous"),
}

_SHORT: Final = 9
"""Letters of a word that fits into a narrow column."""

_SHORT_FREQUENCIES: Final = {
    Frequency.DAILY: N_("dly."),
    Frequency.WEEKLY: N_("wkly."),
    Frequency.MONTHLY: N_("mthly."),
    Frequency.QUARTERLY: N_("quart."),
    Frequency.HALF_YEARLY: N_("half-y."),
    Frequency.YEARLY: N_("yrly."),
    Frequency.OCCASIONAL: N_("occas."),
    Frequency.SEASONAL: N_("season."),
    Frequency.CONTINUOUS: N_("contin."),
}

_VERDICTS: Final = {
    VerdictCode.KEEP: N_("keep"),
    VerdictCode.STRENGTHEN: N_("strengthen"),
    VerdictCode.SIMPLIFY: N_("simplify"),
    VerdictCode.POOL: N_("pool"),
    VerdictCode.TRANSFER: N_("transfer"),
    VerdictCode.OUTSOURCE: N_("outsource"),
    VerdictCode.INSOURCE: N_("insource"),
    VerdictCode.REDUCE: N_("reduce the service level"),
    VerdictCode.STOP: N_("stop"),
    VerdictCode.EXAMINE: N_("to examine"),
}

_VERDICT_LETTERS: Final = {
    VerdictCode.KEEP: ("C", "K"),
    VerdictCode.STRENGTHEN: ("R", "G"),
    VerdictCode.SIMPLIFY: ("S", "S"),
    VerdictCode.POOL: ("M", "P"),
    VerdictCode.TRANSFER: ("T", "T"),
    VerdictCode.OUTSOURCE: ("E", "O"),
    VerdictCode.INSOURCE: ("G", "N"),
    VerdictCode.REDUCE: ("D", "R"),
    VerdictCode.STOP: ("A", "X"),
    VerdictCode.EXAMINE: ("I", "I"),
}
"""In French, then in English; no two are alike in one language."""

_NATURES: Final = {
    "session": N_("session"),
    "preparation": N_("preparation"),
    "travel": N_("travel"),
    "writing": N_("writing"),
}

_SESSION_KINDS: Final = {
    SessionKind.COPIL: N_("steering committee"),
    SessionKind.WORKSHOP: N_("workshop"),
    SessionKind.INTERVIEW: N_("interview"),
    SessionKind.FEEDBACK: N_("feedback session"),
    SessionKind.REVIEW: N_("review"),
    SessionKind.RATIONALISATION: N_("rationalisation"),
}

_SESSION_STATUSES: Final = {
    SessionStatus.PLANNED: N_("Draft"),
    SessionStatus.LIVE: N_("Live"),
    SessionStatus.CLOSED: N_("Session closed"),
}

"""The commands of techniques: `:méthode 124`, `:points 5 3 0`, `:thème accueil s01 s03`, `:arbitrage`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from textwrap import shorten
from typing import Final

from facilitator.capture.agenda import technique_named
from facilitator.capture.conduct import Conducts, Order
from facilitator.capture.deciding import NO_DECISION, last_decision
from facilitator.capture.messages import N_, Outcome, Refusal
from facilitator.capture.references import item_named
from facilitator.capture.tallies import counts_in
from facilitator.domain.guiding import planned_technique
from facilitator.domain.items import Item
from facilitator.domain.people import folded
from facilitator.domain.record import SessionRecord
from facilitator.domain.session import Technique
from facilitator.domain.techniques import dotted
from facilitator.values import dataclass

_NONE: Final = frozenset({"aucune", "fin", "none", "end"})
_SHORT: Final = 24
"""Letters by which an item without a reference is named in an answer."""

_LISTED: Final = 7
"""Leads named at once when a vote on them begins."""


@dataclass(frozen=True, slots=True)
class UseTechnique:
    """Begins a technique on the current point, or ends the one there is."""

    technique: Technique | None

    def carry_out(self, store: Conducts, record: SessionRecord) -> Outcome:
        """Its timers run from now on."""
        store.use_technique(record.session.id, self.technique)
        if self.technique is Technique.DOTS and (items := dotted(record, record.point)):
            refs = " ".join([*map(_named, items[:_LISTED]), *(["…"] if len(items) > _LISTED else [])])
            return Outcome(
                N_("Dot vote on {refs}: :dots 5 3 0 keeps the dots, in this order."), {"refs": refs}
            )
        return Outcome(_BEGUN[self.technique] if self.technique else N_("No technique any more."))


@dataclass(frozen=True, slots=True)
class RecordDots:
    """Keeps what the items of a point were given."""

    scores: dict[str, int]

    def carry_out(self, store: Conducts, record: SessionRecord) -> Outcome:
        """The raw scores; what is made of them is for the room to say."""
        items = store.record_dots(self.scores)
        said = ", ".join(f"{_named(item)} {item.dots}" for item in items)
        return Outcome(N_("Dots: {scores}."), {"scores": said})


@dataclass(frozen=True, slots=True)
class Group:
    """Puts items under a theme; an empty one takes them out of theirs."""

    items: tuple[Item, ...]
    theme: str

    def carry_out(self, store: Conducts, record: SessionRecord) -> Outcome:
        """They stay where they were captured; the minutes tell them by theme."""
        store.group_items([item.id for item in self.items], self.theme)
        refs = ", ".join(map(_named, self.items))
        if not self.theme:
            return Outcome(N_("Under no theme any more: {refs}."), {"refs": refs})
        return Outcome(N_("Under “{theme}”: {refs}."), {"theme": self.theme, "refs": refs})


@dataclass(frozen=True, slots=True)
class Rule:
    """A decision that one person takes, once the room was heard."""

    decision: Item
    who: str

    def carry_out(self, store: Conducts, record: SessionRecord) -> Outcome:
        """The minutes name who decided."""
        store.decide_by(self.decision.id, self.who)
        return Outcome(N_("{ref}: decided by {name}."), {"ref": self.decision.ref, "name": self.who})


@dataclass(frozen=True, slots=True)
class Retime:
    """Shares out what is left of the session among the points to come."""

    def carry_out(self, store: Conducts, record: SessionRecord) -> Outcome:
        """Asked for by the facilitator, never done by itself."""
        changed = store.retime(record.session.id)
        if not changed:
            return Outcome(N_("The points to come fit into the time that is left."))
        numbers = {point.id: number for number, point in enumerate(record.agenda, 1)}
        said = ", ".join(f"{numbers[each.id]} → {(each.minutes or 0) + each.added}'" for each in changed)
        return Outcome(N_("New times: {times}. Ctrl+Z takes them back."), {"times": said})


NO_SUCH_TECHNIQUE: Final = N_(
    "Say which technique: round, 124, fingers, consent, dots, vote, brainstorm, ruling; “none” ends it."
)
"""Names them in the words of the language, each of which may be typed."""


def use_technique(typed: str, record: SessionRecord) -> Order | Refusal:
    """`:méthode 124`; alone it begins the one that was planned; `:méthode fin` ends it."""
    if not record.agenda:
        return Refusal(N_("This session has no agenda."))
    if not typed and (planned := planned_technique(record.point)):
        return UseTechnique(planned)
    if folded(typed) in _NONE:
        return UseTechnique(None)
    technique = technique_named(typed.lstrip("/"))
    if technique is None:
        return Refusal(NO_SUCH_TECHNIQUE)
    return UseTechnique(technique)


def record_dots(typed: str, record: SessionRecord) -> Order | Refusal:
    """`:points 5 3 0`: one number for each lead, in their order; or one of them `s03 5`."""
    items = dotted(record, record.point)
    if not items:
        return Refusal(N_("Nothing at this item to give dots to. Capture the leads with s: first."))
    refs, rest = _references(typed.split(), items)
    wanted = refs or items
    scores = counts_in(rest)
    if not scores or len(scores) != len(wanted):
        names = " ".join(item.ref or "·" for item in wanted)
        return Refusal(
            N_("Type one number for each of the {count}: {refs}"), {"count": len(wanted), "refs": names}
        )
    return RecordDots({item.id: score for item, score in zip(wanted, scores, strict=True)})


def group(typed: str, record: SessionRecord) -> Order | Refusal:
    """`:thème accueil s01 s03`; without references the last item; without a theme they leave theirs."""
    if not record.items:
        return Refusal(N_("There is nothing to group yet."))
    items, theme = _references(typed.split(), record.items)
    if not items and not theme:
        return Refusal(N_("Type the theme, then what belongs to it: :theme front desk s01 s03"))
    theme = next((item.theme for item in record.items if folded(item.theme) == folded(theme)), theme)
    return Group(items or record.items[-1:], theme[:1].upper() + theme[1:])


def rule(typed: str, record: SessionRecord, named: Callable[[str], str]) -> Order | Refusal:
    """`:arbitrage` by who chairs, or by somebody else who is named."""
    decision = last_decision(record)
    who = named(typed) if typed else next((each.full_name for each in record.chairing), "")
    if decision is None:
        return Refusal(NO_DECISION)
    if not who:
        return Refusal(N_("Nobody chairs this session. Name who decides: :ruling dupont"))
    return Rule(decision, who)


def _named(item: Item) -> str:
    """The reference of an item; one that has none is known by its first words."""
    return item.ref or shorten(item.text, _SHORT, placeholder="…")


def _references(words: Sequence[str], items: Sequence[Item]) -> tuple[tuple[Item, ...], str]:
    """The items whose references are among the words, and the words that are none."""
    found: list[Item] = []
    rest: list[str] = []
    for word in words:
        item = item_named(word, items)
        if item:
            found.append(item)
        else:
            rest.append(word)
    return tuple(dict.fromkeys(found)), " ".join(rest)


_BEGUN: Final = {
    Technique.ROUND: N_("Round: one sentence each, without an answer. F9 stops the time."),
    Technique.ONE_TWO_FOUR: N_("1-2-4-all: alone for one minute, then in pairs, in fours, all together."),
    Technique.FINGERS: N_("Fist of five: all hands at once, then :fingers 4 3 5"),
    Technique.CONSENT: N_(
        "Consent: the proposal, questions, reactions, then who objects. :objection keeps one."
    ),
    Technique.DOTS: N_("Dot vote: when all dots are there, :dots 5 3 0 keeps them."),
    Technique.VOTE: N_("Vote: :vote 8 1 2 keeps the count; add “secret” for a secret ballot."),
    Technique.BRAINSTORM: N_("Brainstorm: one lead a line, no comment. Then :theme groups them."),
    Technique.RULING: N_("Decision by the chair: everybody is heard, then :ruling says who decided."),
}

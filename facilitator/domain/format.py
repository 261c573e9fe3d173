"""A format: the script of a kind of session, step by step, as somebody who knows the craft conducts it."""

from __future__ import annotations

from facilitator.domain.items import ItemKind
from facilitator.domain.session import Expected, PointDraft, SessionKind, SessionPlan, Technique
from facilitator.values import dataclass


@dataclass(frozen=True, slots=True)
class FormatStep:
    """One step: what is asked, how the room works on it, and when it may be left.

    `takes_up` are the kinds of earlier items it looks at.
    """

    title: str
    minutes: int
    expected: Expected | None = None
    default_kind: ItemKind = ItemKind.NOTE
    technique: Technique | None = None
    takes_up: tuple[ItemKind, ...] = ()
    question: str = ""
    result: str = ""
    instruction: str = ""
    check: str = ""

    @property
    def point(self) -> PointDraft:
        """The point of an agenda it becomes."""
        return PointDraft(
            title=self.title,
            minutes=self.minutes,
            expected=self.expected,
            default_kind=self.default_kind,
            technique=self.technique,
            question=self.question,
            result=self.result,
            instruction=self.instruction,
            check=self.check,
            carries=self.takes_up,
        )


@dataclass(frozen=True, slots=True)
class SessionFormat:
    """What a session is for, who comes, what it takes, its steps, and what must come out.

    Its steps and the `slack` kept free make its `minutes`. `code` is the name of its file.
    """

    code: str
    title: str
    purpose: str
    kind: SessionKind
    minutes: int
    slack: int = 0
    invite: tuple[str, ...] = ()
    prepare: tuple[str, ...] = ()
    outcome: tuple[str, ...] = ()
    steps: tuple[FormatStep, ...] = ()

    @property
    def plan(self) -> SessionPlan:
        """What it puts into the preparation of a session."""
        return SessionPlan(
            points=tuple(step.point for step in self.steps),
            format=self.code,
            kind=self.kind,
            minutes=self.minutes,
            to_do=self.prepare,
            outcome=self.outcome,
        )

"""What the line of a session may be asked to answer instead of capturing."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from facilitator.values import dataclass


@dataclass(frozen=True)
class Question:
    """Something the line is asked to answer, and what to do with the answer."""

    label: str
    answer: Callable[[str], Awaitable[None]]

"""A new engagement on one line: `Structuration du pôle ; Ville de V. ; 40 h`."""

from __future__ import annotations

from facilitator.capture.plan_words import read_hours
from facilitator.domain.cleaning import clean
from facilitator.domain.engagement import Engagement


def read_engagement(line: str) -> Engagement:
    """The title, the client and the hours of a line; a client may hold a semicolon, hours come last."""
    title, *rest = (part.strip() for part in clean(line).split(";"))
    minutes = read_hours(rest[-1]) if len(rest) > 1 else None
    client = rest if minutes is None else rest[:-1]
    return Engagement("", title or clean(line).strip(), "; ".join(client), planned_minutes=minutes)

"""What was handed out: a document that was written to a file."""

from __future__ import annotations

from datetime import datetime

from facilitator.values import dataclass


@dataclass(frozen=True, slots=True)
class HandedOut:
    """One file. `kind` is the document's name on the command line, `session_id` the session it is about."""

    id: str
    engagement_id: str
    kind: str
    path: str
    at: datetime
    session_id: str | None = None

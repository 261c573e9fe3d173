"""A session as its line announces it, while one types: what was understood, before it is kept."""

from __future__ import annotations

from datetime import datetime, timedelta

from facilitator import wording
from facilitator.capture.announcement import Announcement
from facilitator.i18n import Words


def announced(plan: Announcement, words: Words) -> str:
    """Title, day, hours: `COPIL n° 3   mar. 10/03/2026   09:30 – 11:30   2 h`."""
    facts = [plan.title, words.day_year(plan.on)]
    if plan.at:
        begins = datetime.combine(plan.on, plan.at)
        ends = f" – {words.hour(begins + timedelta(minutes=plan.minutes))}" if plan.minutes else ""
        facts.append(f"{words.hour(begins)}{ends}")
    if plan.minutes:
        facts.append(wording.short_duration(plan.minutes, words))
    return "   ".join(facts)

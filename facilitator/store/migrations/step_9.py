"""Version 9: which activity a line is about."""

from __future__ import annotations

from facilitator.store.migrations.step import Step

STEP = Step(
    version=9,
    why="A note about an activity stays with it, whatever the activity is called later.",
    sql="""
    ALTER TABLE item ADD COLUMN about_id TEXT;
    UPDATE item SET about_id = (
        SELECT CASE count(*) WHEN 1 THEN min(activity.id) END FROM activity
        WHERE activity.engagement_id = item.engagement_id
        AND ltrim(substr(item.text, length(activity.title) + 1), char(32, 160, 8239)) LIKE ':%'
        AND substr(item.text, 1, length(activity.title)) = activity.title
    )
    WHERE kind IN ('note', 'finding', 'quote', 'idea', 'question', 'risk') AND instr(text, ':') > 0;
""",
)

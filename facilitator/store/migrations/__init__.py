"""Versions of the schema, each reached from the one before by frozen SQL and never edited once released."""

from __future__ import annotations

from facilitator.store.migrations.step import Step
from facilitator.store.migrations.step_1 import STEP as STEP_1
from facilitator.store.migrations.step_2 import STEP as STEP_2
from facilitator.store.migrations.step_3 import STEP as STEP_3
from facilitator.store.migrations.step_4 import STEP as STEP_4
from facilitator.store.migrations.step_5 import STEP as STEP_5
from facilitator.store.migrations.step_6 import STEP as STEP_6
from facilitator.store.migrations.step_7 import STEP as STEP_7
from facilitator.store.migrations.step_8 import STEP as STEP_8
from facilitator.store.migrations.step_9 import STEP as STEP_9
from facilitator.store.migrations.step_10 import STEP as STEP_10

STEPS: tuple[Step, ...] = (STEP_1, STEP_2, STEP_3, STEP_4, STEP_5, STEP_6, STEP_7, STEP_8, STEP_9, STEP_10)
"""Every step, in order; the version of the schema is that of the last one."""

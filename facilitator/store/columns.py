"""The kinds of column a table is made of: text and whole numbers, in STRICT tables."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Text
from sqlmodel import Field

STRICT = {"sqlite_strict": True}
"""Refuses what is neither text nor a whole number where one is expected."""


def text_column(**rules: Any) -> Any:
    """A column of text."""
    return Field(sa_type=Text, **rules)


def filled(content: str) -> Any:
    """A column of text that rows from before it was there hold this in."""
    return text_column(default=content, sa_column_kwargs={"server_default": content})


def key() -> Any:
    """The id of a row."""
    return text_column(primary_key=True)


def link(column: str, **rules: Any) -> Any:
    """The id of a row of another table."""
    return text_column(foreign_key=column, **rules)

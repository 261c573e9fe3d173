"""Single rows written, and taken back, as raw images: the same few prepared statements for every table."""

from __future__ import annotations

import json
from functools import cache

from sqlalchemy import Connection, Delete, Insert, Table, Update, bindparam, delete, insert, update

from facilitator.store import tables
from facilitator.store.rows import Image, compact


def insert_row(connection: Connection, table: str, image: Image) -> None:
    """Adds a row."""
    connection.execute(_insert(table), image)


def update_row(connection: Connection, table: str, image: Image) -> None:
    """Gives the row of the image's id all its values."""
    connection.execute(_update(table), {**image, "of_id": image["id"]})


def delete_row(connection: Connection, table: str, row_id: str) -> None:
    """Removes a row."""
    connection.execute(_delete(table), {"of_id": row_id})


def put(connection: Connection, table: str, row_id: str, there: bool, image: Image | None) -> None:
    """Makes a row be as an image says; None removes it. `there` is whether it exists now."""
    if image is None:
        delete_row(connection, table, row_id)
    elif there:
        update_row(connection, table, image)
    else:
        insert_row(connection, table, image)


def as_json(image: Image | None) -> str | None:
    """An image as it is kept in the history."""
    return None if image is None else compact(image)


def as_image(text: str | None) -> Image | None:
    """An image from the history."""
    found: Image | None = None if text is None else json.loads(text)
    return found


_TABLES: dict[str, Table] = {table.name: table for table in tables.METADATA.sorted_tables}


@cache
def _insert(table: str) -> Insert:
    return insert(_TABLES[table])


@cache
def _update(table: str) -> Update:
    found = _TABLES[table]
    return update(found).where(found.c.id == bindparam("of_id"))


@cache
def _delete(table: str) -> Delete:
    found = _TABLES[table]
    return delete(found).where(found.c.id == bindparam("of_id"))

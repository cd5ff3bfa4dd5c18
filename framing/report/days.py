"""The days of a table's articles; pandas knows several ways to say that there is none."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["day_of", "days_of", "latest_date"]


def latest_date(table: pd.DataFrame) -> dt.date | None:
    """Return the day of the latest article, None if no article has one."""
    return max(days_of(table), default=None)


def days_of(table: pd.DataFrame) -> list[dt.date]:
    """Return the days of the articles that have one."""
    return [day for day in map(day_of, table["date"]) if day is not None] if "date" in table else []


def day_of(value: object) -> dt.date | None:
    """Return a cell of the column of dates as a day."""
    if isinstance(value, str) and value:
        try:
            return dt.date.fromisoformat(value[:10])
        except ValueError:
            return None
    if isinstance(value, dt.datetime):
        return None if value != value else value.date()  # noqa: PLR0124 - NaT is the datetime unlike itself
    return value if isinstance(value, dt.date) else None

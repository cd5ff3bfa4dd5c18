"""Dates as German pages print them: 27.07.2023, 27. Juli 2023, 2023-07-27."""

from __future__ import annotations

import datetime as dt
import re

__all__ = ["DATE", "MONTHS", "find_date"]

MONTHS = (
    "januar jänner jan jän|februar feber feb|märz mär mrz|april apr|mai|juni jun|juli jul|august aug|"
    "september sep sept|oktober okt|november nov|dezember dez"
)

_MONTH_OF = {name: number for number, names in enumerate(MONTHS.split("|"), 1) for name in names.split()}
_MONTH = "|".join(sorted(_MONTH_OF, key=len, reverse=True))

#: A date with its year.
DATE = re.compile(
    r"(?<![\d.])(?:(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)"
    r"|(?P<d2>\d{1,2})\.\s?(?P<m2>\d{1,2})\.\s?(?P<y2>(?:19|20)\d\d|\d\d)(?![\d.:])"
    rf"|(?P<d3>\d{{1,2}})\.?\s?(?P<m3>{_MONTH})\.?\s(?P<y3>(?:19|20)\d\d)(?!\d))",
    re.IGNORECASE,
)


def find_date(text: str) -> dt.date | None:
    """Return the first date in `text` that exists in the calendar.

    >>> find_date("Stand: 27.07.2023, 06:55 Uhr")
    datetime.date(2023, 7, 27)
    >>> find_date("am 31. Februar 2023") is None
    True
    """
    for match in DATE.finditer(text):
        found = {name[0]: value for name, value in match.groupdict().items() if value}
        month = int(found["m"]) if found["m"].isdigit() else _MONTH_OF[found["m"].lower()]
        year = int(found["y"])
        try:
            # Two-digit years on news pages are of this century.
            return dt.date(year + 2000 if year < 100 else year, month, int(found["d"]))
        except ValueError:
            continue
    return None

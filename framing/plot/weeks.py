"""Figure: a measure week by week."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from matplotlib.artist import Artist
from matplotlib.axes import Axes

from framing.compare import DRAWS, MIN_ARTICLES, UNKNOWN, Comparison, ordered
from framing.compare.bootstrap import draw_means, expanded_interval
from framing.compare.clusters import Units, numbered
from framing.compare.table import groups_of, kinds_of
from framing.errors import FramingError
from framing.plot import canvas, looks
from framing.plot.canvas import Box
from framing.plot.lettering import FONT, VALUE, text_width
from framing.plot.scales import Scale, group_label, scale
from framing.plot.words import say
from framing.style import COLOURS, KINDS, TEXT_WIDTH, Language, date, number, period

if TYPE_CHECKING:
    import pandas as pd

__all__ = ["timeline", "week_table"]

_TOGETHER = ""  # group of all articles
_NUMBERS, _MARGIN = 9.0, 3.0  # mm left of the panels, for numbers; right of them
_GAP, _BELOW = 7.0, 3.0  # mm between panels
_STEPS = (1, 2, 4, 8, 13, 26, 52, 104)  # weeks between labels


def week_table(
    data: Comparison | pd.DataFrame, measure: str = "sensationalism", by: str | None = "outlet"
) -> pd.DataFrame:
    """Return the mean of a measure in each week, with its 95 % interval.

    Articles without a date or without a value are left out. Intervals are made by the bootstrap of `framing.compare`,
    within each week: over stories where the comparison draws stories, else over articles.

    Parameters
    ----------
    data
        What `framing.compare` returned, or a table of `framing.measure`.
    measure
        Column of the table.
    by
        Column that makes the groups of a table, None for all articles together; a comparison has its own groups.

    Returns
    -------
    pandas.DataFrame
        One row a group and week in which it has articles: ``group``, ``kind``, ``week`` (its Monday), ``n``, ``mean``,
        ``low``, ``high`` (NaN with a single article or story).

    Raises
    ------
    FramingError
        If a column is missing, or no article has both a date and a value.
    """
    import pandas as pd  # noqa: PLC0415 - slow to import

    articles = _articles(data, measure, by)
    known = articles.dropna(subset=["week", "value"])
    if known.empty:
        raise FramingError(f"no article has both a date and a value of {measure!r}, so there is no week to draw")
    draws, seed = (data.draws, data.seed) if isinstance(data, Comparison) else (DRAWS, 0)
    rows = []
    for (group, kind, week), part in known.groupby(["group", "kind", "week"]):
        units = Units.of(part[["value"]].to_numpy(np.float64), part["story"].to_numpy(np.int64))
        means = draw_means(units, draws, seed, f"{group} {week}")
        low, high = expanded_interval(means, units.size())
        rows.append((group, kind, week, len(part), float(units.mean()[0]), float(low[0]), float(high[0])))
    return pd.DataFrame(rows, columns=["group", "kind", "week", "n", "mean", "low", "high"])


def _articles(data: Comparison | pd.DataFrame, measure: str, by: str | None) -> pd.DataFrame:
    """Group, kind, week, value and story of each article; the week is None where no day is known."""
    import pandas as pd  # noqa: PLC0415

    table, told = _table(data), None
    if isinstance(data, Comparison):
        by = data.by
        told = data.stories if data.unit == "story" else None
    missing = [name for name in (measure, "date", *([by] if by else [])) if name not in table]
    if missing:
        raise FramingError(f"column {missing[0]!r} is not in the table; it has {', '.join(map(str, table.columns))}")
    labels = groups_of(table, by) if by else pd.Series(_TOGETHER, index=table.index)
    kinds = kinds_of(table, labels, by) if by else {_TOGETHER: UNKNOWN}
    return pd.DataFrame(
        {
            "group": list(labels),
            "kind": [kinds[group] for group in labels],
            "week": [_monday(day) for day in table["date"]],
            "value": table[measure].to_numpy(np.float64, na_value=np.nan),
            "story": numbered(told or [None] * len(table)),
        }
    )


def _table(data: Comparison | pd.DataFrame) -> pd.DataFrame:
    return data.table if isinstance(data, Comparison) else data


def _monday(value: object) -> dt.date | None:
    """The Monday of the week of a day, however the table writes it; None if it is none."""
    import pandas as pd  # noqa: PLC0415

    day = pd.to_datetime(str(value)[:10], errors="coerce", format="%Y-%m-%d")
    return None if pd.isna(day) else (day - dt.timedelta(days=day.weekday())).date()


def timeline(
    data: Comparison | pd.DataFrame,
    measure: str = "sensationalism",
    *,
    by: str | None = "outlet",
    groups: Sequence[str] | None = None,
    ax: Axes | Sequence[Axes] | None = None,
    language: Language = "de",
) -> tuple[Axes, ...]:
    """Draw the mean of a measure week by week with its 95 % interval, one panel a group.

    Weeks with fewer than `framing.compare.MIN_ARTICLES` articles have an open marker. Only weeks that follow each other
    are joined; a week without articles is a gap. The dotted line is the mean of the reference over the whole time.

    Parameters
    ----------
    data
        What `framing.compare` returned, or a table of `framing.measure`.
    measure
        Column of the table.
    by
        Column that makes the groups of a table, None for all articles together; a comparison has its own groups.
    groups
        Which groups, in reading order; all if None.
    ax
        Axes to draw on, one a group; a new figure as wide as the report's text if None.
    language
        Of labels and numbers.

    Returns
    -------
    tuple of matplotlib.axes.Axes
        One a group.

    Raises
    ------
    FramingError
        If a column or group is missing, no article has both a date and a value, there are not as many axes as groups, or
        the language is unknown.
    """
    table = week_table(data, measure, by)
    names = _groups(data, table, measure, groups)
    table = table[table["group"].isin(names)]
    written = scale(measure, language)
    heading = written.label, _unit(data, table, written, language)
    titles = [_title(table, name, language) for name in names]
    reference = _reference(data, measure)
    handles = _handles(data, table, language)
    with canvas.drawing():
        given = canvas.given_axes(ax, len(names), "groups")
        grid = _Grid.of(titles, heading)
        axes = given or grid.axes(looks.legend_height(handles))
        ends = canvas.limits(list(table[["mean", "low", "high"]].to_numpy(float).ravel() * written.factor), after=0.05)
        for place, (panel, name) in enumerate(zip(axes, names, strict=True)):
            canvas.number_axis(panel, ends, language, along="y")
            _week_axis(panel, table["week"].min(), table["week"].max(), language)
            canvas.bare(panel)
            panel.tick_params(
                labelleft=bool(given) or grid.at_left(place), labelbottom=bool(given) or grid.at_foot(place)
            )
            canvas.title(panel, titles[place])
            if reference is not None:
                canvas.reference_line(panel, reference * written.factor, along="y")
            _weeks(panel, table[table["group"] == name], written)
        if not given:
            canvas.title(axes[0], *heading, above=grid.heights[0], left=grid.left, width=TEXT_WIDTH)
        looks.legend(axes, handles, own=given is None)
    return axes


# ---- texts ----------------------------------------------------------------------------------------------------------


def _groups(
    data: Comparison | pd.DataFrame, table: pd.DataFrame, measure: str, wanted: Sequence[str] | None
) -> tuple[str, ...]:
    known = set(table["group"])
    if wanted is not None:
        missing = [group for group in wanted if group not in known]
        if missing or not wanted:
            raise FramingError(f"groups {missing} have no dated article; choose from {', '.join(sorted(known))}")
        return tuple(wanted)
    order = ordered(data, measure) if isinstance(data, Comparison) else sorted(known, key=lambda g: (g.casefold(), g))
    return tuple(group for group in order if group in known)


def _title(table: pd.DataFrame, group: str, language: Language) -> str:
    articles = int(table.loc[table["group"] == group, "n"].sum())
    name = say("together", language) if group == _TOGETHER else group_label(group, language)
    return say("articles", language, name, number(articles, 0, language))


def _unit(data: Comparison | pd.DataFrame, table: pd.DataFrame, written: Scale, language: Language) -> str:
    first, last = table["week"].min(), table["week"].max() + dt.timedelta(days=6)
    unit = f"{written.unit}; " if written.unit else ""
    unit += f"{say('weekly', language)}; {period([first, last], language)}"
    dates = _table(data)["date"]
    undated = sum(_monday(day) is None for day in dates)
    if undated == 1:
        unit += say("undated_one", language)
    elif undated:
        unit += say("undated", language, number(undated, 0, language))
    return unit


def _reference(data: Comparison | pd.DataFrame, measure: str) -> float | None:
    if not isinstance(data, Comparison) or data.reference is None or measure not in data.measures:
        return None
    mean = float(data.reference_estimates.set_index("measure")["mean"][measure])
    return mean if np.isfinite(mean) else None


def _handles(data: Comparison | pd.DataFrame, table: pd.DataFrame, language: Language) -> list[Artist]:
    handles = looks.kind_handles([kind for kind in table["kind"].unique() if kind != UNKNOWN], language)
    if (table["n"] < MIN_ARTICLES).any():
        few = say("few", language, number(MIN_ARTICLES, 0, language))
        handles.append(looks.marker(KINDS["tabloid"], [], [], filled=False, label=few))
        handles[-1].set(color=COLOURS["ink"], markeredgecolor=COLOURS["ink"])
    if table["low"].notna().any():
        handles.append(looks.interval_handle(language))
    reference = looks.reference_handle(data, language) if isinstance(data, Comparison) else None
    return [*handles, *([reference] if reference else [])]


# ---- panels ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Grid:
    """Panels in rows and columns: width and height of one, and of the title above each row, in millimetres."""

    count: int
    columns: int
    width: float
    height: float
    heights: tuple[float, ...]
    left: float
    top: float

    @classmethod
    def of(cls, titles: Sequence[str], heading: tuple[str, str]) -> _Grid:
        count = len(titles)
        columns = 1 if count <= 3 else 2 if count <= 8 else 3 if count <= 15 else 4
        width = (TEXT_WIDTH - _NUMBERS - _MARGIN - _GAP * (columns - 1)) / columns
        heights = [canvas.title_height(title, width) for title in titles]
        by_row = tuple(max(heights[start : start + columns]) for start in range(0, count, columns))
        height = {1: 28.0, 2: 22.0, 3: 17.0, 4: 13.0}[columns]
        top = canvas.title_height(heading[0], TEXT_WIDTH, heading[1])
        return cls(count, columns, width, height, by_row, _NUMBERS, top)

    def at_left(self, place: int) -> bool:
        """Whether the panel has the numbers of its row."""
        return place % self.columns == 0

    def at_foot(self, place: int) -> bool:
        """Whether no panel stands below."""
        return place + self.columns >= self.count

    def axes(self, foot: float) -> tuple[Axes, ...]:
        """Axes on a figure of their own."""
        boxes = []
        for place in range(self.count):
            row, column = divmod(place, self.columns)
            top = self.top + sum(self.heights[: row + 1]) + row * (self.height + _BELOW)
            boxes.append(Box(self.left + column * (self.width + _GAP), top, self.width, self.height))
        return canvas.own_figure(boxes[-1].top + self.height + canvas.AXIS + foot, boxes)


def _week_axis(panel: Axes, first: dt.date, last: dt.date, language: Language) -> None:
    """Write the Mondays of as many weeks as there is room for."""
    several_years = first.year != last.year
    weeks = (last - first).days // 7
    room = canvas.width_of(panel) / (text_width(_day(last, language, year=several_years), VALUE) + 5)
    step = next((each for each in _STEPS if weeks / each + 1 <= room), max(_STEPS[-1], weeks + 1))
    days = [first + dt.timedelta(weeks=week) for week in range(0, weeks + 1, step)]
    texts = [_day(day, language, year=several_years) for day in days]
    panel.set_xlim(first.toordinal() - 3.5, last.toordinal() + 3.5)
    panel.set_xticks([day.toordinal() for day in days], texts, fontfamily=FONT, fontsize=VALUE, color=COLOURS["muted"])
    panel.tick_params(axis="x", pad=6)  # below the zero of the other axis, which the first day would run into


def _day(day: dt.date, language: Language, *, year: bool) -> str:
    if language == "de":
        return f"{day.day}.{day.month}." + (f"{day.year % 100:02}" if year else "")
    month = date(day, "en").split()[1][:3]
    return f"{day.day} {month}" + (f" {day.year % 100:02}" if year else "")


def _weeks(panel: Axes, table: pd.DataFrame, written: Scale) -> None:
    """Draw one group's weeks; those that follow each other are joined."""
    first, last = panel.get_xlim()
    size = min(5.4, max(1.6, canvas.width_of(panel) / (last - first) * 7 * 2.2))
    before: tuple[float, float] | None = None
    for row in table.sort_values("week").itertuples():
        week: Any = row
        look = KINDS.get(week.kind, KINDS["unknown"])
        x, y = week.week.toordinal(), week.mean * written.factor
        if before and x - before[0] == 7:
            panel.plot([before[0], x], [before[1], y], color=look.colour, lw=0.8, zorder=2)
        if np.isfinite(week.low):
            ends = [week.low * written.factor, week.high * written.factor]
            panel.plot(
                [x, x],
                ends,
                color=looks.tint(look.colour, 0.55),
                lw=min(1.6, size / 3),
                solid_capstyle="butt",
                zorder=1.5,
            )
        point = looks.marker(look, [x], [y], filled=week.n >= MIN_ARTICLES)
        point.set(markersize=size, markeredgewidth=min(1.2, size / 4))
        panel.add_line(point)
        before = x, y

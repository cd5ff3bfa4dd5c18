from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from drawn import assert_readable, texts
from hypothesis import given
from hypothesis import strategies as st
from matplotlib.figure import Figure

from framing import plot
from framing.errors import FramingError
from framing.plot import reliability


def bins(count: int) -> pd.DataFrame:
    predicted = (np.arange(count) + 0.5) / count
    observed = np.clip(predicted + np.sin(predicted * 9) * 0.06, 0, 1)
    return pd.DataFrame({"predicted": predicted, "observed": observed, "n": [12_345 // (i + 1) for i in range(count)]})


def markers(panel) -> list[tuple[float, float]]:
    return [
        (line.get_xdata()[0], line.get_ydata()[0]) for line in panel.lines if line.get_marker() not in {"None", None}
    ]


def test_calibration_draws_a_marker_a_bin_with_its_number():
    made = bins(4)
    panel = plot.calibration(made)
    assert markers(panel) == [(100 * row.predicted, 100 * row.observed) for row in made.itertuples()]
    assert {"12.345", "6172", "4115", "3086"} <= set(texts(panel))


def test_calibration_diagonal_is_dotted():
    dotted = [line for line in plot.calibration(bins(4)).lines if line.is_dashed()]
    assert [(list(line.get_xdata()), list(line.get_ydata())) for line in dotted] == [([0, 100], [0, 100])]


def test_calibration_leaves_out_empty_bins():
    made = bins(4).assign(n=[10, 0, 10, 10])
    made.loc[1, ["predicted", "observed"]] = np.nan
    assert len(markers(plot.calibration(made))) == 3


@given(st.integers(0, 200), st.integers(1, 200))
def test_wilson_interval_holds_the_share_and_stays_between_0_and_1(hits, n):
    share = min(hits, n) / n
    low, high = reliability._wilson(share, n)
    assert -1e-12 <= low <= share + 1e-12
    assert share - 1e-12 <= high <= 1 + 1e-12


def test_calibration_names_what_is_wrong():
    with pytest.raises(FramingError, match="column 'n' is missing"):
        plot.calibration(bins(3).drop(columns="n"))
    with pytest.raises(FramingError, match="no bin has a headline"):
        plot.calibration(bins(3).assign(n=0))
    with pytest.raises(FramingError, match="must both be between 0 and 1"):
        plot.calibration(bins(3).assign(predicted=[1, 2, 3]))


@pytest.mark.parametrize("count", [1, 2, 10, 20])
@pytest.mark.parametrize("language", ["de", "en"])
def test_calibration_can_be_read_at_any_number(count, language):
    assert_readable(plot.calibration(bins(count), language=language))


def test_calibration_of_the_shipped_classifier_can_be_read():
    try:
        panel = plot.calibration()
    except FramingError as missing:
        assert "pass one as `bins`" in str(missing)  # noqa: PT017 - a build without the table says so
    else:
        assert_readable(panel)


def test_calibration_draws_on_given_axes():
    panel = Figure().add_subplot()
    assert plot.calibration(bins(3), ax=panel) is panel

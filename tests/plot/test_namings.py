from __future__ import annotations

import matplotlib as mpl
import pytest
from drawn import assert_readable, columns, rows, texts
from invented import naming_table
from matplotlib.figure import Figure

from framing import plot
from framing.errors import FramingError
from framing.names import Naming, NamingTable


def table(*ways: tuple[str, str, str, int, int, int]) -> NamingTable:
    """Rows of (outlet, category, name, severity, count, quoted) about one person."""
    made = tuple(
        Naming("Fenja Ruschke", outlet, category, name, severity, count, quoted, 1, None, 0, 1)
        for outlet, category, name, severity, count, quoted in ways
    )
    return NamingTable(("Fenja Ruschke",), made, (3,), 3)


BOTH = table(
    ("Blitz", "name", "Ruschke", 0, 2, 0),
    ("Blitz", "label", "Bau-Queen", 1, 1, 1),
    ("Blitz", "label", "Abriss-Scherge", 3, 4, 0),
    ("Bote", "name", "Ruschke", 0, 9, 0),
    ("Bote", "role", "Bürgermeisterin", 0, 5, 0),
)


def dots(panel) -> dict[str, list]:
    """Dots by the wording they belong to."""
    names = dict(zip(panel.get_yticks(), rows(panel), strict=True))
    found: dict[str, list] = {}
    for line in panel.lines:
        if line.get_marker() in {"o", "s"}:
            found.setdefault(names[float(line.get_ydata()[0])], []).append(line)
    return found


def test_naming_has_a_row_a_wording_and_a_column_an_outlet():
    panel = plot.naming(BOTH)
    assert rows(panel) == ["Ruschke", "Bürgermeisterin", "Abriss-Scherge", "Bau-Queen"]
    assert columns(panel) == ["Blitz", "Bote"]
    assert {name: len(found) for name, found in dots(panel).items()} == {
        "Ruschke": 2, "Bürgermeisterin": 1, "Abriss-Scherge": 1, "Bau-Queen": 1,
    }  # fmt: skip


def test_naming_draws_the_commoner_larger():
    blitz, bote = dots(plot.naming(BOTH))["Ruschke"]
    assert blitz.get_markersize() < bote.get_markersize()
    assert {"2", "9"} <= set(texts(plot.naming(BOTH)))


def test_naming_draws_the_more_loaded_darker():
    found = dots(plot.naming(BOTH))
    greys = [
        sum(mpl.colors.to_rgb(found[name][0].get_markerfacecolor()))
        for name in ("Bürgermeisterin", "Bau-Queen", "Abriss-Scherge")
    ]
    assert greys == sorted(greys, reverse=True)
    assert len(set(greys)) == 3


def test_naming_draws_a_square_for_what_is_only_quoted():
    found = dots(plot.naming(BOTH))
    assert found["Bau-Queen"][0].get_marker() == "s"
    assert found["Abriss-Scherge"][0].get_marker() == "o"
    assert "nur im Zitat" in texts(plot.naming(BOTH))
    assert "nur im Zitat" not in texts(plot.naming(table(("Bote", "name", "Ruschke", 0, 2, 0))))


def test_naming_leaves_out_names_before_labels_and_says_how_many():
    many = table(
        *(("Bote", "role", f"Rolle {place}", 0, 30 - place, 0) for place in range(25)),
        ("Bote", "label", "Protz", 2, 1, 0),
    )
    panel = plot.naming(many, most=10)
    assert rows(panel) == [*(f"Rolle {place}" for place in range(9)), "Protz"]
    assert "seltener genannt: 16" in texts(panel)
    assert_readable(panel)


def test_naming_names_the_persons_there_are():
    with pytest.raises(FramingError, match="it has Fenja Ruschke"):
        plot.naming(BOTH, "Ivo Karsk")
    with pytest.raises(FramingError, match="nobody is named"):
        plot.naming(NamingTable((), (), (), 3))


def test_naming_of_articles_without_outlet_has_a_column_of_its_own():
    assert columns(plot.naming(table(("", "name", "Ruschke", 0, 2, 0)))) == ["ohne Medienangabe"]


@pytest.mark.parametrize("groups", [1, 2, 8, 30])
@pytest.mark.parametrize("language", ["de", "en"])
def test_naming_can_be_read_at_any_number(groups, language):
    panel = plot.naming(naming_table(groups), language=language)
    assert len(columns(panel)) == groups
    assert_readable(panel)


def test_naming_draws_on_given_axes():
    panel = Figure(figsize=(8, 5)).add_subplot()
    assert plot.naming(BOTH, ax=panel) is panel

from __future__ import annotations

import re
import subprocess
import sys
from xml.etree import ElementTree as ET

import matplotlib as mpl
import pytest
from drawn import assert_readable
from invented import LONG, analyses, comparison, naming_table, shift, word_shift
from matplotlib.figure import Figure

from framing import plot
from framing.classify.explain import Reason
from framing.errors import FramingError

FIGURES = {
    "outlets": lambda **options: plot.outlets(comparison(3), measures=["sensationalism"], **options),
    "headline_body": lambda **options: plot.headline_body(comparison(3), **options),
    "word_shift": lambda **options: plot.word_shift(word_shift(shift("Zoff", 4.0, 9, 1), shift("laut", -3.0, 1, 9)), **options),
    "categories": lambda **options: plot.categories(comparison(3), **options),
    "sources": lambda **options: plot.sources(comparison(3), **options),
    "heat_strip": lambda **options: plot.heat_strip(analyses(1, 1)[0], **options),
    "naming": lambda **options: plot.naming(naming_table(3), **options),
    "explanation": lambda **options: plot.explanation([Reason("Name", 1.0, -2.0), Reason("Zahl", 1.0, 1.0)], **options),
    "timeline": lambda **options: plot.timeline(comparison(3), **options),
}  # fmt: skip


@pytest.fixture(params=FIGURES)
def figure(request):
    return FIGURES[request.param]


def test_every_figure_of_the_package_is_tested_here():
    not_figures = {
        "FIGURE_MEASURES",
        "Picture",
        "Scale",
        "calibration",
        "group_label",
        "png",
        "save",
        "scale",
        "show",
        "svg",
    }
    assert {name for name in plot.__all__ if not name.endswith("_table")} - not_figures == FIGURES.keys()


def test_same_figure_gives_the_same_bytes(figure, tmp_path):
    paths = [plot.save(figure(), tmp_path / f"{turn}{ending}") for ending in (".svg", ".png", ".pdf") for turn in "ab"]
    contents = [path.read_bytes() for path in paths]
    assert contents[0::2] == contents[1::2]


def test_figure_changes_no_setting_of_matplotlib(figure):
    before = dict(mpl.rcParams)
    plot.svg(figure())
    assert dict(mpl.rcParams) == before


def test_figure_refuses_an_unknown_language(figure):
    with pytest.raises(FramingError, match="labelled in de or en"):
        figure(language="fr")


def test_figure_svg_is_wellformed_and_tells_no_date(figure):
    drawing = plot.svg(figure(), text=False)
    ET.fromstring(drawing)  # noqa: S314 - our own drawing
    assert b"<dc:date>" not in drawing
    assert b"<text" not in drawing


def test_svg_prefix_stands_before_every_id_and_reference(figure):
    drawing = plot.svg(figure(), prefix="abb1").decode()
    ids = set(re.findall(r'\bid="([^"]+)"', drawing))
    references = set(re.findall(r'url\(#([^)]+)\)|href="#([^"]+)"', drawing))
    assert ids
    assert all(name.startswith("abb1-") for name in ids)
    assert {one or other for one, other in references} <= ids


def test_svg_refuses_a_prefix_that_is_no_id():
    with pytest.raises(FramingError, match="ids begin with a letter"):
        plot.svg(FIGURES["naming"](), prefix='1"><script>')


def test_save_takes_figures_and_makes_folders(tmp_path):
    panel = FIGURES["sources"]()
    path = plot.save(panel.get_figure(), tmp_path / "neu" / "bild.PNG", dpi=50)
    assert path.read_bytes() == plot.png(panel, dpi=50)


def test_save_names_the_endings_there_are(tmp_path):
    with pytest.raises(FramingError, match=r"'bild.gif'; use one of .png, .svg, .pdf"):
        plot.save(Figure(), tmp_path / "bild.gif")


def test_show_gives_jupyter_a_sharp_picture():
    content, shown = plot.show(FIGURES["sources"]())._repr_png_()
    assert int.from_bytes(content[16:20], "big") == pytest.approx(2 * shown["width"], abs=1)
    assert "PNG" not in repr(plot.show(FIGURES["sources"]()))


@pytest.mark.parametrize("name", ["outlets", "headline_body", "categories", "sources"])
def test_figures_name_the_groups_there_are(name):
    with pytest.raises(FramingError, match=r"'Kurier'.* choose from ADN, Bote 3, Norddeutsche"):
        getattr(plot, name)(
            comparison(3), groups=["Kurier"], **({"measures": ["headline_gap"]} if name == "outlets" else {})
        )


def test_names_are_never_read_as_formula_or_markup():
    evil = "$\\frac{1}{2}$ <b>Bote</b> 🔥"
    made = comparison(2, second=evil)
    shifted = word_shift(shift(evil, 4.0, 9, 1), group=evil, against="übrige", by="outlet")
    for axes in (
        plot.headline_body(made),
        plot.categories(made),
        plot.sources(made),
        plot.timeline(made),
        plot.word_shift(shifted),
    ):
        drawing = plot.svg(axes).decode()
        assert "<b>" not in drawing
        assert "&lt;b&gt;" in drawing
        assert_readable(axes)


def test_png_is_as_wide_as_the_text_of_a_page():
    width = int.from_bytes(plot.png(FIGURES["sources"](), dpi=254)[16:20], "big")
    assert width == pytest.approx(1660, abs=1)


def test_matplotlib_is_loaded_only_for_drawing():
    code = (
        "import sys; from framing import plot; plot.scale('sensationalism'); "
        "assert 'matplotlib' not in sys.modules; plot.outlets; assert 'matplotlib' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)  # noqa: S603 - our own code


def test_package_lists_and_finds_its_names():
    assert set(plot.__all__) <= set(dir(plot))
    assert all(callable(getattr(plot, name)) for name in plot.__all__ if name != "FIGURE_MEASURES")
    with pytest.raises(AttributeError, match="no attribute 'pie'"):
        plot.pie  # noqa: B018


def test_long_names_stay_whole():
    drawing = plot.svg(plot.sources(comparison(2))).decode()
    for word in LONG.split():
        assert word in drawing

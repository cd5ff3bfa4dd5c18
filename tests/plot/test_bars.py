from __future__ import annotations

import math

import pytest
from drawn import assert_readable, rows, texts
from hypothesis import given
from hypothesis import strategies as st
from matplotlib.figure import Figure

from framing import plot
from framing.classify.explain import _CONSTANTS, _KINDS, _LENGTHS, _MARKS, Reason
from framing.classify.profile import traits
from framing.errors import FramingError
from framing.plot.features import english

REASONS = [
    Reason("Ausrufezeichen im Titel", 1.0, 1.25),
    Reason("Grundwert für Titel", 1.0, -0.5),
    Reason("Name", 1.0, 0.25),
]


def widths(panel) -> list[float]:
    return [bar.get_width() for bar in panel.patches]


def test_explanation_draws_reasons_to_either_side_and_their_sum_last():
    panel = plot.explanation(REASONS)
    assert widths(panel) == [1.25, -0.5, 0.25, 1.0]
    assert rows(panel) == ["Ausrufezeichen im Titel", "Grundwert für Titel", "Name", "Summe (Wahrscheinlichkeit 73 %)"]
    assert {"+1,25", "−0,50", "+0,25", "+1,00"} <= set(texts(panel))


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("wertende Wörter im Titel", "loaded words in the headline"),
        ("Ausrufezeichen in der Dachzeile", "exclamation marks in the kicker"),
        ("Titel: Länge", "headline: length"),
        ("Wort im Titel: „zoff“", "word in the headline: “zoff”"),
        ("Wort in der Dachzeile: „zoff“", "word in the kicker: “zoff”"),
        ("Wortfolge „… und dann“", "sequence of words “… und dann”"),
        ("Merkmal ohne Namen", "Merkmal ohne Namen"),
    ],
)
def test_explanation_names_reasons_in_english(label, name):
    assert name in rows(plot.explanation([Reason(label, 1.0, 0.5)], language="en"))


def test_every_reason_of_the_shipped_classifier_has_an_english_name():
    fixed = {trait.label for trait in traits()} | {*_CONSTANTS.values(), "Titel: Satzbau", "Dachzeile"}
    fixed |= {f"{kind} im Titel" for kind in _KINDS.values()} | {f"Titel: {length}" for length in _LENGTHS.values()}
    fixed |= {f"{mark} im Titel" for mark in _MARKS.values()} | {"Satzzeichen, Namen und Zahlen im Titel"}
    assert sorted(label for label in fixed if english(label) == label) == []


def test_explanation_hatches_what_speaks_against():
    assert [bool(bar.get_hatch()) for bar in plot.explanation(REASONS).patches] == [False, True, False, False]


def test_explanation_gathers_the_rest():
    many = [Reason(f"Grund {place}", 1.0, 3.0 - place / 10) for place in range(20)]
    panel = plot.explanation(many, most=5)
    assert rows(panel)[5] == "15 weitere Merkmale"
    assert len(widths(panel)) == 7


def test_explanation_gives_a_single_reason_left_over_its_own_bar():
    panel = plot.explanation(REASONS, most=2)
    assert rows(panel)[:3] == [reason.label for reason in REASONS]


@given(st.lists(st.floats(-5, 5), min_size=1, max_size=30), st.integers(1, 12))
def test_explanation_bars_add_up(shares, most):
    panel = plot.explanation([Reason(f"Grund {i}", 1.0, share) for i, share in enumerate(shares)], most=most)
    *parts, total = widths(panel)
    assert math.fsum(parts) == pytest.approx(total, abs=1e-9)
    assert total == pytest.approx(math.fsum(shares), abs=1e-9)


@pytest.mark.parametrize(
    ("share", "written"), [(9.0, "über 99 %"), (-9.0, "unter 1 %"), (900.0, "über 99 %"), (0.0, "50 %")]
)
def test_explanation_never_claims_certainty(share, written):
    assert rows(plot.explanation([Reason("Name", 1.0, share)]))[-1] == f"Summe (Wahrscheinlichkeit {written})"


def test_explanation_needs_a_reason():
    with pytest.raises(FramingError, match="the list is empty"):
        plot.explanation([])


def test_explanation_of_the_shipped_classifier_can_be_read():
    import framing as fr

    reasons = fr.load_classifier().explain("Irrer Zoff im Rathaus: Bürgermeisterin rastet aus!")
    panel = plot.explanation(reasons)
    assert_readable(panel)
    assert widths(panel)[-1] == pytest.approx(sum(reason.share for reason in reasons))


@pytest.mark.parametrize("count", [1, 2, 8, 30])
@pytest.mark.parametrize("language", ["de", "en"])
def test_explanation_can_be_read_at_any_number(count, language):
    long = "Wort im Titel: „donaudampfschifffahrtsgesellschaftskapitänsmützenbeschwerdestelle“"
    reasons = [Reason(long if i == 1 else f"Grund {i}", 1.0, (-1) ** i * (3.0 - i / 10)) for i in range(count)]
    assert_readable(plot.explanation(reasons, language=language))


def test_explanation_draws_on_given_axes():
    panel = Figure(figsize=(8, 4)).add_subplot()
    assert plot.explanation(REASONS, ax=panel) is panel

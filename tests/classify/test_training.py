from __future__ import annotations

import numpy as np
import pytest
from typer.testing import CliRunner

from framing.article import Article
from framing.classify.model import load_classifier
from framing.classify.training import calibration_error, train
from framing.cli import app
from framing.errors import FramingError
from framing.examples import load_examples

PLACES = "Altenbrück Nordhagen Grevensund Hartleb Rebenach Uhlbeck Velda Moorhausen Kalsted Wiesenau".split()
CALM = ["Rat in {} berät über Haushalt", "{} baut neue Schule", "Zahl der Unfälle in {} gesunken"]
LOUD = ["Irrer Zoff in {}!", "So zockt {} uns ab!", "Schock in {}: Hier kracht es!"]


def headlines():
    calm = [Article.from_parts(line.format(p), outlet="Nordlicht Nachrichtenagentur") for p in PLACES for line in CALM]
    loud = [Article.from_parts(line.format(p), outlet="Blitz am Abend") for p in PLACES for line in LOUD]
    return calm + loud


def test_training_tells_loud_from_calm_headlines_it_has_not_seen():
    training = train(headlines(), seen=3)
    assert training.counts == {"agency": 30, "tabloid": 30}
    assert training.auc > 0.9
    assert 0 <= training.calibration_error < 0.3
    assert "30 articles against 30 agency" in repr(training)


def test_training_by_labels_of_ones_own():
    labels = ["ruhig"] * 30 + ["laut"] * 30
    training = train(headlines(), labels, positive="laut", seen=3)
    assert training.classifier.predict(["Irrer Zoff!"]).tolist() == [True]


def test_random_labels_cannot_be_learned():
    rng = np.random.default_rng(0)
    labels = ["tabloid" if x else "agency" for x in rng.permutation([True, False] * 30)]
    assert 0.25 < train(headlines(), labels, seen=3).auc < 0.75


def test_only_the_labels_named_are_used():
    training = train(load_examples(), against=["agency"], seen=5)
    assert training.counts.keys() == {"agency", "tabloid"}
    assert training.left_out.keys() >= {"regional", "portal"}


def test_training_does_not_learn_from_the_event_it_is_tested_on():
    """Nothing but the event's own word tells the labels here, and it says nothing about other events."""
    words = (
        "Deich Wehr Brand Markt Kirche Schule Brücke Fähre Mühle Hafen Theater Bahnhof Freibad Wald Moor Turm".split()
    )
    articles = [Article.from_parts(f"{word} {rest}") for word in words for rest in ("im Rat", "vor Ort", "am Abend")]
    labels = ["loud" if k // 3 % 2 else "calm" for k in range(len(articles))]
    events = [k // 3 for k in range(len(articles))]
    assert train(articles, labels, positive="loud", seen=2).auc > 0.75
    assert train(articles, labels, positive="loud", seen=2, groups=events).auc < 0.6
    with pytest.raises(FramingError, match="48 articles and 2 groups"):
        train(articles, labels, positive="loud", seen=2, groups=[1, 2])
    with pytest.raises(FramingError, match="1 groups and 5 folds"):
        train(articles, labels, positive="loud", seen=2, groups=[1] * 48)


def test_training_is_saved_and_loaded(tmp_path):
    training = train(headlines(), seen=3)
    training.save(tmp_path / "modell.tsv")
    loaded = load_classifier(tmp_path / "modell.tsv")
    text = ["Schock in Kalsted!"]
    # Coefficients are written with three decimals.
    assert loaded.predict_proba(text) == pytest.approx(training.classifier.predict_proba(text), abs=1e-9)


def test_calibration_error_of_honest_and_of_boastful_probabilities():
    truth = [False] * 8 + [True] * 2
    assert calibration_error(truth, [0.2] * 10) == pytest.approx(0)
    assert calibration_error(truth, [0.95] * 10) == pytest.approx(0.75)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"label": "ressort"}, "label 'ressort' is unknown"),
        ({"label": ["a"]}, "60 articles and 1 labels"),
        ({"positive": "quality"}, "at least 20 articles of 'quality'"),
        ({"folds": 99}, "folds is 99"),
    ],
)
def test_what_cannot_be_trained_is_said(arguments, message):
    with pytest.raises(FramingError, match=message):
        train(headlines(), **{"seen": 3, **arguments})


def test_command_trains_and_says_how_good_it_is(tmp_path):
    table = tmp_path / "korpus.csv"
    lines = [f'{a.outlet},"{a.headline}"' for a in headlines()]
    table.write_text("\n".join(["outlet,headline", *lines]) + "\n", encoding="utf-8")
    result = CliRunner().invoke(app, ["train", str(table), "--seen", "3", "-o", str(tmp_path / "m.tsv")])
    assert result.exit_code == 0, result.output
    assert "AUC" in result.output
    assert (tmp_path / "m.tsv").read_text(encoding="utf-8").startswith("# {")

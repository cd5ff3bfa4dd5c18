from __future__ import annotations

import math
import subprocess
import sys

import numpy as np
import pytest
from sklearn.base import clone

from framing.annotate import annotate, read_text
from framing.article import Article
from framing.classify.estimator import TabloidClassifier
from framing.classify.model import explain, load_classifier, tabloid_probability
from framing.classify.tagging import Tagging, tagging
from framing.classify.weights import Weights, shipped
from framing.errors import FramingError

CALM = [
    "Stadtrat berät am Donnerstag über Haushalt für 2027",
    "Zahl der Einbrüche in Altenbrück leicht gesunken",
    "Minister trifft Amtskollegin zu Gesprächen in Velmar",
    "Zwei Verletzte bei Unfall auf Landstraße",
]
LOUD = [
    "Irrer Zoff im Rathaus!",
    "So gierig zockt uns der Kämmerer ab",
    "Blutbad im Blumenladen: Ex (43) rastet aus",
    "Hier kracht die Pannen-Fähre in den Kai!",
]
SOBER_BODY = (
    "Der Stadtrat von Altenbrück hat am Dienstag den Haushalt beschlossen. Das teilte eine Sprecherin der Stadt mit. "
    "Der Entwurf sei in den vergangenen Wochen mehrfach geändert worden, sagte Kämmerer Jan Prill (parteilos). Nach "
    "Angaben der Verwaltung stiegen die Ausgaben um zwei Prozent."
)
LOUD_BODY = (
    "Was für ein Irrsinn! Ausgerechnet der Kämmerer will uns jetzt auch noch das Freibad dichtmachen. Und wer zahlt die "
    "Zeche? Wir alle! Doch der Pleite-Rat macht einfach weiter, als wäre nichts. Eine Schande."
)


def probability(headline: str = "", body: str = "", kicker: str = "") -> float:
    article = Article.from_parts(headline, kicker=kicker, body=body)
    text = read_text(article)
    return tabloid_probability(article, annotate(text), tagging(text))


def toy(**parameters) -> TabloidClassifier:
    return TabloidClassifier(**{"seen": 2, **parameters}).fit((CALM + LOUD) * 3, (["calm"] * 4 + ["loud"] * 4) * 3)


# ---------------------------------------------------------------------- the shipped model


@pytest.mark.parametrize("headline", CALM)
def test_calm_headline_is_unlikely_a_tabloids(headline):
    assert probability(headline) < 0.4


@pytest.mark.parametrize("headline", LOUD)
def test_loud_headline_is_likely_a_tabloids(headline):
    assert probability(headline) > 0.7


def test_loud_body_is_likelier_a_tabloids_than_a_sober_one():
    assert probability(body=LOUD_BODY) > 0.6
    assert probability(body=SOBER_BODY) < 0.4


def test_loud_headline_raises_the_probability_of_a_sober_article():
    assert probability(LOUD[0], SOBER_BODY) > probability(CALM[0], SOBER_BODY)


def test_kicker_counts():
    assert probability(CALM[3], kicker="Drama am Morgen!") > probability(CALM[3], kicker="Verkehr")


@pytest.mark.parametrize("text", ["", " ", "…", "🔥🔥", "!"])
def test_probability_of_nothing_is_nan(text):
    assert math.isnan(probability(text))


def test_a_name_does_not_change_the_probability():
    names = sorted(n for n in shipped().names if n[1:].islower() and len(n) > 5)
    assert len(names) > 20
    assert len({probability(f"{name} berät über Haushalt") for name in names if len(name) == 7}) == 1


def test_shares_add_up_to_the_log_odds():
    for article in (
        Article.from_parts(LOUD[2]),
        Article.from_parts(LOUD[1], kicker="Frech!"),
        Article.from_parts(CALM[0], body=LOUD_BODY),
    ):
        text = read_text(article)
        known = article, annotate(text), tagging(text)
        log_odds = shipped().log_odds(*known)
        assert math.fsum(s.share for s in shipped().shares(*known)) == pytest.approx(log_odds)
        assert math.fsum(r.share for r in explain(*known)) == pytest.approx(log_odds)
        assert tabloid_probability(*known) == pytest.approx(1 / (1 + math.exp(-log_odds)))


def test_explain_names_features_in_german():
    article = Article.from_parts("Irrer Zoff im Rathaus!", kicker="Stadtrat")
    shares = {r.label: r.share for r in explain(article, annotate(read_text(article)), Tagging())}
    assert shares["Ausrufezeichen im Titel"] > 0
    assert "Wort im Titel: „zoff“" in shares
    assert "Titel: Länge" in shares
    article = Article.from_parts(body=SOBER_BODY)
    shares = {r.label: r.share for r in explain(article, annotate(read_text(article)), Tagging())}
    assert shares["Redeverben wie „sagte“, „teilte mit“"] < 0


def test_shipped_features_were_seen_twenty_times():
    assert all(seen >= 20 for known in shipped().features.values() for seen, _ in known.values())
    assert sum(map(len, shipped().features.values())) > 10_000


def test_importing_the_model_loads_no_scikit_learn():
    code = "import sys, framing.classify.model as m; sys.exit('sklearn' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0  # noqa: S603


# ---------------------------------------------------------------------- plain data


def test_weights_survive_saving_and_loading(tmp_path):
    weights = toy().weights_
    weights.save(tmp_path / "a.tsv")
    Weights.load(tmp_path / "a.tsv").save(tmp_path / "b.tsv")
    assert (tmp_path / "a.tsv").read_bytes() == (tmp_path / "b.tsv").read_bytes()


def test_training_twice_gives_the_same_bytes():
    assert toy().weights_.dumps() == toy().weights_.dumps()


def test_loading_a_missing_or_foreign_file_names_it(tmp_path):
    with pytest.raises(FramingError, match=r"nowhere\.tsv.*cannot be read"):
        Weights.load(tmp_path / "nowhere.tsv")
    (tmp_path / "list.tsv").write_text("entry\tpos\nZoff\tnoun\n", encoding="utf-8")
    with pytest.raises(FramingError, match=r"list\.tsv is no classifier"):
        load_classifier(tmp_path / "list.tsv")


# ---------------------------------------------------------------------- the estimator


def test_estimator_learns_and_keeps_its_parameters():
    model = toy(strength=2.0)
    assert model.get_params() == {"seen": 2, "strength": 2.0, "text_strength": 0.03}
    assert model.classes_.tolist() == ["calm", "loud"]
    assert model.score(CALM + LOUD, ["calm"] * 4 + ["loud"] * 4) == 1
    assert not hasattr(clone(model), "weights_")


def test_estimator_probabilities_agree_with_decisions_and_explanation():
    model = toy()
    proba = model.predict_proba(LOUD)
    assert proba.shape == (4, 2)
    assert proba.sum(axis=1) == pytest.approx(np.ones(4))
    assert np.log(proba[:, 1] / proba[:, 0]) == pytest.approx(model.decision_function(LOUD))
    assert sum(r.share for r in model.explain(LOUD[0])) == pytest.approx(model.decision_function(LOUD[:1])[0])


def test_estimator_takes_articles_and_running_text():
    articles = [Article.from_parts(body=SOBER_BODY), Article.from_parts(body=LOUD_BODY)]
    model = TabloidClassifier(seen=2).fit(articles * 5, [0, 1] * 5)
    assert model.predict(articles).tolist() == [0, 1]


def test_estimator_refuses_one_class_and_uneven_lengths():
    with pytest.raises(ValueError, match="two classes"):
        TabloidClassifier().fit(CALM, ["calm"] * 4)
    with pytest.raises(ValueError, match="4 articles and y 3 labels"):
        TabloidClassifier().fit(CALM, ["calm", "loud", "calm"])


def test_load_classifier_gives_the_shipped_model():
    classifier = load_classifier()
    assert classifier.weights_ is shipped()
    assert classifier.predict(LOUD + CALM).tolist() == ["tabloid"] * 4 + ["agency"] * 4

"""Labels before the colon of a headline, and headlines that quote the body."""

from __future__ import annotations

import time

import pytest

from framing.annotate import annotate, read_text
from framing.article import Article
from framing.finding import Quote


def quotes(headline, body="Am Montag wurde es bekannt."):
    article = Article.from_parts(headline=headline, body=body)
    return [f for f in annotate(read_text(article)) if isinstance(f, Quote)]


@pytest.mark.parametrize(
    ("headline", "speaker"),
    [
        ("Studie: Wer singt, schläft besser", "Studie"),
        ("„Harzer Bote“: Bad soll schließen", "„Harzer Bote“"),
        ("Krankenkasse: Mehr Kinder brauchen Brillen", "Krankenkasse"),
    ],
)
def test_label_of_a_headline_speaks(headline, speaker):
    (quote,) = quotes(headline)
    assert (quote.speaker.text, quote.category) == (speaker, "indirect")


@pytest.mark.parametrize("headline", ["Sturm: Drei Bahnstrecken gesperrt", "Nordhagen: Dach stürzt ein", "Lage: ernst"])
def test_label_that_names_a_subject_does_not_speak(headline):
    assert not quotes(headline)


def test_label_speaks_in_headlines_only():
    assert not quotes("Drei Fragen zum Schlaf", "Studie: Wer singt, schläft besser. Das ist neu.")


def test_headline_has_the_speaker_of_the_body():
    body = "Trainerin Ute Lendik schloss die Halle ab. „Um acht war das Dach schon weg“, sagte sie."
    headline, inside = quotes("„Um acht war das Dach weg“", body)
    assert headline.target == inside.target == "Ute Lendik"


def test_headline_keeps_silent_on_other_words():
    headline, _ = quotes("„Das reicht uns jetzt allen“", "„Um acht war das Dach schon weg“, sagte Ute Lendik.")
    assert headline.speaker is None


def test_cost_of_echoes_grows_with_the_text():
    def seconds(times):
        text = read_text(
            Article.from_parts(headline="„Das Dach ist weg“", body="„Das Dach ist weg“, sagt Ute Lendik. " * times)
        )
        start = time.perf_counter()
        annotate(text)
        return time.perf_counter() - start

    seconds(10)
    assert seconds(1800) < 18 * min(seconds(300), seconds(300))  # 6 if linear, 36 if quadratic

from __future__ import annotations

import datetime as dt
import re

import numpy as np
import pandas as pd
import pytest
from marked_articles import marked

from framing.compare import compare, holm
from framing.errors import FramingError
from framing.report.annotated import annotated
from framing.report.days import latest_date
from framing.report.evidence import TESTED, Evidence
from framing.report.facts import facts


def findings(comparison, language: str = "de") -> list[str]:
    return [f"{f['lead']} {f['body']}".replace("\u2011", "-") for f in facts(comparison, language=language)["findings"]]


def block(content, section: str, name: str) -> dict:
    """The figure or table of that name in a section."""
    blocks = [b for s in content["sections"] if s["id"] == section for b in s["blocks"]]
    return next(b for b in blocks if b.get("id") == name)


def by_name(found: dict) -> dict[str, dict[str, dict]]:
    """Rows of a table by their names, each as cells by the heads of the columns."""
    heads = [column["label"] for column in found["columns"]]
    return {row[found["head"]]["text"]: dict(zip(heads, row, strict=True)) for row in found["rows"]}


def ids(content) -> list[str]:
    return [section["id"] for section in content["sections"]]


def table(values: dict[str, tuple[str, float, float]], articles: int = 12, **more: float) -> pd.DataFrame:
    """Outlet → kind, mean and spread of sensationalism; other measures are the same for all."""
    draw = np.random.default_rng(7)
    rows = [
        {"outlet": outlet, "kind": kind, "sensationalism": mean + spread * step, "headline": "Rat tagt", **more}
        for outlet, (kind, mean, spread) in values.items()
        for step in draw.permutation(np.linspace(-1, 1, articles))
    ]
    return pd.DataFrame(rows)


def test_few_articles_are_described_and_not_ranked(small_comparison):
    content = facts(small_comparison)
    first = content["findings"][0]
    assert first["lead"] == "Drei Artikel aus drei Medien reichen nicht, um Medien zu vergleichen."
    assert "mindestens acht Artikel" in first["body"]
    assert content["figure"] is None
    assert "numbers" not in ids(content)
    assert ids(content)[0] == "articles"
    assert content["title"] == "Wie drei Artikel formuliert sind"
    assert not any(" schreibt " in text or "nachweisbar" in text for text in findings(small_comparison))


def test_few_articles_name_the_loudest_article_and_its_words(small_comparison):
    assert any(
        "Am reißerischsten klingt „Zoff um den Krötenzaun“ (Blitz am Abend)" in text
        for text in findings(small_comparison)
    )


def test_quoted_words_are_counted_apart(small_comparison):
    assert any("Ein weiteres steht in einem Zitat" in text for text in findings(small_comparison))


def test_single_article_is_no_outlet(few):
    texts = findings(compare(few[:1]))
    assert texts[0].startswith("Ein einzelner Artikel sagt nichts über ein Medium.")


def test_articles_without_outlet_are_no_outlet():
    shown = [
        marked("Rat tagt", "Der Rat hat getagt.", outlet, i) for i, outlet in enumerate([None] * 9 + ["Blitz"] * 9)
    ]
    content = facts(compare(shown, draws=20))
    assert content["findings"][0]["lead"] == "18 Artikel reichen nicht, um Medien zu vergleichen."
    assert "bei neun ist keines angegeben" in content["findings"][0]["body"]
    assert ["Medien", "1"] in content["meta"]
    assert content["subtitle"].endswith("in 18 Artikeln")


def test_many_articles_of_one_outlet_have_nothing_to_compare_with():
    texts = findings(compare(table({"Blitz": ("tabloid", 40, 9)}, articles=20)))
    assert texts[0].startswith("20 Artikel aus einem einzigen Medium lassen keinen Vergleich zu.")


def test_loudest_outlet_is_named_with_interval_and_reference():
    shown = compare(table({"Blitz": ("tabloid", 60, 9), "Bote": ("regional", 20, 9), "ADN": ("agency", 3, 1)}))
    text = findings(shown)[0]
    assert text.startswith(
        "Am reißerischsten schreibt Blitz. Der Mittelwert liegt bei 60,0 von 100 Punkten (95-%-Intervall 5"
    )
    assert "bei ADN sind es 3,0 (2,6–3,4)" in text
    assert "Beide Medien liegen nachweisbar über ADN." in text


def test_overlapping_outlets_share_the_top():
    shown = compare(table({"Blitz": ("tabloid", 60, 30), "Kurier": ("tabloid", 58, 30), "ADN": ("agency", 3, 1)}))
    text = findings(shown)[0]
    assert text.startswith("Am reißerischsten schreiben Blitz und Kurier.")
    assert "Wer von beiden vorn liegt, ist offen" in text


def test_many_overlapping_outlets_have_no_top():
    loud = {name: ("tabloid", 50.0 + i, 30.0) for i, name in enumerate(("Blitz", "Kurier", "Echo", "Tag"))}
    text = findings(compare(table(loud | {"ADN": ("agency", 3, 1)})))[0]
    assert text.startswith("Eine klare Spitze gibt es nicht: Vier Medien liegen im Ton gleichauf.")


def test_no_outlet_above_the_reference_is_said():
    shown = compare(table({"Blitz": ("tabloid", 11, 30), "Bote": ("regional", 9, 20), "ADN": ("agency", 10, 30)}))
    text = findings(shown)[0]
    assert text.startswith("Kein Medium schreibt nachweisbar reißerischer als ADN.")
    assert re.search(r"reicht von −\d+,\d bis \d+,\d und schließt die Null ein", text)


def test_small_groups_are_left_out_of_the_ranking():
    shown = pd.concat(
        [
            table({"Bote": ("regional", 20, 9), "ADN": ("agency", 3, 1)}),
            table({"Blitz": ("tabloid", 90, 1)}, articles=7),
        ]
    )
    content = facts(compare(shown))
    assert content["findings"][0]["lead"] == "Am reißerischsten schreibt Bote."
    assert "Weniger als acht Artikel und deshalb nicht gereiht: Blitz." in content["caution"]


def test_without_reference_outermost_outlets_are_compared():
    shown = compare(table({"Blitz": ("tabloid", 60, 9), "Bote": ("regional", 20, 9)}))
    assert findings(shown)[0].startswith("Blitz schreibt reißerischer als Bote.")
    assert "Ein Vergleichswert fehlt" in facts(shown)["caution"]


def test_without_reference_outermost_outlets_stand_apart_from_all_others():
    apart = compare(table({"Blitz": ("tabloid", 60, 5), "Bote": ("regional", 20, 5), "Merkur": ("regional", 40, 5)}))
    assert findings(apart)[0].startswith("Am reißerischsten schreibt Blitz, am nüchternsten Bote.")
    assert findings(apart, "en")[0].startswith("Blitz is the most sensational, Bote the soberest.")
    level = compare(table({"Blitz": ("tabloid", 60, 5), "Bote": ("regional", 20, 5), "Merkur": ("regional", 21, 5)}))
    assert findings(level)[0].startswith("Am reißerischsten schreibt Blitz. ")
    assert findings(level, "en")[0].startswith("Blitz is the most sensational. ")
    both = compare(table({"Blitz": ("tabloid", 60, 5), "Bote": ("regional", 20, 5), "Merkur": ("regional", 59, 5)}))
    assert findings(both)[0].startswith("Blitz schreibt reißerischer als Bote.")
    assert findings(both, "en")[0].startswith("Blitz is more sensational than Bote.")


def test_p_values_are_never_rounded_across_the_threshold(comparison):
    evidence = Evidence(comparison, "de")
    written = [evidence.p_value(p) for p in (0.0002, 0.006, 0.034, 0.05, 0.0502, 0.053, 0.4)]
    assert written == ["< 0,001", "0,006", "0,03", "0,05", "0,0502", "0,053", "0,40"]


def test_small_reference_carries_no_finding():
    shown = pd.concat(
        [
            table({"Blitz": ("tabloid", 60, 9), "Bote": ("regional", 20, 9)}),
            table({"ADN": ("agency", 3, 1)}, articles=2),
        ]
    )
    assert "ADN" not in findings(compare(shown))[0]


def test_pooled_agencies_stand_in_the_plural():
    shown = compare(table({"Blitz": ("tabloid", 60, 9), "ADN": ("agency", 3, 1), "NNA": ("agency", 4, 1)}))
    assert "bei den Agenturen sind es 3,5" in findings(shown)[0]


def test_loaded_words_are_counted_in_words_and_rates(comparison):
    text = next(t for t in findings(comparison) if "Wort" in t)
    assert text.startswith(
        "Bei Blitz am Abend wertet etwa jedes 14. Wort, bei Nordlicht Nachrichtenagentur so gut wie keines."
    )
    assert "„Zoff“ (zwölfmal)" in text
    assert "Wahnsinn" not in text  # stands in a quotation


@pytest.mark.parametrize("language", ["de", "en"])
def test_no_finding_has_a_gap_or_a_raw_number(comparison, small_comparison, language):
    for shown in (comparison, small_comparison):
        for text in findings(shown, language):
            assert not re.search(r"  |nan|None|\.\.|\( |\(\)|\d\.\d{3,}\D", text), text
            assert text.rstrip()[-1] in ".“”", text


def test_facts_agree_with_the_estimates(comparison):
    shown = by_name(block(facts(comparison), "numbers", "tone"))["Blitz am Abend"]
    estimate = comparison.estimates.query("measure == 'sensationalism' and group == 'Blitz am Abend'").iloc[0]
    assert shown["Artikel"]["text"] == "12"
    assert shown["Mittel"]["text"] == f"{estimate['mean']:.1f}".replace(".", ",")
    assert shown["Mittel"]["small"] == f"{estimate['low']:.1f}–{estimate['high']:.1f}".replace(".", ",")
    assert shown["Unterschied"]["text"] == f"+{estimate['difference']:.1f}".replace(".", ",")


def test_p_values_are_corrected_for_the_comparisons_of_the_report(comparison):
    shown = by_name(block(facts(comparison), "numbers", "tone"))
    rows = comparison.estimates.query("group != 'Nordlicht Nachrichtenagentur'").set_index(["measure", "group"])
    tested = rows.loc[list(TESTED)]["p"]
    corrected = dict(zip(tested.index, holm(tested.to_numpy()), strict=True))
    p = corrected["sensationalism", "Blitz am Abend"]
    assert shown["Blitz am Abend"]["p"]["text"] in {
        f"{p:.2f}".replace(".", ","),
        f"{p:.3f}".replace(".", ","),
        "< 0,001",
    }
    assert shown["Nordlicht Nachrichtenagentur"]["Unterschied"]["small"] == "Vergleich"


def test_groups_too_small_to_rank_have_no_p_value():
    shown = pd.concat(
        [
            table({"Bote": ("regional", 20, 9), "ADN": ("agency", 3, 1)}),
            table({"Blitz": ("tabloid", 90, 1)}, articles=7),
        ]
    )
    rows = by_name(block(facts(compare(shown)), "numbers", "tone"))
    assert rows["Blitz"]["Unterschied"]["text"] == rows["Blitz"]["p"]["text"] == "–"
    assert rows["Bote"]["Unterschied"]["text"] == "+17,0"


def test_words_have_counts_outlets_and_a_line(comparison):
    rows = by_name(block(facts(comparison), "words", "words"))
    assert rows["poltert"]["Zahl"]["text"] == "12"
    assert rows["poltert"]["Medium"]["text"] == "Blitz am Abend\u00a0(12)"
    assert rows["poltert"]["Ein Beispiel"]["line"]["before"].endswith("Karin Stölting ")
    assert "Wahnsinn" not in rows


def test_annotated_articles_are_the_loudest_and_the_soberest(comparison):
    sections = {section["id"]: section["blocks"][0] for section in facts(comparison)["sections"]}
    assert sections["loudest"]["article"]["headline"] == "Zoff um den Krötenzaun"
    assert sections["soberest"]["article"]["headline"] == "Altenbrück berät über Amphibienschutz"
    assert sections["loudest"]["article"]["passages"][0]["items"][0]["where"] == "Überschrift"


def test_table_without_analyses_has_numbers_method_and_articles_only():
    content = facts(compare(table({"Blitz": ("tabloid", 60, 9), "ADN": ("agency", 3, 1)})))
    assert ids(content) == ["numbers", "method", "articles"]


def test_long_article_is_cut_at_a_sentence_and_says_so():
    analysis = marked("Rat tagt", "Der Rat hat lange getagt. " * 60, "Mosel-Kurier")
    shown = annotated(analysis, limit=300)
    text = "".join(run["text"] for run in shown["blocks"][-1]["runs"]).strip()
    assert len(text) <= 300
    assert text.endswith("getagt.")
    assert "Gezeigt ist der Anfang" in shown["note"]


def test_date_is_that_of_the_latest_article_unless_given(comparison):
    assert facts(comparison)["date"] == [2026, 3, 13]
    assert facts(comparison, date=dt.date(2026, 4, 1))["date"] == [2026, 4, 1]


@pytest.mark.parametrize("value", [None, float("nan"), pd.NaT, "", "gestern"])
def test_missing_dates_are_no_dates(value):
    assert latest_date(pd.DataFrame({"date": [value]})) is None
    assert latest_date(pd.DataFrame({"date": [value, "2026-03-04T10:00"]})) == dt.date(2026, 3, 4)


def test_unknown_language_is_refused(comparison):
    with pytest.raises(FramingError, match="'fr' is unknown; reports are written in de or en"):
        facts(comparison, language="fr")  # type: ignore[arg-type]

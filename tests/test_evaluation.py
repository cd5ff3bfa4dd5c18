from __future__ import annotations

import math

import pytest
from typer.testing import CliRunner

from framing.cli import app
from framing.errors import FramingError
from framing.evaluation import KINDS, evaluate
from framing.examples import load_events

EVENT = '''
title = "Streit um den Deich"
date = 2026-03-03
topic = "local"

[facts]
"Ort" = "Moorhausen"

[[version]]
outlet = "Blitz am Abend"
kind = "tabloid"
text = """
headline: [Zoff]{{loaded colloquial 2}} um den Deich
body: {body}
"""
'''
BODY = '["Der Deich ist alt"]{quote direct | Ute Lamm}, sagte [Ute Lamm]{source person}. Das Wasser steigt [offenbar]{hedge adverb}.'


def events_with(tmp_path, body):
    (tmp_path / "01-deich.toml").write_text(EVENT.format(body=body), encoding="utf-8")
    return load_events(tmp_path)


def scores(evaluation, kind):
    table = evaluation.scores
    return table[(table["kind"] == kind) & (table["outlet_kind"] == "all")].iloc[0]


def test_perfect_annotation_scores_one(tmp_path):
    evaluation = evaluate(events_with(tmp_path, BODY))
    for kind in KINDS:
        row = scores(evaluation, kind)
        assert (row["marked"], row["recall"], row["precision"], row["exact"]) == (1, 1, 1, 1), kind
    assert scores(evaluation, "quote")["speaker"] == 1
    assert not evaluation.disagreements


def test_missed_and_surplus_passages_are_listed_in_context(tmp_path):
    body = "Das [Wasser]{loaded metaphor 1} steigt angeblich."
    evaluation = evaluate(events_with(tmp_path, body))
    assert scores(evaluation, "loaded")["recall"] == 0.5
    assert scores(evaluation, "hedge")["precision"] == 0
    assert math.isnan(scores(evaluation, "hedge")["recall"])
    missed, surplus = evaluation.disagreements
    assert (missed.problem, missed.kind, missed.text, missed.before[-4:]) == ("missed", "loaded", "Wasser", "Das ")
    assert (surplus.problem, surplus.kind, surplus.text) == ("surplus", "hedge", "angeblich")


def test_intervals_hold_the_scores_and_are_the_same_twice():
    some = load_events()[:6]
    first, second = evaluate(some).scores, evaluate(some).scores
    assert first.equals(second)
    overall = first[first["outlet_kind"] == "all"]
    assert (overall["recall_low"] <= overall["recall"]).all()
    assert (overall["recall"] <= overall["recall_high"]).all()


@pytest.mark.slow
def test_annotation_of_the_whole_example_corpus_stays_good():
    evaluation = evaluate()
    floors = {"loaded": (0.65, 0.78), "hedge": (0.92, 0.84), "source": (0.9, 0.88), "quote": (0.89, 0.87)}
    for kind, (recall, precision) in floors.items():
        row = scores(evaluation, kind)
        assert row["recall"] >= recall, kind
        assert row["precision"] >= precision, kind
    assert scores(evaluation, "quote")["speaker"] >= 0.9


def test_no_events_are_no_evaluation(tmp_path):
    with pytest.raises(FramingError, match="no event"):
        evaluate(())
    with pytest.raises(FramingError, match="no folder with event files"):
        load_events(tmp_path)


@pytest.mark.parametrize(
    ("toml", "message"), [("title = ", r"01-deich\.toml is no TOML"), ('title = "x"', r"01-deich\.toml lacks 'date'")]
)
def test_malformed_event_file_is_named(tmp_path, toml, message):
    (tmp_path / "01-deich.toml").write_text(toml, encoding="utf-8")
    with pytest.raises(FramingError, match=message):
        load_events(tmp_path)


def test_command_prints_scores_and_errors(tmp_path):
    events_with(tmp_path, "Das [Wasser]{loaded metaphor 1} steigt angeblich.")
    result = CliRunner().invoke(app, ["evaluate", str(tmp_path), "--errors", "loaded"])
    assert result.exit_code == 0, result.output
    assert "1 Ereignisse" in result.output or "1 Ereignis" in result.output
    assert "»Wasser«" in result.output
    assert CliRunner().invoke(app, ["evaluate", "--errors", "wörter"]).exit_code == 2

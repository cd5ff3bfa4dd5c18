"""Corpora too large for memory: nothing lost, nothing twice, the same bytes however often a run is stopped."""

from __future__ import annotations

import _socket
import csv
import json
import os
import signal
import socket
import subprocess
import sys
import time
import warnings
from concurrent.futures import BrokenExecutor, Executor, Future
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

import framing as fr
from framing.batch import part as part_module
from framing.batch import workers
from framing.batch.manifest import MANIFEST, Manifest
from framing.batch.part import Job, analyze_part
from framing.batch.source import Part, look_at, read_parts
from framing.batch.versions import versions
from framing.cli import app
from framing.pipeline import NOT_GERMAN

pytest.importorskip("pyarrow")

import pyarrow as pa
import pyarrow.parquet as pq

ROWS = [
    (
        "Kurfürst bleibt im Amt",
        "Der Stadtrat von Nordhagen hat am Montag getagt. Die Sitzung dauerte drei Stunden.",
        "Depesche",
    ),
    (
        "Bürgermeister rastet aus!",
        "Irrer Zoff im Rathaus: Uwe Brandes soll einen Stadtrat beschimpft haben.",
        "Knallblatt",
    ),
    ("Brücke wird gesperrt", "Nach Angaben der Verwaltung beginnt die Sperrung am Dienstag.", "Depesche"),
    ("Kosten-Lawine rollt an", "„Das ist dreist“, sagte Ratsherr Ole Tamm. Er habe davor gewarnt.", "Knallblatt"),
    (
        "Regen am Wochenende",
        "Offenbar bleibt es bis Sonntag nass, teilte der Wetterdienst in Bad Ellern mit.",
        "Ellerner Bote",
    ),
]


def row(number):
    headline, text, outlet = ROWS[number % len(ROWS)]
    return {
        "headline": headline,
        "text": text,
        "outlet": outlet,
        "date": f"2026-03-{1 + number % 28:02}",
        "id": f"a{number}",
    }


def write_lines(path, rows):
    path.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in rows), encoding="utf-8")
    return path


@pytest.fixture
def source(tmp_path):
    return write_lines(tmp_path / "korpus.jsonl", map(row, range(7)))


@pytest.fixture
def run(source, tmp_path):
    """Run a batch of small parts without a bar; the keywords override."""

    def run(folder="aus", given=source, **settings):
        return fr.analyze_corpus(given, tmp_path / folder, **{"part_size": 2, "progress": False, **settings})

    return run


def contents(folder):
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def stop_at(monkeypatch, number, error=KeyboardInterrupt):
    """Let the analysis of one article stop everything; returns the ids of those that were analysed."""
    real, seen = part_module.analyze, []

    def analyze(article, **more):
        if article.id == f"a{number}":
            raise error
        seen.append(article.id)
        return real(article, **more)

    monkeypatch.setattr(part_module, "analyze", analyze)
    return seen


# ---------------------------------------------------------------------- what is written


def test_measures_are_those_of_the_same_articles_in_memory(run, source):
    corpus = run()
    expected = fr.measure(fr.analyze_all(fr.read_articles(source), progress=False))
    measures = corpus.measures()
    assert list(measures) == list(expected)
    assert measures.attrs == expected.attrs
    for name in expected:
        assert measures[name].dropna().tolist() == expected[name].dropna().tolist(), name
        assert (measures[name].isna() == expected[name].isna()).all(), name
    assert len(corpus) == 7


def test_findings_are_those_of_the_same_articles_in_memory(run, source):
    found = run().findings()
    expected = [(a, f) for a in fr.analyze_all(fr.read_articles(source), progress=False) for f in a.findings]
    assert len(found) == len(expected)
    for stored, (analysis, finding) in zip(found.to_dict("records"), expected, strict=True):
        assert stored["id"] == analysis.article.id
        for name in (
            "kind",
            "category",
            "start",
            "end",
            "text",
            "section",
            "voice",
            "severity",
            "entry",
            "reason",
            "confidence",
        ):
            assert stored[name] == getattr(finding, name), name
        assert finding.text.split()[0] in stored["context"]
    speakers = {q.speaker.text for _, q in expected if isinstance(q, fr.Quote) and q.speaker}
    assert speakers == set(found["speaker"].dropna())
    points = found.groupby("id")["points"].sum()
    scores = run().articles(["id", "sensationalism"]).set_index("id")["sensationalism"]
    assert points["a1"] == pytest.approx(scores["a1"])
    assert points["a1"] > 0


def test_findings_can_be_had_by_kind_and_column(run):
    found = run().findings("loaded", columns=["id", "text"])
    assert list(found) == ["id", "text"]
    assert "Zoff" in set(found["text"])
    assert "Brandes" not in set(found["text"])


def test_texts_are_not_copied_but_context_is_a_sentence(run):
    corpus = run()
    assert "text" not in corpus.articles()
    (context,) = corpus.findings().query("text == 'Offenbar'")["context"].unique()
    assert context == ROWS[4][1]


def test_columns_tell_their_units_and_meaning(run, tmp_path):
    run()
    schema = pq.read_schema(tmp_path / "aus" / "parts" / "00000-articles.parquet")
    about = {k.decode(): v.decode() for k, v in schema.field("loaded_per_100").metadata.items()}
    assert about["unit"] == "per 100 words"
    assert about["unit_de"] == "je 100 Wörter"
    assert about["definition"] == fr.MEASURES["loaded_per_100"].definition_en
    assert all(b"definition" in field.metadata for field in schema)
    assert str(schema.field("date").type) == "date32[day]"


def test_value_that_is_not_defined_is_null_so_that_other_tools_leave_it_out(run, tmp_path, source):
    write_lines(source, [{"headline": "Rat tagt"}])
    run()
    column = pq.read_table(tmp_path / "aus" / "parts" / "00000-articles.parquet")["headline_gap"]
    assert column.null_count == 1


def test_comparison_of_a_corpus_works_and_takes_stories_by_id(run, source):
    corpus = run()
    comparison = fr.compare(corpus.measures(), reference="Depesche")
    assert comparison.sizes() == {"Depesche": 3, "Ellerner Bote": 1, "Knallblatt": 3}
    articles = list(fr.read_articles(source))
    story = SimpleNamespace(articles=(articles[0], articles[5]))
    assert fr.compare(corpus.measures(), stories=[story], reference=None).stories[:2] == (0, None)


def test_without_findings_none_are_written_and_asking_says_so(run, tmp_path):
    corpus = run(findings=False)
    assert not list((tmp_path / "aus").rglob("*findings*"))
    assert corpus.counts["findings"] > 0
    with pytest.raises(fr.FramingError, match="findings=True"):
        corpus.findings()


def test_unknown_columns_kinds_and_tables_are_named(run):
    corpus = run()
    with pytest.raises(fr.FramingError, match=r"'outlett'.*sensationalism"):
        corpus.articles(["outlett"])
    with pytest.raises(fr.FramingError, match=r"'gossip'.*loaded"):
        corpus.findings("gossip")
    with pytest.raises(fr.FramingError, match=r"'texts'.*articles"):
        corpus.dataset("texts")


def test_own_lexicon_counts(run, tmp_path):
    own = tmp_path / "meine.tsv"
    own.write_text("entry\tpos\tcategory\tseverity\nSperrung\tnoun\temotion\t2\n", encoding="utf-8")
    assert "Sperrung" in set(run(lexicon=own).findings("loaded")["text"])


# ---------------------------------------------------------------------- sources


def test_csv_folder_and_parquet_give_what_json_lines_give(run, tmp_path):
    rows = [row(n) for n in range(7)]
    with (tmp_path / "korpus.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, rows[0])
        table.writeheader()
        table.writerows(rows)
    lines = run("zeilen")
    assert run("csv", tmp_path / "korpus.csv").measures().equals(lines.measures())
    pq.write_table(pa.Table.from_pylist(rows), tmp_path / "korpus.parquet")
    assert run("parquet", tmp_path / "korpus.parquet").measures().equals(lines.measures())


def test_folder_of_files_is_read_with_its_subfolders(run, tmp_path):
    for number in range(3):
        place = tmp_path / "artikel" / ROWS[number][2]
        place.mkdir(parents=True, exist_ok=True)
        (place / f"a{number}.txt").write_text(f"{ROWS[number][0]}\n\n{ROWS[number][1]}", encoding="utf-8")
    corpus = run(given=[tmp_path / "artikel"])
    assert sorted(corpus.articles()["outlet"]) == ["Depesche", "Depesche", "Knallblatt"]
    (given_,) = corpus.manifest.source
    assert given_["files"] == 3


def test_bad_items_are_listed_with_reasons_and_the_others_go_on(run, source, tmp_path, monkeypatch):
    lines = source.read_text(encoding="utf-8").splitlines()
    source.write_text(
        "\n".join([*lines[:3], '{"text":', *lines[3:], '{"headline": " ", "text": ""}']), encoding="utf-8"
    )
    stop_at(monkeypatch, 5, RuntimeError("kaputt"))
    with pytest.warns(fr.FramingWarning, match=r"3 items .*problems\.tsv"):
        corpus = run()
    assert list(corpus.articles()["id"]) == ["a0", "a1", "a2", "a3", "a4", "a6"]
    problems = corpus.problems()
    assert list(problems["item"].dropna()) == [4, 9]
    assert "RuntimeError: kaputt" in problems.set_index("id").loc["a5", "message"]
    listed = (tmp_path / "aus" / "problems.tsv").read_text(encoding="utf-8").splitlines()
    assert len(listed) == 4
    assert "line 4 is no JSON" in listed[1]


def test_text_with_half_a_character_is_a_problem_of_that_article_alone(run, source):
    source.write_text(
        source.read_text(encoding="utf-8") + '{"headline": "Rat \\ud800 tagt", "id": "x\\ud800"}\n', encoding="utf-8"
    )
    with pytest.warns(fr.FramingWarning, match="1 item "):
        corpus = run()
    assert len(corpus) == 7
    assert list(corpus.problems()["id"]) == ["x?"]


def test_foreign_texts_are_counted_and_noted(run, source):
    text = "The minister said on Monday that the talks with the unions had not been finished and would go on for weeks."
    write_lines(source, [row(0), {"headline": "Talks go on", "text": text}])
    with pytest.warns(fr.FramingWarning, match="1 article does not look German"):
        corpus = run()
    assert list(corpus.articles()["notes"]) == ["", NOT_GERMAN]
    assert corpus.counts["not_german"] == 1


def test_empty_source_gives_an_empty_corpus_with_all_columns(run, source, tmp_path):
    source.write_text("headline,text\n", encoding="utf-8")
    corpus = run(given=source.rename(tmp_path / "leer.csv"))
    assert len(corpus) == 0
    assert corpus.complete
    assert set(fr.MEASURES) <= set(corpus.measures())
    assert corpus.findings().empty
    assert corpus.problems().empty


def test_source_without_an_article_has_its_problems_listed(run, tmp_path):
    (tmp_path / "leer").mkdir()
    with pytest.warns(fr.FramingWarning, match="1 item "):
        corpus = run(given=tmp_path / "leer")
    assert len(corpus) == 0
    assert "nothing to read" in corpus.problems()["message"][0]


@pytest.mark.parametrize(
    ("given_", "match"),
    [
        ("fehlt.jsonl", "no such file or folder"),
        ("https://depesche.example/a", "save the page first"),
        ([], "at least one file"),
        (fr.load_examples()[:1], "Article is no path.*analyze_all"),
    ],
)
def test_source_that_cannot_be_a_batch_is_refused(run, given_, match):
    with pytest.raises(fr.FramingError, match=match):
        run(given=given_)


def test_folder_within_the_source_is_refused(run, tmp_path):
    with pytest.raises(fr.FramingError, match="within the source"):
        run(given=tmp_path)


def test_folder_that_is_a_file_is_refused(run):
    with pytest.raises(fr.FramingError, match="is a file"):
        run("korpus.jsonl")


@pytest.mark.parametrize("argument", ["processes", "part_size"])
def test_numbers_below_one_are_refused(run, argument):
    with pytest.raises(fr.FramingError, match=f"{argument} is 0"):
        run(**{argument: 0})


@given(st.integers(0, 23), st.integers(1, 9), st.sets(st.integers(0, 23)))
def test_parts_hold_every_article_once_and_lose_no_problem(tmp_path_factory, total, size, bad):
    path = tmp_path_factory.mktemp("teile") / "k.jsonl"
    path.write_text(
        "".join("kaputt\n" if n in bad else json.dumps(row(n)) + "\n" for n in range(total)), encoding="utf-8"
    )
    parts = list(read_parts([str(path)], size, None))
    good = [n for n in range(total) if n not in bad]
    assert [p.number for p in parts] == list(range(len(parts)))
    assert [a.id for p in parts for a in p.articles] == [f"a{n}" for n in good]
    assert [q.item - 1 for p in parts for q in p.problems] == sorted(n for n in bad if n < total)
    assert all(len(p.articles) == size for p in parts[:-1])


@settings(max_examples=25)
@given(st.text(max_size=80), st.text(max_size=20))
def test_any_article_becomes_a_row_or_a_problem(text, outlet):
    article = replace(fr.Article.from_text(text), outlet=outlet or None, id="x")
    made = analyze_part(Part(0, (article,), ()), Job(None, True, versions(None)))
    assert made.counts["articles"] + made.counts["problems"] == 1


# ---------------------------------------------------------------------- stopping and going on


def test_same_source_gives_the_same_bytes(run, tmp_path):
    run("eins")
    run("zwei")
    assert contents(tmp_path / "eins") == contents(tmp_path / "zwei")


@pytest.mark.parametrize("number", [0, 3, 6])
def test_stopped_run_goes_on_and_ends_in_the_same_bytes(run, tmp_path, monkeypatch, number):
    run("ungestört")
    with monkeypatch.context() as patch:
        stop_at(patch, number)
        with pytest.raises(KeyboardInterrupt):
            run()
    half = fr.load_corpus(tmp_path / "aus")
    assert not half.complete
    assert len(half) == number // 2 * 2
    assert "unfinished" in repr(half)
    with monkeypatch.context() as patch:
        seen = stop_at(patch, "–")
        assert run().complete
    assert seen == [f"a{n}" for n in range(number // 2 * 2, 7)]
    assert contents(tmp_path / "aus") == contents(tmp_path / "ungestört")


def test_finished_run_computes_nothing_again(run, monkeypatch):
    run()
    seen = stop_at(monkeypatch, "–")
    assert len(run()) == 7
    assert seen == []


def test_full_disk_is_named_and_the_run_goes_on_later(run, tmp_path, monkeypatch):
    run("ungestört")
    real, calls = os.fsync, iter(range(100))

    def fsync(number):
        if next(calls) == 4:
            raise OSError(28, "No space left on device")
        real(number)

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", fsync)
        with pytest.raises(fr.FramingError, match=r"00001-.*No space left.*finished parts are kept"):
            run()
    assert not list((tmp_path / "aus").rglob("*.tmp"))
    run()
    assert contents(tmp_path / "aus") == contents(tmp_path / "ungestört")


def test_leftovers_of_a_killed_run_are_swept_away_and_nothing_else(run, tmp_path):
    run()
    ours = tmp_path / "aus" / "parts" / ".00009-articles.parquet.4711.tmp"
    theirs = tmp_path / "aus" / ".notizen.tmp"
    ours.write_bytes(b"halb")
    theirs.write_bytes(b"fremd")
    run()
    assert not ours.exists()
    assert theirs.exists()


@pytest.mark.parametrize(
    ("changed", "match"),
    [
        ({"part_size": 3}, "part_size was 2, is 3"),
        ({"findings": False}, "findings was True, is False"),
        ({"outlet": "Depesche"}, "outlet was None, is 'Depesche'"),
    ],
)
def test_other_settings_are_refused_with_the_way_out(run, changed, match):
    run()
    with pytest.raises(fr.FramingError, match=f"{match}.*--restart"):
        run(**changed)


def test_changed_source_is_refused_and_a_moved_one_is_not(run, source, tmp_path):
    run()
    elsewhere = tmp_path / "anderswo"
    elsewhere.mkdir()
    run(given=source.rename(elsewhere / source.name))
    write_lines(elsewhere / source.name, map(row, range(8)))
    with pytest.raises(
        fr.FramingError, match=r"korpus\.jsonl has changed \(1 file, \d+ bytes then, 1 file, \d+ bytes now\)"
    ):
        run(given=elsewhere / source.name)


def test_other_lexicon_is_refused(run, tmp_path):
    own = tmp_path / "meine.tsv"
    own.write_text("entry\tpos\tcategory\tseverity\nSperrung\tnoun\temotion\t2\n", encoding="utf-8")
    run(lexicon=own)
    with pytest.raises(fr.FramingError, match=r"own lexicon was meine\.tsv \(\w{8}\), is none"):
        run()
    own.write_text("entry\tpos\tcategory\tseverity\nSperrung\tnoun\temotion\t3\n", encoding="utf-8")
    with pytest.raises(fr.FramingError, match="own lexicon was"):
        run(lexicon=own)
    own.write_text("entry\tpos\tcategory\tseverity\nSperrung\tnoun\temotion\tviel\n", encoding="utf-8")
    with pytest.raises(fr.LexiconError, match="severity"):
        run(lexicon=own)


@pytest.mark.parametrize(
    ("path", "value", "match"),
    [
        (("lexicon", "sha256"), "0", "bundled lexicon has changed"),
        (("classifier", "sha256"), "0", "classifier has changed"),
        (("software", "framing"), "0.0.1", r"framing was 0\.0\.1, is "),
    ],
)
def test_other_software_is_refused(run, tmp_path, path, value, match):
    run()
    manifest = tmp_path / "aus" / MANIFEST
    data = json.loads(manifest.read_text(encoding="utf-8"))
    data["versions"][path[0]][path[1]] = value
    manifest.write_text(json.dumps(data), encoding="utf-8")
    with pytest.raises(fr.FramingError, match=match):
        run()


def test_restart_begins_anew_and_leaves_other_files_alone(run, tmp_path):
    run(part_size=1)
    (tmp_path / "aus" / "notizen.txt").write_text("bleibt", encoding="utf-8")
    (tmp_path / "aus" / "parts" / "eigene.parquet").write_bytes(b"bleibt")
    corpus = run(part_size=4, restart=True)
    assert len(corpus.manifest.parts) == 2
    left = {p.name for p in (tmp_path / "aus").rglob("*") if p.is_file()}
    assert {"notizen.txt", "eigene.parquet"} < left
    assert "00006-articles.parquet" not in left


@pytest.mark.parametrize("how", ["cut", "flipped", "gone"])
def test_damaged_part_is_noticed_and_made_again(run, tmp_path, how):
    run()
    whole = contents(tmp_path / "aus")
    victim = tmp_path / "aus" / "parts" / "00001-findings.parquet"
    if how == "cut":
        victim.write_bytes(victim.read_bytes()[:-1])
    elif how == "flipped":
        victim.write_bytes(victim.read_bytes()[:50] + b"?" + victim.read_bytes()[51:])
    else:
        victim.unlink()
    with pytest.raises(fr.FramingError, match=r"00001-findings.*only what is damaged"):
        fr.load_corpus(tmp_path / "aus")
    with pytest.warns(fr.FramingWarning, match=r"00001-findings.*made again"):
        run()
    assert contents(tmp_path / "aus") == whole


def test_damaged_manifest_and_lost_manifest_are_named(run, tmp_path):
    run()
    manifest = tmp_path / "aus" / MANIFEST
    manifest.write_text("{", encoding="utf-8")
    with pytest.raises(fr.FramingError, match=r"cannot be read.*--restart"):
        run()
    manifest.unlink()
    with pytest.raises(fr.FramingError, match=r"manifest is gone.*--restart"):
        run()
    assert len(run(restart=True)) == 7


def test_manifest_of_another_format_is_refused(run, tmp_path):
    run()
    manifest = tmp_path / "aus" / MANIFEST
    manifest.write_text(manifest.read_text(encoding="utf-8").replace('"format": 1', '"format": 99'), encoding="utf-8")
    with pytest.raises(fr.FramingError, match="format 99, this version reads 1"):
        fr.load_corpus(tmp_path / "aus")


def test_folder_without_a_batch_is_named(tmp_path):
    with pytest.raises(fr.FramingError, match="holds no batch"):
        fr.load_corpus(tmp_path)


def test_source_that_changes_while_it_is_read_does_not_pass_as_complete(run, source, monkeypatch, tmp_path):
    real = part_module.analyze

    def analyze(article, **more):
        source.write_text(source.read_text(encoding="utf-8") + "\n", encoding="utf-8")
        return real(article, **more)

    monkeypatch.setattr(part_module, "analyze", analyze)
    with pytest.raises(fr.FramingError, match="changed while it was read"):
        run()
    assert not fr.load_corpus(tmp_path / "aus").complete


def test_manifest_is_plain_json_with_a_line_a_part(run, tmp_path):
    run()
    text = (tmp_path / "aus" / MANIFEST).read_text(encoding="utf-8")
    data = json.loads(text)
    assert [part["counts"]["articles"] for part in data["parts"]] == [2, 2, 2, 1]
    assert sum(line.startswith('  {"number"') for line in text.splitlines()) == 4
    assert Manifest.read(tmp_path / "aus").total("articles") == 7


# ---------------------------------------------------------------------- processes and clusters


class Here(Executor):
    """Runs everything at once, in this process."""

    def submit(self, fn, /, *args, **more):
        future = Future()
        try:
            future.set_result(fn(*args, **more))
        except BaseException as error:  # noqa: BLE001 - as executors do
            future.set_exception(error)
        return future


def test_never_more_parts_are_held_than_are_worked_on():
    read, done = [], []

    def parts():
        for number in range(20):
            read.append(number)
            yield Part(number, (), ())

    for part, _ in workers._spread(parts(), lambda part: part.number, Here(), lambda: 3):
        done.append(part.number)
        assert len(read) - len(done) <= 3
    assert sorted(done) == list(range(20))


def test_lost_process_is_named_and_finished_parts_are_kept(run, tmp_path, monkeypatch):
    class Dying(Here):
        def submit(self, fn, /, *args, **more):
            if args[0].number == 2:
                future = Future()
                future.set_exception(BrokenExecutor("terminated abruptly"))
                return future
            return super().submit(fn, *args, **more)

    run("ungestört")
    with monkeypatch.context() as patch:
        patch.setattr(workers, "_pool", lambda processes: Dying())
        with pytest.raises(fr.FramingError, match=r"process was lost.*memory.*fewer processes"):
            run(processes=2)
    assert len(fr.load_corpus(tmp_path / "aus")) == 5  # the part that was done at the same time is kept too
    run()
    assert contents(tmp_path / "aus") == contents(tmp_path / "ungestört")


def test_processes_are_replaced_after_a_while(run, tmp_path, monkeypatch):
    pools = []

    def pool(processes):
        pools.append(Here())
        return pools[-1]

    run("ungestört", part_size=1)
    monkeypatch.setattr(workers, "_pool", pool)
    monkeypatch.setattr(workers, "_LIFETIME", 2)
    run(part_size=1, processes=2)
    assert len(pools) == 2  # two processes, two articles each; then the other three
    assert contents(tmp_path / "aus") == contents(tmp_path / "ungestört")


def test_worker_with_other_word_lists_refuses():
    here = versions(None)
    job = Job(None, True, {**here, "lexicon": {"sha256": "0", "own": None}})
    with pytest.raises(fr.FramingError, match="lexicon: not the same as where the batch began"):
        analyze_part(Part(0, (), ()), job)


@pytest.mark.slow
def test_two_processes_give_the_bytes_of_one(run, tmp_path):
    run("eins")
    run("zwei", processes=2, progress=True)
    assert contents(tmp_path / "eins") == contents(tmp_path / "zwei")


@pytest.fixture
def _own_address(monkeypatch):
    """Dask asks an unconnected socket for the address of this machine; nothing is sent."""

    def connect(self, address):
        assert self.type == socket.SOCK_DGRAM, "a test opened a network connection"
        return _socket.socket.connect(self, address)

    monkeypatch.setattr("socket.socket.connect", connect)


@pytest.mark.usefixtures("_own_address")
def test_dask_gives_the_bytes_of_one_process(run, tmp_path):
    distributed = pytest.importorskip("distributed", reason="needs the extra [dask]")
    run("eins")
    with distributed.Client(processes=False, n_workers=1, threads_per_worker=1, dashboard_address=None) as client:
        run("zwei", client=client)
        assert run("drei", client="dask").complete  # the client of this session
        assert client.status == "running"
    assert contents(tmp_path / "eins") == contents(tmp_path / "zwei") == contents(tmp_path / "drei")


def test_dask_without_dask_says_how_to_get_it(run, monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(fr.FramingError, match=r"framing\[dask\]"):
        run(client="dask")


def test_client_that_is_none_is_refused(run):
    pytest.importorskip("distributed", reason="needs the extra [dask]")
    with pytest.raises(fr.FramingError, match="client is a int"):
        run(client=3)


def test_pyarrow_missing_says_how_to_get_it(run, tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(fr.FramingError, match=r"framing\[parquet\]"):
        run()
    with pytest.raises(fr.FramingError, match=r"framing\[parquet\]"):
        fr.load_corpus(tmp_path)


KILLED = """
import sys
import framing as fr
fr.analyze_corpus(sys.argv[1], sys.argv[2], part_size=2, progress=False)
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_killed_process_leaves_a_run_that_goes_on(run, source, tmp_path):
    write_lines(source, map(row, range(120)))
    run("ungestört")
    command = [sys.executable, "-c", KILLED, str(source), str(tmp_path / "aus")]
    with subprocess.Popen(command) as process:  # noqa: S603 - our own command
        while not list((tmp_path / "aus").glob("parts/00003-*")):
            assert process.poll() is None
            time.sleep(0.005)
        process.send_signal(signal.SIGKILL)
    half = fr.load_corpus(tmp_path / "aus")
    assert not half.complete
    assert 6 <= len(half) < 120
    run()
    assert contents(tmp_path / "aus") == contents(tmp_path / "ungestört")


# ---------------------------------------------------------------------- progress, command line


def test_bar_counts_articles_and_goes_on_where_it_was(run, monkeypatch, capsys):
    with monkeypatch.context() as patch:
        stop_at(patch, 4)
        with pytest.raises(KeyboardInterrupt):
            run()
    run(progress=True)
    shown = capsys.readouterr().err
    assert "4/7" in shown
    assert not shown.rpartition("\r")[2].strip()


def test_expected_number_of_articles_is_known_where_it_is_cheap(source, tmp_path):
    (tmp_path / "t.csv").write_text("text\nRat tagt\n", encoding="utf-8")
    (tmp_path / "a.txt").write_text("Rat tagt", encoding="utf-8")
    counts = [given_.items for given_ in look_at([str(source), str(tmp_path / "t.csv"), str(tmp_path / "a.txt")])]
    assert counts == [7, None, 1]


@pytest.fixture
def command(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return lambda *args: CliRunner().invoke(app, ["batch", *map(str, args)])


def test_command_writes_the_corpus_and_sums_it_up(command, source):
    result = command("korpus.jsonl", "-o", "aus", "--part-size", 3)
    assert result.exit_code == 0, result.output
    assert "in 3 parts" in result.stdout
    assert "Knallblatt" in result.stdout
    assert "fr.load_corpus('aus')" in result.stdout
    assert len(fr.load_corpus("aus")) == 7


def test_command_says_in_its_exit_code_that_something_failed(command, source):
    source.write_text(source.read_text(encoding="utf-8") + "kaputt\n", encoding="utf-8")
    result = command("korpus.jsonl", "-o", "aus", "--no-findings")
    assert result.exit_code == 1
    assert "problems.tsv" in result.stderr
    assert "counted, not written" in result.stdout


def test_command_writes_a_report_of_the_figures(command, source):
    result = command("korpus.jsonl", "-o", "aus", "--report", "b.html")
    assert result.exit_code == 0, result.output
    assert "Wrote b.html" in result.stderr
    assert "Knallblatt" in Path("b.html").read_text(encoding="utf-8")
    assert command("korpus.jsonl", "-o", "neu", "--report", "b.docx").exit_code != 0
    assert not Path("neu").exists()


def test_command_without_an_article_ends_with_two(command, tmp_path):
    (tmp_path / "leer").mkdir()
    assert command("leer", "-o", "aus").exit_code == 2


def test_command_that_is_stopped_says_that_it_can_go_on(command, source, monkeypatch):
    with monkeypatch.context() as patch:
        stop_at(patch, 5)
        result = command("korpus.jsonl", "-o", "aus", "--part-size", 2)
    assert result.exit_code == 130
    assert "The same command goes on" in result.stderr
    assert command("korpus.jsonl", "-o", "aus", "--part-size", 2).exit_code == 0


def test_many_outlets_are_summed_up_below_the_largest(command, source):
    write_lines(source, [{**row(n), "outlet": f"Blatt {n % 20}"} for n in range(21)])
    result = command("korpus.jsonl", "-o", "aus")
    assert "Blatt 0" in result.stdout
    assert "8 more" in result.stdout


def test_reading_a_corpus_warns_of_nothing(run, tmp_path):
    run()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        corpus = fr.load_corpus(tmp_path / "aus")
        assert corpus.articles(["id"]).shape == (7, 1)
        assert "7 articles in 4 parts" in repr(corpus)

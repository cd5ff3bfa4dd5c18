"""The run: what is there already, what is still to do, and the end."""

from __future__ import annotations

import csv
import io
import os
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from framing.batch.corpus import Corpus, need_pyarrow
from framing.batch.manifest import (
    PARTS,
    PROBLEMS,
    Manifest,
    clear,
    clear_unfinished,
    damages,
    part_files,
    store,
    write_file,
)
from framing.batch.part import Job
from framing.batch.source import Given, Part, Paths, look_at, paths_of, read_parts
from framing.batch.versions import versions
from framing.batch.workers import compute
from framing.errors import FramingError, FramingWarning
from framing.lexicon import Lexicon

if TYPE_CHECKING:
    from distributed import Client

__all__ = ["analyze_corpus"]


def analyze_corpus(  # noqa: PLR0913 - one keyword for each decision
    source: Paths,
    folder: str | os.PathLike[str],
    *,
    processes: int = 1,
    part_size: int = 1000,
    findings: bool = True,
    lexicon: str | os.PathLike[str] | None = None,
    outlet: str | None = None,
    progress: bool = True,
    client: Client | str | None = None,
    restart: bool = False,
) -> Corpus:
    """Analyse a corpus too large for memory, part by part, from files to Parquet files.

    The folder gets ``parts/00000-articles.parquet`` (one row an article, a column a measure), ``parts/00000-findings.parquet``
    (one row a finding, with the sentence it begins in), ``parts/00000-problems.parquet`` where something could not be read,
    all problems once more as ``problems.tsv``, and ``framing-batch.json``: what was read, with which settings and word lists, and
    which parts are done. Texts are not copied. The same source and settings give the same bytes.

    A run that was stopped goes on where it was: call it again in the same way. It refuses where source, settings, word
    lists or libraries are others than before. A finished part is not computed again, unless its file is damaged or gone.
    Whatever is wrong with one article, the others go on.

    Memory does not grow with the number of articles, but for some 200 bytes each that keep ids unique. A pipeline remembers
    words, some 3 kB for each different one: two processes or more are replaced by new ones from time to time, so that
    their memory stays below a limit; a single one is this process itself, and grows with the vocabulary.

    Parameters
    ----------
    source
        Files and folders that `framing.read_articles` reads: Parquet, CSV and JSON lines with column names as there, or
        single articles.
    folder
        Where to write; made if there is none. It must not lie within the source.
    processes
        Number of processes; each works on a part. As with every use of processes, a script that asks for more than one
        calls this below ``if __name__ == "__main__":``.
    part_size
        Articles a part. A run that is stopped loses at most the parts that are being worked on.
    findings
        Whether to write the findings too; they take most of the space.
    lexicon
        File with loaded words of your own (see `framing.Lexicon.load`). With a cluster, each worker must find it.
    outlet
        Overrides what the texts say.
    progress
        Whether to show a progress bar.
    client
        Where to compute instead of in `processes`: a ``dask.distributed.Client``, the address of a scheduler
        ("tcp://host:8786"), or "dask" for the client of this session, else a cluster of `processes` workers on this
        machine. Source and folder are only touched here, so workers need no shared disk.
    restart
        Whether to delete the batch in the folder and begin anew.

    Returns
    -------
    Corpus

    Raises
    ------
    FramingError
        If the folder holds another batch, an argument makes no sense, the disk is full, a process is lost, or pyarrow or Dask
        is not installed.
    LexiconError
        If `lexicon` cannot be read or one of its lines is malformed.
    ReadError
        If a file or folder of the source does not exist.

    Warns
    -----
    FramingWarning
        If a finished part was damaged and is made again, items could not be read, or texts do not look German.

    Examples
    --------
    >>> corpus = analyze_corpus("corpus.parquet", "ordner", processes=4)  # doctest: +SKIP
    >>> corpus.findings("loaded", columns=["outlet", "entry"]).value_counts()  # doctest: +SKIP
    >>> fr.compare(corpus.measures())  # doctest: +SKIP
    """
    need_pyarrow()
    _check_numbers(processes, part_size)
    target = Path(folder)
    if target.exists() and not target.is_dir():
        raise FramingError(f"folder {target} is a file; name a folder")
    paths = paths_of(source, target)
    own = None if lexicon is None else os.fspath(lexicon)
    if own is not None:
        Lexicon.load(own)  # a mistake in it shows before the work, not in the middle
    job = Job(own, findings, versions(own))
    given = look_at(paths)
    settings = {"part_size": part_size, "findings": findings, "outlet": outlet}
    manifest = _begin(target, Manifest([one.to_dict() for one in given], settings, job.versions), restart=restart)
    if not manifest.complete:
        with _bar(given, manifest, shown=progress) as tick:
            todo = _still_to_do(read_parts(paths, part_size, outlet), manifest)
            for made in compute(todo, job, processes=processes, client=client, tick=tick):
                manifest = store(target, made, manifest)
        manifest = _end(target, manifest, paths)
    corpus = Corpus(target, manifest)
    _warn(corpus)
    return corpus


def _check_numbers(processes: int, part_size: int) -> None:
    for name, value in (("processes", processes), ("part_size", part_size)):
        if value < 1:
            raise FramingError(f"{name} is {value}; it must be 1 or more")


def _begin(folder: Path, wanted: Manifest, *, restart: bool) -> Manifest:
    """Return the manifest to go on with."""
    if restart:
        clear(folder)
    found = Manifest.read(folder)
    if found is None:
        if part_files(folder):
            raise FramingError(
                f"{folder / PARTS} holds parts of a batch whose manifest is gone; "
                "write to another folder, or begin anew with restart=True (--restart), which deletes them"
            )
        wanted.write(folder)
        return wanted
    found.check_same(wanted, folder)
    clear_unfinished(folder)
    damaged = damages(folder, found)
    if not damaged:
        return found
    for what in damaged.values():
        warnings.warn(f"{what}; this part is made again", FramingWarning, stacklevel=3)
    whole = {number: done for number, done in found.parts.items() if number not in damaged}
    return replace(found, parts=whole, complete=False)


def _still_to_do(parts: Iterator[Part], manifest: Manifest) -> Iterator[Part]:
    finished = frozenset(manifest.parts)
    return (part for part in parts if part.number not in finished)


@contextmanager
def _bar(given: Sequence[Given], manifest: Manifest, *, shown: bool) -> Iterator[Callable[[int], object]]:
    """Show a progress bar, from where an earlier run stopped; yields what moves it on."""
    if not shown:
        yield lambda _: None
        return
    from tqdm.auto import tqdm  # noqa: PLC0415 - only where a bar is wanted

    items = [one.items for one in given]
    total = None if None in items else sum(filter(None, items))
    with tqdm(
        desc="Analysing", total=total, initial=manifest.total("articles"), unit="article", leave=False, smoothing=0.05
    ) as bar:
        # Where processes do the work the count moves part by part; the clock should go on meanwhile.
        yield lambda articles: bar.update(articles) if articles else bar.refresh()


def _end(folder: Path, manifest: Manifest, paths: Sequence[str]) -> Manifest:
    """Mark the batch as complete, if what was read is still what the fingerprint was taken of."""
    if [one.to_dict()["sha256"] for one in look_at(paths)] != [one["sha256"] for one in manifest.source]:
        raise FramingError(
            f"source {', '.join(paths)} changed while it was read, so parts may not fit together; "
            "begin anew with restart=True (--restart)"
        )
    manifest = replace(manifest, complete=True)
    _list_problems(Corpus(folder, manifest))
    manifest.write(folder)
    return manifest


def _list_problems(corpus: Corpus) -> None:
    """Write all problems into one table that people can open; none, no table."""
    if not corpus.counts["problems"]:
        return
    text = io.StringIO()
    rows = csv.writer(text, delimiter="\t", lineterminator="\n")
    rows.writerow(corpus.dataset("problems").schema.names)
    for batch in corpus.dataset("problems").to_batches():
        rows.writerows(row.values() for row in batch.to_pylist())
    write_file(corpus.folder / PROBLEMS, text.getvalue().encode())


def _warn(corpus: Corpus) -> None:
    counts = corpus.counts
    if counts["problems"]:
        what = "1 item" if counts["problems"] == 1 else f"{counts['problems']} items"
        warnings.warn(
            f"{what} could not be read or analysed; {corpus.folder / PROBLEMS} says why", FramingWarning, stacklevel=3
        )
    if counts["not_german"]:
        what = "1 article does" if counts["not_german"] == 1 else f"{counts['not_german']} articles do"
        warnings.warn(
            f'{what} not look German; these figures mean nothing, leave them out of comparisons (column "notes")',
            FramingWarning,
            stacklevel=3,
        )

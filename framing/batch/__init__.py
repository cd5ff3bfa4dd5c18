"""Corpora too large for memory: part by part from files to Parquet, in a run that can be stopped and gone on with.

`analyze_corpus` reads, analyses and writes; `load_corpus` opens what was written; both return a `Corpus`. The rooms behind it:

- ``source``: what is read, cut into parts, and how a changed source is noticed.
- ``versions``: word lists, model and libraries that the figures depend on.
- ``tables``: the columns of the Parquet files, with units and meaning.
- ``part``: from the articles of one part to its tables.
- ``workers``: where parts are computed: here, in processes, on a Dask cluster.
- ``manifest``: what the folder holds and was made from; which parts are done.
- ``running``: the run itself.
- ``summary``: what the command line says at the end.
"""

from framing.batch.corpus import Corpus, load_corpus
from framing.batch.running import analyze_corpus

__all__ = ["Corpus", "analyze_corpus", "load_corpus"]

"""Where parts are computed: in this process, in several, or on a Dask cluster. All three give the same bytes."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, ProcessPoolExecutor, wait
from contextlib import contextmanager
from functools import partial
from itertools import chain, islice
from multiprocessing import get_context
from typing import TYPE_CHECKING, Any

from framing.batch.part import Job, Made, analyze_part
from framing.batch.source import Part
from framing.errors import FramingError

if TYPE_CHECKING:
    from distributed import Client

__all__ = ["compute"]

_Work = Callable[[Part], Made]
_Idle = Callable[[], object]

#: Articles after which a process has seen some two hundred thousand different words and holds half a gigabyte for them.
_LIFETIME = 20_000
_KEPT = "finished parts are kept, run again to go on"


def compute(
    parts: Iterable[Part],
    job: Job,
    *,
    processes: int,
    client: Client | str | None,
    tick: Callable[[int], object],
) -> Iterator[Made]:
    """Yield the parts as they are finished, in no certain order.

    Never more parts are held than are being worked on, and one that waits: so memory stays flat.

    Parameters
    ----------
    parts, job
        What to do.
    processes
        Number of processes.
    client
        A Dask client, "dask" or an address, see `framing.analyze_corpus`.
    tick
        Called with the number of articles that were done since the last call, every second at least.

    Raises
    ------
    FramingError
        If a process or the cluster is lost, or Dask is not installed.
    """
    if client is None and processes == 1:
        yield from map(partial(analyze_part, job=job, tick=lambda: tick(1)), parts)
        return
    work, idle = partial(analyze_part, job=job), partial(tick, 0)
    spread = (
        _over_processes(parts, work, processes, idle)
        if client is None
        else _over_cluster(parts, work, client, processes, idle)
    )
    try:
        for part, made in spread:
            tick(len(part.articles))
            yield made
    except BrokenExecutor as error:
        raise FramingError(
            f"a process was lost ({error}), often for want of memory; {_KEPT}, with fewer processes or smaller parts"
        ) from None


def _over_processes(parts: Iterable[Part], work: _Work, processes: int, idle: _Idle) -> Iterator[tuple[Part, Made]]:
    """Let processes end after a while and start new ones: a pipeline remembers every word it has seen."""
    upcoming = iter(parts)
    while (first := next(upcoming, None)) is not None:
        lifetime = max(1, _LIFETIME // max(1, len(first.articles)))
        generation = chain([first], islice(upcoming, processes * lifetime - 1))
        with _pool(processes) as pool:
            yield from _spread(generation, work, pool, lambda: processes, idle=idle)


def _over_cluster(
    parts: Iterable[Part], work: _Work, client: Any, processes: int, idle: _Idle
) -> Iterator[tuple[Part, Made]]:
    with _cluster(client, processes) as (executor, width):
        yield from _spread(parts, work, executor, width, idle=idle)


def _spread(
    parts: Iterable[Part],
    work: _Work,
    executor: Executor,
    width: Callable[[], int],
    *,
    idle: _Idle = lambda: None,
) -> Iterator[tuple[Part, Made]]:
    running: dict[Future[Made], Part] = {}
    try:
        for part in parts:
            while len(running) >= width():
                yield from _finished(running, idle)
            running[executor.submit(work, part)] = part
        while running:
            yield from _finished(running, idle)
    finally:
        for future in running:
            future.cancel()


def _finished(running: dict[Future[Made], Part], idle: _Idle) -> Iterator[tuple[Part, Made]]:
    done: set[Future[Made]] = set()
    while not done:
        done, _ = wait(running, timeout=1, return_when=FIRST_COMPLETED)
        idle()
    for future in sorted(done, key=lambda future: future.exception() is not None):  # what is done is kept, then the error
        yield running.pop(future), future.result()


def _pool(processes: int) -> Executor:
    return ProcessPoolExecutor(processes, mp_context=get_context("spawn"))


@contextmanager
def _cluster(client: Any, processes: int) -> Iterator[tuple[Executor, Callable[[], int]]]:
    try:
        import dask  # noqa: PLC0415 - optional extra
        import distributed  # noqa: PLC0415
        from distributed.comm.core import CommClosedError  # noqa: PLC0415
    except ImportError:
        raise FramingError('client: a cluster needs Dask; install it with: pip install "framing[dask]"') from None
    mine, ours = _client(client, processes, distributed)
    try:
        # A part travels to its worker with its articles; Dask warns of that from 10 MB on.
        with dask.config.set({"distributed.admin.large-graph-warning-threshold": "1GB"}):
            # A second part for each thread waits at the worker, so that none stands idle; workers may come and go.
            yield mine.get_executor(pure=False), lambda: max(1, 2 * sum(mine.nthreads().values()))
    except (distributed.KilledWorker, CommClosedError) as error:
        raise FramingError(f"client: the cluster lost its workers ({error}); {_KEPT}") from None
    finally:
        if ours:
            mine.close()


def _client(client: Any, processes: int, distributed: Any) -> tuple[Any, bool]:
    """The client to use, and whether it is ours to close."""
    if client == "dask":
        try:
            return distributed.default_client(), False
        except ValueError:  # nobody has made one
            return _own_cluster(distributed, processes), True
    if isinstance(client, str):
        try:
            return distributed.Client(client), True
        except (OSError, ValueError) as error:
            raise FramingError(
                f'client: no Dask scheduler answers at {client!r} ({error}); give its address, "tcp://host:8786", or "dask"'
            ) from None
    if not hasattr(client, "get_executor"):
        raise FramingError(
            f'client is a {type(client).__name__}; give a dask.distributed.Client, its address, or "dask"'
        )
    return client, False


def _own_cluster(distributed: Any, processes: int) -> Any:
    # That a worker takes its time to end is nothing to warn a user of.
    return distributed.Client(
        n_workers=processes, threads_per_worker=1, dashboard_address=None, silence_logs=logging.ERROR
    )

"""Saving: the ending of a file says which format is meant."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from framing.errors import FramingError
from framing.teach.exercise import Exercise

__all__ = ["ENDINGS", "save", "write_as"]


def save(exercise: Exercise, path: Path, *, teacher: bool = False) -> Path:
    """Write an exercise in the format that the ending of `path` names; see `framing.teach.Exercise.save`."""
    ending = path.suffix.lower()
    if teacher and ending not in _SHEETS:
        raise FramingError(
            f"teacher=True is for .pdf and .png only, not for {path.name!r}; the other formats hold the key anyway"
        )
    if ending in _SHEETS:
        from framing.teach.worksheet import write_pdf  # noqa: PLC0415 - Typst is only loaded for sheets

        _make_room(path)
        write_pdf(exercise, path, teacher=teacher)
        return path
    return write_as(exercise, path, ending)


def write_as(exercise: Exercise, path: Path, ending: str) -> Path:
    """Write an exercise in the format of `ending`, whatever the file is called."""
    if ending not in _WRITERS:
        raise FramingError(
            f"an exercise cannot be written as {path.name!r}; use one of the endings {', '.join(ENDINGS)}"
        )
    _make_room(path)
    _WRITERS[ending](exercise, path)
    return path


def _make_room(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)


def _write_toml(exercise: Exercise, path: Path) -> None:
    from framing.teach.toml import to_toml  # noqa: PLC0415 - each format is loaded when it is asked for

    _write_text(path, to_toml(exercise))


def _write_h5p(exercise: Exercise, path: Path) -> None:
    from framing.teach.h5p import write_h5p  # noqa: PLC0415 - each format is loaded when it is asked for

    write_h5p(exercise, path)


def _write_page(exercise: Exercise, path: Path) -> None:
    from framing.teach.page import page_html  # noqa: PLC0415 - each format is loaded when it is asked for

    _write_text(path, page_html(exercise))


def _write_moodle(exercise: Exercise, path: Path) -> None:
    _write_text(path, exercise.to_moodle())


def _write_gift(exercise: Exercise, path: Path) -> None:
    _write_text(path, exercise.to_gift())


def _write_text(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")


#: Endings of the worksheet: the only format that comes without the key.
_SHEETS = (".pdf", ".png")

_WRITERS: Mapping[str, Callable[[Exercise, Path], None]] = {
    ".toml": _write_toml,
    ".h5p": _write_h5p,
    ".html": _write_page,
    ".xml": _write_moodle,
    ".gift": _write_gift,
}

#: Endings that an exercise can be saved under.
ENDINGS = (*_SHEETS, *_WRITERS)

"""A folder of files for a class: the exercise in every format that was asked for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from framing.errors import FramingError
from framing.teach.answers import Essay
from framing.teach.exercise import Exercise

__all__ = ["FORMATS", "PLAIN_FILE", "Written", "check_formats", "check_unedited", "make_folder", "write_folder"]

#: The plain file of an exercise, to be edited and rendered again.
PLAIN_FILE = "uebung.toml"

#: Format → files that are written for it. "toml" is the plain file.
FORMATS: Mapping[str, tuple[str, ...]] = {
    "pdf": ("arbeitsblatt.pdf", "loesungen.pdf"),
    "moodle": ("moodle.xml",),
    "gift": ("fragen.gift",),
    "h5p": ("uebung.h5p",),
    "page": ("uebung.html",),
    "toml": (PLAIN_FILE,),
}


@dataclass(frozen=True, slots=True)
class Written:
    """What was written, and what was not.

    Attributes
    ----------
    paths
        The files, in the order of `FORMATS`.
    left_out
        Why a file was not written or an item is missing in one, a sentence each.
    """

    paths: tuple[Path, ...]
    left_out: tuple[str, ...] = ()


def check_formats(formats: Iterable[str]) -> tuple[str, ...]:
    """Return the formats in the order of `FORMATS`, each once.

    Raises
    ------
    FramingError
        If one is unknown, or there is none.

    Examples
    --------
    >>> check_formats(["page", "pdf", "page"])
    ('pdf', 'page')
    """
    wanted = tuple(formats)
    for name in wanted:
        if name not in FORMATS:
            raise FramingError(f"format {name!r} is unknown; allowed are {', '.join(FORMATS)}")
    if not wanted:
        raise FramingError(f"formats is empty; name at least one of {', '.join(FORMATS)}")
    return tuple(name for name in FORMATS if name in wanted)


def write_folder(exercise: Exercise, folder: str | Path, formats: Sequence[str] = tuple(FORMATS)) -> Written:
    """Write an exercise into a folder: worksheet, key, quizzes, page and plain file.

    Parameters
    ----------
    exercise
        What to write.
    folder
        Where to; it is made if it is not there. Files of the same names are replaced.
    formats
        Names out of `FORMATS`.

    Raises
    ------
    FramingError
        If a format is unknown, or the folder is a file.
    """
    target = Path(folder)
    wanted = check_formats(formats)
    make_folder(target)
    paths: list[Path] = []
    left_out: list[str] = []
    for name in wanted:
        if name == "h5p" and (missing := _essays(exercise)):
            left_out.append(_without_essays(missing, exercise))
            if len(missing) == len(exercise.items):
                continue
        paths += [_write(exercise, target / file) for file in FORMATS[name]]
    return Written(tuple(paths), tuple(left_out))


def make_folder(folder: Path) -> None:
    """Make a folder with the folders above it."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FramingError(f"{folder} cannot be made ({error.strerror}); name another folder with -o") from None


def check_unedited(files: Mapping[str, bytes], folder: Path, render: str) -> None:
    """Refuse to replace plain files that hold something else: somebody may have edited them.

    Parameters
    ----------
    files
        Name of a plain file → what is about to be written.
    folder
        Where to.
    render
        The command that renders what is there.

    Raises
    ------
    FramingError
        If a file is there and differs.
    """
    for name, data in files.items():
        plain = folder / name
        if plain.is_file() and plain.read_bytes() != data:
            raise FramingError(
                f"{plain} is there already and holds something else, perhaps your edits; render it with '{render}', "
                "name another folder with -o, or replace it with --force"
            )


def _write(exercise: Exercise, path: Path) -> Path:
    try:
        return exercise.save(path, teacher=path.name == "loesungen.pdf")
    except OSError as error:
        raise FramingError(f"{path} cannot be written ({error.strerror}); close or free the file") from None


def _essays(exercise: Exercise) -> list[str]:
    return [item.id for item in exercise.items if isinstance(item.answer, Essay)]


def _without_essays(missing: Sequence[str], exercise: Exercise) -> str:
    reason = "H5P cannot judge texts of one's own"
    if len(missing) == len(exercise.items):
        return f"uebung.h5p: nothing would be in it, since {reason} and the exercise asks for nothing else"
    return f"{', '.join(missing)} in uebung.h5p: {reason}"

"""The manifest: what a batch was made from, which parts are done, and what their files must look like."""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from framing.batch.part import Made
from framing.errors import FramingError

__all__ = [
    "MANIFEST",
    "PARTS",
    "PROBLEMS",
    "Done",
    "Manifest",
    "clear",
    "clear_unfinished",
    "damages",
    "part_files",
    "store",
    "write_file",
]

#: Names of the manifest, of the folder of the parts, and of the list of all problems.
MANIFEST, PARTS, PROBLEMS = "framing-batch.json", "parts", "problems.tsv"

_FORMAT = 1
_PART = re.compile(r"\d{5,}-(articles|findings|problems)\.parquet")
_UNFINISHED = re.compile(rf"\.({_PART.pattern}|{re.escape(MANIFEST)}|{re.escape(PROBLEMS)})\.\d+\.tmp")
_WAY_OUT = "begin anew with restart=True (--restart), which deletes the parts there, or write to another folder"


@dataclass(frozen=True, slots=True)
class Done:
    """A finished part.

    Attributes
    ----------
    counts
        See `framing.batch.part.Made`.
    files
        File name → its size in bytes and SHA-256.
    """

    counts: Mapping[str, Any]
    files: Mapping[str, Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class Manifest:
    """What stands in ``framing-batch.json``.

    Attributes
    ----------
    source
        Fingerprints of the files and folders, see `framing.batch.source.Given`.
    settings
        Everything that was asked for and changes what is written.
    versions
        See `framing.batch.versions`.
    parts
        Number → finished part.
    complete
        Whether the source was read to its end.
    """

    source: Sequence[Mapping[str, Any]]
    settings: Mapping[str, Any]
    versions: Mapping[str, Any]
    parts: Mapping[int, Done] = field(default_factory=dict)
    complete: bool = False

    @classmethod
    def read(cls, folder: Path) -> Manifest | None:
        """Read the manifest of a folder, None if there is none.

        Raises
        ------
        FramingError
            If it is damaged or was written by a version of framing that wrote it in another form.
        """
        path = folder / MANIFEST
        try:
            data = json.loads(path.read_text(encoding="utf-8"))
            if data["format"] != _FORMAT:
                raise FramingError(f"{path} has format {data['format']}, this version reads {_FORMAT}; {_WAY_OUT}")
            parts = {part.pop("number"): Done(**part) for part in data["parts"]}
            return cls(data["source"], data["settings"], data["versions"], parts, data["complete"])
        except FileNotFoundError:
            return None
        except (ValueError, KeyError, TypeError, AttributeError, OSError) as error:
            raise FramingError(f"{path} cannot be read ({type(error).__name__}: {error}); {_WAY_OUT}") from None

    def write(self, folder: Path) -> None:
        """Write it in place of the one before; whoever reads meanwhile finds one of the two, whole."""
        about = {
            "format": _FORMAT,
            "complete": self.complete,
            "source": list(self.source),
            "settings": self.settings,
            "versions": self.versions,
        }
        parts = [{"number": number, "counts": p.counts, "files": p.files} for number, p in sorted(self.parts.items())]
        # A part is a line: a corpus may have ten thousand, and the manifest is written after each.
        lines = ",\n".join(f"  {json.dumps(part)}" for part in parts)
        head = json.dumps(about, ensure_ascii=False, indent=1).removesuffix("\n}")
        write_file(folder / MANIFEST, f'{head},\n "parts": [\n{lines}\n ]\n}}\n'.encode())

    def total(self, count: str) -> int:
        """Sum one of the counts up over the parts."""
        return sum(done.counts[count] for done in self.parts.values())

    def check_same(self, wanted: Manifest, folder: Path) -> None:
        """Raise FramingError, naming each difference, if the run that is wanted is not the one that began here."""
        differences = [*_differences(self, wanted)]
        if differences:
            raise FramingError(
                f"{folder} holds a batch that cannot be gone on with: {'; '.join(differences)}. Set this back, {_WAY_OUT}"
            )


def _differences(old: Manifest, new: Manifest) -> Iterator[str]:
    for name, value in new.settings.items():
        if old.settings.get(name) != value:
            yield f"{name} was {old.settings.get(name)!r}, is {value!r}"
    yield from _source_differences(old.source, new.source)
    then, now = old.versions, new.versions
    for name, value in now["software"].items():
        if then["software"].get(name) != value:
            yield f"{name} was {then['software'].get(name)}, is {value}"
    if then["lexicon"]["sha256"] != now["lexicon"]["sha256"]:
        yield "the bundled lexicon has changed"
    if then["lexicon"]["own"] != now["lexicon"]["own"]:
        yield f"the own lexicon was {_own(then)}, is {_own(now)}"
    if then["classifier"] != now["classifier"]:
        yield "the classifier has changed"


def _own(versions: Mapping[str, Any]) -> str:
    own = versions["lexicon"]["own"]
    return f"{own['name']} ({own['sha256'][:8]})" if own else "none"


def _source_differences(old: Sequence[Mapping[str, Any]], new: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    if len(old) != len(new):
        yield f"source had {len(old)} files or folders, has {len(new)}"
        return
    for then, now in zip(old, new, strict=True):
        if then["sha256"] != now["sha256"]:
            yield f"source {now['path']} has changed ({_size(then)} then, {_size(now)} now)"


def _size(given: Mapping[str, Any]) -> str:
    return f"{given['files']} {'file' if given['files'] == 1 else 'files'}, {given['bytes']} bytes"


def store(folder: Path, made: Made, manifest: Manifest) -> Manifest:
    """Write the files of a part, then the manifest that knows it: a part counts as finished from that moment on."""
    files = {}
    for table, content in made.files.items():
        name = f"{made.number:05}-{table}.parquet"
        write_file(folder / PARTS / name, content)
        files[name] = {"bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}
    manifest = replace(manifest, parts={**manifest.parts, made.number: Done(made.counts, files)})
    manifest.write(folder)
    return manifest


def write_file(path: Path, content: bytes) -> None:
    """Write a file under another name and rename it when it is whole and on the disk.

    Raises
    ------
    FramingError
        If there is no room, or it may not be written.
    """
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with temporary.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except OSError as error:
        temporary.unlink(missing_ok=True)
        raise FramingError(
            f"{path} cannot be written ({error.strerror or error}); make room or choose another folder, finished parts are kept"
        ) from None


def damages(folder: Path, manifest: Manifest) -> dict[int, str]:
    """Return the parts whose files are missing or not what was written, with what is wrong."""
    found = {}
    for number, done in sorted(manifest.parts.items()):
        for name, expected in done.files.items():
            wrong = _damage(folder / PARTS / name, expected)
            if wrong:
                found[number] = f"{folder / PARTS / name} {wrong}"
                break
    return found


def _damage(path: Path, expected: Mapping[str, Any]) -> str:
    try:
        size = path.stat().st_size
        if size != expected["bytes"]:
            return f"is damaged: it has {size} bytes, {expected['bytes']} were written"
        with path.open("rb") as file:
            if hashlib.file_digest(file, "sha256").hexdigest() != expected["sha256"]:
                return "is damaged: its content is not what was written"
    except OSError as error:
        return f"is missing or cannot be opened ({error.strerror or error})"
    return ""


def clear(folder: Path) -> None:
    """Delete what a batch wrote, and nothing else."""
    if not (folder / MANIFEST).exists() and not part_files(folder):
        return
    for name in (PROBLEMS, MANIFEST):
        (folder / name).unlink(missing_ok=True)
    clear_unfinished(folder)
    for path in part_files(folder):
        path.unlink()


def clear_unfinished(folder: Path) -> None:
    """Delete files that a run was writing when it was stopped."""
    for place in (folder, folder / PARTS):
        for path in place.glob(".*.tmp"):
            if _UNFINISHED.fullmatch(path.name):
                path.unlink(missing_ok=True)


def part_files(folder: Path) -> list[Path]:
    """Return the files of parts in a folder."""
    return sorted(path for path in (folder / PARTS).glob("*.parquet") if _PART.fullmatch(path.name))

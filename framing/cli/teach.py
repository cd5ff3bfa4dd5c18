"""``framing teach``: worksheets, quizzes and pages for school, from articles, an edited exercise or a ready lesson."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from framing.cli.shared import NOTHING_DONE, LexiconOption, Log, analyze_item
from framing.errors import FramingError

if TYPE_CHECKING:
    from framing.teach import Exercise
    from framing.teach.folder import Written

__all__ = ["teach"]

_ALL = "pdf,moodle,gift,h5p,page,toml"


def teach(
    articles: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="ARTICLE...", help="Article files or addresses; or one uebung.toml, edited, to be rendered again."
        ),
    ] = None,
    output: Annotated[Path, typer.Option("-o", "--output", help="Folder to write into.")] = Path("uebung"),
    formats: Annotated[str, typer.Option(help="What to write, parted by commas.")] = _ALL,
    level: Annotated[str | None, typer.Option(help="Class: 5-7, 8-10 (default) or 11-13.")] = None,
    kinds: Annotated[
        str | None,
        typer.Option(
            help="Kinds of tasks, parted by commas: mark, replace, headline, who, status, sure, copy, outlet, names, "
            "konjunktiv. Default: what suits level and text."
        ),
    ] = None,
    language: Annotated[str | None, typer.Option(help="Of instructions and explanations: de (default) or en.")] = None,
    title: Annotated[str | None, typer.Option(help="Heading of the sheet.")] = None,
    lesson: Annotated[
        str | None, typer.Option(help="A ready lesson: its number, 1 to 6, or the folder of one you have edited.")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace plain files in the folder that were edited.")] = False,
    lexicon: LexiconOption = None,
) -> None:
    """Make a worksheet with its key, Moodle, GIFT and H5P questions and an interactive page.

    The folder also gets uebung.toml: edit it and render it again with "framing teach uebung.toml".
    """
    from framing.teach.folder import check_formats

    wanted = check_formats(_listed(formats))
    chosen = {"level": level, "kinds": kinds, "language": language, "title": title}
    log = Log()
    if lesson is not None:
        _refuse("--lesson", chosen | {"ARTICLE": articles})
        written = _lesson(lesson, output, wanted, force=force)
    elif articles and any(article.lower().endswith(".toml") for article in articles):
        _refuse(articles[0], chosen)
        written = _again(articles, output, wanted, force=force)
    elif articles:
        exercise = _made([a for item in articles if (a := analyze_item(item, None, lexicon, log))], chosen)
        written = _new(exercise, output, wanted, force=force)
        said = "Note" if exercise.language == "en" else "Hinweis"
        for note in exercise.notes:
            log.console.print(f"{said}: {note}", markup=False, soft_wrap=True)
    else:
        raise FramingError(f"nothing to teach from; name an article, an uebung.toml, or a lesson: {_titles()}")
    for reason in written.left_out:
        log.warning(f"Left out {reason}")
    for path in written.paths:
        log.console.print(f"Wrote {path}", markup=False, soft_wrap=True)
    raise typer.Exit(log.exit_code)


def _listed(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()]


def _made(analyses: list[Any], chosen: dict[str, str | None]) -> Exercise:
    from framing.teach import exercise

    if not analyses:
        raise typer.Exit(NOTHING_DONE)
    options: dict[str, Any] = {name: value for name, value in chosen.items() if value is not None}
    if "kinds" in options:
        options["kinds"] = _listed(options["kinds"])
    return exercise(analyses, **options)


def _new(exercise: Exercise, output: Path, formats: tuple[str, ...], *, force: bool) -> Written:
    """Write a new exercise. Its plain file is always written: nothing else could be edited."""
    from framing.teach.folder import PLAIN_FILE, check_formats, check_unedited, write_folder
    from framing.teach.toml import to_toml

    if not force:
        plain = {PLAIN_FILE: to_toml(exercise).encode()}
        check_unedited(plain, output, f"framing teach {output / PLAIN_FILE} -o {output}")
    return write_folder(exercise, output, check_formats((*formats, "toml")))


def _again(articles: list[str], output: Path, formats: tuple[str, ...], *, force: bool) -> Written:
    """Render an edited exercise. Its plain file stays as it is, comments included."""
    from framing.teach import load_exercise
    from framing.teach.folder import PLAIN_FILE, Written, check_unedited, write_folder

    if len(articles) > 1:
        raise FramingError(f"{len(articles)} files were given, one of them .toml; render an uebung.toml by itself")
    source, copy = Path(articles[0]), output / PLAIN_FILE
    exercise = load_exercise(source)
    edited = source.read_bytes()
    copied = "toml" in formats and source.resolve() != copy.resolve()
    if copied and not force:
        check_unedited({PLAIN_FILE: edited}, output, f"framing teach {copy} -o {output}")
    rendered = tuple(name for name in formats if name != "toml")
    written = write_folder(exercise, output, rendered) if rendered else Written(())
    if not copied:
        return written
    output.mkdir(parents=True, exist_ok=True)
    copy.write_bytes(edited)
    return Written((*written.paths, copy), written.left_out)


def _lesson(which: str, output: Path, formats: tuple[str, ...], *, force: bool) -> Written:
    from framing.teach.folder import PLAIN_FILE, check_unedited
    from framing.teach.lesson import LESSON_FILE, load_lesson

    lesson = load_lesson(which)
    if "toml" in formats and not force:
        source = f"--lesson {output}" if (output / LESSON_FILE).is_file() else output / PLAIN_FILE
        check_unedited(lesson.files, output, f"framing teach {source} -o {output}")
    return lesson.write(output, formats)


def _refuse(source: str, options: dict[str, Any]) -> None:
    for name, value in options.items():
        if value:
            option = name if name.isupper() else f"--{name}"
            raise FramingError(
                f"{option} cannot be combined with {source}, which decides that itself; leave it out or edit the file"
            )


def _titles() -> str:
    from framing.teach.lesson import load_lessons

    return "; ".join(f"--lesson {lesson.number} {lesson.title}" for lesson in load_lessons())

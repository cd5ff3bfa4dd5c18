"""What the README tells is true: its commands exist, its code runs, its files are there."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from typer.main import get_command

import framing as fr
from framing.cli import app

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = get_command(app).commands


def test_the_two_commands_stand_first():
    blocks = re.findall(r"```console\n\$ (.*)\n```", README)
    assert blocks[:2] == ["make demo", "make test"]
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert all(re.search(rf"^{target}:", makefile, re.MULTILINE) for target in ("demo", "test"))


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_in_the_readme(name):
    assert f"$ framing {name}" in README


def test_every_command_in_the_readme_exists_with_its_options():
    for line in re.findall(r"^\$ framing (.*?)(?:\s+#.*)?$", README, re.MULTILINE):
        name, *words = line.split()
        command = COMMANDS[name]
        if hasattr(command, "commands"):
            command = command.commands[words.pop(0)]
        options = {o for p in command.params for o in (*p.opts, *p.secondary_opts)}
        assert {w for w in words if w.startswith("-") and w != "-"} <= options, line


def test_five_lines_for_jupyter_run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    article = fr.load_examples()[2]
    (tmp_path / "artikel.txt").write_text(article.text, encoding="utf-8")
    (tmp_path / "ordner").mkdir()
    (tmp_path / "ordner" / "a.txt").write_text(article.text, encoding="utf-8")
    (code,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    exec(code, {})  # noqa: S102 - our own README


def test_linked_files_are_there():
    for target in re.findall(r"\]\(([^)#:]+)\)", README):
        assert (ROOT / target).exists(), target


def test_versions_agree():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["version"] == fr.__version__


def test_init_docstring_is_short_enough_to_be_read():
    assert len((ROOT / "framing" / "__init__.py").read_text(encoding="utf-8").split('"""')[1].splitlines()) < 80


def test_measures_of_the_readme_exist():
    for word in re.findall(r"`fr\.(\w+)", README):
        assert hasattr(fr, word), word

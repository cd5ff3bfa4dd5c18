# Both commands need Python 3.11 or later and nothing else.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: demo test lint types fast reports lessons notebooks clean

demo: $(VENV)/.installed
	$(BIN)/framing demo

test: $(VENV)/.installed-dev lint types
	$(BIN)/python -m pytest -n 2

lint: $(VENV)/.installed-dev
	$(BIN)/ruff check .

types: $(VENV)/.installed-dev
	$(BIN)/mypy

fast: $(VENV)/.installed-dev
	$(BIN)/python -m pytest -n 2 -m "not slow"

$(VENV)/bin/python:
	$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "framing needs Python 3.11 or later; this is " + sys.version.split()[0] + ". Name another: make PYTHON=python3.12 ...")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"

$(VENV)/.installed: pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --editable ".[all]"
	touch $@

$(VENV)/.installed-dev: pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --editable ".[all]" --group test --group check
	touch $@ $(VENV)/.installed

# What is committed in reports/: the sample report and the lessons, the same bytes as long as nothing changed.
reports: demo lessons

lessons: $(VENV)/.installed
	for folder in framing/examples/lessons/*/; do \
		$(BIN)/framing teach --lesson $$folder -o reports/lessons/$$(basename $$folder) --formats pdf,page || exit 1; \
	done

# The notebooks, run again and cleaned of what changes from run to run.
notebooks: $(VENV)/.installed-dev
	$(BIN)/python notebooks/build.py

clean:
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache

.DEFAULT_GOAL := help
.PHONY: help dev demo docs site check test e2e clean

PYTHON ?= python3
BIN := .venv/bin
INSTALLED := .venv/.installed
DEMO ?= demo

help: ## Say what each target does
	@sed -n 's/^\([a-z0-9]*\):.*## /\1|/p' $(MAKEFILE_LIST) | awk -F'|' '{printf "make %-6s %s\n", $$1, $$2}'

dev: $(INSTALLED) ## Make .venv with kactl, editable, and every pinned tool; does nothing when it is fresh

$(INSTALLED): pyproject.toml tools/requirements.py
	$(PYTHON) -m venv .venv
	$(BIN)/python tools/requirements.py test lint > .venv/requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[all]" --requirement .venv/requirements.txt
	$(BIN)/python -m compileall -q src
	@touch $@

demo: dev ## Walk through a gate and its approvals in demo/ (DEMO=folder for another place)
	$(BIN)/kactl $(if $(findstring zh,$(LANG)),--lang zh) demo $(DEMO)

docs: dev ## Fill the generated parts of the pages from the code
	$(BIN)/python -m tools.reference

site: dev ## Build the site of the documentation, both languages, into build/site
	$(BIN)/python tools/requirements.py site > .venv/site.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --requirement .venv/site.txt
	$(BIN)/python -m tools.site.build

check: dev ## Lint, format, types, contracts between rooms, the promises of the house, kactl on kactl
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest -n auto -q tests/house
	$(BIN)/kactl check
	$(BIN)/kactl gate check foundation

test: dev ## Run the tests, unit tests first; at most 15 minutes on 2 cores
	@echo "Left out: tests marked e2e, because they install from a package index (make e2e runs them);"
	@echo "          tests/house, because make check runs them."
	$(BIN)/pytest -n auto -q tests/unit
	$(BIN)/pytest -n auto -q -m "not e2e" --ignore=tests/unit --ignore=tests/house

e2e: dev ## Install the wheel into a fresh environment and use it as the README says
	$(BIN)/pytest -q -m e2e

clean: ## Remove what the targets made, the demonstration included
	rm -rf .venv build dist $(DEMO) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

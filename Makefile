# CTR Desktop: make help lists what there is.
VENV := .venv
PYTHON := $(VENV)/bin/python
.PHONY: help prepare run test check bench fuzz generate wheel-test clean

help:
	@echo "make run      open the program on the bundled sample (demo data; without a display: offscreen)"
	@echo "make test     run the tests"
	@echo "make check    lint, types, layers, forms and translations, wheel"
	@echo "make bench    measure the figures that ARCHITECTURE.md names"
	@echo "make fuzz     read 10,000 spoilt documents"
	@echo "make generate compile forms and translations"
	@echo "make clean    remove what was made"

prepare:
	@./packaging/prepare.sh

run: prepare
	@$(PYTHON) packaging/demo.py

test: prepare
	QT_QPA_PLATFORM=offscreen $(PYTHON) -m pytest

check: prepare
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy
	$(VENV)/bin/lint-imports
	$(PYTHON) packaging/generate.py --check
	$(PYTHON) packaging/check_house.py
	$(PYTHON) packaging/wheel_test.py

bench: prepare
	QT_QPA_PLATFORM=offscreen $(PYTHON) -m tests.benchmarks

fuzz: prepare
	$(PYTHON) -m tests.fuzz 10000

generate: prepare
	$(PYTHON) packaging/generate.py

clean:
	rm -rf $(VENV) build dist demo-data output .pytest_cache .ruff_cache .mypy_cache .import_linter_cache .hypothesis

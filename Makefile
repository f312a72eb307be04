# CTR Desktop: make help lists what there is.
VENV := .venv
PYTHON := $(VENV)/bin/python
# More for pytest, as in: make test PYTEST="-k undo"
PYTEST :=
.PHONY: help prepare run test check bench fuzz replay generate installers test-installers clean

help:
	@echo "make run      open the program on the bundled sample (demo data; without a display: offscreen)"
	@echo "make test     run the tests"
	@echo "make check    lint, types, layers, forms and translations, wheel"
	@echo "make bench    measure the figures that ARCHITECTURE.md names"
	@echo "make fuzz     read 10,000 spoilt documents"
	@echo "make replay   play 5,000 random sequences of edits, undo, restarts and past days against a plain model"
	@echo "make generate compile forms and translations"
	@echo "make installers      build the installers for Linux and Windows into dist/"
	@echo "make test-installers install them on bare systems and under Wine, start, upgrade, remove (root, 40 minutes at first)"
	@echo "make clean    remove what was made"

prepare:
	@./packaging/prepare.sh

run: prepare
	@$(PYTHON) packaging/demo.py

test: prepare
	QT_QPA_PLATFORM=offscreen $(PYTHON) -m pytest -n 2 --dist worksteal $(PYTEST)

check: prepare
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy
	$(VENV)/bin/lint-imports
	$(PYTHON) packaging/generate.py --check
	$(PYTHON) packaging/check_house.py
	$(PYTHON) packaging/wheel_test.py

bench: prepare
	if command -v xvfb-run >/dev/null; then \
	  QT_QPA_PLATFORM=xcb xvfb-run -a -s "-screen 0 1600x900x24" $(PYTHON) -m tests.benchmarks; \
	else QT_QPA_PLATFORM=offscreen $(PYTHON) -m tests.benchmarks; fi

fuzz: prepare
	$(PYTHON) -m tests.fuzz 10000

replay: prepare
	$(PYTHON) -m tests.replay 5000

generate: prepare
	$(PYTHON) packaging/generate.py

installers: prepare
	packaging/tools.sh installers
	rm -rf dist
	$(PYTHON) packaging/linux/build.py
	$(PYTHON) packaging/windows/build.py
	cd dist && sha256sum * > SHA256SUMS && cat SHA256SUMS

test-installers: prepare
	packaging/test_installers.sh

clean:
	rm -rf $(VENV) build dist demo-data output .pytest_cache .ruff_cache .mypy_cache .import_linter_cache .hypothesis

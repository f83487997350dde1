# One entry point for everything: `make help` lists the goals. Each goal does its own set-up.

VENV := .venv
BIN := $(VENV)/bin
PYTHON = $(shell sh packaging/find_python.sh)
packages = $(shell sed 's/\#.*//' packaging/debian/$(1).txt)

TRANSLATIONS := $(wildcard resources/translations/*.ts)
CATALOGUES := $(TRANSLATIONS:resources/translations/%.ts=build/resources/translations/%.qm)
UI_SOURCES = $(shell find ui -name '*.qml' -o -name '*.py')

# Without it each process of `make test` compiles every test anew.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

.PHONY: help
help: ## List the goals
	@sed -n 's/^\([a-z][a-z-]*\):.*## \(.*\)/\1|\2/p' $(MAKEFILE_LIST) | awk -F '|' '{printf "  make %-14s %s\n", $$1, $$2}'

.PHONY: demo
demo: system venv resources ## Start the kiosk on its own sandbox; without a display, make the tour
	$(BIN)/pickup-kiosk demo

.PHONY: tour
tour: system venv resources ## Write a picture of every screen to build/tour/
	$(BIN)/pickup-kiosk tour --out build/tour

.PHONY: test
test: system system-test venv resources ## Run the tests, in less than five minutes
	$(BIN)/python -m pytest -n 4 --dist worksteal

.PHONY: thorough
thorough: system system-test venv resources ## Run all tests and every variant of them, for about ten minutes
	$(BIN)/python -m pytest -m "" -n 3 --dist worksteal

.PHONY: crashes
crashes: system system-test venv resources ## Kill the kiosk at every instant of a claim and a collect
	CRASHES=all $(BIN)/python -m pytest -m "" -n 2 --dist worksteal tests/end_to_end/test_crashes.py

.PHONY: soak
soak: venv ## Prove claims and collects in 10,000 visits with faults and kills (VISITS=…, SEED=…)
	$(BIN)/python -m tests.reliability.soak

.PHONY: bench
bench: system system-test venv resources ## Measure speed (tests/benchmarks/bench_*.py)
	$(BIN)/python -m pytest tests/benchmarks -o 'python_files=bench_*.py' -s

.PHONY: power-loss
power-loss: venv ## Replay power cuts on the journal's files, thousands of them, and count
	POWER_LOSS=all $(BIN)/python -m pytest tests/unit/operations/journal/test_journal_power_loss.py -q -s

.PHONY: power-cuts
power-cuts: venv ## Cut the power of a real disk with ext4 at each request (Linux, root; EVENTS=…, SEED=…)
	$(BIN)/python -m tests.reliability.power_cuts

.PHONY: lint lint-python lint-types lint-qml lint-words lint-rules
lint: lint-python lint-types lint-qml lint-words lint-rules ## Check all that a machine can judge (-k: go on)

lint-python: venv
	$(BIN)/ruff check
	$(BIN)/ruff format --check

lint-types: venv
	$(BIN)/mypy

lint-qml: system venv
	$(BIN)/python packaging/format_qml.py --check
	$(BIN)/python packaging/lint_qml.py

lint-words: system venv
	$(BIN)/python packaging/check_translations.py

lint-rules: system venv
	$(BIN)/python -m pytest -q tests/unit/test_import_rules.py tests/unit/test_qml_rules.py

.PHONY: format
format: venv ## Format Python and QML
	$(BIN)/ruff check --fix-only
	$(BIN)/ruff format
	$(BIN)/python packaging/format_qml.py

.PHONY: translations
translations: venv ## Collect the strings of the user interface into resources/translations/*.ts
	$(BIN)/python packaging/collect_translations.py

.PHONY: resources
resources: venv $(CATALOGUES) ## Compile the translations

build/resources/translations/%.qm: resources/translations/%.ts | $(VENV)/.installed
	@mkdir -p $(@D)
	$(BIN)/pyside6-lrelease -silent $< -qm $@

.PHONY: venv
venv: $(VENV)/.installed ## Make .venv with the locked dependencies and the project itself

$(VENV)/.installed: requirements.lock pyproject.toml
	@sh packaging/make_venv.sh $(VENV) $(PYTHON)
	@touch $@

.PHONY: system
system: ## Install the system libraries that a window needs (Debian, as root)
	@sh packaging/system_packages.sh $(call packages,run)

.PHONY: system-test
system-test: ## Install the tools that the end-to-end tests need (Debian, as root)
	@sh packaging/system_packages.sh --optional $(call packages,test)

.PHONY: lock
lock: ## Compile requirements.lock anew (needs uv)
	uv pip compile --universal --generate-hashes --no-header \
	  --python-version 3.11 --group dev pyproject.toml -o requirements.lock

.PHONY: clean
clean: ## Remove what was built; .venv stays
	rm -rf build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find kiosk ui tests packaging -name __pycache__ -prune -exec rm -rf {} +

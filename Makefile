# Needs Python 3.11 or newer with its venv module, and make. Another Python: make run PYTHON=python3.12
PYTHON = python3
ARGS =
UPGRADE =

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check -qq

.DELETE_ON_ERROR:
.PHONY: help run test lint format transcript screenshots replies reading policies bench reviews soak chaos soak-year mutants venv lock clean

help:
	@echo "make run         start the bot (TELEGRAM_TOKEN in the environment or .env), without a token the sandbox"
	@echo "make test        run the tests; ARGS are handed to pytest"
	@echo "make lint        check style, types, layers and dependencies"
	@echo "make transcript  play the README's week anew and write it down"
	@echo "make screenshots play a story and take the README's pictures anew; needs Chromium"
	@echo "make replies     score how messages are understood, by group"
	@echo "make reading     time how messages are understood, beside a simpler way"
	@echo "make policies    compare ways to choose a weight in a made-up world; ARGS=100 people, ARGS=plot.svg"
	@echo "make bench       how prompts and answers get out, next to others (ARGS=--full: about an hour)"
	@echo "make reviews     time a review of a year-long history"
	@echo "make soak        run the rules' invariants over many generated histories; ARGS are seconds (600)"
	@echo "make mutants     change the rules one by one and see which changes no test notices; ARGS are files: gate flare, --again tries the rest"
	@echo "make chaos       kill, starve and confuse the real processes; ARGS are seconds (120), SEED=... replays"
	@echo "make soak-year   a year of many people as the planner sees them, of two through the bot; ARGS are people (100)"
	@echo "make format      lay the code out and sort its imports"
	@echo "make venv        make .venv with all that running, testing and linting need"
	@echo "make lock        write the two lock files anew; UPGRADE=--upgrade takes newer versions"
	@echo "make clean       remove .venv and the caches"

run: $(VENV)/.run
	@exec $(BIN)/python -m bot

test: $(VENV)/.dev
	@$(BIN)/pytest $(ARGS)

lint: $(VENV)/.dev
	@$(BIN)/ruff check --quiet .
	@$(BIN)/ruff format --quiet --check .
	@$(BIN)/mypy --no-error-summary
	@$(BIN)/lint-imports --no-cache --no-logo
	@$(BIN)/deptry --no-ansi .

format: $(VENV)/.dev
	@$(BIN)/ruff check --quiet --select I --fix .
	@$(BIN)/ruff format --quiet .

transcript: $(VENV)/.dev
	@$(BIN)/python -m tests.transcript

screenshots: $(VENV)/.dev
	@$(BIN)/python -m tests.screenshots

replies: $(VENV)/.dev
	@$(BIN)/python -m benchmarks.replies $(ARGS)

reading: $(VENV)/.dev
	@$(BIN)/python -m benchmarks.reading

policies: $(VENV)/.dev
	@$(BIN)/python -m benchmarks.policies $(ARGS)

bench: $(VENV)/.dev
	@$(BIN)/python -m benchmarks.delivery $(ARGS)

reviews: $(VENV)/.dev
	@$(BIN)/python -m benchmarks.reviews

soak: $(VENV)/.dev
	@$(BIN)/python -m tests.soak $(ARGS)

chaos: $(VENV)/.dev
	@$(BIN)/python -m tests.chaos $(ARGS)

soak-year: $(VENV)/.dev
	@$(BIN)/python -m tests.soak_year $(ARGS)
	@DAYS=365 $(BIN)/python -m pytest -q tests/stories/test_a_year.py

mutants: $(VENV)/.dev
	@$(BIN)/python -m tests.mutants $(ARGS)

venv: $(VENV)/.dev

# A Python named on the command line that is not the environment's own version makes the environment anew.
ifeq ($(origin PYTHON),command line)
ifneq ($(shell $(PYTHON) -V 2>&1),$(shell $(BIN)/python -V 2>&1))
CLEAR := --clear
.PHONY: $(VENV)/.made
endif
endif

$(VENV)/.made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Sitbone needs Python 3.11 or newer. Name one: make run PYTHON=python3.12" >&2; exit 1; }
	@echo "Making $(VENV) (once, about a minute)"
	@$(PYTHON) -m venv $(CLEAR) $(VENV)
	@touch $@

# The lock holds the build backend too, so the project itself is built without fetching anything.
$(VENV)/.run: $(VENV)/.made requirements.lock pyproject.toml
	@$(PIP) install --require-hashes -r requirements.lock
	@$(PIP) install --no-build-isolation --no-deps -e .
	@touch $@

$(VENV)/.dev: $(VENV)/.made requirements.lock requirements-dev.lock pyproject.toml
	@$(PIP) install --require-hashes -r requirements-dev.lock
	@$(PIP) install --no-build-isolation --no-deps -e .
	@touch $(VENV)/.run $@

# Neither lock names where packages come from: that is the reader's own pip setting.
LOCK = $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
       --custom-compile-command "make lock" $(UPGRADE) pyproject.toml --extra build

lock: $(VENV)/.made
	@$(PIP) install uv
	@$(LOCK) --output-file requirements.lock
	@$(LOCK) --extra test --extra lint --extra bench --extra mutants --constraint requirements.lock --output-file requirements-dev.lock

clean:
	@rm -rf $(VENV) mutants .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

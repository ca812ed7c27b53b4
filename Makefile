# Everything that a person or a machine runs here. On a fresh clone each target makes its own virtual environment.

PYTHON ?= python3
VENV ?= .venv
OUT ?= out
DEMO ?= examples/mali-2022/reports
# Where the benchmark data lie; beside the clone where nothing else is said. Absent: what needs them is skipped by name.
REPORTEDLY_BENCH ?= $(wildcard ../shared/bench)
export REPORTEDLY_BENCH

BIN := $(VENV)/bin
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check
# One thread each: the machine's cores go to processes, and speeds compare.
ONE_THREAD := OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 MKL_NUM_THREADS=1

.PHONY: help demo test check bench gate lock docs train clean

help: ## List the targets.
	@grep -hE '^[a-z]+:.*##' Makefile | sed 's/:.*## /\t/'

demo: $(VENV)/.run ## Read the example reports; print their brief and write it as one HTML file.
	@mkdir -p $(OUT)
	@$(BIN)/reportedly brief --html $(OUT)/brief.html $(DEMO)
	@$(BIN)/reportedly add $(DEMO) --case $(OUT)/example.case >/dev/null
	@echo
	@echo "To read, question and correct the same reports in a browser:"
	@echo "    $(BIN)/reportedly serve --case $(OUT)/example.case"

test: check ## Install what tests need and run them all, with the checks of style and types.
	$(ONE_THREAD) $(BIN)/python -m pytest

check: $(VENV)/.test ## Check style and types.
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

bench: $(VENV)/.test ## Score every benchmark task, measure speed, and write benchmarks/results/latest.md.
	$(ONE_THREAD) $(BIN)/python -m benchmarks

gate: $(VENV)/.test ## Check the small, fast part of the benchmarks against their floors.
	$(ONE_THREAD) $(BIN)/python -m benchmarks --gate

docs: $(VENV)/.test ## Write what the documents take from the code and from real output.
	$(BIN)/python docs/generate.py

COMPILE := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate
lock: $(VENV)/.build ## Pin every dependency again, with hashes.
	$(INSTALL) uv
	UV_CUSTOM_COMPILE_COMMAND="make lock" $(COMPILE) --upgrade pyproject.toml -o requirements/run.txt
	UV_CUSTOM_COMPILE_COMMAND="make lock" $(COMPILE) --upgrade pyproject.toml --group test -o requirements/test.txt
	UV_CUSTOM_COMPILE_COMMAND="make lock" $(COMPILE) --upgrade --group build -o requirements/build.txt

# Hours on two cores; taken up again from the last checkpoint where it was stopped.
train: ## Train the encoder again on the sets that training/manifest.toml gives it.
	$(PYTHON) -m venv .venv-train
	.venv-train/bin/python -m pip install --quiet -r training/encoder/requirements.txt
	PYTHONPATH=src:. .venv-train/bin/python -m training.encoder train --folder $(OUT)/encoder --steps 5000

clean: ## Remove the virtual environment and everything written.
	rm -rf $(VENV) $(OUT) .mypy_cache .ruff_cache .pytest_cache

# The stamps: a step is done again only when what it rests on has changed.
$(VENV)/.build: requirements/build.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed; say which with make PYTHON=...")'
	@echo "installing into $(VENV) ..."
	@$(PYTHON) -m venv $(VENV)
	@$(INSTALL) --require-hashes -r requirements/build.txt
	@touch $@

# Not in a build environment of its own: what builds is pinned with hashes too.
# The weights of the encoder are installed where they lie; without them the rules read alone.
WEIGHTS := $(wildcard models/en/reportedly_en/manifest.json)
$(VENV)/.run: $(VENV)/.build requirements/run.txt pyproject.toml $(WEIGHTS)
	@$(INSTALL) --require-hashes -r requirements/run.txt
	@$(INSTALL) --no-deps --no-build-isolation --editable . $(if $(WEIGHTS),--editable models/en)
	@touch $@

$(VENV)/.test: $(VENV)/.run requirements/test.txt
	@$(INSTALL) --require-hashes -r requirements/test.txt
	@touch $@

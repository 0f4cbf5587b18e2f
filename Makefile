# Two commands on a fresh machine: make demo, make test. Both make what they need.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
LOCK := --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links --no-annotate --no-header
# The example's review goes stale one day; the demo does not.
EXAMPLE_DAY := 2026-11-23
.DEFAULT_GOAL := help
unexport PYTHONDONTWRITEBYTECODE
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: help demo lint check test audit bench precision docs lock clean

help: ## Say what each target does
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 14

$(VENV)/base: pyproject.toml constraints-base.txt
	$(PYTHON) -c 'import sys; sys.exit("healthpress needs Python 3.11 or newer, this is " + sys.version.split()[0] if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --require-hashes --no-deps -r constraints-base.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation -e .
	touch $@

$(VENV)/installed: $(VENV)/base constraints.txt
	$(BIN)/python -m pip install --quiet --require-hashes --no-deps -r constraints.txt
	touch $@

demo: $(VENV)/base ## Build the example site and say which page to open
	$(BIN)/healthpress build examples/ketamine --today $(EXAMPLE_DAY)
	@echo "open examples/ketamine/public/ketamine-for-treatment-resistant-depression/index.html"
	@echo "or serve it all: $(PYTHON) -m http.server --directory examples/ketamine/public"

lint: $(VENV)/installed ## Style, types and floors
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

check: lint ## The quick part: lint and the tests that are over in a moment
	$(BIN)/pytest -q -n 2 -m "not browser and not packaging and not slow"

test: lint ## Everything but what needs Java and Node
	tools/chromium.sh
	$(BIN)/pytest -q -n 2 --cov --cov-report=term

audit: $(VENV)/installed ## The Nu HTML checker and Lighthouse (Java and Node)
	tools/chromium.sh
	tools/audit.sh

bench: $(VENV)/installed ## Benchmarks, as ratios in one run (WRITE=--write records them in docs/)
	$(BIN)/python -m bench.build
	$(BIN)/python -m bench.check $(WRITE)

precision: $(VENV)/installed ## How often each rule speaks on public pages (WRITE=--write records it)
	$(BIN)/python -m bench.precision $(WRITE)

docs: $(VENV)/base ## Write the pages of the rules anew
	$(BIN)/python tools/rule_pages.py docs

lock: ## Write the lock files anew (hashes, no index addresses)
	uv pip compile $(LOCK) --group packaging pyproject.toml -o constraints-base.txt
	uv pip compile $(LOCK) --group dev --group browser --group packaging pyproject.toml -o constraints.txt

clean: ## Remove what was made here
	rm -rf $(VENV) .tools dist .coverage* examples/*/public examples/*/.healthpress .mypy_cache .pytest_cache .ruff_cache

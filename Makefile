# Two commands on a fresh machine with Python 3.11+, pip and make:  make run   make test
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SHARED ?= ../shared

.PHONY: run test train check format lint types eval docs debian clean

$(VENV)/.installed: pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "onrecord needs Python 3.11 or newer, this is %d.%d" % sys.version_info[:2])'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
	touch $@

run: $(VENV)/.installed  ## set up and print the record of the bundled example dispatches
	$(BIN)/onrecord read --examples

test: $(VENV)/.installed  ## set up and run the tests
	$(BIN)/python -m pytest

check: $(VENV)/.installed format lint types test  ## what CI runs: format, lint, strict types, tests

format: $(VENV)/.installed
	$(BIN)/ruff format --check src tests training benchmarks

lint: $(VENV)/.installed
	$(BIN)/ruff check src tests training benchmarks

types: $(VENV)/.installed
	$(BIN)/mypy

eval: $(VENV)/.installed  ## score the shipped files (SHARED=folder with score/, gold/, seed/, corpora/) and hold them against their floors
	$(BIN)/python benchmarks/evaluate.py --shared $(SHARED) $(EVAL)

.venv-train/.installed: training/requirements.txt
	$(PYTHON) -m venv .venv-train
	.venv-train/bin/pip install --quiet -r training/requirements.txt
	touch $@

train: export PYTHONPATH := src
train: export OMP_WAIT_POLICY := passive
train: .venv-train/.installed  ## train, export and calibrate the default model (SHARED=folder with corpora/); hours on two cores
	.venv-train/bin/python training/train.py --corpora $(SHARED)/corpora --out runs/main --epochs 3 --end 0.08
	.venv-train/bin/python training/train.py --corpora $(SHARED)/corpora --dispatches training/dispatches \
		--init runs/main/model.pt --out runs/final --epochs 2 --start 0.6 --end 0 --warm 0.03 --seed 8
	.venv-train/bin/python training/export.py runs/final/model.pt src/onrecord/tag/models/default \
		--corpora $(SHARED)/corpora --dispatches training/dispatches
	.venv-train/bin/python training/calibrate.py default --corpora $(SHARED)/corpora --biases 0 0.3 0.6 0.9 1.2

docs: $(VENV)/.installed  ## write the generated parts of the docs again (schema, command help)
	$(BIN)/python docs/generate.py

debian:  ## Debian's packages that some tests need (PostgreSQL, Java); without them, or without apt, those tests are skipped
	@wanted=""; command -v initdb >/dev/null || ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || wanted="postgresql"; \
	command -v java >/dev/null || wanted="$$wanted openjdk-17-jre-headless"; \
	if [ -z "$$wanted" ]; then echo "PostgreSQL and Java are installed"; \
	elif ! command -v apt-get >/dev/null || [ "$$(id -u)" != 0 ]; then echo "not root, or no apt: the tests that need $$wanted will be skipped"; \
	elif apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$wanted >/dev/null; then \
	echo "installed: $$wanted"; else echo "apt cannot install $$wanted: the tests that need it will be skipped"; fi

clean:
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis

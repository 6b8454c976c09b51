# Two commands on a fresh machine with Python 3.11+, pip and make:  make run   make test
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SHARED ?= ../shared
MODEL_VERSION ?= 1.1.0
PORT ?= 8321

.PHONY: run test train check format lint types eval docs frontend debian clean

$(VENV)/.installed: pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "onrecord needs Python 3.11 or newer, this is %d.%d" % sys.version_info[:2])'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
	touch $@

WORKSPACE := $(BIN)/onrecord serve --examples --port $(PORT)
run: $(VENV)/.installed  ## set up, print the records of the bundled example dispatches, and open the workspace on them (until Ctrl-C)
	$(BIN)/onrecord read --examples
	@if [ -t 0 ] && [ -t 1 ] && [ -z "$$CI" ]; then exec $(WORKSPACE); \
	else echo "no terminal here: start the workspace on these examples with $(WORKSPACE), then open http://127.0.0.1:$(PORT)/"; fi

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

.venv-train/.installed: training/requirements.txt pyproject.toml
	$(PYTHON) -m venv .venv-train
	.venv-train/bin/python -m pip install --quiet -r training/requirements.txt --editable .
	touch $@

TRAIN := .venv-train/bin/python training
SEEN := --corpora $(SHARED)/corpora --dispatches training/dispatches
train: export OMP_WAIT_POLICY := passive
train: .venv-train/.installed  ## train, distil, export and calibrate both models (SHARED=folder with corpora/); about three hours of one core with AVX-512
	$(TRAIN)/train.py $(SEEN) --out runs/teacher-a --epochs 5 --end 0.01 --seed 7 --threads 1 & \
	$(TRAIN)/train.py $(SEEN) --out runs/teacher-b --epochs 5 --end 0.01 --seed 11 --threads 1 & wait
	$(TRAIN)/distill.py runs/teacher-a/model.pt runs/teacher-b/model.pt $(SEEN) --out runs/default --beliefs runs/beliefs.pkl --epochs 2
	$(TRAIN)/distill.py runs/teacher-a/model.pt runs/teacher-b/model.pt $(SEEN) --out runs/fast --beliefs runs/beliefs.pkl \
		--student fast --epochs 9 --rate 6e-4 --head-rate 1e-3 --dropout 0.08
	for name in default fast; do \
		$(TRAIN)/export.py runs/$$name/model.pt src/onrecord/tag/models/$$name $(SEEN) --version $(MODEL_VERSION) && \
		$(TRAIN)/calibrate.py $$name --corpora $(SHARED)/corpora && \
		for what in attribution syntax; do $(TRAIN)/evaluate.py $$what $$name --corpora $(SHARED)/corpora --note || exit 1; done || exit 1; done
	$(TRAIN)/events.py training/dispatches --corpora $(SHARED)/corpora
	$(TRAIN)/themes.py training/dispatches
	$(MAKE) docs

docs: $(VENV)/.installed  ## write the generated parts of the docs again (schema, command help)
	$(BIN)/python docs/generate.py

frontend:  ## build the workspace's scripts and styles again (needs Node; what is built is committed, so that nobody else does)
	cd frontend && npm ci --ignore-scripts --no-audit --no-fund && npm run check && npm run build

debian:  ## Debian's packages that some tests need (PostgreSQL, Java, Chromium); without them, or without apt, those tests are skipped
	@wanted=""; command -v initdb >/dev/null || ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || wanted="postgresql"; \
	command -v java >/dev/null || wanted="$$wanted openjdk-17-jre-headless"; \
	command -v chromium >/dev/null || wanted="$$wanted chromium"; \
	if [ -z "$$wanted" ]; then echo "PostgreSQL, Java and Chromium are installed"; \
	elif ! command -v apt-get >/dev/null || [ "$$(id -u)" != 0 ]; then echo "not root, or no apt: the tests that need $$wanted will be skipped"; \
	elif apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$wanted >/dev/null; then \
	echo "installed: $$wanted"; else echo "apt cannot install $$wanted: the tests that need it will be skipped"; fi

clean:
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis

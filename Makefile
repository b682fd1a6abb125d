# Everything goes through a script that says in one sentence what is wrong when something is.

SHELL := /bin/sh
PYTHON ?=
PORT ?=
export PYTHON PORT
VENV_PYTHON := .venv/bin/python

.DEFAULT_GOAL := help
.PHONY: help run test check dev setup vendor bench lock audit coverage glossary extraction-score

help: ## Show what can be made
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1	\2/p' Makefile | expand -t 26

run: ## Run the site on http://127.0.0.1:8000/ (PORT=… for another port)
	@sh scripts/with-python.sh -m scripts.run

test: ## Run every test and check there is, on SQLite and on PostgreSQL
	@sh scripts/with-python.sh -m scripts.setup --system
	@$(VENV_PYTHON) -m scripts.test

check: ## Run linters and type checkers only
	@sh scripts/with-python.sh -m scripts.setup
	@$(VENV_PYTHON) -m scripts.check

dev: ## Run the site for development: reloads itself, shows errors in full
	@sh scripts/with-python.sh -m scripts.setup
	@$(VENV_PYTHON) manage.py migrate --verbosity 0
	@$(VENV_PYTHON) manage.py load_dataset
	@$(VENV_PYTHON) manage.py ensure_admin
	@DEBUG=1 $(VENV_PYTHON) manage.py runserver "127.0.0.1:$${PORT:-8000}"

setup: ## Install what tests and checks need (as root also Chromium and PostgreSQL)
	@sh scripts/with-python.sh -m scripts.setup --system

vendor: ## Build static/vendor from the pinned npm packages
	npm ci --ignore-scripts
	node scripts/vendor.mjs

bench: ## Measure the budgets
	@sh scripts/with-python.sh -m scripts.setup --system
	@$(VENV_PYTHON) bench/run.py

lock: ## Compile requirements*.in to hashed pins
	@sh scripts/with-python.sh -m scripts.setup
	.venv/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url requirements.in -o requirements.txt
	.venv/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url requirements-dev.in -o requirements-dev.txt

audit: ## Ask for known vulnerabilities of the pinned packages (needs the network)
	@sh scripts/with-python.sh -m scripts.setup
	.venv/bin/pip-audit --strict --require-hashes -r requirements.txt

coverage: ## Run the tests on SQLite and show which lines none of them reached
	@sh scripts/with-python.sh -m scripts.setup --system
	@$(VENV_PYTHON) -m pytest --quiet --cov=timeline --cov-report=term-missing:skip-covered

glossary: ## Write the lists of the code into docs/glossary.md
	@$(VENV_PYTHON) -m scripts.glossary

extraction-score: ## Score extraction on the gold texts (ARGS='--split dev --language ko' …)
	@sh scripts/with-python.sh -m scripts.setup
	@$(VENV_PYTHON) -m scripts.extraction_score $(ARGS)

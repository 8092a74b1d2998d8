.DEFAULT_GOAL := help
SHELL := /bin/sh

VENV ?= .venv
PORT ?= 8000
PYTHON ?=
ROWS ?= 100000
BIN := $(VENV)/bin
export VENV PORT PYTHON

.PHONY: help
help: ## List the commands
	@grep -hE '^[a-z_-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-14s %s\n", $$1, $$2}'

.PHONY: run
run: environment ## Run the site with the demo clinic on http://127.0.0.1:8000/ (PORT= to change)
	@$(BIN)/python manage.py run_site --port $(PORT)

.PHONY: environment
environment: # The virtual environment with what the site needs
	@GOAL=run scripts/environment.sh requirements.txt

.PHONY: tools
tools: # The same with what tests and checks need
	@GOAL=test scripts/environment.sh requirements.txt requirements-dev.txt

.PHONY: test
test: tools ## Run all tests: on SQLite, on PostgreSQL, and in a browser
	scripts/test.sh

.PHONY: screenshots
screenshots: tools ## Make the pictures in docs/screenshots from the demo clinic, in light and dark
	CHROMIUM="$$(scripts/chromium.sh)" $(BIN)/python scripts/screenshots.py

.PHONY: faults
faults: tools ## Kill the site and its worker 200 times while visitors send, on both databases
	env -u DATABASE_URL FAULTS=200 HOURS_CASES=2000 $(BIN)/python -m pytest tests/inquiries/test_faults.py tests/inquiries/test_hours.py
	FAULTS=200 $(BIN)/python scripts/with_postgres.py $(BIN)/python -m pytest tests/inquiries/test_faults.py

.PHONY: bench
bench: tools ## Measure speed and weight against their budgets (ROWS=1000000 for the tables of a large clinic)
	@$(BIN)/python -m bench --rows $(ROWS)

.PHONY: check
check: tools ## Check format, lint, types, templates, CSS, migrations, imports and production settings
	@$(MAKE) --no-print-directory --keep-going check-format check-lint check-types check-templates check-css \
		check-architecture check-deploy
	@echo "All checks passed."

.PHONY: check-format
check-format: # Python is formatted
	$(BIN)/ruff format --check --quiet .

.PHONY: check-lint
check-lint: # No known mistakes
	$(BIN)/ruff check --quiet .

.PHONY: check-types
check-types: # Types fit
	$(BIN)/mypy .

.PHONY: check-templates
check-templates: # Templates are formatted, and their HTML is sound
	$(BIN)/djade --check $$(find templates -name '*.html')
	$(BIN)/djlint --lint --quiet templates

.PHONY: check-css
check-css: # Stylesheets follow the house rules
	$(BIN)/python scripts/check_css.py static/css

.PHONY: check-architecture
check-architecture: # Imports and relations follow the arrows, no migration is missing
	$(BIN)/python manage.py makemigrations --check --dry-run
	$(BIN)/python -m pytest --quiet tests/test_architecture.py

.PHONY: check-deploy
check-deploy: # Production settings raise no warning
	scripts/check_deploy.sh

.PHONY: format
format: tools ## Format Python and templates
	$(BIN)/ruff check --quiet --fix .
	$(BIN)/ruff format --quiet .
	$(BIN)/djade $$(find templates -name '*.html') || true

.PHONY: requirements
messages: tools ## Bring the translations in locale/ up to the code and compile them
	$(BIN)/python scripts/messages.py

requirements: tools ## Compile requirements*.txt from pyproject.toml (UPGRADE=--upgrade for the newest versions)
	$(BIN)/uv pip compile --quiet --generate-hashes --universal --python-version 3.11 --no-emit-index-url \
		--custom-compile-command "make requirements" $(UPGRADE) pyproject.toml --output-file requirements.txt
	$(BIN)/uv pip compile --quiet --generate-hashes --universal --python-version 3.11 --no-emit-index-url \
		--custom-compile-command "make requirements" $(UPGRADE) --extra dev --constraint requirements.txt \
		pyproject.toml --output-file requirements-dev.txt

.PHONY: clean
clean: ## Remove the environment, the trial database and everything else that the commands made
	rm -rf $(VENV) var media staticfiles site.sqlite3 site.sqlite3-wal site.sqlite3-shm

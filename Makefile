.DEFAULT_GOAL := help
SHELL := /bin/sh

VENV ?= .venv
PORT ?= 8000
PYTHON ?=
BIN := $(VENV)/bin
export VENV PORT PYTHON

# What of the code is checked
PYTHON_FILES := accounts articles clinic comments config inquiries lib outbox scripts tests manage.py
TEMPLATES = $$(find templates -name '*.html')

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

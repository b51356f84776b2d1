# Everything runs in an environment of its own; nothing has to be installed by hand first.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.DEFAULT_GOAL := help
.PHONY: help demo test check docs slow spark bench clean

help:
	@echo "make demo    xem thử hai kế hoạch thật / a tour of two real plans"
	@echo "make test    chạy bộ kiểm thử / the tests"
	@echo "make check   định dạng, lint, kiểu, tầng, tài liệu / format, lint, types, floors, documentation"
	@echo "make docs    dựng tài liệu thành trang web / the documentation as web pages"
	@echo "make slow    kiểm thử lâu / the long-running tests"
	@echo "make spark   kiểm thử trên Spark, cần Java 17 / the tests on Spark, which needs Java 17"
	@echo "make bench   tỷ lệ tốc độ / speed, as ratios"

demo: $(READY)
	@$(BIN)/gender-plan demo

test: $(READY)
	$(BIN)/pytest -n auto -m "not slow"

slow: $(READY)
	$(BIN)/pytest -n auto -m "slow and not spark"

# No page is fetched from elsewhere: the build needs no network.
docs: $(READY)
	$(BIN)/sphinx-build -c docs -q -W --keep-going -n -j auto . docs/_build

# Not part of the environment: 400 MB, and of use only where Java is.
spark: $(READY)
	@"$${JAVA_HOME:+$$JAVA_HOME/bin/}java" -version >/dev/null 2>&1 \
		|| { echo "Cần Java 17 trở lên / Java 17 or newer is needed"; exit 1; }
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check \
		--constraint constraints.txt --editable ".[spark]"
	$(BIN)/pytest -m spark

check: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest -q -n auto -m "not slow" README.md README.vi.md CONTRIBUTING.md docs tests/docs
	@$(MAKE) --no-print-directory docs

bench: $(READY)
	$(BIN)/python benchmarks/loading.py
	$(BIN)/python benchmarks/importing.py
	$(BIN)/python benchmarks/looking_up.py
	$(BIN)/python benchmarks/drafting.py

$(READY): pyproject.toml constraints.txt
	@$(PYTHON) -c "import sys; sys.exit(sys.version_info < (3, 11))" \
		|| { echo "Cần Python 3.11 trở lên / Python 3.11 or newer is needed: make PYTHON=python3.12 …"; exit 1; }
	@echo "Chuẩn bị môi trường trong $(VENV) (một lần) / preparing $(VENV) (once) …" >&2
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check \
		--constraint constraints.txt --group dev --editable ".[all]"
	@touch $@

clean:
	rm -rf $(VENV) docs/_build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache dist

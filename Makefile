# make run · make test: everything else is a part of one of these two, or for maintainers.
PY ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check
# A folder `wheels` beside this file means: install from there and ask no network.
FROM := $(if $(wildcard wheels),--no-index --find-links wheels)

.PHONY: run build check test test-fast explore lint bench lock clean chromium

run: .venv/run-time
	$(BIN)/python app.py

build: .venv/run-time
	$(BIN)/python -m etl build

check: .venv/run-time
	$(BIN)/python -m etl check

test: lint chromium
	$(BIN)/python -m pytest

test-fast: lint
	$(BIN)/python -m pytest -m "not browser and not slow"

explore: .venv/tests
	$(BIN)/python -m pytest $$(grep -rl --include=*.py hypothesis tests) --hypothesis-profile=explore

lint: .venv/tests
	$(BIN)/ruff check .
	$(BIN)/ty check --quiet

bench: .venv/tests chromium
	$(BIN)/python -m bench

lock: .venv/tests
	$(PIP) uv
	$(BIN)/uv pip compile pyproject.toml --universal --generate-hashes --no-header -q -o requirements.lock
	$(BIN)/uv pip compile pyproject.toml --extra server -c requirements.lock --universal --generate-hashes --no-header -q -o requirements-server.lock
	$(BIN)/uv pip compile pyproject.toml --extra server --group test -c requirements-server.lock --universal --generate-hashes --no-header -q -o requirements-test.lock

clean:
	rm -rf .venv data/build bench/results .pytest_cache .ruff_cache .hypothesis

.venv/python:
	@$(PY) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	|| { echo "需要 Python 3.11 或更新版本。Python 3.11 or newer is needed: make PY=/path/to/python3 …"; exit 1; }
	@$(PY) -c 'import ensurepip' 2>/dev/null \
	|| { [ "$$(id -u)" = 0 ] && apt-get update -qq && apt-get install -y -qq python3-venv; } \
	|| { echo "缺少 Python 的 venv 模块，请管理员运行：apt-get install python3-venv"; \
	     echo "Python's venv module is missing; ask an administrator for: apt-get install python3-venv"; exit 1; }
	$(PY) -m venv .venv
	@touch $@

.venv/run-time: requirements.lock | .venv/python
	@echo "正在安装依赖，约半分钟。Installing the dependencies, about half a minute."
	$(PIP) $(FROM) --require-hashes -r requirements.lock
	@touch $@

.venv/tests: requirements-test.lock | .venv/run-time
	$(PIP) --require-hashes -r requirements-test.lock
	@touch $@

chromium:
	@command -v chromium >/dev/null \
	|| { [ "$$(id -u)" = 0 ] && apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium fonts-noto-cjk; } \
	|| { echo "浏览器测试需要 Chromium，请管理员运行：apt-get install chromium fonts-noto-cjk；其余测试：make test-fast"; \
	     echo "The browser tests need Chromium; ask an administrator for: apt-get install chromium fonts-noto-cjk; the other tests: make test-fast"; exit 1; }

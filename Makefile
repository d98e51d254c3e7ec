# The two commands of the README are `make site` and `make test`; `make check` is everything that must hold.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := site
.PHONY: deps test-deps build site test check check-pages check-reference lint reproducible bench accuracy reference \
  fuzz install clean

PREFIX ?= /usr/local
# Every product: the dynamic library and the launcher are not dependencies of the tool.
BUILD := swift build -c release
BIN = $(shell swift build -c release --show-bin-path)

DEPS := libcmark-dev libssl-dev libjavascriptcoregtk-4.1-0 libjs-katex fonts-katex libjs-highlight.js pkg-config
TEST_DEPS := chromium fonts-dejavu-core

deps:
	@. .ci/install-packages; install_packages $(DEPS)

test-deps: deps
	@. .ci/install-packages; install_packages $(TEST_DEPS)

build: deps
	$(BUILD)

site: build
	$(BIN)/lectern build docs -o _site

# What failed is said again at the end, below the names of all that passed.
test: test-deps
	swift build --build-tests
	swift build
	swift test --skip-build 2>&1 | tee .build/tests.log || { grep -a -e '^✘' -e 'Fatal error' .build/tests.log; exit 1; }

check: lint reproducible check-reference

lint:
	swift format lint --strict --recursive Package.swift Sources Tests

# The course passes strictly, and builds are equal to the byte, from stored results, too.
reproducible: build
	rm -rf .build/site-a .build/site-b
	$(BIN)/lectern build docs --strict --no-cache -o .build/site-a
	$(BIN)/lectern build docs --strict --no-cache -o .build/site-b --quiet --jobs 1 > /dev/null
	diff -r .build/site-a .build/site-b
	$(BIN)/lectern build docs --check -o .build/site-a --quiet > /dev/null
	$(BIN)/lectern build docs --check -o .build/site-a --quiet > /dev/null

# By hand after changes of templates, the stylesheet or markup: the checkers take a minute to install and to run.
check-pages: site
	@. .ci/install-packages; install_packages chromium default-jre-headless python3-pip
	.ci/check-pages _site

# The pages of docs/reference/api are what the documentation comments say.
check-reference: build
	.ci/api-reference $(BIN) --check

reference: build
	.ci/api-reference $(BIN)

# By hand: libFuzzer on what reads files, records and values of others, a minute for each part (SECONDS=600 for ten). A build
# of its own, so the first time takes minutes.
fuzz: deps
	.ci/fuzz $(or $(SECONDS),60) $(TARGETS)

bench: build
	.ci/bench $(BIN)

# The tables of docs/reference/accuracy.md, measured anew: pip install mpmath numpy scipy torch
accuracy: build
	python3 Tests/Benchmarks/accuracy $(BIN)/Benchmarks docs/reference/accuracy.md

install: build
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/lib/lectern/modules \
	  $(DESTDIR)$(PREFIX)/lib/lectern/include $(DESTDIR)$(PREFIX)/share/lectern
	install -m 755 $(BIN)/lectern $(DESTDIR)$(PREFIX)/bin/
	install -m 755 $(BIN)/lectern-sandbox $(BIN)/libLessonRuntime.so $(BIN)/libLessonProcess.so \
	  $(DESTDIR)$(PREFIX)/lib/lectern/
	for module in LessonRuntime Events Randomness Softmax Plots Properties SoftmaxLaws RealModule; do \
	  install -m 644 $(BIN)/Modules/$$module.swiftmodule $(DESTDIR)$(PREFIX)/lib/lectern/modules/; done
	install -m 644 .build/checkouts/swift-numerics/Sources/_NumericsShims/include/* \
	  $(DESTDIR)$(PREFIX)/lib/lectern/include/
	cp -R templates $(DESTDIR)$(PREFIX)/share/lectern/

clean:
	rm -rf .build _site

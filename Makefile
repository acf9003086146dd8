# Rooster: build, demo, test, lint, install. `make help` lists the targets.

SHELL := /bin/bash
PREFIX ?= /usr
DESTDIR ?=
PROGRAMS := roosterd roosterctl timetable
RELEASE := .build/release

BENCH_SECONDS ?= 60
BENCH_DATA ?= ../shared/data/itc2019
REPLAN_TOWN ?= stad
PROVE_TOWN ?= stad

.PHONY: help bench bench-counts bench-explain bench-feeds bench-http bench-plan bench-replan build check-samples demo test \
    prove-explanations test-checker lint format packages toolchain install clean

help:
	@echo "make demo     build, make a sample municipality, plan, publish and serve it on 127.0.0.1:8470"
	@echo "make test     run all tests"
	@echo "make check-samples  plan dorp and stad at four tightnesses, and have every plan checked independently"
	@echo "make build    only build (release, into .build/release)"
	@echo "make bench        solve the public instances in BENCH_DATA for BENCH_SECONDS each, and print a table"
	@echo "make bench-counts count what a move of the search takes (needs valgrind)"
	@echo "make bench-http   serve the same calendars by roosterd, nginx and Radicale, and compare (needs wrk and nginx)"
	@echo "make bench-explain explain all that is short in a scarce town, and print times"
	@echo "make bench-feeds  render all feeds of stad and grootstad after a change of the plan, and print times and memory"
	@echo "make bench-plan   plan samples of 60 to 5 000 newcomers, and print times, share served, its bound and memory"
	@echo "make bench-replan repair the plan of REPLAN_TOWN (stad) for 200 changes, and print times and people touched"
	@echo "make prove-explanations  hold all explanations of a scarce PROVE_TOWN (stad) against every option there is"
	@echo "make lint     format, unit files, arrows between targets"
	@echo "make install  put programs, units and programmes under DESTDIR and PREFIX"

packages:
	@scripts/install-packages build

toolchain:
	@scripts/check-toolchain

# With Swift's own libraries inside, the programs run on machines without Swift.
build: toolchain packages
	swift build -c release --static-swift-stdlib --product roosterd
	swift build -c release --static-swift-stdlib --product roosterctl
	swift build -c release --static-swift-stdlib --product timetable

demo: build
	@scripts/demo

test: toolchain packages test-checker
	swift build --build-tests --explicit-target-dependency-import-check error
	# Tests of the whole program plan for minutes: beside them, tests of the store waited so long for a processor that
	# SQLite gave up waiting for its own locks.
	swift test --skip-build --skip AcceptanceTests
	swift test --skip-build --filter AcceptanceTests

check-samples: build
	/usr/bin/python3 Tests/PlanChecker/check_samples.py dorp stad --replan

bench: build
	$(RELEASE)/timetable bench $(BENCH_DATA) --seconds $(BENCH_SECONDS) --seeds 1,2,3 \
	    --best-known Benchmarks/itc2019-best-known.csv

bench-counts: toolchain
	@scripts/install-packages bench
	Benchmarks/count-moves

bench-http: build
	Benchmarks/http-beside-nginx

bench-explain: build
	Benchmarks/explain-short stad

bench-feeds: build
	Benchmarks/render-feeds stad grootstad

bench-plan: build
	swift build --package-path Benchmarks -c release --static-swift-stdlib --product PlanTown
	Benchmarks/plan-towns

bench-replan: build
	swift build -c release --package-path Benchmarks --product ReplanTown
	$(RELEASE)/roosterctl sample $(REPLAN_TOWN) --output .build/replan-$(REPLAN_TOWN)
	Benchmarks/.build/release/ReplanTown .build/replan-$(REPLAN_TOWN) $(BENCH_SECONDS) 200

prove-explanations: build
	swift build --package-path Benchmarks -c release --static-swift-stdlib --product ExplainTown
	$(RELEASE)/roosterctl sample $(PROVE_TOWN) --output .build/prove-$(PROVE_TOWN) --tightness 0.75
	Benchmarks/.build/release/ExplainTown .build/prove-$(PROVE_TOWN) 20 --verify

test-checker: packages
	/usr/bin/python3 -m unittest discover -s Tests/PlanChecker/tests

lint: toolchain
	@scripts/install-packages lint
	swift format lint --strict --recursive --parallel Sources Tests Package.swift
	scripts/verify-units
	/usr/bin/python3 Tests/Architecture/check_arrows.py

format:
	swift format --in-place --recursive --parallel Sources Tests Package.swift

install:
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/lib/systemd/system $(DESTDIR)$(PREFIX)/lib/sysusers.d \
	    $(DESTDIR)$(PREFIX)/lib/tmpfiles.d $(DESTDIR)$(PREFIX)/share/rooster $(DESTDIR)/etc/rooster
	install -m 755 $(PROGRAMS:%=$(RELEASE)/%) $(DESTDIR)$(PREFIX)/bin/
	install -m 644 units/*.service units/*.socket $(DESTDIR)$(PREFIX)/lib/systemd/system/
	install -m 644 units/sysusers.d/* $(DESTDIR)$(PREFIX)/lib/sysusers.d/
	install -m 644 units/tmpfiles.d/* $(DESTDIR)$(PREFIX)/lib/tmpfiles.d/
	cp -r etc/programmes etc/calendars $(DESTDIR)$(PREFIX)/share/rooster/
	install -m 644 etc/rooster.yaml $(DESTDIR)/etc/rooster/

clean:
	rm -rf .build var/demo

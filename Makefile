# A short front door to meson, ninja and the pages' build.
#   make          builds build/tuimen, pages inside
#   make run      … makes the demo town where there is none, and serves it at http://localhost:8080
#   make test     … and runs every test, starting PostgreSQL itself
#   make bench    … and measures it beside Fastify; about 15 minutes, and a machine that does nothing else
#   make package  a .deb for Debian 12 in build/
BUILD := build
PORT  := 8080
SCALE := 36000
SEED  := 1
DEMO  := demo

.PHONY: all run test bench asan tsan fuzz tidy package clean setup setup-test setup-bench web

all: setup web $(BUILD)/build.ninja
	@ninja -C $(BUILD)

run: setup web $(BUILD)/build.ninja
	@ninja -C $(BUILD) tuimen
	@bash tools/run.sh $(BUILD)/tuimen $(DEMO) $(PORT) $(SCALE) $(SEED)

test: setup-test all
	@bash tools/test.sh $(BUILD)

setup:
	@bash tools/setup.sh run

setup-test:
	@bash tools/setup.sh test

# What can't be had here is left out, and the page says so.
setup-bench:
	@bash tools/setup.sh bench || true

# Writes docs/figures.md and docs/geo/figures.md. One part alone, printed only: make bench PART=crowd; written into the
# page too: PART="crowd --keep". The walking engine's alone, written (ten minutes): make bench PART=geo; a part of that,
# printed: make bench PART=geo/services
PART :=
bench: setup-bench all
ifneq ($(filter geo geo/%,$(PART)),)
	@/usr/bin/python3 bench/geo/figures.py $(filter-out geo,$(patsubst geo/%,%,$(PART)))
else
	@python3 bench/figures.py $(PART)
	$(if $(PART),,@/usr/bin/python3 bench/geo/figures.py)
endif

web: setup
	@bash tools/web-build.sh

$(BUILD)/build.ninja: | setup web
	@meson setup $(BUILD) >/dev/null

# The same tests under a sanitizer.
asan: setup-test web
	@[ -d build-asan ] || meson setup build-asan -Db_sanitize=address,undefined -Db_lundef=false
	@ninja -C build-asan && meson test -C build-asan --print-errorlogs --timeout-multiplier 5

tsan: setup-test web
	@[ -d build-tsan ] || meson setup build-tsan -Db_sanitize=thread
	@ninja -C build-tsan && TSAN_OPTIONS=suppressions=$(CURDIR)/tests/tsan.supp meson test -C build-tsan --print-errorlogs --timeout-multiplier 10

# Every parser, an hour each; `make test` gives them 20 seconds.
SECONDS_EACH := 3600
fuzz: setup-test
	@bash tools/fuzz.sh $(SECONDS_EACH)

# What the house asks of every file; also part of `make test`.
tidy: all
	@bash tools/tidy.sh && bash tools/purity.sh $(BUILD)

package: all
	@bash tools/setup.sh package
	@bash packaging/deb.sh $(BUILD) $$(sed -n "s/^  version: '\(.*\)',$$/\1/p" meson.build)

clean:
	rm -rf build build-*

# A short front door to meson and ninja. `make` builds; `make run` serves the demo town; `make test` checks everything.
BUILD := build
MESON := meson setup --reconfigure

.PHONY: all setup test tidy clean

all: $(BUILD)/build.ninja
	ninja -C $(BUILD)

$(BUILD)/build.ninja:
	meson setup $(BUILD)

setup:
	bash tools/setup.sh

test: all
	meson test -C $(BUILD) --print-errorlogs

# What the house asks of every file; also part of `make test`.
tidy: all
	bash tools/tidy.sh && bash tools/purity.sh $(BUILD)

clean:
	rm -rf build build-*

# What people do here. `make quickstart` and `make test` are all a newcomer needs.
SWIFT ?= swift
# The runtime is linked in, so that the binary runs where no Swift is.
RELEASE := -c release --static-swift-stdlib
BINARY := .build/release/lstmnb

.PHONY: quickstart build test bench bench-data proof format lint docs record libraries clean

## quickstart: install the libraries, build, run the first notebook and show its plots
quickstart: build
	@$(BINARY) run --fresh notebooks/quickstart.lstmnb
	@echo "Now type $(BINARY)"

## build: the release binary, .build/release/lstmnb
build: libraries
	$(SWIFT) build $(RELEASE) --product lstmnb

## test: everything that is checked before a change lands
test: build
	SWIFT=$(SWIFT) scripts/test --parallel

## bench: windows per second of the workloads; `make bench ARGS='--workload W1 --against torch'`, `ARGS=--help`
bench: libraries
	$(SWIFT) build $(RELEASE) --product Bench
	.build/release/Bench $(ARGS)

## bench-data: how fast and in how much memory a CSV file is loaded, beside pandas, pyarrow and polars where there are
bench-data: libraries
	$(SWIFT) build $(RELEASE) --product Bench
	.build/release/Bench --data

## proof: slow proofs: sanitizers, and every notebook with each instruction set and thread count
proof: build
	scripts/prove

## format: lay out all Swift code
format:
	$(SWIFT) format -i -r Sources Tests Package.swift

## lint: what `format` would change, as errors
lint:
	$(SWIFT) format lint --strict -r Sources Tests Package.swift

## docs: write the manual of verbs from their declarations
docs: build
	$(BINARY) help --markdown > docs/VERBS.md

## record: write golden files anew; look at the difference before it is committed
record: build
	RECORD=1 $(SWIFT) test

libraries:
	@scripts/install-libraries

clean:
	rm -rf .build

#!/bin/bash
# README's second command: installs what is missing, builds, runs all tests. The last line is the
# sum: "N passed, N failed[, N skipped]". usage: scripts/test.sh [PART...], PARTs as printed.
#
# A part is a command that ends with such a line of its own. One that doesn't, or whose exit status
# contradicts it, counts as one more failure.
set -u
cd "$(dirname "$0")/.."
exec </dev/null

export DTAP_SHARED=${DTAP_SHARED:-$PWD/../shared}
export ASAN_OPTIONS=allocator_may_return_null=1
export LSAN_OPTIONS=suppressions=$PWD/test/lsan.supp:print_suppressions=0
export UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1
only=$*
passed=0 failed=0 skipped=0
log=$(mktemp)
trap 'rm -f "$log"' EXIT

# wanted PATTERN: a part that matches is to be run
wanted() {
	local word
	[ -n "$only" ] || return 0
	for word in $only; do
		[[ $word != $1 ]] || return 0
	done
	return 1
}

# build DIR SETUP-OPTION...: all of it; on failure nothing below can run
build() {
	local dir=$1 said
	shift
	echo "== build $dir"
	if said=$({ [ -f "$dir/build.ninja" ] || meson setup "$dir" "$@"; } 2>&1 &&
		ninja -C "$dir" 2>&1); then
		return 0
	fi
	tail -n 40 <<<"$said"
	return 1
}

# The build for the sanitizers begins, to go on beside tests that leave a processor idle.
begin_asan() {
	(
		renice -n 19 "$BASHPID" >/dev/null
		CC=clang build build-asan -Dbuildtype=debugoptimized -Db_lundef=false \
			-Db_sanitize=address,undefined -Dc_args=-fsanitize=fuzzer-no-link
	) &
	asan=$!
}

# part NAME COMMAND...
part() {
	local name=$1 status line started=$SECONDS
	shift
	wanted "$name" || return 0
	echo "== $name"
	timeout -k 5 1200 "$@" 2>&1 | tee "$log"
	status=${PIPESTATUS[0]}
	line=$(tail -n 1 "$log")
	if [[ $line =~ ^([0-9]+)\ passed,\ ([0-9]+)\ failed(,\ ([0-9]+)\ skipped)?$ ]]; then
		passed=$((passed + BASH_REMATCH[1]))
		failed=$((failed + BASH_REMATCH[2]))
		skipped=$((skipped + ${BASH_REMATCH[4]:-0}))
		[ "$status" -eq 0 ] || [ "${BASH_REMATCH[2]}" -gt 0 ] || line=
	else
		line=
	fi
	if [ -z "$line" ]; then
		echo "FAIL $name: ended with status $status and without its count"
		failed=$((failed + 1))
	fi
	echo "   $name took $((SECONDS - started)) s"
}

# units BUILD-DIR SUFFIX: every library that has a main.c in test must have its program
units() {
	local lib
	for lib in decode lang agg flow probe app; do
		[ ! -f "test/$lib/main.c" ] || part "$lib$2" "$1/test/$lib/$lib-test"
	done
}

finish() {
	local line="$passed passed, $failed failed"
	[ "$skipped" -eq 0 ] || line="$line, $skipped skipped"
	echo "$line"
	[ "$failed" -eq 0 ]
	exit
}

scripts/install_deps.sh || {
	failed=1
	finish
}

part layers scripts/check-layers.sh
asan=
if ! wanted '!(layers|*-asan|fuzz)'; then
	:
elif build build; then
	export DTAP=$PWD/build/app/dtap
	units build ""
	! wanted '@(*-asan|fuzz)' || begin_asan
	part three-way build/test/threeway/threeway 2000 1 test/captures/{http,dns,icmp,sctp,odd-*}.pcap
	part tags test/tags.py
	part golden test/golden.py --engines jit,interpreter # the tree evaluator: golden-asan
	part docs test/docs.py
	part conservation test/conservation.py
	part memory test/memory.py
	part workers test/workers.py
	part truth test/truth.py
	part flows test/flows.py
	part second test/second.py
	part written test/written.py
	part datagrams test/datagrams.py
	[ -z "$asan" ] || wait "$asan" # what follows looks at the clock
	part vdev test/e2e/vdev.py
	part inline test/e2e/inline.py
	part bump test/e2e/bump.py
	part pairs test/e2e/pairs.py
	part telemetry test/e2e/telemetry.py
	part attach test/e2e/attach.py
	part config test/e2e/config.py
	part output test/e2e/output.py
	part swap test/e2e/swap.py
	part console test/e2e/console.py
	part hugepages test/e2e/hugepages.py
	part nics test/e2e/nics.py
	part live test/e2e/live.py
	part poll test/e2e/poll.py
	part faults test/e2e/faults.py
	part loss test/e2e/loss.py
	part soak test/e2e/soak.py
	part connections test/e2e/connections.py
else
	failed=$((failed + 1))
fi

# The same again where a read past a packet, a leak of a bit or an overflow is fatal; the fuzzers
# need this build too.
[ -n "$asan" ] || ! wanted '@(*-asan|fuzz)' || begin_asan
if [ -z "$asan" ]; then
	:
elif wait "$asan"; then
	export DTAP=$PWD/build-asan/app/dtap
	units build-asan -asan
	part golden-asan test/golden.py --engines jit,tree # the interpreter is not our code
	part fuzz test/fuzz/run.py build-asan 15
else
	failed=$((failed + 1))
fi
finish

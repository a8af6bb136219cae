#!/bin/sh
# README's first command: installs what is missing, builds dtap, traces a capture that comes with it.
# No hugepages, no NIC, no set-up. usage: scripts/demo.sh
set -eu
cd "$(dirname "$0")/.."

scripts/install_deps.sh --build
log=$(mktemp)
trap 'rm -f "$log"' EXIT
echo "building ..." >&2
if ! { [ -f build/build.ninja ] || meson setup build; } >"$log" 2>&1 ||
	! ninja -C build app/dtap >"$log" 2>&1; then
	tail -n 40 "$log" >&2
	exit 1
fi

# show QUESTION DTAP-ARGUMENT...
show() {
	printf '\n# %s\n$ build/app/dtap' "$1"
	shift
	for word; do
		case $word in
		*[!A-Za-z0-9_./=:-]*) printf " '%s'" "$word" ;;
		*) printf ' %s' "$word" ;;
		esac
	done
	printf '\n'
	build/app/dtap "$@"
}

capture=test/captures/http.pcap
show "Who talks to the web server?" -q -r $capture \
	-n 'tcp:::receive /args[4]->tcp_dport == 80/ { @[args[2]->ip_saddr] = count(); }'
show "How large are the packets that it sends?" -q -r $capture --local 192.168.7.0/24 \
	-n 'tcp:::send /args[4]->tcp_sport == 80/ { @["bytes"] = quantize(args[2]->ip_plength); }'
show "Is somebody scanning ports?" -r $capture -s examples/scan.d

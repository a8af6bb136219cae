#!/bin/sh
# README's first command: installs what is missing, builds dtap, traces a capture that comes with it.
# No hugepages, no NIC, no set-up. usage: scripts/demo.sh
set -eu
cd "$(dirname "$0")/.."

scripts/install_deps.sh --build
[ -f build/build.ninja ] || meson setup build >/dev/null
ninja -C build --quiet app/dtap

show() {
	printf '\n$ dtap'
	for word; do
		case $word in
		*[!A-Za-z0-9_./=-]*) printf " '%s'" "$word" ;;
		*) printf ' %s' "$word" ;;
		esac
	done
	printf '\n'
	build/app/dtap "$@"
}

capture=test/captures/http.pcap
show -r $capture -n 'tcp:::receive /args[4]->tcp_dport == 80/ { @pkts[args[2]->ip_saddr] = count(); }'
show -r $capture -n 'ip:::receive { @bytes[args[2]->ip_saddr] = quantize(args[2]->ip_plength); }'
show -r $capture -s examples/ipproto.d

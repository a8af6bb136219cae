#!/bin/sh
# Installs from Debian what dtap needs and this machine lacks.
# usage: install_deps.sh [--build | --test | --qemu]     (without: what building and testing needs;
# --qemu: what scripts/qemu_nic.sh needs)
# Silent and without network when all is there; asks nothing; needs root or sudo only to install.
set -eu

build="gcc libc6-dev meson ninja-build pkg-config
	dpdk libdpdk-dev libnuma-dev libhyperscan-dev libpcap-dev"
test="libcunit1-dev python3 tshark tcpdump tcptrace iproute2 ethtool iputils-ping iperf3 curl nftables nginx-light tmux
	clang libclang-rt-14-dev groff-base"
qemu="dpdk qemu-system-x86 busybox-static cpio kmod pciutils ethtool iproute2 python3"

case "${1:-}" in
--build) want=$build ;;
--test) want="$build $test" ;;
--qemu) want=$qemu ;;
"") want="$build $test" ;;
*)
	echo "usage: $0 [--build | --test | --qemu]" >&2
	exit 2
	;;
esac

missing=
for package in $want; do
	case $(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || :) in
	installed) ;;
	*) missing="$missing $package" ;;
	esac
done
[ -n "$missing" ] || exit 0

fail() {
	echo "install_deps: $1; missing packages:$missing" >&2
	exit 1
}

command -v apt-get >/dev/null || fail "this is not a Debian system: install these yourself"
sudo=
if [ "$(id -u)" -ne 0 ]; then
	command -v sudo >/dev/null || fail "not root, and there is no sudo"
	sudo=sudo
	[ -t 0 ] || sudo="sudo -n"
fi

log=$(mktemp)
trap 'rm -f "$log"' EXIT
apt() {
	$sudo env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=120 "$@" \
		</dev/null >>"$log" 2>&1
}

echo "install_deps: installing$missing" >&2
# The package lists may be absent or too old: only then fetch them.
if ! apt install --no-install-recommends $missing; then
	apt update || :
	if ! apt install --no-install-recommends $missing; then
		tail -n 20 "$log" >&2
		fail "apt-get could not install"
	fi
fi

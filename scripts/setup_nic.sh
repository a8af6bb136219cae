#!/bin/sh
# Network cards and DPDK: shows them, gives them to DPDK and back to the kernel, and says what
# stands in the way of full speed. "setup_nic.sh -h" tells how.
#
# dpdk-devbind.py, of Debian's package dpdk, does the binding. What is here is what it does not do:
# choose the driver and load it, look at addresses, IOMMU groups and NUMA nodes, find the way back,
# end with an error.
set -eu

sys=${DTAP_SYS:-/sys} # a test has a tree of its own
pci=$sys/bus/pci

usage() {
	cat <<END
usage: setup_nic.sh show
       setup_nic.sh check NIC...
       setup_nic.sh bind [-n] [-f] [-d DRIVER] NIC...
       setup_nic.sh unbind [-n] NIC...

show      all NICs of the machine, with driver, NUMA node, IOMMU group and link
check     what is good for full speed, what is not, and what to do about it; status 1 if something is not
bind      give NICs to DPDK; the kernel's interface goes away
unbind    give them back to the kernel
NIC       a PCI address, 0000:03:00.0 or 03:00.0, or the name of an interface
-n        change nothing, print what would be run
-f        also a NIC that has an address, a route, or is part of a bridge or a bond
-d DRIVER that DPDK is to use; without, vfio-pci, or uio_pci_generic where there is no IOMMU

Exit status: 0; 1 error; 2 usage.
END
}

fail() {
	echo "setup_nic: $1" >&2
	exit "${2:-1}"
}

# value FILE: its first line; "-" without one. (Not by read: it asks for one byte at a time, and gets
# none of a list of cores.)
value() {
	text=$(head -n 1 "$1" 2>/dev/null) || :
	echo "${text:--}"
}

# target LINK: the last part of what it points to; "-" if there is none
target() {
	if [ -L "$1" ]; then basename "$(readlink "$1")"; else echo -; fi
}

# nics: addresses of all network cards
nics() {
	for dev in "$pci"/devices/*; do
		case $(value "$dev/class") in
		0x02*) echo "${dev##*/}" ;;
		esac
	done
}

# interfaces ADDRESS: names of the kernel's interfaces, virtio's are one folder deeper
interfaces() {
	for dir in "$pci/devices/$1"/net/* "$pci/devices/$1"/virtio*/net/*; do
		[ ! -d "$dir" ] || echo "${dir##*/}"
	done
}

driver() {
	target "$pci/devices/$1/driver"
}

is_dpdk_driver() {
	case $1 in
	vfio-pci | uio_pci_generic | igb_uio) return 0 ;;
	esac
	return 1
}

# DPDK reaches these through the kernel's own driver.
is_shared() {
	[ "$(value "$pci/devices/$1/vendor")" = 0x15b3 ]
}

# find_nic NIC: its full address
find_nic() {
	for address in $(nics); do
		for name in "$address" "${address#0000:}" $(interfaces "$address"); do
			[ "$name" != "$1" ] || {
				echo "$address"
				return
			}
		done
	done
	fail "$1 is no NIC of this machine; they are: $(nics | xargs)"
}

# used_for INTERFACE: what would be cut off without it; nothing if nothing would
used_for() {
	ip -o addr show dev "$1" scope global 2>/dev/null | awk '{ print "has address " $4 }'
	ip -o route show default dev "$1" 2>/dev/null | awk 'NR == 1 { print "has the default route" }'
	[ ! -L "$sys/class/net/$1/master" ] || echo "is part of $(target "$sys/class/net/$1/master")"
	for upper in "$sys/class/net/$1"/upper_*; do
		[ ! -e "$upper" ] || echo "carries ${upper##*/upper_}"
	done
}

# link INTERFACE: "up, 10000 Mbit/s", "down" (also if the interface is not up: nobody can tell then)
link() {
	[ "$(value "$sys/class/net/$1/carrier")" = 1 ] || {
		echo down
		return
	}
	speed=$(value "$sys/class/net/$1/speed")
	case $speed in
	-*) echo up ;;
	*) echo "up, $speed Mbit/s" ;;
	esac
}

show() {
	printf '%-14s%-17s%-6s%-7s%-12s%s\n' address driver node IOMMU interface link
	for nic in $(nics); do
		name=$(interfaces "$nic" | head -n 1)
		printf '%-14s%-17s%-6s%-7s%-12s%s\n' "$nic" "$(driver "$nic")" \
			"$(value "$pci/devices/$nic/numa_node")" "$(target "$pci/devices/$nic/iommu_group")" \
			"${name:--}" "${name:+$(link "$name")}"
	done
}

good() {
	echo "  ok  $1"
}

bad() {
	echo "  --  $1"
	status=1
}

check_driver() {
	driver=$(driver "$1")
	if is_dpdk_driver "$driver"; then
		good "DPDK has it, by $driver"
	elif is_shared "$1"; then
		good "DPDK works beside its kernel driver, $driver"
	else
		bad "its driver is $driver: setup_nic.sh bind $1"
	fi
	for name in $(interfaces "$1"); do
		case $(link "$name") in
		down) bad "no link: cable, module, the other end, 'ip link set $name up'" ;;
		*) good "link $(link "$name")" ;;
		esac
	done
}

# A card in a slot with fewer lanes, or older, works, but not at its rate.
check_slot() {
	dev=$pci/devices/$1
	[ -e "$dev/max_link_width" ] || return 0
	now="$(value "$dev/current_link_speed") x$(value "$dev/current_link_width")"
	best="$(value "$dev/max_link_speed") x$(value "$dev/max_link_width")"
	if [ "$now" = "$best" ]; then
		good "its slot gives all it can use: $now"
	else
		bad "its slot gives $now, it could use $best: move the card"
	fi
}

# Memory and cores should be those of the node that the card is at.
check_node() {
	node=$(value "$pci/devices/$1/numa_node")
	[ "$node" != -1 ] || node=0
	free=0
	for file in "$sys/devices/system/node/node$node"/hugepages/*/free_hugepages; do
		size=${file%kB/*}
		free=$((free + $(value "$file") * ${size##*-} / 1024))
	done
	if [ $free -ge 512 ]; then
		good "node $node has ${free}M of free hugepages"
	else
		bad "node $node has ${free}M of free hugepages: setup_hugepages.sh reserve -n $node 2G"
	fi
	cores=$(value "$sys/devices/system/node/node$node/cpulist")
	isolated=$(value "$sys/devices/system/cpu/isolated")
	if [ "$isolated" = - ]; then
		bad "no core is isolated; cores of node $node are $cores, see isolcpus in docs/zero-to-40gbe.md"
	else
		good "cores $isolated are isolated; those of node $node are $cores"
	fi
	governor=$(value "$sys/devices/system/cpu/cpu0/cpufreq/scaling_governor")
	case $governor in
	- | performance) ;;
	*) bad "cores save power (governor $governor): cpupower frequency-set -g performance" ;;
	esac
}

check() {
	status=0
	for nic; do
		nic=$(find_nic "$nic")
		echo "$nic"
		check_driver "$nic"
		check_slot "$nic"
		check_node "$nic"
	done
	return $status
}

# run COMMAND...: its words are few and plain
run() {
	if [ -n "$dry" ]; then echo "would run: $*"; else "$@"; fi
}

need_root() {
	[ -n "$dry" ] || [ "$(id -u)" -eq 0 ] || fail "to $1 needs root; try sudo"
}

# best_driver ADDRESS
best_driver() {
	if [ -e "$pci/devices/$1/iommu_group" ]; then echo vfio-pci; else echo uio_pci_generic; fi
}

# may_bind ADDRESS: fails with the reason why not
may_bind() {
	! is_shared "$1" ||
		fail "$1: DPDK works beside this card's kernel driver: nothing to bind, 'dtap --port $1' will do"
	for name in $(interfaces "$1"); do
		used=$(used_for "$name" | head -n 1)
		[ -z "$used" ] || [ -n "$force" ] ||
			fail "$1: $name $used; -f takes it away all the same"
	done
}

# warn_group ADDRESS: VFIO gives a group only as a whole; UIO knows nothing of IOMMUs
warn_group() {
	if [ "$(driver "$1")" != vfio-pci ]; then
		case $(value "$pci/devices/$1/iommu_group/type") in
		DMA*) echo "setup_nic: the IOMMU translates for $1, it will receive nothing: \
take vfio-pci, or boot with iommu=pt" >&2 ;;
		esac
		return 0
	fi
	for dev in "$pci/devices/$1"/iommu_group/devices/*; do
		other=${dev##*/}
		used=$(driver "$other")
		case $used in
		- | vfio-pci | pcieport) continue ;;
		esac
		echo "setup_nic: $other ($used) is in the IOMMU group of $1: DPDK needs both bound" >&2
	done
}

# bind_one ADDRESS DRIVER
bind_one() {
	before=$(driver "$1")
	if [ "$before" = "$2" ]; then
		echo "$1: is bound to $2 already: nothing to do"
		return
	fi
	[ -d "$pci/drivers/$2" ] || run modprobe -q "$2" ||
		fail "this kernel has no module $2; Debian's linux-image-amd64 has it"
	# Its exit status is 0 whatever happens.
	run dpdk-devbind.py ${force:+--force} "--bind=$2" "$1"
	[ -z "$dry" ] || return 0
	[ "$(driver "$1")" = "$2" ] ||
		fail "$1: could not be bound to $2, has $(driver "$1"); dmesg may tell why"
	echo "$1: $before -> $2"
}

bind() {
	need_root bind
	command -v dpdk-devbind.py >/dev/null ||
		fail "dpdk-devbind.py is missing; install the package dpdk"
	found=
	for nic; do # all of them are looked at before one is changed
		nic=$(find_nic "$nic")
		may_bind "$nic"
		found="$found $nic"
	done
	for nic in $found; do
		bind_one "$nic" "${want:-$(best_driver "$nic")}"
	done
	for nic in $found; do
		[ -n "$dry" ] || warn_group "$nic"
	done
}

# unbind_one ADDRESS: the kernel looks for a driver as it did when it started
unbind_one() {
	before=$(driver "$1")
	if [ "$before" != - ] && ! is_dpdk_driver "$before"; then
		echo "$1: is bound to $before already: nothing to do"
		return
	fi
	run modprobe -q "$(value "$pci/devices/$1/modalias")" || :
	[ "$before" = - ] || run dpdk-devbind.py -u "$1"
	if [ -n "$dry" ]; then
		echo "would write: $1 to $pci/drivers_probe"
		return
	fi
	echo "$1" >"$pci/drivers_probe"
	after=$(driver "$1")
	[ "$after" != - ] || fail "$1: the kernel has no driver for it"
	echo "$1: $before -> $after, $(interfaces "$1" | xargs)"
}

unbind() {
	need_root unbind
	for nic; do
		nic=$(find_nic "$nic")
		unbind_one "$nic"
	done
}

[ $# -gt 0 ] || {
	usage >&2
	exit 2
}
command=$1
shift
case $command in
-h | --help)
	usage
	exit
	;;
show) options=: ;;
check) options=: ;;
bind) options=:nfd: ;;
unbind) options=:n ;;
*) fail "'$command' is no command; they are show, check, bind, unbind" 2 ;;
esac

dry='' force='' want=''
while getopts "$options" option; do
	case $option in
	n) dry=1 ;;
	f) force=1 ;;
	d) want=$OPTARG ;;
	:) fail "-$OPTARG needs a value" 2 ;;
	*) fail "$command has no option -$OPTARG" 2 ;;
	esac
done
shift $((OPTIND - 1))
case $command$# in
show0) ;;
show*) fail "show: no words come after it" 2 ;;
*0) fail "which NIC? setup_nic.sh show names them" 2 ;;
esac
[ -z "$want" ] || is_dpdk_driver "$want" ||
	fail "DPDK can not use '$want'; it can use vfio-pci, uio_pci_generic, igb_uio" 2
[ -d "$pci/devices" ] || fail "this machine has no PCI"
$command "$@"

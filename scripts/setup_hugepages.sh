#!/bin/sh
# Hugepages, which DPDK's drivers need: reserves, mounts, shows, and takes back only what it did.
# "setup_hugepages.sh -h" tells how. (dpdk-hugepages.py reserves as well, but sets what others have
# reserved too, and cannot undo.)
set -eu

nodes_dir=/sys/devices/system/node
# One line for each thing done since boot:
# "pages NODE PAGE-KB BEFORE AFTER", "folder NAME", "mount NAME"
state=${DTAP_HUGEPAGES_STATE:-/run/dtap-hugepages} # a test has one of its own

usage() {
	cat <<END
usage: setup_hugepages.sh reserve [-s PAGE] [-n NODE,...] MEMORY
       setup_hugepages.sh mount [-s PAGE] [FOLDER]
       setup_hugepages.sh show
       setup_hugepages.sh undo

reserve   see to it that every NUMA node, or each of -n, has at least MEMORY (512M, 2G) in hugepages
mount     mount hugetlbfs on FOLDER (/dev/hugepages), if it is mounted nowhere.
          dtap needs no mount; other programs of DPDK's may
show      what there is, node by node
undo      take back what reserve and mount have changed since the machine started, nothing else
-s PAGE   size of a page: 2M or 1G, as the machine has it; without, its default

Exit status: 0; 1 error, or less than MEMORY was to be had; 2 usage.
END
}

fail() {
	echo "setup_hugepages: $1" >&2
	exit "${2:-1}"
}

# human KB: 512M, 2G
human() {
	if [ "$1" -gt 0 ] && [ $(($1 % 1048576)) -eq 0 ]; then
		echo "$(($1 / 1048576))G"
	elif [ $(($1 % 1024)) -eq 0 ]; then
		echo "$(($1 / 1024))M"
	else
		echo "$1K"
	fi
}

# kilobytes TEXT: of 2048K, 512M, 2G; nothing if it is no such text. Six digits can't overflow.
kilobytes() {
	number=${1%[KMG]}
	case $number in
	'' | *[!0-9]* | 0* | ???????*) return ;;
	esac
	case $1 in
	*K) echo "$number" ;;
	*M) echo $((number * 1024)) ;;
	*G) echo $((number * 1048576)) ;;
	esac
}

# page_sizes: in KB, those the machine has
page_sizes() {
	for dir in /sys/kernel/mm/hugepages/hugepages-*kB; do
		dir=${dir##*-}
		echo "${dir%kB}"
	done | sort -n
}

# nodes: numbers of those that have memory
nodes() {
	for dir in "$nodes_dir"/node[0-9]*; do
		[ ! -d "$dir/hugepages" ] || [ "$(mem_total "${dir##*/node}")" -eq 0 ] || echo "${dir##*/node}"
	done | sort -n
}

mem_total() {
	awk '$3 == "MemTotal:" { print $4 }' "$nodes_dir/node$1/meminfo"
}

# pages_file NODE PAGE-KB [nr|free]
pages_file() {
	echo "$nodes_dir/node$1/hugepages/hugepages-$2kB/${3:-nr}_hugepages"
}

# mounts: where hugetlbfs is mounted, as "FOLDER PAGE-KB"
mounts() {
	awk '$3 == "hugetlbfs" {
		unit = $4; sub(/.*pagesize=[0-9]+/, "", unit); unit = substr(unit, 1, 1)
		size = $4; sub(/.*pagesize=/, "", size)
		print $2, size * (unit == "G" ? 1048576 : unit == "M" ? 1024 : 1)
	}' /proc/mounts
}

# among WORD LIST: is it one of them?
among() {
	for one in $2; do
		[ "$one" != "$1" ] || return 0
	done
	return 1
}

# listed "KB KB ...": for messages
listed() {
	for one in $1; do
		printf ' %s' "$(human "$one")"
	done
}

need_root() {
	[ "$(id -u)" -eq 0 ] || fail "to $1 needs root; try sudo"
}

# check_reserve MEMORY: all that can be wrong, before anything is changed. Sets kb, wanted (pages).
check_reserve() {
	kb=$(kilobytes "$1")
	[ -n "$chosen" ] || fail "-n names no node; nodes: $(nodes | xargs)" 2
	[ -n "$kb" ] || fail "'$1' is no amount of memory; say 512M or 2G, for each node" 2
	[ $((kb % page)) -eq 0 ] || fail "$1 is no multiple of the page, $(human "$page")" 2
	wanted=$((kb / page))
	for node in $chosen; do
		among "$node" "$(nodes)" ||
			fail "there is no node '$node' with memory; nodes: $(nodes | xargs)" 2
		# The kernel would try, and leave too little for everybody else.
		total=$(mem_total "$node")
		[ "$kb" -le $((total * 9 / 10)) ] ||
			fail "node $node has $((total / 1024))M of memory in all, $1 is too much of it"
	done
}

# reserve MEMORY: on the nodes of $chosen, pages of $page KB
reserve() {
	check_reserve "$1"
	need_root reserve
	short=0
	for node in $chosen; do
		file=$(pages_file "$node" "$page")
		before=$(cat "$file")
		if [ "$before" -ge "$wanted" ]; then
			echo "node $node: has $(human $((before * page))) in pages of $(human "$page"): nothing to do"
			continue
		fi
		echo "$wanted" 2>/dev/null >"$file" || : # what the kernel says is below
		after=$(cat "$file")
		[ "$after" -eq "$before" ] || echo "pages $node $page $before $after" >>"$state"
		echo "node $node: $before -> $after pages of $(human "$page"), $(human $((after * page)))"
		[ "$after" -ge "$wanted" ] || short=1
	done
	[ $short -eq 0 ] || fail "less than $1 was to be had: memory is in use or in pieces; \
see 'Hugepages from the start' in docs/zero-to-40gbe.md"
}

# mount_on FOLDER: pages of $page KB
mount_on() {
	case $1 in
	[!/]* | *[!A-Za-z0-9/._-]*) fail "'$1' is no absolute path of plain characters" 2 ;;
	esac
	folder=$(readlink -f "$1") || fail "$1: the folder above it is not there"
	have=$(mounts | awk -v page="$page" '$2 == page { print $1; exit }')
	if [ -n "$have" ]; then
		echo "$have: hugetlbfs with pages of $(human "$page") is mounted there: nothing to do"
		return
	fi
	! among "$folder" "$(awk '{ print $2 }' /proc/mounts)" ||
		fail "$folder: something else is mounted there"
	[ ! -e "$folder" ] || [ -d "$folder" ] || fail "$folder is no folder"
	need_root mount
	if [ ! -d "$folder" ]; then
		mkdir "$folder" 2>/dev/null || fail "$folder cannot be made"
		echo "folder $folder" >>"$state"
	fi
	why=$(mount -t hugetlbfs -o "pagesize=$(human "$page")" hugetlbfs "$folder" 2>&1) || fail "$why"
	echo "mount $folder" >>"$state"
	echo "$folder: mounted, pages of $(human "$page")"
}

show() {
	printf '%-6s%-6s%8s%8s%10s%12s\n' node page pages free reserved "node's RAM"
	for node in $(nodes); do
		for size in $(page_sizes); do
			pages=$(cat "$(pages_file "$node" "$size")")
			printf '%-6s%-6s%8s%8s%10s%11sM\n' "$node" "$(human "$size")" "$pages" \
				"$(cat "$(pages_file "$node" "$size" free)")" "$(human $((pages * size)))" \
				"$(($(mem_total "$node") / 1024))"
		done
	done
	mounts | while read -r folder size; do
		echo "$folder: hugetlbfs, pages of $(human "$size")"
	done
}

# give_back NODE PAGE-KB BEFORE AFTER: what others have changed meanwhile stays as it is
give_back() {
	file=$(pages_file "$1" "$2")
	now=$(cat "$file")
	if [ "$now" -ge "$4" ]; then
		left=$((now - $4 + $3))
	elif [ "$now" -gt "$3" ]; then
		left=$3
	else
		echo "node $1: has $now pages of $(human "$2"), somebody has taken them back: nothing to do"
		return
	fi
	echo "$left" 2>/dev/null >"$file" || :
	echo "node $1: $now -> $left pages of $(human "$2")"
	now=$(cat "$file")
	[ "$now" -eq "$left" ] ||
		echo "node $1: $((now - left)) of them are in use, and go when their user ends"
}

# undo_line KIND ARGUMENT...
undo_line() {
	case $1 in
	pages)
		shift
		give_back "$@"
		;;
	mount)
		if ! mounts | grep -q "^$2 "; then
			echo "$2: is not mounted any more"
		else
			why=$(umount "$2" 2>&1) || fail "${why%.}; it and what was done before stay for another undo"
			echo "$2: unmounted"
		fi
		;;
	folder)
		if rmdir "$2" 2>/dev/null; then
			echo "$2: removed"
		else
			echo "$2: is not empty, and stays"
		fi
		;;
	esac
}

# The last thing done is the first undone.
undo() {
	[ -e "$state" ] || {
		echo "nothing to do"
		return
	}
	need_root undo
	while [ -s "$state" ]; do
		# shellcheck disable=SC2046 # the words of a line are the arguments
		undo_line $(tail -n 1 "$state")
		sed -i '$d' "$state"
	done
	rm "$state"
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
reserve | mount | show | undo) ;;
*) fail "'$command' is no command; they are reserve, mount, show, undo" 2 ;;
esac
for dir in /sys/kernel/mm/hugepages $nodes_dir; do
	[ -d "$dir" ] || fail "this kernel has no $dir"
done

page=$(awk '$1 == "Hugepagesize:" { print $2 }' /proc/meminfo)
chosen=$(nodes)
while getopts :s:n: option; do
	case $command$option in
	reserves | mounts)
		page=$(kilobytes "$OPTARG")
		among "$page" "$(page_sizes)" ||
			fail "there are no pages of '$OPTARG' here; there are$(listed "$(page_sizes)")" 2
		;;
	reserven) chosen=$(echo "$OPTARG" | tr , '\n') ;;
	*:) fail "-$OPTARG needs a value" 2 ;;
	*\?) fail "$command has no option -$OPTARG" 2 ;;
	*) fail "$command has no option -$option" 2 ;;
	esac
done
shift $((OPTIND - 1))

case $command$# in
reserve1) reserve "$1" ;;
reserve0) fail "how much? reserve 512M, or 2G, for each node" 2 ;;
mount0) mount_on /dev/hugepages ;;
mount1) mount_on "$1" ;;
show0 | undo0) $command ;;
*) fail "$command: too many words; options come before the others" 2 ;;
esac

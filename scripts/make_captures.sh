#!/bin/bash
# Records the captures of real traffic in test/captures anew (they are committed; nobody needs this to
# build or test). Needs root, for slow.pcap nft, for sctp.pcap libusrsctp-dev.
# usage: scripts/make_captures.sh [web|dns|loss|frags|slow|icmp|local|sctp ...]
#
#   client 10.1.0.0/24, 2001:db8:1::/64 --wire-- router --wire-- server 192.168.7.0/24, 2001:db8:7::/64
#
# Three network namespaces of unique names, gone at the end with every process.
set -eu
cd "$(dirname "$0")/../test/captures"

client=dtap$$c router=dtap$$r server=dtap$$s
tmp=$(mktemp -d)
pids=

down() {
	[ -z "$pids" ] || kill $pids 2>/dev/null || :
	[ -z "$pids" ] || wait $pids 2>/dev/null || :
	pids=
	for ns in $client $router $server; do
		ip netns del $ns 2>/dev/null || :
	done
}
trap 'down; rm -rf "$tmp"' EXIT

# start COMMAND...: in the background, until it says "ready"
start() {
	local said=$tmp/said.$RANDOM
	"$@" >"$said" &
	pids="$pids $!"
	for _ in $(seq 100); do
		grep -q ready "$said" && return 0
		sleep 0.05
	done
	echo "make_captures: $* does not get ready" >&2
	exit 1
}

in_ns() {
	ip netns exec "$@"
}

# The client's link and the server's link; options go to the server's wire.
up() {
	local ns last
	for ns in $client $router $server; do
		ip netns add $ns
		in_ns $ns sysctl -qw net.ipv6.conf.all.accept_dad=0 net.ipv6.conf.default.accept_dad=0 \
			net.ipv6.conf.default.router_solicitations=1 net.ipv4.icmp_ratelimit=0 \
			net.ipv6.icmp.ratelimit=0
		ip -n $ns link set lo up
	done
	in_ns $router sysctl -qw net.ipv4.ip_forward=1 net.ipv6.conf.all.forwarding=1
	start ./wire.py $client wire0 02:00:00:00:01:01 $router wire0 02:00:00:00:01:fe
	start ./wire.py $router wire1 02:00:00:00:07:fe $server wire0 02:00:00:00:07:01 "$@"
}

links_up() {
	local last
	ip -n $client link set wire0 up
	ip -n $router link set wire0 up
	ip -n $router link set wire1 up
	ip -n $server link set wire0 up
	for last in 8 11 12 17 23 51 101; do
		ip -n $client addr add 10.1.0.$last/24 dev wire0
	done
	for last in 8 11 214; do
		ip -n $client addr add 2001:db8:1::$last/64 dev wire0
	done
	ip -n $router addr add 10.1.0.254/24 dev wire0
	ip -n $router addr add 2001:db8:1::fe/64 dev wire0
	ip -n $router addr add 192.168.7.254/24 dev wire1
	ip -n $router addr add 2001:db8:7::fe/64 dev wire1
	for last in 80 53; do
		ip -n $server addr add 192.168.7.$last/24 dev wire0
		ip -n $server addr add 2001:db8:7::$last/64 dev wire0
	done
	ip -n $client route add default via 10.1.0.254
	ip -n $client route add default via 2001:db8:1::fe
	ip -n $server route add default via 192.168.7.254
	ip -n $server route add default via 2001:db8:7::fe
}

# record FILE NAMESPACE COMMAND...: what passes wire0 while the command runs in the client
record() {
	local file=$1 ns=$2 pid
	shift 2
	ip netns exec $ns tcpdump -q -i wire0 -U --immediate-mode -Z root ${snap:+-s $snap} -w "$tmp/$file" \
		2>"$tmp/tcpdump" &
	pid=$!
	pids="$pids $pid"
	until grep -q listening "$tmp/tcpdump"; do
		kill -0 $pid
		sleep 0.05
	done
	"$@"
	sleep 0.5
	kill $pid
	wait $pid || :
	cp "$tmp/$file" "$file"
	chmod 644 "$file"
	echo "$file: $(stat -c %s "$file") bytes"
}

serve() {
	start ip netns exec $server ./traffic.py serve 192.168.7.80 192.168.7.53 2001:db8:7::80 2001:db8:7::53
}

act() {
	in_ns $client ./traffic.py "$1"
}

web() {
	up
	links_up
	serve
	record http.pcap $server act web
}

dns() {
	up
	links_up
	serve
	record dns.pcap $server act dns
}

loss() {
	up --loss 0.03 --swap 0.02 --copy 0.01
	links_up
	serve
	snap=96 record loss.pcap $server act bulk
}

# The server's kernel answers each datagram that it could put together, for nobody listens.
frags() {
	up --loss 0.04 --swap 0.1 --copy 0.05
	links_up
	snap=128 record frags.pcap $server act large
}

# 40 ms to the server and back. It never sees every second SYN to port 443, and none to port 8080; a
# sender waits for its timeout when the last segment is lost.
slow() {
	up --loss 0.04 --delay 0.02
	links_up
	in_ns $client sysctl -qw net.ipv4.tcp_early_retrans=0
	in_ns $server nft -f - <<-END
		table inet slow {
			chain in {
				type filter hook input priority 0
				tcp dport 443 tcp flags syn numgen inc mod 2 0 drop
				tcp dport 8080 drop
			}
		}
	END
	serve
	snap=128 record slow.pcap $client act slow
}

# The link behind the router takes smaller packets than the one before it.
icmp() {
	up
	links_up
	ip -n $router link set wire1 mtu 1300
	ip -n $router route add unreachable 192.168.9.0/24
	ip -n $router route add unreachable 2001:db8:9::/64
	serve
	record icmp.pcap $client act icmp
}

# What a link carries when hosts come up: ARP, IGMP, neighbour discovery, MLD of both versions.
join_all() {
	links_up
	sleep 1
	act join
	in_ns $client sysctl -qw net.ipv4.conf.wire0.force_igmp_version=2 net.ipv6.conf.wire0.force_mld_version=1
	act join
	in_ns $client ping -c 1 -q 192.168.7.80 >/dev/null
	in_ns $client ping -c 1 -q 2001:db8:7::80 >/dev/null
	in_ns $client ping -c 1 -W 1 -q 10.1.0.77 >/dev/null || :
	in_ns $client ping -c 1 -W 1 -q 2001:db8:1::77 >/dev/null || :
}

local_link() {
	up
	ip -n $router link set wire0 up
	record local.pcap $router join_all
}

sctp() {
	cc -o "$tmp/sctp_peer" sctp_peer.c -lusrsctp -lpthread
	up
	links_up
	record sctp.pcap $client associate
}

# One stack at a time: each user-space stack sees all packets of its namespace. The second IPv6 pair
# is not what the kernel chooses as the sources, so that its association is aborted.
associate() {
	local pair
	for pair in "10.1.0.8 192.168.7.80" "2001:db8:1::214 2001:db8:7::53" \
		"2001:db8:1::8 2001:db8:7::80"; do
		set -- $pair
		start ip netns exec $server "$tmp/sctp_peer" serve $2
		in_ns $client timeout 5 "$tmp/sctp_peer" send $1 $2 || :
		kill $!
	done
	in_ns $client timeout 2 "$tmp/sctp_peer" send 10.1.0.11 192.168.7.53 || : # nobody listens
}

for part in ${*:-web dns loss frags slow icmp local sctp}; do
	[ $part != local ] || part=local_link
	$part
	down
done

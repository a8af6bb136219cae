#!/usr/bin/env python3
"""A second opinion on retransmissions and round trips: tcptrace's, on every end of every connection.

usage: second.py [--dtap PROGRAM] [WORD...]    only captures whose name contains a WORD

How many segments each end has sent again has to be what tcptrace counts; dtap's smoothed round trip time has to
stay between tcptrace's smallest and largest one. DIFFER says, for each capture where the two differ, at how many
ends, and why; that is compared as well. Without tcptrace the test is skipped.
"""
import collections
import glob
import ipaddress
import os
import shutil
import subprocess
import sys

from harness import CAPTURES, SHARED, Dtap, Report, arguments

PROGRAM = """
tcp:::receive /args[1]->cs_cid == args[0]->pkt_addr/
{ printf("first\\t%d\\t%s %d\\t%s %d\\n", args[1]->cs_cid, args[2]->ip_saddr, args[4]->tcp_sport, args[2]->ip_daddr,
	args[4]->tcp_dport); }
tcp:::retransmit { @again[args[1]->cs_cid, args[2]->ip_saddr, args[4]->tcp_sport] = count(); }
tcp:::receive /args[3]->tcps_rtt > 0/
{
	@least[args[1]->cs_cid, args[2]->ip_daddr, args[4]->tcp_dport] = min(args[3]->tcps_rtt);
	@most[args[1]->cs_cid, args[2]->ip_daddr, args[4]->tcp_dport] = max(args[3]->tcps_rtt);
}
END
{
	printa("again\\t%d\\t%s %d\\t%@d\\n", @again);
	printa("least\\t%d\\t%s %d\\t%@d\\n", @least);
	printa("most\\t%d\\t%s %d\\t%@d\\n", @most);
}
"""
UNIT = 101  # us: tcptrace prints tenths of a millisecond, rounded

HANDSHAKE = "dtap measures SYN and FIN, too, and knows by timestamps which copy of a segment was acknowledged"
ODD = "a recorded client that takes no notice of what is answered: connections begin anew at other SYNs"
# capture: (ends that differ in retransmissions, in round trips, connections that tcptrace alone has, why)
DIFFER = {
    "slow.pcap": (0, 2, 0, HANDSHAKE),
    "gopacket-cip.pcap": (8, 1, 1, ODD),
    "sanders-activeosfingerprinting.pcapng": (1, 0, 3, "probes without a handshake: each is a connection to tcptrace"),
    "snabb-sanitized4k.pcap": (1, 0, 3, "RST alone is no connection; and more holes at once than an entry remembers"),
    "tcpdump-kday3.pcap": (1, 0, 0, "24 days between two packets: another connection"),
    "zeek-1000-requests-one-dropped-response.pcap": (0, 0, 1, "tcptrace writes ::1 as :0001"),
    "zeek-206_example_b.pcap": (1, 0, 0, "tcptrace calls 43 repetitions that come quickly out-of-order"),
    "zeek-bruteforce.pcap": (0, 1, 0, HANDSHAKE),
    "zeek-echo-connections.pcap": (0, 59, 0, HANDSHAKE),
    "zeek-ipv6-http-atomic-frag.pcap": (3, 0, 1, "tcptrace counts extension headers as data"),
    "zeek-smb3_multichannel.pcap": (8, 0, 0, "keep-alives are no retransmissions"),
    "zeek-vlan-collisions.pcap": (2, 0, 0, "tcptrace ignores VLAN ids: it takes three connections for one"),
}


def address(text):
    """tcptrace's own way to write IPv6 addresses, as dtap's."""
    if "." in text:
        return text
    head, _, tail = text.partition("::")
    head, tail = [[w for w in part.split(":") if w] for part in (head, tail)]
    words = head + ["0"] * (8 - len(head) - len(tail)) + tail
    return str(ipaddress.IPv6Address(":".join(words)))


def theirs(path):
    """[(end a, end b, {column: text})] in order."""
    out = subprocess.run(["tcptrace", "-l", "-r", "-n", "--csv", path], capture_output=True, text=True, errors="replace").stdout
    head, found = None, []
    for line in out.splitlines():
        cells = [c.strip() for c in line.split(",")]
        if line.startswith("conn_#"):
            head = cells
        elif head and cells[0].isdigit():
            d = dict(zip(head, cells))
            found.append(("%s %s" % (address(d["host_a"]), d["port_a"]), "%s %s" % (address(d["host_b"]), d["port_b"]), d))
    return found


def ours(output):
    """Connections as (id, end a, end b) in order, and {what: {(id, end): value}}."""
    connections, values = [], collections.defaultdict(dict)
    for line in output.decode().splitlines():
        kind, *f = line.split("\t")
        if kind == "first":
            connections.append((int(f[0]), f[1], f[2]))
        elif kind:
            values[kind][int(f[0]), f[1]] = int(f[2])
    return sorted(connections), values


def us(d, name):
    return float(d.get(name) or 0) * 1000


def rtt_differs(values, key, d, way):
    """Does dtap know a round trip time that tcptrace has never seen?"""
    least, most = values["least"].get(key), values["most"].get(key)
    samples = [us(d, "RTT_min_" + way), us(d, "RTT_max_" + way)] + [us(d, "RTT_from_3WHS_" + way)] * (us(d, "RTT_from_3WHS_" + way) > 0)
    if least is None or us(d, "RTT_samples_" + way) == 0:
        return False
    return least < min(samples) - UNIT or most > max(samples) + UNIT


def compare(pairs, connections, values):
    """(ends, differing retransmissions, differing round trips, connections that dtap does not have)"""
    mine = collections.defaultdict(list)
    for c in connections:
        mine[frozenset(c[1:])].append(c[0])
    ends = again = rtt = missing = 0
    for a, b, d in pairs:
        ids = mine[frozenset((a, b))]
        if not ids:
            missing += 1
            continue
        cid = ids.pop(0)
        for end, way in ((a, "a2b"), (b, "b2a")):
            ends += 1
            again += values["again"].get((cid, end), 0) != int(d["rexmt_data_pkts_" + way])
            rtt += rtt_differs(values, (cid, end), d, way)
    return ends, again, rtt, missing


def main():
    parser = arguments(__doc__)
    parser.add_argument("words", nargs="*")
    a = parser.parse_args()
    dtap, report = Dtap(a.dtap), Report()
    if not shutil.which("tcptrace"):
        report.skipped("second", "no tcptrace", 30)
        return report.finish()
    own = [os.path.join(CAPTURES, n + ".pcap") for n in ("http", "slow", "loss")]
    for path in own + sorted(glob.glob(os.path.join(SHARED, "*.pcap*"))):
        name = os.path.basename(path)
        pairs = theirs(path)
        if not pairs or (a.words and not any(w in name for w in a.words)):
            continue
        status, out, err = dtap(["-q", "-x", "flowidle=13d", "-x", "aggsize=64m", "-r", path, "-n", PROGRAM])
        if status:
            report.failed(name, "status %d\n%s" % (status, err.decode(errors="replace")))
            continue
        ends, *got = compare(pairs, *ours(out))
        *want, _why = DIFFER.get(name, (0, 0, 0, ""))
        report.check("%s: %d ends" % (name, ends), got == want, "retransmissions, round trips, connections: %s" % got)
    return report.finish()


if __name__ == "__main__":
    sys.exit(main())

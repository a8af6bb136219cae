#!/usr/bin/env python3
"""Compares what dtap counts in real captures with what tshark counted.

usage: truth.py [--dtap PROGRAM] [WORD...]    only captures whose name contains a WORD

One D program runs over every capture of $DTAP_SHARED/captures (default ../shared beside the checkout);
its counts have to be those of truth/NAME.json. Where tshark means something else, EXCEPTIONS says
what dtap counts instead, and why; that is compared as well. Without the captures the test is skipped.
"""
import collections
import glob
import json
import os
import sys

from harness import SHARED, Dtap, Report, arguments

# Table of the truth: probe, predicate, D expression of the key. A table is one aggregation.
TABLES = {
    "frames": ("gld:::receive", "", '"all"'),
    "eth_src": ("gld:::receive", "", "args[4]->eth_saddr"),
    "eth_dst": ("gld:::receive", "", "args[4]->eth_daddr"),
    "ethertype_after_vlan": ("gld:::receive", "", "args[4]->eth_type"),
    "vlan_id_outer": ("gld:::receive", "args[4]->eth_istagged", "args[4]->eth_vlanid"),
    "arp_opcode": ("arp:::receive", "", "args[4]->arp_op"),
    "ip_version": ("ip:::receive", "", "args[2]->ip_ver"),
    "ip_src": ("ip:::receive", "", "args[2]->ip_saddr"),
    "ip_dst": ("ip:::receive", "", "args[2]->ip_daddr"),
    "ip_plength": ("ip:::receive", "", "args[2]->ip_plength"),
    "ip_proto_number": ("ip:::receive", "", "args[2]->ip_ver == 4 ? args[4]->ipv4_protocol : args[5]->ipv6_nexthdr"),
    "ipv4_ttl": ("ip:::receive", "args[2]->ip_ver == 4", "args[4]->ipv4_ttl"),
    "ipv4_hdr_len": ("ip:::receive", "args[2]->ip_ver == 4", "args[4]->ipv4_ihl"),
    "ipv4_df": ("ip:::receive", "args[2]->ip_ver == 4 && args[4]->ipv4_flags & IPH_DF", '"all"'),
    "ipv6_hlim": ("ip:::receive", "args[2]->ip_ver == 6", "args[5]->ipv6_hlim"),
    "tcp_sport": ("tcp:::receive", "", "args[4]->tcp_sport"),
    "tcp_dport": ("tcp:::receive", "", "args[4]->tcp_dport"),
    "tcp_flags": ("tcp:::receive", "", "args[4]->tcp_flags"),
    "udp_sport": ("udp:::receive", "", "args[4]->udp_sport"),
    "udp_dport": ("udp:::receive", "", "args[4]->udp_dport"),
    "udp_length": ("udp:::receive", "", "args[4]->udp_length"),
    "icmp": ("icmp:::receive", "", "args[4]->icmp_version, args[4]->icmp_type, args[4]->icmp_code"),
    "sctp_sport": ("sctp:::receive", "", "args[4]->sctp_sport"),
    "sctp_dport": ("sctp:::receive", "", "args[4]->sctp_dport"),
    "sctp_chunk": ("sctp:::receive", "", "args[4]->sctp_chunk_type"),
}
STRINGS = {"frames", "eth_src", "eth_dst", "ip_src", "ip_dst", "ipv4_df"}

CHUNKS = ("DATA INIT INIT_ACK SACK HEARTBEAT HEARTBEAT_ACK ABORT SHUTDOWN SHUTDOWN_ACK ERROR COOKIE_ECHO "
          "COOKIE_ACK ECNE CWR SHUTDOWN_COMPLETE AUTH").split()

NONE = 0
VENDOR = "the frames have a vendor's EtherType, which tshark opens and dtap does not"
CUT_ARP = "fuzzed ARP: the claimed address lengths go beyond the frame, so there is no whole ARP header"
# (capture, table): ({key: what dtap counts}, why)
EXCEPTIONS = {
    ("tcpdump-arista_ether.pcap", "ip_version"): ({"4": NONE}, VENDOR),
    ("tcpdump-arista_ether.pcap", "ip_src"): ({"10.136.1.32": NONE}, VENDOR),
    ("tcpdump-arista_ether.pcap", "ip_dst"): ({"10.2.23.24": NONE}, VENDOR),
    ("tcpdump-arista_ether.pcap", "ip_proto_number"): ({"63": NONE}, VENDOR),
    ("tcpdump-arista_ether.pcap", "ip_plength_quantize"): ({"32": NONE}, VENDOR),
    ("tcpdump-arista_ether.pcap", "ip_plength_sum"): ({"all": NONE}, VENDOR),
    ("tcpdump-arista_ether.pcap", "ipv4_ttl"): ({"64": NONE}, VENDOR),
    ("tcpdump-arista_ether.pcap", "ipv4_hdr_len"): ({"20": NONE}, VENDOR),
    ("tcpdump-arp-oobr.pcap", "arp_opcode"): (
        {"-1": NONE, "1": 2091, "2": 27, "87": 1, "99": NONE, "13825": NONE, "28929": NONE, "43690": 6}, CUT_ARP),
    ("tcpdump-ip_ts_opts_asan.pcap", "icmp"): (
        {"4 ? ?": NONE}, "the frame is cut before the ICMP header; tshark counts the protocol all the same"),
    ("tcpdump-ipv4_invalid_hdr_length.pcap", "ip_version"): (
        {"4": NONE}, "a header length of 16 is no IPv4 header: dtap counts the packet as undecodable"),
    ("tcpdump-ipv4_invalid_hdr_length.pcap", "ipv4_hdr_len"): ({"16": NONE}, "the same"),
    ("tcpdump-kday3.pcap", "ip_version"): (
        {"4": 8}, "one version nibble contradicts the EtherType: tshark counts it by the type, dtap as undecodable"),
}


def program():
    """The D program: all tables, printed as TABLE KEY COUNT."""
    text = ""
    for name, (probe, predicate, key) in TABLES.items():
        text += "%s%s { @%s[%s] = count(); }\n" % (probe, predicate and " /%s/" % predicate, name, key)
    text += "END {\n"
    for name in TABLES:
        form = "%s" if name in STRINGS else "%d %d %d" if name == "icmp" else "%d"
        text += '\tprinta("%s\\t%s\\t%%@d\\n", @%s);\n' % (name, form, name)
    return text + "}\n"


def power(v):
    """quantize()'s bucket of v."""
    return 1 << (v.bit_length() - 1) if v else 0


def counted(output):
    """dtap's output as {table: {key: count}}."""
    tables = {name: collections.Counter() for name in TABLES}
    for line in output.decode().splitlines():
        if line:
            name, key, count = line.split("\t")
            tables[name][key] += int(count)
    for name, make in (("ip_plength", lambda v: v), ("udp_length", lambda v: v)):
        exact = {int(k): n for k, n in tables.pop(name).items()}
        buckets = collections.Counter()
        for v, n in exact.items():
            buckets[str(power(v))] += n
        tables[name + "_quantize"] = buckets
        tables[name + "_sum"] = collections.Counter({"all": sum(v * n for v, n in exact.items())})
    return tables


def expected(truth):
    """truth/NAME.json in the same shape."""
    want = {name: dict(truth.get(name, {})) for name in TABLES}
    counts = truth["counts"]
    want["frames"] = {"all": truth["packets"]}
    want["ipv4_df"] = {"all": counts.get("ipv4_df", 0)}
    for name in ("ip_plength", "udp_length"):
        want.pop(name)
        want[name + "_quantize"] = dict(truth.get(name + "_quantize", {}))
        want[name + "_sum"] = {"all": counts.get(name + "_sum", 0)}
    types = truth.get("ethertype_after_vlan", {})
    want["ethertype_after_vlan"] = {str(int(k, 16)): n for k, n in types.items() if k.startswith("0x")}
    flags = collections.Counter()
    for value, n in truth.get("tcp_flags_hex", {}).items():
        flags[str(int(value, 16) & 0xFF)] += n
    want["tcp_flags"] = flags
    want["icmp"] = {"%d %s" % (version, key.replace("/", " ")): n for version, table in ((4, "icmp"), (6, "icmpv6"))
                    for key, n in truth.get(table + "_type_code", {}).items()}
    want["sctp_chunk"] = {str(CHUNKS.index(k) if k in CHUNKS else k): n
                          for k, n in truth.get("sctp_first_chunk", {}).items()}
    return want


def adjust(name, got, want, truth):
    """What is no difference between the two: long lists are cut, empty counts are absent."""
    for table in list(want):
        have = got[table]
        if table.startswith("eth") and "eth_src" not in truth:
            have.clear()  # not Ethernet: tshark has no such table
        if table == "ethertype_after_vlan":
            # 802.3 lengths: tshark says that they are none, dtap which.
            lengths = {k for k in have if int(k) < 1536}
            for k in lengths - set(want[table]):
                del have[k]
        if table + "__note" in truth:
            got[table + "__distinct"] = {"all": len(have)}
            want[table + "__distinct"] = {"all": truth[table + "__distinct"]}
            for k in set(have) - set(want[table]):
                del have[k]
        want[table] = {k: n for k, n in want[table].items() if n}
        got[table] = {k: n for k, n in have.items() if n}
        instead, _ = EXCEPTIONS.get((name, table), ({}, ""))
        want[table].update(instead)
        want[table] = {k: n for k, n in want[table].items() if n}


def compare(dtap, report, path):
    name = os.path.basename(path)
    with open(os.path.join(os.path.dirname(path), "truth", name + ".json"), encoding="utf-8") as f:
        truth = json.load(f)
    try:
        status, out, err = dtap(["-q", "-r", path, "-n", program()])
    except Dtap.Crash as e:
        report.failed(name, str(e))
        return
    if status or err:
        report.failed(name, "status %d\n%s" % (status, err.decode(errors="replace")))
        return
    got, want = counted(out), expected(truth)
    adjust(name, got, want, truth)
    report.compare(name, {(t, k): n for t in got for k, n in got[t].items()},
                   {(t, k): n for t in want for k, n in want[t].items()})


def main():
    parser = arguments(__doc__)
    parser.add_argument("words", nargs="*")
    a = parser.parse_args()
    dtap, report = Dtap(a.dtap), Report()
    paths = sorted(p for p in glob.glob(os.path.join(SHARED, "*.pcap*")))
    if not paths:
        report.skipped("truth", "no captures in %s" % SHARED, 60)
    for path in paths:
        if not a.words or any(w in path for w in a.words):
            compare(dtap, report, path)
    return report.finish()


if __name__ == "__main__":
    sys.exit(main())

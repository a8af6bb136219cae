#!/usr/bin/env python3
"""Compares the datagrams that dtap puts together with those that tshark does, one by one.

usage: datagrams.py [--dtap PROGRAM] [WORD...]    only captures whose name contains a WORD

All captures of test/captures and of $DTAP_SHARED/captures that hold fragments: who sent how many bytes to
whom. Where tshark means something else, EXCEPTIONS says what dtap has instead, and why.
"""
import collections
import glob
import os
import re
import subprocess
import sys

from harness import CAPTURES, SHARED, Dtap, Report, arguments

# A datagram is the one that its last fragment completes: same packet, another length or no fragment header.
PROGRAM = """
ip:::receive { packet = args[0]->pkt_addr; length = args[2]->ip_plength; header = args[5]->ipv6_nexthdr; }
ip:::deliver /args[0]->pkt_addr == packet && (args[2]->ip_plength != length || args[5]->ipv6_nexthdr != header)/
{ printf("%s %s %d\\n", args[2]->ip_saddr, args[2]->ip_daddr, args[2]->ip_plength); }
"""
FIELDS = ["ip.src", "ip.dst", "ip.reassembled.length", "ipv6.src", "ipv6.dst", "ipv6.reassembled.length"]
FRAGMENT = "ip.flags.mf == 1 || ip.frag_offset > 0 || ipv6.fraghdr"

A4, A6 = "10.1.0.8 192.168.7.80 ", "2001:db8:1::8 2001:db8:7::80 "
# capture: ({datagram: how many more dtap has}, why)
EXCEPTIONS = {
    "odd-frag.pcap": ({A4 + "108": -1, A6 + "116": -1, A6 + "124": 1},
                      "one fragment overlaps, which spoils the datagram; IPv6's length has the headers before the fragment's"),
}


def tshark(path):
    """The datagrams as tshark has them; None: no packet is a fragment. A snap length keeps it from all."""
    command = ["tshark", "-r", path, "-T", "fields", "-E", "occurrence=f", "-Y", FRAGMENT]
    for name in FIELDS:
        command += ["-e", name]
    out = subprocess.run(command, capture_output=True, text=True).stdout
    found = collections.Counter()
    for line in out.splitlines():
        four, six = line.split("\t")[:3], line.split("\t")[3:]
        for source, target, length in (four, six):
            if length:
                found["%s %s %s" % (source, target, length)] += 1
    return found if out else None


def is_cut(path):
    out = subprocess.run(["capinfos", "-l", "-M", path], capture_output=True, text=True).stdout
    return re.search(r"(limit|inferred): +[0-9]{1,3}( |$)", out, re.M) is not None


def compare(dtap, report, path):
    want = None if is_cut(path) else tshark(path)
    name = os.path.basename(path)
    if want is None:
        return
    try:
        status, out, _ = dtap(["-q", "-r", path, "-n", PROGRAM])
    except Dtap.Crash as e:
        report.failed(name, str(e))
        return
    want.update(EXCEPTIONS.get(name, ({}, ""))[0])
    got = collections.Counter(line for line in out.decode().splitlines() if line)
    report.check(name + " status", status == 0, "status %d" % status)
    report.compare(name, got, {k: n for k, n in want.items() if n})


def main():
    parser = arguments(__doc__)
    parser.add_argument("words", nargs="*")
    a = parser.parse_args()
    dtap, report = Dtap(a.dtap), Report()
    for folder in (CAPTURES, SHARED):
        for path in sorted(glob.glob(os.path.join(folder, "*.pcap*"))):
            if not os.path.basename(path).startswith("bad-") and (not a.words or any(w in path for w in a.words)):
                compare(dtap, report, path)
    return report.finish()


if __name__ == "__main__":
    sys.exit(main())

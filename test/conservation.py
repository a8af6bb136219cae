#!/usr/bin/env python3
"""Checks on every capture that no packet, firing, record or update gets lost: -x stats has to add up.

usage: conservation.py [--dtap PROGRAM] [WORD...]    only captures whose name contains a WORD

All captures of test/captures and of $DTAP_SHARED/captures that can be read. Made captures also have to end
packet by packet as make_odd.py says.
"""
import collections
import glob
import os
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "captures"))
from harness import CAPTURES, SHARED, Dtap, Report, arguments  # noqa: E402
from make_odd import PACKETS  # noqa: E402

# One clause a line, in the order of NAMES. SEEN: the layers whose packets each of them sees.
PROGRAM = """gld:::receive { @["gld"] = count(); }
ip:::receive { @["ip"] = count(); }
tcp:::receive { @["tcp"] = count(); }
udp:::receive { @["udp"] = count(); }
icmp:::receive { @["icmp"] = count(); }
sctp:::receive { @["sctp"] = count(); }
arp:::receive { @["arp"] = count(); }
ip:::receive /args[2]->ip_plength > 100/ { @["long"] = count(); }
ip:::receive /args[2]->ip_ver == 6/ { printf("record\\n"); @["v6"] = count(); }
tcp:::receive /args[1]->cs_cid != 0/ { @["tracked"] = count(); }
tcp:::state-change { @["changes"] = count(); }
ip:::deliver { @["deliver"] = count(); }
END { printa("%s %@d\\n", @); }"""
NAMES = ("gld", "ip", "tcp", "udp", "icmp", "sctp", "arp", "long", "v6", "tracked", "changes", "deliver")
SEEN = {"gld": ["packets"], "ip": ["ip4", "ip6"], "tcp": ["tcp"], "udp": ["udp"], "icmp": ["icmp", "icmp6"], "sctp": ["sctp"],
        "arp": ["arp"], "long": ["ip4", "ip6"], "v6": ["ip4", "ip6"], "tracked": ["tcp"]}


def parse(text):
    """The statistics as [(title, {(group, name): value})], in order."""
    sections = []
    for line in text.splitlines():
        if line.startswith("  "):
            group, name, value = line.split()
            sections[-1][1][group, name] = int(value)
        elif line.split(" ")[0] in ("port", "clause", "run"):
            sections.append((line, collections.Counter()))
    return sections


def of(section, group):
    return {name: n for (g, name), n in section.items() if g == group}


def packets_in(path):
    """The packets of a file, counted by another program."""
    out = subprocess.run(["capinfos", "-c", "-M", path], capture_output=True, text=True).stdout
    return int(out.split()[-1])


def sums(path, sections, out):
    """What does not add up, as a list of texts."""
    wrong = []

    def equal(what, a, b):
        if a != b:
            wrong.append("%s: %d is not %d" % (what, a, b))

    ports = [s for title, s in sections if title.startswith("port")]
    clauses = {int(title.split()[3]): s for title, s in sections if title.startswith("clause")}
    clauses = [clauses[line] for line in sorted(clauses)]
    run = sections[-1][1]
    if len(ports) != 1 or len(clauses) != len(NAMES) + 1:
        return ["%d ports, %d clauses" % (len(ports), len(clauses))]
    port = ports[0]
    received = port["received", "packets"]
    ended, bad, layers = of(port, "ended"), of(port, "undecodable"), collections.Counter(of(port, "decoded"))
    equal("packets received, packets in the file", received, packets_in(path))
    equal("undecodable, its reasons", bad["total"], sum(bad.values()) - bad["total"])
    equal("received, ended and undecodable", received, sum(ended.values()) + bad["total"])
    for layer in ("tcp", "icmp", "icmp6", "sctp", "arp"):
        equal("ended as %s, has the layer" % layer, ended.get(layer, 0), layers[layer])
    # A UDP header that claims more than the datagram holds is a header all the same.
    lying = layers["udp"] - ended.get("udp", 0)
    if not 0 <= lying <= bad.get("udp-length", 0):
        wrong.append("ended as udp, has the layer: %d differ" % lying)
    equal("ended as fragment, has the layer", ended.get("fragment", 0), layers["fragment-later"])

    printed = dict(line.split() for line in out.splitlines() if " " in line)
    layers["packets"] = received
    for name, clause in zip(NAMES, clauses):
        seen, matched = clause["probe", "seen"], clause["probe", "matched"]
        equal(name + " seen, matched and unmatched", seen, matched + clause["probe", "unmatched"])
        if name in SEEN:  # not for what has no packet of its own
            equal(name + " seen, packets with the layer", seen, sum(layers[layer] for layer in SEEN[name]))
        equal(name + " matched, printed count", matched, int(printed.get(name, 0)))
    equal("updates, clauses matched", run["updates", "aggregated"] + run["updates", "dropped"],
          sum(c["probe", "matched"] for c in clauses[:-1]))
    equal("records, clauses matched", run["records", "written"] + run["records", "dropped"], clauses[8]["probe", "matched"] + 1)
    flows = collections.Counter(of(run, "connections"))
    equal("connections made, where they are", flows["made"],
          flows["live"] + flows["ended"] + flows["expired"] + flows["evicted"])
    fates = of(run, "fragments")
    fragments, datagrams = fates.pop("received", 0), fates.pop("datagrams", 0)
    equal("fragments, has the layer", fragments, layers["fragment"])
    equal("fragments, what became of them", fragments, sum(fates.values()))
    delivered = int(printed.get("deliver", 0))
    if not datagrams <= delivered <= layers["ip4"] + layers["ip6"] - fragments + datagrams:
        wrong.append("%d delivered, %d fragments, %d datagrams of them" % (delivered, fragments, datagrams))
    equal("records written, lines printed", run["records", "written"] - 1, out.count("record\n"))
    return wrong


def check(dtap, report, path):
    name = os.path.basename(path)
    try:
        status, out, err = dtap(["-q", "-x", "stats", "-r", path, "-n", PROGRAM])
    except Dtap.Crash as e:
        report.failed(name, str(e))
        return
    text = err.decode(errors="replace")
    sections = parse(text)
    if status or not sections:
        report.failed(name, "status %d\n%s" % (status, text))
        return
    wrong = sums(path, sections, out.decode(errors="replace"))
    report.check(name, not wrong, "\n  ".join(wrong))
    if name in PACKETS and path.startswith(CAPTURES):
        port = sections[0][1]
        ends = {**of(port, "ended"), **of(port, "undecodable")}
        ends.pop("total", None)
        report.compare(name + " ends as it was made", ends, collections.Counter(end for end, *_ in PACKETS[name]))


def main():
    parser = arguments(__doc__)
    parser.add_argument("words", nargs="*")
    a = parser.parse_args()
    dtap, report = Dtap(a.dtap), Report()
    own = [p for p in glob.glob(os.path.join(CAPTURES, "*.pcap*")) if not os.path.basename(p).startswith("bad-")]
    shared = glob.glob(os.path.join(SHARED, "*.pcap*"))
    if not shared:
        report.skipped("conservation", "no captures in %s" % SHARED, 60)
    for path in sorted(own) + sorted(shared):
        if not a.words or any(w in path for w in a.words):
            check(dtap, report, path)
    return report.finish()


if __name__ == "__main__":
    sys.exit(main())

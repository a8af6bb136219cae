#!/usr/bin/env python3
"""Compares TCP connections as dtap tracks them in real captures with tshark's streams, one by one.

usage: flows.py [--dtap PROGRAM] [WORD...]    only captures whose name contains a WORD

For each stream of truth/NAME.json ($DTAP_SHARED/captures, default ../shared beside the checkout): its
handshake's events, how both ends stand at the end, retransmissions, zero windows, the time of the handshake.
Where tshark means something else, EXCEPTIONS says which stream, what dtap says, and why; that is compared as
well. Without the captures the test is skipped.
"""
import collections
import glob
import json
import os
import sys

from harness import SHARED, Dtap, Report, arguments

PROGRAM = """
tcp:::connect-request, tcp:::connect-established, tcp:::connect-refused, tcp:::accept-refused,
tcp:::accept-established, tcp:::retransmit
{ printf("event\\t%d\\t%s\\t%d\\n", args[1]->cs_cid, probename, timestamp); }
tcp:::state-change
{ printf("state\\t%d\\t%s %d\\t%s\\n", args[1]->cs_cid, args[3]->tcps_laddr, args[3]->tcps_lport,
	tcp_state_string[args[3]->tcps_state]); }
tcp:::receive /args[1]->cs_cid == args[0]->pkt_addr/
{ printf("first\\t%d\\t%s %d\\t%s %d\\n", args[1]->cs_cid, args[2]->ip_saddr, args[4]->tcp_sport,
	args[2]->ip_daddr, args[4]->tcp_dport); }
tcp:::receive /args[4]->tcp_window == 0 && !(args[4]->tcp_flags & (TH_SYN | TH_FIN | TH_RST))/
{ printf("zero\\t%d\\n", args[1]->cs_cid); }
tcp:::receive /(args[4]->tcp_flags & (TH_SYN | TH_ACK)) == TH_SYN/
{ printf("syn\\t%d\\t%d\\n", args[1]->cs_cid, timestamp); }
"""
SHAKEN = 7  # tshark's completeness: SYN, SYN and ACK, ACK

# How both ends may stand, sorted, where tshark says what the stream is.
SYN_SENT, SYN_RECEIVED, OPEN = "state-syn-sent", "state-syn-received", "state-established"
CLOSED, WAITING = "state-closed", "state-time-wait"
STATES = {
    "syn-sent": [("", SYN_SENT)],
    "syn-received": [(OPEN, SYN_RECEIVED)],
    "established": [(OPEN, OPEN)],
    "half-closed": [("state-close-wait", "state-fin-wait-2"), ("state-close-wait", "state-fin-wait-1"),
                    (OPEN, "state-fin-wait-1")],
    "closed": [(CLOSED, WAITING), (CLOSED, CLOSED), ("state-last-ack", "state-fin-wait-2"), ("state-last-ack", WAITING)],
    "refused": [("", CLOSED)],
    "reset": [(CLOSED, CLOSED), ("", CLOSED)],
    "fin+rst": [(CLOSED, CLOSED)],
    "midstream": None,  # anything: how it began is not known
}

ONE_SIDED = "the other direction was not captured: an ACK without SYN shows that its end has got the SYN and ACK"
MISSED_SYN = "the SYN was not captured; the SYN and ACK that answers it reaches the end that sent it all the same"
STRAY_RST = "RST alone, between ports that have no connection"
NEVER_SEEN = "tshark knows from the sequence number of an ACK that the bytes were sent before; nobody has seen them"
SILENCE = "24 days between two packets (the time stamps are fuzzed): another connection"
FLAGS = "a probe with SYN and FIN: taken for a SYN"
UNACKED = "one byte, sent again: tshark takes it for a keep-alive, but it had not been acknowledged"
REPLAYED = "a recorded client that takes no notice of what is answered: once reset, its SYN is another connection's"
SYN_ACK = "a SYN and ACK without a SYN before it; tshark counts the stream only by a SYN"
ARRIVED = {"connect-established": 1}
ACCEPTED = {"accept-established": 1}
# capture: {stream, or the two ends: (what dtap says, why)}
EXCEPTIONS = {
    "gopacket-cip.pcap": {
        0: ({"retransmit": 10826}, "the same few segments are replayed again and again with gaps between; " + NEVER_SEEN),
        5: ({"connect-established": 0, "connect-refused": 0, "accept-refused": 0, "retransmit": 0,
             "states": (CLOSED, CLOSED)}, REPLAYED + "; tshark says refused for a RST after its data"),
        ("10.200.1.18 1054", "54.175.48.202 80"): ({"connections": 5}, REPLAYED)},
    "sanders-activeosfingerprinting.pcapng": {
        8: ({"states": ("", SYN_SENT)}, FLAGS),
        12: ({"states": ("", "")}, "FIN, PUSH and URG without ACK: none of TCP's segments, it changes no state"),
        13: (ARRIVED, SYN_ACK), 14: (ARRIVED, SYN_ACK)},
    "snabb-sanitized4k.pcap": {
        59: (ARRIVED, MISSED_SYN), 80: (ARRIVED, MISSED_SYN), 426: (ARRIVED, MISSED_SYN), 464: (ARRIVED, MISSED_SYN),
        483: (ARRIVED, MISSED_SYN), 561: (ARRIVED, MISSED_SYN), 604: (ARRIVED, MISSED_SYN),
        69: ({"connection": 0}, STRAY_RST), 259: ({"connection": 0}, STRAY_RST), 673: ({"connection": 0}, STRAY_RST),
        118: ({"retransmit": 0}, NEVER_SEEN),
        292: ({"retransmit": 1}, "more holes at once than an entry remembers: the smallest counts as seen"),
        299: ({"states": ("", "state-fin-wait-1")}, "a FIN behind bytes that were not captured has not arrived"),
        ("108.107.180.85 12394", "20.4.147.205 5004"): (
            {"connections": 2}, "a SYN and ACK with another sequence number, after the RST of a connection in the middle")},
    "tcpdump-babel_update_oobr.pcap": {0: (ARRIVED, MISSED_SYN), 1: (ARRIVED, MISSED_SYN)},
    "tcpdump-kday3.pcap": {
        3: ({"retransmit": 0}, SILENCE),
        ("204.9.51.132 50079", "204.9.54.80 22"): ({"connections": 2}, SILENCE),
        ("204.243.53.80 22", "204.9.51.132 50079"): ({"connections": 2}, SILENCE),
        ("204.9.40.10 443", "204.9.64.80 55936"): ({"connections": 2}, SILENCE),
        ("204.0.55.10 323", "204.9.54.80 55936"): ({"connections": 2}, SILENCE)},
    "zeek-206_example_b.pcap": {
        0: ({"retransmit": 108}, "tshark calls 52 repetitions that come quickly out-of-order; all of their bytes had been sent")},
    "zeek-echo-connections.pcap": {
        stream: ({"retransmit": n}, UNACKED) for stream, n in {
         131: 2, 147: 3, 152: 3, 160: 1, 173: 3, 179: 2, 190: 3, 193: 3, 204: 2, 206: 3, 231: 2,
         259: 1, 260: 1, 286: 3, 325: 3, 338: 3, 359: 2, 372: 2, 373: 2, 378: 2, 379: 3, 382: 3}.items()},
    "zeek-ipv6-http-atomic-frag.pcap": {
        0: ({"accept-established": 1, "retransmit": 0},
            "the SYN comes after its answer in the file: seen late, not repeated")},
    "zeek-mixed-vlan-mpls.pcap": {0: (ACCEPTED, ONE_SIDED)},
    "zeek-pppoe-over-qinq.pcap": {
        0: ({"retransmit": 25, "states": ("state-closing", "state-last-ack")},
            "tshark calls 2 repetitions out-of-order; the FINs are never acknowledged")},
    "zeek-ssh.client-side-half-duplex.pcap": {i: (ACCEPTED, ONE_SIDED) for i in range(20)},
    "zeek-vlan-collisions.pcap": {
        0: ({"retransmit": 0, "rtt": 70034000}, "tshark ignores VLAN ids: it takes three connections for one"),
        ("141.142.228.5 59856", "192.150.187.43 80"): ({"connections": 3}, "the same")},
}


class Connection:
    def __init__(self, cid, a, b):
        self.cid, self.a, self.b = cid, a, b
        self.events, self.state, self.zero = collections.Counter(), {}, 0
        self.syn = self.shaken = None  # ns: of the latest SYN before the handshake ends, of its end


def tracked(output):
    """dtap's connections, in the order of their first packets."""
    connections, ended = {}, collections.defaultdict(list)
    for line in output.decode().splitlines():
        kind, *f = line.split("\t")
        if kind == "first":
            connections[f[0]] = Connection(int(f[0]), f[1], f[2])
        elif kind:
            ended[f[0]].append((kind, f[1:]))
    for cid, lines in ended.items():
        c = connections.setdefault(cid, Connection(int(cid), "", ""))
        for kind, f in lines:
            if kind == "event":
                c.events[f[0]] += 1
                if f[0] == "accept-established":
                    c.shaken = int(f[1])
            elif kind == "syn":
                if c.shaken is None:
                    c.syn = int(f[0])
            elif kind == "state":
                c.state[f[0]] = f[1]
            else:
                c.zero += 1
    return sorted(connections.values(), key=lambda c: c.cid)


def by_ends(items, ends):
    table = collections.defaultdict(list)
    for item in items:
        table[frozenset(ends(item))].append(item)
    return table


def expected(s):
    """The events of tshark's stream @s."""
    analysis = s.get("analysis", {})
    refused = s["state"] == "refused"
    events = {"connect-request": int(s["syn"] > 0), "connect-established": int(s["syn"] > 0 and s["syn_ack"] > 0),
              "accept-established": int(s["completeness"] & SHAKEN == SHAKEN), "connect-refused": int(refused),
              "accept-refused": int(refused), "retransmit": analysis.get("retransmission", 0)}
    return events, analysis.get("zero_window", 0)


def differences(s, c):
    """What dtap says of connection @c and tshark otherwise of stream @s."""
    wrong = {}
    events, zero = expected(s)
    for name, n in events.items():
        if c.events[name] != n:
            wrong[name] = (c.events[name], n)
    if c.zero != zero:
        wrong["zero windows"] = (c.zero, zero)
    states = tuple(sorted((c.state.get(c.a, ""), c.state.get(c.b, ""))))
    allowed = STATES[s["state"]]
    if allowed is not None and states not in allowed:
        wrong["states"] = (states, s["state"])
    if "tshark_initial_rtt_s" in s and c.syn and c.shaken:
        rtt = c.shaken - c.syn
        if abs(rtt - float(s["tshark_initial_rtt_s"]) * 1e9) > 1000:
            wrong["rtt"] = (rtt, s["tshark_initial_rtt_s"])
    return wrong


def compare(report, name, streams, connections):
    theirs = by_ends(streams, lambda s: (s["a"], s["b"]))
    ours = by_ends(connections, lambda c: (c.a, c.b))
    exceptions = dict(EXCEPTIONS.get(name, {}))
    for ends, list_ in theirs.items():
        mine = ours.get(ends, [])
        for i, s in enumerate(list_):
            key = s["stream"]
            wrong = differences(s, mine[i]) if i < len(mine) else {"connection": (0, 1)}
            want, _why = exceptions.pop(key, ({}, ""))
            report.check("%s stream %d" % (name, key), {k: v[0] for k, v in wrong.items()} == want,
                         "%s: dtap and tshark: %s" % (" - ".join(sorted(ends)), wrong))
        if len(mine) > len(list_):
            want, _why = exceptions.pop(tuple(sorted(ends)), ({}, ""))
            report.check("%s %s" % (name, sorted(ends)), want == {"connections": len(mine)},
                         "%d connections, %d streams" % (len(mine), len(list_)))
    for key in exceptions:
        report.failed("%s exception %s" % (name, key), "there is no such difference")


def main():
    parser = arguments(__doc__)
    parser.add_argument("words", nargs="*")
    a = parser.parse_args()
    dtap, report = Dtap(a.dtap), Report()
    paths = sorted(glob.glob(os.path.join(SHARED, "*.pcap*")))
    if not paths:
        report.skipped("flows", "no captures in %s" % SHARED, 30)
    for path in paths:
        name = os.path.basename(path)
        with open(os.path.join(SHARED, "truth", name + ".json"), encoding="utf-8") as f:
            streams = json.load(f).get("tcp_stream_list", [])
        if not streams or (a.words and not any(w in name for w in a.words)):
            continue
        status, out, err = dtap(["-q", "-x", "flowidle=13d", "-x", "flowhandshake=13d", "-x", "flowclose=13d",
                                 "-x", "flowwait=13d", "-r", path, "-n", PROGRAM])
        if status:
            report.failed(name, "status %d\n%s" % (status, err.decode(errors="replace")))
        else:
            compare(report, name, streams, tracked(out))
    return report.finish()


if __name__ == "__main__":
    sys.exit(main())

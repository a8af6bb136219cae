#!/usr/bin/env python3
"""Ports that come while the console runs: their packets are counted, all of them, with those of the ports
that were there; what can't be had is told, and the others go on.

usage: attach.py [--dtap PROGRAM]
"""
import os
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from harness import CAPTURES, SECONDS, Dtap, Report, arguments  # noqa: E402

# A capture whose packets come once, after the program is there: workers take none before `start`.
CAPTURE, PACKETS = os.path.join(CAPTURES, "http.pcap"), 2225
COUNT = 'probe add gld:::receive { @["port", probefunc] = count(); }'
ONE, TWO = "net_pcap1,rx_pcap=" + CAPTURE, "net_pcap2,rx_pcap=" + CAPTURE


class Session:
    def __init__(self, dtap, args, commands):
        done = subprocess.run([dtap.path, "--console", "-q", *args], input="\n".join(commands) + "\n", capture_output=True,
                              text=True, timeout=SECONDS, env=dict(os.environ, LC_ALL="C.UTF-8"))
        self.status, self.out, self.err = done.returncode, done.stdout, done.stderr
        words = [line.split() for line in done.stdout.splitlines()]
        self.ports = {w[1]: int(w[2]) for w in words if len(w) == 3 and w[0] == "port"}

    def __str__(self):
        return "status %d\n%s%s" % (self.status, self.out, self.err)


def counts(dtap, report):
    for name, args, commands, want in (
            ("to none", [], ["port attach " + ONE], {"net_pcap1": PACKETS}),
            ("to one", ["--port", ONE], ["port attach " + TWO], {"net_pcap1": PACKETS, "net_pcap2": PACKETS}),
            ("that is there", ["--port", ONE], ["port attach " + ONE], {"net_pcap1": PACKETS}),
            ("two", [], ["port attach " + ONE, "port attach " + TWO], {"net_pcap1": PACKETS, "net_pcap2": PACKETS}),
            ("to several workers", ["--port", ONE, "--workers", "2"], ["port attach " + TWO],
             {"net_pcap1": PACKETS, "net_pcap2": PACKETS})):
        s = Session(dtap, args, ["stop", *commands, COUNT, "start", "sleep 1"])
        report.check("a port comes " + name, (s.ports, s.status, s.err) == (want, 0, ""), str(s))
    s = Session(dtap, [], ["stop", "port attach " + ONE, "port attach " + TWO,
                           'probe add gld::net_pcap2:receive { @["port", probefunc] = count(); }', "start", "sleep 1"])
    report.check("probes have its name", (s.ports, s.err) == ({"net_pcap2": PACKETS}, ""), str(s))


def refused(dtap, report):
    for name, args, commands, why in (
            ("a device that does not exist", ["--port", ONE], ["port attach net_nosuch0"], "net_nosuch0: "),
            ("a NIC that does not exist", ["--port", ONE], ["port attach 0000:ff:1f.7"], "0000:ff:1f.7: no such device"),
            ("a file that does not exist", ["--port", ONE], ["port attach net_pcap2,rx_pcap=/nonexistent"], "/nonexistent")):
        s = Session(dtap, args, ["stop", *commands, COUNT, "start", "sleep 1"])
        report.check(name, s.ports == {"net_pcap1": PACKETS} and why in s.err and s.err.count("\n") == 1, str(s))
    s = Session(dtap, ["--port", ONE], ["stop", COUNT, "port attach " + TWO, "start", "sleep 1"])
    report.check("while a program is there", s.ports == {"net_pcap1": PACKETS} and "first 'probe del all'" in s.err, str(s))
    s = Session(dtap, ["-r", CAPTURE], ["port attach " + TWO])
    report.check("beside a capture", "captures are read" in s.err, str(s))


def interface(dtap, report):
    if os.geteuid() != 0:
        report.skipped("interface", "listening needs root")
        return
    s = Session(dtap, ["-w"], ["port attach lo", 'probe add BEGIN { system("ping -qc 3 -i 0.1 127.0.0.1 >/dev/null"); } '
                               'icmp::lo:receive { @["port", probefunc] = count(); }', "sleep 2"])
    report.check("an interface", s.ports == {"lo": 6} and s.err == "", str(s))


def main():
    a = arguments(__doc__).parse_args()
    dtap, report = Dtap(a.dtap), Report()
    for run in (counts, refused, interface):
        run(dtap, report)
    return report.finish()


if __name__ == "__main__":
    sys.exit(main())

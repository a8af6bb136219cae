#!/usr/bin/env python3
"""Traces virtual DPDK devices: net_pcap (once and endless), net_null, net_ring, net_tap.

usage: vdev.py [--dtap PROGRAM]     net_tap needs root, skipped without
"""
import os
import socket
import subprocess
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from harness import CAPTURES, Dtap, Report, Running, arguments  # noqa: E402

COUNT = """
BEGIN { printf("ready\\n"); }
gld:::receive { @frames["frames"] = count(); }
ip:::receive { @ip["ip", args[2]->ip_ver, args[2]->ip_saddr] = count(); }
tcp:::receive { @tcp["tcp", args[4]->tcp_dport] = count(); }
udp:::receive { @udp["udp", args[4]->udp_dport] = count(); }
END
{
	printa("%s %@d\\n", @frames); printa("%s %d %s %@d\\n", @ip);
	printa("%s %d %@d\\n", @tcp); printa("%s %d %@d\\n", @udp);
}
"""
TIMES = "tick-1sec { exit(0); }\n"


def counts(text):
    return {key: int(n) for key, n in (line.rsplit(" ", 1) for line in text.splitlines() if " " in line)}


def run(dtap, report, name, args, program):
    """The counts of a run that has to end in order, or None."""
    status, out, err = dtap(["-q", *args, "-n", program])
    ok = status == 0 and not err
    report.check(name + " ends in order", ok, "status %d\n%s" % (status, err.decode(errors="replace")))
    return counts(out.decode()) if ok else None


def pcap_once(dtap, report):
    """The device gives what the file holds, packet by packet."""
    for capture in ("http.pcap", "odd-ip.pcap", "odd-bad.pcap"):
        want = run(dtap, report, capture, ["-r", capture], COUNT)
        got = run(dtap, report, "net_pcap of " + capture, ["--port", "net_pcap0,rx_pcap=" + capture], COUNT + TIMES)
        report.compare("net_pcap counts " + capture, got or {}, want or {})


def pcap_endless(dtap, report):
    """infinite_rx: the file over and over, so that all counts stand in its proportions."""
    once = run(dtap, report, "us-le.pcap", ["-r", "us-le.pcap"], COUNT) or {}
    got = run(dtap, report, "net_pcap endless", ["--port", "net_pcap0,rx_pcap=us-le.pcap,infinite_rx=1"], COUNT + TIMES) or {}
    rounds = got.get("frames", 0) // once.get("frames", 1)
    report.check("net_pcap endless runs", rounds > 1000, "only %d rounds of the file" % rounds)
    wrong = {k: n for k, n in got.items() if not rounds * once.get(k, 0) <= n <= (rounds + 1) * once.get(k, 0)}
    report.check("net_pcap endless in proportion", not wrong and set(got) == set(once), "%d rounds, but %s" % (rounds, wrong))


def null(dtap, report):
    got = run(dtap, report, "net_null", ["--port", "net_null0,size=64"], COUNT + TIMES) or {}
    report.check("net_null counts", got.get("frames", 0) > 100000, "only %s" % got)


def two_ports(dtap, report):
    """Several devices at once: a function each, and their sum."""
    program = """BEGIN { printf("ready\\n"); } gld:::receive { @[probemod, probefunc] = count(); }
        END { printa("%s %s %@d\\n", @); }""" + TIMES
    got = run(dtap, report, "two ports", ["--port", "net_pcap0,rx_pcap=us-le.pcap", "--port", "net_pcap1,rx_pcap=odd-arp.pcap",
                                          "--port", "net_ring0"], program)
    report.compare("two ports count apart", got or {}, {"net_pcap net_pcap0": 6, "net_pcap net_pcap1": 13})


def by_worker(dtap, report):
    """The key cpu is each worker's own; aggpercpu can not tell them apart, and does not pretend to."""
    program = """BEGIN { printf("ready\\n"); } gld:::receive { @[cpu] = count(); } END { printa("%d %@d\\n", @); }""" + TIMES
    cpus = sorted(os.sched_getaffinity(0))[:2]
    devices = [w for i, cpu in enumerate(cpus) for w in ("--port", "net_null%d" % i, "--map", "net_null%d.0=%d" % (i, cpu))]
    got = run(dtap, report, "a worker each", [*devices], program) or {}
    report.check("the key cpu", set(got) == set(map(str, cpus)), "%s" % got)
    status, out, err = dtap(["-q", "-x", "aggpercpu", "--workers", "2", "--port", "net_null0", "-n",
                             "gld:::receive { @ = count(); } tick-200ms { exit(0); }"])
    report.check("aggpercpu of two workers", status == 0 and b"CPU" not in out and err.startswith(b"dtap: aggpercpu: values of 2 workers "),
                 "%d %s %s" % (status, out, err))


def placed(dtap, report):
    """Workers on processors that are named: each one of this machine's, and one that it has not."""
    for cpu in sorted(os.sched_getaffinity(0)):
        for words in (["--lcores", "%d" % cpu], ["--map", "net_null0.0=%d" % cpu]):
            got = run(dtap, report, " ".join(words), ["--port", "net_null0", *words], COUNT + TIMES) or {}
            report.check(" ".join(words) + " counts", got.get("frames", 0) > 0, "%s" % got)
    status, out, err = dtap(["-q", "--port", "net_null0", "--lcores", "127", "-n", "BEGIN { }"])
    report.check("--lcores 127", status == 1 and err == b"dtap: --lcores: there is no processor 127 for us\n", "%d %s" % (status, err))


def tap(dtap, report):
    """The kernel sends into a tap device that DPDK holds."""
    name, datagrams, address = "dtap%d" % (os.getpid() % 10000), 200, "10.9.9.2"
    running = Running([dtap.path, "-q", "--port", "net_tap0,iface=" + name, "-n", COUNT])
    try:
        for words in (["addr", "add", "10.9.9.1/24", "dev", name], ["link", "set", name, "up"],
                      ["neigh", "replace", address, "lladdr", "02:00:00:00:09:09", "dev", name, "nud", "permanent"]):
            subprocess.run(["ip", *words], check=True)
        time.sleep(0.3)
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as s:
            for _ in range(datagrams):
                s.sendto(b"datagram", (address, 7777))
                time.sleep(0.0005)
        time.sleep(0.3)
    finally:
        status, out, err = running.stop()
    report.check("net_tap ends in order", status == 0 and not err, "status %d\n%s" % (status, err))
    report.compare("net_tap counts", {"udp 7777": counts(out).get("udp 7777")}, {"udp 7777": datagrams})


def absent(dtap, report):
    """What can't be opened is named, in one line."""
    for spec in ("0000:fe:1f.7", "net_nosuch0", "net_pcap0,rx_pcap=missing.pcap"):
        status, out, err = dtap(["-q", "--port", spec, "-n", "BEGIN { }"])
        lines = err.decode(errors="replace")
        report.check("--port " + spec, status == 1 and spec.split(",")[0] in lines and lines.count("\n") == 1,
                     "status %d: %s" % (status, lines))


def main():
    a = arguments(__doc__).parse_args()
    dtap, report = Dtap(a.dtap), Report()
    os.chdir(CAPTURES)
    for test in (pcap_once, pcap_endless, null, two_ports, by_worker, placed, absent, tap):
        if test is tap and os.geteuid() != 0:
            report.skipped("net_tap", "needs root", 2)
            continue
        try:
            test(dtap, report)
        except (Dtap.Crash, subprocess.CalledProcessError) as e:
            report.failed(test.__name__, str(e))
    return report.finish()


if __name__ == "__main__":
    sys.exit(main())

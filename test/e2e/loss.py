#!/usr/bin/env python3
"""Too many packets on purpose: received and missed are together what was sent, exactly, and a program
sees it while it runs.

usage: loss.py [--dtap PROGRAM]     needs root, skipped without

A veth pair of two network namespaces, on which nobody else talks. dtap is stopped while frames arrive, so
that the ring it shares with the kernel overflows.
"""
import os
import re
import signal
import socket
import subprocess
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from harness import Dtap, Report, Running, arguments  # noqa: E402
from live import Net  # noqa: E402

FRAME = bytes.fromhex("ffffffffffff" "020000000001" "88b5") + bytes(86)  # of an experiment, for nobody
FEW, BURST = 100, 20000
PROGRAM = """
BEGIN { printf("ready\\n"); }
gld:::receive { @ = count(); }
tick-50ms { printf("live %d\\n", drops_missed + drops_nombuf + drops_errors + drops_ring); }
END { printa("received %@d\\n", @); }
"""
TOLD = re.compile(r"^dtap: (\d+) packets were lost at port (\S+): missed (\d+), errors 0, no-mbuf 0$", re.M)


def send(net, ns, device, n):
    with net.socket(ns, socket.AF_PACKET, socket.SOCK_RAW) as s:
        s.bind((device, 0))
        for _ in range(n):
            s.send(FRAME)


def counter(net, ns, device, name):
    """What the kernel has counted; 0: there is no such device."""
    path = "/sys/class/net/%s/statistics/%s" % (device, name)
    return int(subprocess.run(["ip", "netns", "exec", ns, "cat", path], capture_output=True).stdout or 0)


def run(dtap, net, words, ns, device):
    """dtap with @words, while frames are sent into @device of the namespace @ns: what it printed, and what it says was
    missed; by the kernel's count, what the device has taken, and what it could not hand over."""
    before = [counter(net, ns, device, name) for name in ("tx_packets", "tx_dropped")]
    running = Running(["ip", "netns", "exec", net.here, dtap.path, "-q", *words, "-n", PROGRAM])
    try:
        send(net, ns, device, FEW)
        time.sleep(0.3)
        running.child.send_signal(signal.SIGSTOP)
        send(net, ns, device, BURST)
        running.child.send_signal(signal.SIGCONT)
        time.sleep(0.5)
        send(net, ns, device, FEW)
        time.sleep(0.5)
        sent, dropped = (counter(net, ns, device, name) - n for name, n in zip(("tx_packets", "tx_dropped"), before))
    finally:
        status, out, err = running.stop()
    if status != 0 or err.count("\n") > 1:
        raise Dtap.Crash("status %d\n%s" % (status, err))
    told = TOLD.search(err)
    return out, int(told[1]) if told else 0, sent + dropped, dropped


def numbers(out, word):
    return [int(n) for n in re.findall(r"^%s (\d+)$" % word, out, re.M)]


def check_sum(report, name, received, lost, offered):
    report.check(name + " overruns", received >= FEW and lost > 0 and offered >= BURST,
                 "%d received, %d lost, %d offered" % (received, lost, offered))
    report.check(name + ": received and lost are what was offered", received + lost == offered,
                 "%d received, %d lost, %d offered" % (received, lost, offered))


def overrun(dtap, report, net, name, words):
    out, missed, offered, dropped = run(dtap, net, words, net.there, "dtap1")
    live = numbers(out, "live")
    check_sum(report, name, sum(numbers(out, "received")), missed + dropped, offered)
    report.check(name + ": the program sees it live", live[:1] == [0] and live[-1:] == [missed], "%s, told %d" % (live, missed))


def tap(dtap, report, net):
    """Its driver knows nothing of what the kernel drops: the interface does."""
    out, missed, offered, dropped = run(dtap, net, ["--port", "net_tap0,iface=dtap2"], net.here, "dtap2")
    check_sum(report, "net_tap", sum(numbers(out, "received")), missed + dropped, offered)


def main():
    a = arguments(__doc__).parse_args()
    dtap, report = Dtap(a.dtap), Report()
    if os.geteuid() != 0:
        report.skipped("loss", "network namespaces need root", 11)
        return report.finish()
    try:
        with Net() as net:
            for ns in (net.here, net.there):
                net.run(ns, "sysctl", "-qw", "net.ipv6.conf.all.disable_ipv6=1")
            for name, words in (("af_packet", ["-i", "dtap0"]), ("two workers", ["-i", "dtap0", "--workers", "2"]),
                                ("net_pcap", ["--port", "net_pcap0,iface=dtap0"])):
                try:
                    overrun(dtap, report, net, name, words)
                except (Dtap.Crash, subprocess.TimeoutExpired) as e:
                    report.failed(name, str(e))
            tap(dtap, report, net)
    except subprocess.CalledProcessError as e:
        report.skipped("loss", "no network namespaces here: %s" % e.stderr.decode().strip(), 11)
    return report.finish()


if __name__ == "__main__":
    sys.exit(main())

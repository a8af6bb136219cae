#!/usr/bin/env python3
"""Too many packets on purpose: received and missed are together what was sent, exactly, and a program
sees it while it runs.

usage: loss.py [--dtap PROGRAM]     most of it needs root, skipped without

A veth pair of two network namespaces, on which nobody else talks. dtap is stopped while frames arrive, so
that the ring it shares with the kernel overflows.
"""
import os
import re
import signal
import socket
import struct
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from harness import CAPTURES, Dtap, Report, Running, arguments  # noqa: E402
from live import Net  # noqa: E402
from telemetry import Client  # noqa: E402

FRAME = bytes.fromhex("ffffffffffff" "020000000001" "88b5") + bytes(86)  # of an experiment, for nobody
FEW, BURST = 100, 20000
ROUNDS, HTTP_PACKETS = 30, 2225  # of http.pcap
FLOWS = 200  # there is room for somewhat more
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


def ring(dtap, report):
    """What one worker receives (on lcore 1) for another one that is slow waits in a ring, or is lost there."""
    slow = "".join('this->s = strjoin(this->s, args[2]->ip_saddr); this->s = substr(this->s, 0, 20); ' for _ in range(60))
    program = """BEGIN { printf("ready\\n"); } gld:::receive { @ = count(); }
        ip:::receive /cpu != 1/ { this->s = args[2]->ip_daddr; %s @s[this->s] = count(); }
        tick-50ms { printf("live %%d\\n", drops_ring); } END { printa("received %%@d\\n", @); trunc(@s); }""" % slow
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "long.pcap")
        with open(os.path.join(CAPTURES, "http.pcap"), "rb") as f:
            data = f.read()
        with open(path, "wb") as f:
            f.write(data + ROUNDS * data[24:])
        running = Running([dtap.path, "-q", "--workers", "2", "--port", "net_pcap0,rx_pcap=" + path, "-n", program])
        client = Client("dtap%d" % running.child.pid)

        def lost():
            return sum(d["count"] for d in client.ask("/dtap/drops").values() if "ring" in d["what"])

        def seen(programs):
            return programs["0"]["packets"] + lost() == (ROUNDS + 1) * HTTP_PACKETS

        client.wait("/dtap/programs", seen)
        time.sleep(0.5)
        status, out, err = running.stop()
    told = re.search(r"^dtap: (\d+) packets of port net_pcap0 were lost on their way to another worker$", err, re.M)
    report.check("ring ends in order", status == 0 and err.count("\n") <= 1, "status %d\n%s" % (status, err))
    missed = int(told[1]) if told else 0
    check_sum(report, "ring", sum(numbers(out, "received")), missed, (ROUNDS + 1) * HTTP_PACKETS)
    live = numbers(out, "live")
    report.check("ring: the program sees it live", live[-1:] == [missed], "%s, told %d" % (live, missed))


def connections(dtap, report, net):
    """More connections than there is room for, and none of them idle: packets without are counted, live as at the end."""
    program = """BEGIN { printf("ready\\n"); } udp:::receive { @ = count(); } udp:::receive /args[1]->cs_cid == 0/ { @none = count(); }
        tick-50ms { printf("live %d\\n", drops_connections); } END { printa("received %@d\\nnone %@d\\n", @, @none); }"""
    running = Running(["ip", "netns", "exec", net.here, dtap.path, "-q", "-x", "flowsize=64k", "-i", "dtap0", "-n", program])
    try:
        with net.socket(net.there, socket.AF_PACKET, socket.SOCK_RAW) as s:
            s.bind(("dtap1", 0))
            for first, pause in ((0, 2.2), (0, 0), (FLOWS, 0.5)):
                for k in range(first, first + FLOWS):
                    s.send(struct.pack("!6s6sHBBHHHBBHIIHHHH", bytes(6), bytes(6), 0x800, 0x45, 0, 28, 0, 0, 64, 17, 0,
                                       0x0A000001, 0x0A000002, 1000 + k, 7, 8, 0))
                time.sleep(pause)
    finally:
        status, out, err = running.stop()
    told = re.search(r"^dtap: (\d+) packets had no connection for lack of room", err, re.M)
    none, live = numbers(out, "none"), numbers(out, "live")
    report.check("connections: packets without", status == 0 and told and none == live[-1:] == [int(told[1])] and none[0] > 0
                 and numbers(out, "received") == [3 * FLOWS], "status %d\n%s%s" % (status, out, err))


def main():
    a = arguments(__doc__).parse_args()
    dtap, report = Dtap(a.dtap), Report()
    try:
        ring(dtap, report)
    except Dtap.Crash as e:
        report.failed("ring", str(e))
    if os.geteuid() != 0:
        report.skipped("loss", "network namespaces need root", 12)
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
            connections(dtap, report, net)
    except subprocess.CalledProcessError as e:
        report.skipped("loss", "no network namespaces here: %s" % e.stderr.decode().strip(), 12)
    return report.finish()


if __name__ == "__main__":
    sys.exit(main())

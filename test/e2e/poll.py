#!/usr/bin/env python3
"""How workers wait for packets: those that may sleep leave the processor alone, and lose nothing; those that
may not want all of it.

usage: poll.py [--dtap PROGRAM]     needs root, skipped without
"""
import os
import socket
import subprocess
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from harness import Dtap, Report, Running, arguments  # noqa: E402
from live import HERE4, UDP_PORT, Net  # noqa: E402

SECONDS = 3
DATAGRAMS, A_MILLISECOND = 20000, 10
COUNT = 'BEGIN { printf("ready\\n"); } udp:::receive { @ = count(); } END { printa("%@d\\n", @); }'
WAYS = (("interface", ["-i", "lo"], False), ("interface, busy", ["-i", "lo", "--poll=busy"], True),
        ("device", ["--port", "net_null0,no-rx=1"], True),
        ("device, adaptive", ["--port", "net_null0,no-rx=1", "--poll=adaptive"], False),
        ("both", ["-i", "lo", "--port", "net_null0,no-rx=1", "--workers", "1"], True))


def wanted(pid):
    """Seconds for which threads ran or waited for a processor: a loaded machine makes no difference."""
    total = 0
    for tid in os.listdir("/proc/%d/task" % pid):
        with open("/proc/%d/task/%s/schedstat" % (pid, tid)) as f:
            total += sum(int(word) for word in f.read().split()[:2])
    return total / 1e9


def idle(dtap, report, net):
    for name, ports, busy in WAYS:
        running = Running(["ip", "netns", "exec", net.here, dtap.path, "-q", *ports, "-n", COUNT])
        before, since = wanted(running.child.pid), time.monotonic()
        time.sleep(SECONDS)
        share = (wanted(running.child.pid) - before) / (time.monotonic() - since)
        status, _, err = running.stop()
        report.check("idle: " + name, status == 0 and not err and (share > 0.9 if busy else share < 0.5),
                     "status %d, %.2f of a processor: %s" % (status, share, err))


def moderate(dtap, report, net):
    """Datagrams with pauses, in which workers fall asleep."""
    running = Running(["ip", "netns", "exec", net.here, dtap.path, "-q", "-i", "dtap0", "--poll=adaptive", "-n", COUNT])
    with net.socket(net.there, socket.AF_INET, socket.SOCK_DGRAM) as client:
        for n in range(DATAGRAMS):
            client.sendto(b"d" * 100, (HERE4, UDP_PORT))
            if n % A_MILLISECOND == 0:
                time.sleep(0.001)
    time.sleep(0.5)
    status, out, err = running.stop()
    report.check("nothing is lost", (status, out, err) == (0, "ready\n%d\n\n" % DATAGRAMS, ""),
                 "status %d\n%s%s" % (status, out, err))


def main():
    a = arguments(__doc__).parse_args()
    dtap, report = Dtap(a.dtap), Report()
    if os.geteuid() != 0:
        report.skipped("poll", "network namespaces need root", len(WAYS) + 1)
        return report.finish()
    net = Net()
    try:
        with net:
            for run in (idle, moderate):
                try:
                    run(dtap, report, net)
                except Dtap.Crash as e:
                    report.failed(run.__name__, str(e))
    except subprocess.CalledProcessError as e:
        report.skipped("poll", "no network namespaces here: %s" % e.stderr.decode().strip(), len(WAYS) + 1)
    return report.finish()


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""What goes wrong around dtap: it is killed, an interface goes down or away, a disk is full, tables are full.
Each is told in a line, what is lost is counted, nothing crashes or hangs.

usage: faults.py [--dtap PROGRAM]     most of it needs root, skipped without
"""
import contextlib
import os
import re
import signal
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from harness import CAPTURES, Dtap, Report, Running, arguments  # noqa: E402
from live import Net, ip  # noqa: E402

HTTP = os.path.join(CAPTURES, "http.pcap")
COUNT = 'BEGIN { printf("ready\\n"); } icmp:::receive { @ = count(); } END { printa("%@d\\n", @); }'
PINGS = 3


def full_tables(dtap, report):
    """What was counted and what was lost are all there was."""
    status, out, err = dtap(["-q", "-r", HTTP, "-x", "aggsize=4k", "-n",
                             'gld:::receive { @ = count(); @keys[args[0]->pkt_addr] = count(); } '
                             'END { printa("all %@d\\n", @); printa("key %@d\\n", @keys); }'])
    lost = re.search(rb"(\d+) aggregation drops? ", err)
    have, want = len(re.findall(rb"^key 1$", out, re.M)), re.search(rb"^all (\d+)$", out, re.M)
    report.check("full table", status == 0 and lost and want and have + int(lost.group(1)) == int(want.group(1)),
                 "status %d, %d keys\n%s" % (status, have, err.decode()))
    status, out, err = dtap(["-q", "--port", "net_null0", "-x", "bufsize=4k", "-n", 'gld:::receive { printf("x"); } '
                             'tick-500ms { exit(0); }'])
    report.check("full buffer", status == 0 and re.search(rb"\d+ drops on CPU", err), "status %d\n%s" % (status, err.decode()))


def no_device(dtap, report):
    for device in ("net_nosuch0", "net_pcap0,rx_pcap=/nonexistent", "0000:ff:1f.7", "net_null0,nonsense=1", ""):
        status, out, err = dtap(["--port", device, "-n", "BEGIN { exit(0); }"])
        report.check("device '%s'" % device, status == 1 and out == b"" and err.count(b"\n") == 1,
                     "status %d\n%s%s" % (status, out.decode(), err.decode()))


@contextlib.contextmanager
def small_disk():
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=32k", "tmpfs", folder], check=True, stderr=subprocess.PIPE)
        try:
            yield folder
        finally:
            subprocess.run(["umount", folder], check=True)


def full_disk(dtap, report):
    with small_disk() as folder:
        for name, action in (("text", 'printf("%d of many bytes\\n", args[2]->ip_plength); '), ("x.pcap", "pcap(); ")):
            path = os.path.join(folder, name)
            status, _, err = dtap(["-q", "-r", HTTP, "-r", HTTP, "-o", path, "-n", "ip:::receive { %s}" % action])
            report.check("full disk: " + name, status == 1 and b"No space left" in err and err.count(b"\n") == 1,
                         "status %d\n%s" % (status, err.decode()))
            os.unlink(path)


def killed(dtap, report, net):
    command = ["ip", "netns", "exec", net.here, dtap.path, "-q", "-i", "lo", "-n", COUNT]
    for _ in range(2):
        running = Running(command)
        status, _, err = running.stop(signal.SIGKILL)
    running = Running(command)
    net.run(net.here, "ping", "-qc", str(PINGS), "-i", "0.1", "127.0.0.1")
    time.sleep(0.2)
    status, out, err = running.stop()
    report.check("after kill -9", (status, out, err) == (0, "ready\n%d\n\n" % (2 * PINGS), ""), "status %d\n%s%s" % (status, out, err))


def together(dtap, report, net):
    """Several on one interface do not know of each other."""
    all_of_them = [Running(["ip", "netns", "exec", net.here, dtap.path, "-q", "-i", "lo", "-n", COUNT]) for _ in range(2)]
    net.run(net.here, "ping", "-qc", str(PINGS), "-i", "0.1", "127.0.0.1")
    time.sleep(0.2)
    for running in all_of_them:
        status, out, err = running.stop()
        report.check("two on one interface", (status, out, err) == (0, "ready\n%d\n\n" % (2 * PINGS), ""),
                     "status %d\n%s%s" % (status, out, err))


def down_and_up(dtap, report, net):
    running = Running(["ip", "netns", "exec", net.here, dtap.path, "-q", "-i", "lo", "-n", COUNT])
    for state in ("down", "up"):
        ip("-n", net.here, "link", "set", "lo", state)
        time.sleep(0.3)
    net.run(net.here, "ping", "-qc", str(PINGS), "-i", "0.1", "127.0.0.1")
    time.sleep(0.2)
    status, out, err = running.stop()
    report.check("down and up", (status, out, err) == (0, "ready\n%d\n\n" % (2 * PINGS), ""), "status %d\n%s%s" % (status, out, err))


def gone(dtap, report, net):
    running = Running(["ip", "netns", "exec", net.here, dtap.path, "-q", "-i", "dtap0", "-n", COUNT])
    ip("-n", net.here, "link", "del", "dtap0")
    time.sleep(0.5)
    status, out, err = running.stop()
    report.check("an interface that goes away: results, and the end", status == 0 and re.fullmatch(r"ready\n\d*\n\n?", out), "status %d\n%s%s" % (status, out, err))


def main():
    a = arguments(__doc__).parse_args()
    dtap, report = Dtap(a.dtap), Report()
    full_tables(dtap, report)
    no_device(dtap, report)
    if os.geteuid() != 0:
        report.skipped("faults", "mounts and network namespaces need root", 7)
        return report.finish()
    try:
        full_disk(dtap, report)
        net = Net()
        with net:
            for run in (killed, together, down_and_up, gone):
                run(dtap, report, net)
    except Dtap.Crash as e:
        report.failed("faults", str(e))
    except subprocess.CalledProcessError as e:
        report.skipped("faults", "not possible here: %s" % e.stderr.decode().strip(), 5)
    return report.finish()


if __name__ == "__main__":
    sys.exit(main())

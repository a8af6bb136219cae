#!/usr/bin/env python3
"""What goes wrong around dtap: it is killed, an interface goes down or away, a disk is full, tables are full,
hugepages and memory run out. Each is told in a line, what is lost is counted, nothing crashes or hangs.

usage: faults.py [--dtap PROGRAM]     most of it needs root, skipped without
"""
import contextlib
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from harness import CAPTURES, SECONDS, Dtap, Report, Running, arguments  # noqa: E402
from live import Net, ip  # noqa: E402
from telemetry import RUNTIME  # noqa: E402

HTTP = os.path.join(CAPTURES, "http.pcap")
COUNT = 'BEGIN { printf("ready\\n"); } icmp:::receive { @ = count(); } END { printa("%@d\\n", @); }'
PINGS = 3
HUGEPAGES = "/sys/kernel/mm/hugepages/hugepages-2048kB"
FREE = r".* [68] MB are free, scripts/setup_hugepages.sh reserves and mounts more"
# Of a program that does not fit.
REFUSED = r"((dtap: no memory for [^\n]*-x memory\)\n)?dtap: stdin:\d+: [^\n]*\n)+"
# By EAL's options: what dtap says when there are four. EAL alone looks for a mount first.
FEW_HUGEPAGES = {
    "--in-memory": "^dtap: net_null0: no memory for packets: 1 queues need [0-9]+ MB .hugepages:" + FREE,
    "--in-memory -m 512": "^dtap: DPDK can not start: .*512MB.*" + FREE + ", or do without them: --no-huge",
    "-m 512": "^dtap: DPDK can not start: .*" + FREE + ", or do without them: --no-huge",
}


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


def console(dtap, args, lines):
    """Status, standard output, standard error of a console that is given @lines by a pipe."""
    done = subprocess.run([dtap.path, "-q", "--console", *args], input="".join(line + "\n" for line in lines), capture_output=True,
                          text=True, timeout=SECONDS)
    return done.returncode, done.stdout, done.stderr


@contextlib.contextmanager
def few_hugepages(n):
    """@n of 2 MB are free, whatever others have."""
    def number(name):
        with open(os.path.join(HUGEPAGES, name)) as f:
            return int(f.read())

    def reserve(pages):
        with open(os.path.join(HUGEPAGES, "nr_hugepages"), "w") as f:
            f.write(str(pages))

    before = number("nr_hugepages")
    try:
        reserve(before - number("free_hugepages") + n)
        yield number("free_hugepages") == n
    finally:
        reserve(before)


def no_hugepages(dtap, report):
    """Fewer than are needed: how many there are, and what to do. With nothing said, dtap does without."""
    if not os.access(os.path.join(HUGEPAGES, "nr_hugepages"), os.W_OK):
        report.skipped("hugepages", "this kernel has none of 2 MB, or gives none", len(FEW_HUGEPAGES) + 1)
        return
    with few_hugepages(4) as made:
        if not made:
            report.skipped("hugepages", "there is no memory for four", len(FEW_HUGEPAGES) + 1)
            return
        for options, why in FEW_HUGEPAGES.items():
            status, out, err = dtap(["-q", "--port", "net_null0", "-n", "BEGIN { exit(0); }", "--", *options.split()])
            report.check("hugepages: " + options, status == 1 and out == b"" and err.count(b"\n") == 1
                         and re.search(why, err.decode()), "status %d\n%s" % (status, err.decode()))
        status, out, err = dtap(["-q", "--port", "net_null0", "-n", "gld:::receive { exit(0); }"])
        report.check("too few hugepages: without them", status == 0 and err == b"", "status %d\n%s" % (status, err.decode()))


def no_memory(dtap, report):
    """A program for which there is no room is refused, those that run go on; what is removed leaves its room to others."""
    one = "probe add gld:::receive { @a = count(); n[arg0 % 100] = 1; } tcp:::state-change, ip:::deliver { @b[probename] = count(); }"
    for name, lines, refused in (("more programs than there is room for", [one] * 10, True),
                                 ("programs come and go", [line for i in range(1, 101) for line in (one, "probe del %d" % i)], False)):
        status, out, err = console(dtap, ["--port", "net_null0", "-xaggsize=8m", "-xbufsize=1m", "-xbufresize=manual", "-xflowsize=1m",
                                          "-xfragsize=1m", "-n", "gld:::receive { @first = count(); }", "--", "--no-huge", "--no-shconf",
                                          "-m", "64"],
                                   [*lines, "sleep 0.1", "show agg @first", "show port stats all", "probe list"])
        packets, firings = re.search(r"RX-packets: (\d+)", out), re.search(r"^ +0  enabled +\d+ +(\d+)", out, re.M)
        report.check(name, status == refused and re.fullmatch(REFUSED if refused else "", err), "status %d\n%s" % (status, err))
        report.check(name + ": others go on", packets and firings and int(packets[1]) > 0 and int(firings[1]) > 0, out)


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


def left_behind(dtap, report):
    """Folders of those that were killed go when the next one starts, and no others."""
    command = [dtap.path, "-q", "--port", "net_null0", "-n", 'BEGIN { printf("ready\\n"); }']

    def exist(names):
        return [name for name in names if os.path.exists(os.path.join(RUNTIME, "dpdk", name))]

    running = Running(command)
    dead = "dtap%d" % running.child.pid
    running.stop(signal.SIGKILL)
    report.check("who is killed leaves a folder", exist([dead]), dead)
    running = Running(command)
    foreign = ["dtap", "dtap0x10", "dtap-1", "dtap999999997", "dtap999999998"]
    try:
        for name in foreign:
            os.mkdir(os.path.join(RUNTIME, "dpdk", name))
        with open(os.path.join(RUNTIME, "dpdk", foreign[-1], "config"), "w"), \
                socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET) as s:
            s.bind(os.path.join(RUNTIME, "dpdk", foreign[-2], "dpdk_telemetry.v2"))  # of a process that can't be seen from here
            s.listen()
            Running(command).stop()
            stay = ["dtap%d" % running.child.pid, *foreign]
            report.check("folders that go, and that stay", exist([dead, *stay]) == stay, exist([dead, *stay]))
    finally:
        running.stop()
        for name in foreign:
            shutil.rmtree(os.path.join(RUNTIME, "dpdk", name), ignore_errors=True)


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
        running.says("dtap: port lo: the link is %s\n" % state)
    net.run(net.here, "ping", "-qc", str(PINGS), "-i", "0.1", "127.0.0.1")
    time.sleep(0.2)
    status, out, err = running.stop()
    report.check("down and up", (status, out) == (0, "ready\n%d\n\n" % (2 * PINGS)) and
                 err == "dtap: port lo: the link is down\ndtap: port lo: the link is up\n", "status %d\n%s%s" % (status, out, err))


def veth(net):
    ip("link", "add", "dtap0", "netns", net.here, "type", "veth", "peer", "name", "dtap1", "netns", net.there)
    for ns, name in ((net.here, "dtap0"), (net.there, "dtap1")):
        ip("-n", ns, "link", "set", name, "up")


GONE = "dtap: port dtap0: the interface is gone\n"


def gone(dtap, report, net, driver):
    """It is told once. With no other port that is the end, with the results; else the others go on."""
    count = 'BEGIN { printf("ready\\n"); } gld::net_pcap0:receive { @ = count(); } END { printa("%@d\\n", @); }'
    for more, packets in ((), ""), (("--port", "net_pcap0,rx_pcap=" + HTTP), "2225\n"):
        running = Running(["ip", "netns", "exec", net.here, dtap.path, "-q", "-Z", "-x", "driver=" + driver, "-i", "dtap0", *more,
                           "-n", count])
        ip("-n", net.here, "link", "del", "dtap0")
        told = running.says(GONE)
        status, out, err = running.stop(signal.SIGINT if more else None)
        report.check("%s: an interface that goes away%s" % (driver, ", and one that stays" if more else ""),
                     told and status == 1 and out == "ready\n%s\n" % packets and err.count(GONE) == 1, "status %d\n%s%s" % (status, out, err))
        veth(net)


def taken(dtap, report, net):
    """By af_xdp a queue has one user: a second one is told, and the first one goes on."""
    command = ["ip", "netns", "exec", net.there, dtap.path, "-q", "-x", "driver=af_xdp", "-i", "dtap1", "-n",
               'BEGIN { printf("ready\\n"); } icmp:::receive /args[2]->ip_ver == 4/ { @ = count(); } END { printa("%@d\\n", @); }']
    running = Running(command)
    second = subprocess.run(command, capture_output=True, text=True, timeout=60)
    ip("-n", net.here, "addr", "add", "10.9.7.1/24", "dev", "dtap0")
    ip("-n", net.here, "neigh", "add", "10.9.7.2", "lladdr", "02:00:00:00:00:02", "dev", "dtap0")
    net.run(net.here, "ping", "-qc", str(PINGS), "-i", "0.1", "-W", "0.1", "10.9.7.2")
    time.sleep(0.2)
    status, out, err = running.stop()
    report.check("an interface that another one has", (second.returncode, second.stdout, second.stderr) == (
        1, "", "dtap: dtap1: another dtap has this interface by af_xdp, which shares with nobody\n"), str(second))
    report.check("... which goes on", (status, out, err) == (0, "ready\n%d\n\n" % PINGS, ""), "status %d\n%s%s" % (status, out, err))


def main():
    a = arguments(__doc__).parse_args()
    dtap, report = Dtap(a.dtap), Report()
    full_tables(dtap, report)
    no_device(dtap, report)
    no_memory(dtap, report)
    left_behind(dtap, report)
    no_hugepages(dtap, report)
    if os.geteuid() != 0:
        report.skipped("faults", "mounts and network namespaces need root", 12)
        return report.finish()
    try:
        full_disk(dtap, report)
        net = Net()
        with net:
            for run in (killed, together, down_and_up, taken):
                run(dtap, report, net)
            for driver in ("af_packet", "af_xdp"):
                gone(dtap, report, net, driver)
    except Dtap.Crash as e:
        report.failed("faults", str(e))
    except subprocess.CalledProcessError as e:
        report.skipped("faults", "not possible here: %s" % e.stderr.decode().strip(), 10)
    return report.finish()


if __name__ == "__main__":
    sys.exit(main())

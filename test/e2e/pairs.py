#!/usr/bin/env python3
"""Two processes and a device between them: net_memif, and net_vhost with net_virtio_user. What one has sent is what
the other counts; a peer that is killed and comes again is told, and counted on; testpmd is a peer as well.

usage: pairs.py [--dtap PROGRAM]     vhost needs root, for hugepages; skipped without
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
from harness import CAPTURES, HERE, Dtap, Report, Running, arguments  # noqa: E402

HUGEPAGES = os.path.join(HERE, "..", "scripts", "setup_hugepages.sh")
CAPTURE, PACKETS = "http.pcap", 2225
PROGRAM = """
BEGIN { printf("ready\\n"); }
gld:::%(side)s { @all = count(); }
ip:::%(side)s { @[args[2]->ip_saddr] = count(); }
ip:::drop-out { @drop[args[2]->ip_saddr] = count(); }
tick-100ms { printf("%%d\\n", ++tick); }
END { printa("all %%@d\\n", @all); printa("ip %%s %%@d\\n", @); printa("drop %%s %%@d\\n", @drop); }
"""
# The device that has to be there first, and its peer
KINDS = {
    "memif": ("net_memif0,role=server,socket=%s", "net_memif0,role=client,socket=%s"),
    "vhost": ("net_vhost0,iface=%s", "net_virtio_user0,path=%s"),
}
TESTPMD_SECONDS = 0.5


@contextlib.contextmanager
def hugepages(folder):
    """As many as two processes need, while they need them."""
    env = dict(os.environ, DTAP_HUGEPAGES_STATE=os.path.join(folder, "hugepages"))
    try:
        yield subprocess.run([HUGEPAGES, "reserve", "768M"], env=env, capture_output=True, text=True)
    finally:
        subprocess.run([HUGEPAGES, "undo"], env=env, capture_output=True)


def counts(text):
    return {key: int(n) for key, n in (line.rsplit(" ", 1) for line in text.splitlines() if line.startswith(("all ", "ip ", "drop ")))}


def trace(dtap, device):
    """dtap that counts what comes."""
    return Running([dtap.path, "-q", "-Z", "--port", device, "-n", PROGRAM % {"side": "receive"}])


def source(dtap, device, more=""):
    """dtap that passes a capture on to the device."""
    return Running([dtap.path, "-q", "-Z", "--inline", "0,1", "--port", "net_pcap0,rx_pcap=%s%s" % (CAPTURE, more), "--port", device,
                    "-n", PROGRAM % {"side": "send"}])


def not_taken(err):
    told = re.search(r"packets were not sent by port \S+: not taken (\d+), too long 0, errors 0$", err, re.M)
    return int(told[1]) if told else 0


def links(err):
    return re.findall(r"^dtap: port \S+: the link is (\w+)$", err, re.M)


def both_trace(dtap, report, kind, path):
    """A capture from one dtap to another one, by its packets' addresses; then the first one comes again."""
    first, second = (device % path for device in KINDS[kind])
    tracing, want = trace(dtap, first), {}
    for how in (signal.SIGINT, signal.SIGINT):
        sending = source(dtap, second)
        time.sleep(0.8)  # all of it is on its way at once
        status, out, err = sending.stop(how)
        sent = counts(out)
        report.check(kind + ": the sender ends in order", status == 0 and sent.get("all") == PACKETS, "%d\n%s%s" % (status, out, err))
        want["all"] = want.get("all", 0) + PACKETS - not_taken(err)
        for key, n in sent.items():
            if key.startswith("ip "):
                want[key] = want.get(key, 0) + n - sent.get("drop" + key[2:], 0)
    status, out, err = tracing.stop()
    report.check(kind + ": the tracer ends in order", status == 0 and set(links(err)) <= {"up", "down"}, "%d\n%s" % (status, err))
    report.compare(kind + ": what was sent has come", counts(out), {key: n for key, n in want.items() if n})


def killed(dtap, report, kind, path):
    """A peer that is killed in the midst of sending, and one that comes after it."""
    first, second = (device % path for device in KINDS[kind])
    tracing = trace(dtap, first)
    for _ in range(2):
        sending = source(dtap, second, ",infinite_rx=1")
        time.sleep(0.8)
        sending.stop(signal.SIGKILL)
        time.sleep(0.4)
    status, out, err = tracing.stop()
    report.check(kind + ": peers that are killed are told, and counted", status == 0 and counts(out).get("all", 0) > 0 and
                 links(err)[-2:] == ["up", "down"] and not re.sub(r"(?m)^dtap: port \S+: the link is \w+\n", "", err),
                 "%d\n%s%s" % (status, out[-500:], err))


def taken(dtap, report, kind, path):
    """A socket has one owner."""
    device = KINDS[kind][0] % path
    tracing = trace(dtap, device)
    status, out, err = dtap(["-q", "--port", device, "-n", "BEGIN { exit(0); }"])
    report.check(kind + ": a socket that another one has", status == 1 and err.count(b"\n") == 1 and path.encode() in err,
                 "%d %s" % (status, err.decode()))
    status, _, err = tracing.stop()
    report.check(kind + ": ... which goes on", status == 0, "%d %s" % (status, err))


class Testpmd:
    """DPDK's packet generator at a device."""

    def __init__(self, device, prefix, huge):
        memory = ["--in-memory", "--single-file-segments"] if huge else ["--no-huge", "-m", "256"]
        self.child = subprocess.Popen(["stdbuf", "-oL", "dpdk-testpmd", "--no-pci", "--no-telemetry", "--file-prefix", prefix, *memory, "--vdev", device,
                                       "--", "-i", "--forward-mode=txonly", "--total-num-mbufs=8192"], stdin=subprocess.PIPE,
                                      stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)

        self.until("Port 0: ")  # its address; it has started
        time.sleep(0.5)

    def until(self, pattern):
        for line in self.child.stdout:
            if told := re.search(pattern, line):
                return told
        raise Dtap.Crash("testpmd has ended")

    def say(self, command):
        self.child.stdin.write(command + "\n")
        self.child.stdin.flush()

    def send(self, seconds):
        """How many packets it has sent. It is there until end()."""
        self.say("start")
        time.sleep(seconds)
        self.say("stop")
        return int(self.until(r"^\s+TX-packets: (\d+)")[1])

    def end(self):
        with contextlib.suppress(OSError):
            self.say("quit")
        try:
            self.child.communicate(timeout=20)
        except subprocess.TimeoutExpired:
            self.child.kill()
            self.child.communicate()


def testpmd(dtap, report, kind, path, dtap_is_first):
    """testpmd sends as fast as it can. Each side is dtap's once."""
    first, second = (device % path for device in KINDS[kind])
    name = "%s: testpmd to %s" % (kind, (first if dtap_is_first else second).split(",")[0])
    if dtap_is_first:
        tracing = trace(dtap, first)
        peer = Testpmd(second, "dtap-test%d" % os.getpid(), kind == "vhost")
    else:
        peer = Testpmd(first, "dtap-test%d" % os.getpid(), kind == "vhost")
        tracing = trace(dtap, second)
    try:
        sent = peer.send(TESTPMD_SECONDS)
        time.sleep(0.5)  # what is in the ring
    finally:
        peer.end()
        status, out, err = tracing.stop()
    got = counts(out)
    report.check(name + " is counted", status == 0 and sent > 1000 and got.get("all") == sent, "%d sent\n%s%s" % (sent, out[-300:], err))


def main():
    a = arguments(__doc__).parse_args()
    dtap, report = Dtap(a.dtap), Report()
    with tempfile.TemporaryDirectory() as folder, hugepages(folder) as reserved:
        for kind in KINDS:
            if kind == "vhost" and reserved.returncode != 0:
                report.skipped(kind, "no hugepages: " + (reserved.stderr or reserved.stdout).strip(), 9)
                continue
            for n, test in enumerate((both_trace, killed, taken, lambda *x: testpmd(*x, True), lambda *x: testpmd(*x, False))):
                try:
                    test(dtap, report, kind, os.path.join(folder, "%s%d" % (kind, n)))
                except (Dtap.Crash, subprocess.SubprocessError, OSError) as e:
                    report.failed("%s %d" % (kind, n), str(e))
    return report.finish()


if __name__ == "__main__":
    sys.exit(main())

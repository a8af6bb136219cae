#!/usr/bin/env python3
"""Inline mode: a bump in the wire passes on what it sees, and programs see it enter and leave.

usage: inline.py [--dtap PROGRAM]     the namespaces need root, skipped without
"""
import contextlib
import os
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from harness import CAPTURES, Dtap, Report, Running, arguments  # noqa: E402

END = " tick-500ms { exit(0); }"
COUNT = 'gld:::receive, gld:::send { @[probename, probefunc] = count(); } END { printa("%s %s %@d\\n", @); }'
# Not only aggregating: what enters and what leaves is told packet by packet.
ORDER = 'ip:::receive, ip:::send { printf("%d %s %s\\n", arg0, probename, args[3]->if_name); }'
FREED = 'ip:::receive, ip:::send, ip:::packet-free { printf("%d %s\\n", arg0, probename); }'
BYTES = 100000


def frames(path):
    """The frames of a little-endian pcap file."""
    data, at, found = open(path, "rb").read(), 24, []
    while at + 16 <= len(data):
        size = int.from_bytes(data[at + 8:at + 12], "little")
        found.append(data[at + 16:at + 16 + size])
        at += 16 + size
    return found


def ports(folder, a="us-le.pcap", b="dns.pcap"):
    return ["--inline", "0,1", "--port", "net_pcap0,rx_pcap=%s,tx_pcap=%s/0" % (a, folder),
            "--port", "net_pcap1,rx_pcap=%s,tx_pcap=%s/1" % (b, folder)]


def passes(dtap, report, folder):
    """What comes to one port leaves by the other, byte for byte, and is counted at both."""
    status, out, err = dtap(["-q", *ports(folder), "-n", COUNT + END])
    here, there = frames("us-le.pcap"), frames("dns.pcap")
    report.check("inline ends in order", status == 0 and not err, "%d: %s" % (status, err))
    report.check("port 0 to port 1", frames(folder + "/1") == here, "%d frames" % len(frames(folder + "/1")))
    report.check("port 1 to port 0", frames(folder + "/0") == there, "%d frames" % len(frames(folder + "/0")))
    want = {"receive net_pcap0": len(here), "send net_pcap1": len(here), "receive net_pcap1": len(there), "send net_pcap0": len(there)}
    report.compare("enter and leave", {k: int(n) for k, n in (x.rsplit(" ", 1) for x in out.decode().split("\n") if " " in x)}, want)


def in_order(dtap, report, folder):
    """A packet leaves right after it has entered, and is freed after that: a program can't see bursts."""
    _, out, _ = dtap(["-q", *ports(folder), "-n", ORDER + END])
    lines = out.decode().split("\n")[:-2]  # the last one is empty
    other = {"net_pcap0": "net_pcap1", "net_pcap1": "net_pcap0"}
    wrong = [i for i in range(0, len(lines) - 1, 2)
             if lines[i + 1].split() != [lines[i].split()[0], "send", other[lines[i].split()[2]]]]
    report.check("packet by packet", len(lines) > 100 and not wrong, "%d lines, at %s: %s" % (
        len(lines), wrong[:1], [lines[i:i + 2] for i in wrong[:1]]))
    _, out, _ = dtap(["-q", *ports(folder), "-n", FREED + END])
    lines = [line.split() for line in out.decode().split("\n")[:-2]]
    wrong = [lines[i:i + 3] for i in range(0, len(lines), 3)
             if [x[1] for x in lines[i:i + 3]] != ["receive", "send", "packet-free"] or len({x[0] for x in lines[i:i + 3]}) != 1]
    report.check("freed when it has left", len(lines) > 150 and not wrong, "%s" % wrong[:1])


def full(dtap, report, folder):
    """What the other port does not take is dropped out: a memif without a peer takes nothing."""
    program = """ip:::receive, ip:::send { @[probename, args[3]->if_name] = count(); }
        ip:::drop-out { @[probename, args[6]->drop_reason] = count(); } END { printa("%s %s %@d\\n", @); }"""
    status, out, err = dtap(["-q", "--inline", "0,1", "--port", "net_pcap0,rx_pcap=us-le.pcap", "--port",
                             "net_memif0,role=server,socket=%s/none" % folder, "-n", program + END])
    got = dict(x.rsplit(" ", 1) for x in out.decode().split("\n") if " " in x)
    n = got.get("receive net_pcap0")
    report.compare("a port that takes nothing", got, {"receive net_pcap0": n, "send net_memif0": n, "drop-out queue full": n})
    report.check("... is told", status == 0 and b"packets were not sent by port net_memif0" in err, "%d: %s" % (status, err))


def ip(*words):
    subprocess.run(["ip", *words], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)


@contextlib.contextmanager
def wire(offload=False):
    """Two namespaces whose only way to each other is dtap, between va and vb of a third one. @offload: kernels leave
    checksums and segments to cards, as is usual; but there are none."""
    names = ["dtap%d%s" % (os.getpid(), x) for x in "abm"]
    try:
        for name in names:
            ip("netns", "add", name)
            subprocess.run(["ip", "netns", "exec", name, "sysctl", "-qw", "net.ipv6.conf.all.disable_ipv6=1"])
            ip("-n", name, "link", "set", "lo", "up")
        for i, (ns, port) in enumerate(((names[0], "va"), (names[1], "vb"))):
            ip("link", "add", "eth0", "netns", ns, "type", "veth", "peer", "name", port, "netns", names[2])
            ip("-n", ns, "addr", "add", "10.9.1.%d/24" % (i + 1), "dev", "eth0")
            ip("-n", ns, "link", "set", "eth0", "up")
            ip("-n", names[2], "link", "set", port, "up")
            if not offload:
                subprocess.run(["ip", "netns", "exec", ns, "ethtool", "-K", "eth0", "tx", "off", "tso", "off", "gso", "off"],
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        yield names
    finally:
        for name in names:
            subprocess.run(["ip", "netns", "del", name], stderr=subprocess.DEVNULL)


def real(dtap, report, folder):
    """A kernel's TCP through dtap: all bytes arrive, and dtap has counted them where they entered and left."""
    program = """BEGIN { printf("ready\\n"); }
        tcp:::receive, tcp:::send /args[4]->tcp_dport == 5001 && args[2]->ip_plength > args[4]->tcp_offset/
        { @[probename, probefunc] = sum(args[2]->ip_plength - args[4]->tcp_offset); }
        END { printa("%s %s %@d\\n", @); }"""
    with wire() as (a, b, middle):
        running = Running(["ip", "netns", "exec", middle, dtap.path, "-q", "--inline", "va,vb", "-i", "va", "-i", "vb", "-n", program])
        server = subprocess.Popen(["ip", "netns", "exec", b, sys.executable, "-c", """
import socket
s = socket.create_server(("10.9.1.2", 5001))
c, n = s.accept()[0], 0
while got := c.recv(65536):
    n += len(got)
print(n)"""], stdout=subprocess.PIPE)
        client = subprocess.run(["ip", "netns", "exec", a, sys.executable, "-c", """
import socket, time
for i in range(50):
    try:
        s = socket.create_connection(("10.9.1.2", 5001), 5)
        break
    except OSError:
        time.sleep(0.1)
s.sendall(bytes(%d))
s.shutdown(socket.SHUT_WR)
s.recv(1)""" % BYTES], timeout=60)
        arrived = int(server.communicate(timeout=60)[0] or 0)
        status, out, err = running.stop()
    got = dict(x.rsplit(" ", 1) for x in out.split("\n") if x.startswith(("receive", "send")))
    report.check("TCP passes", client.returncode == 0 and arrived == BYTES and status == 0, "%d bytes, %d: %s" % (arrived, status, err))
    report.check("TCP counted", int(got.get("receive va", 0)) >= BYTES and got.get("receive va") == got.get("send vb"), "%s %s" % (got, err))


def main():
    a = arguments(__doc__).parse_args()
    dtap, report = Dtap(a.dtap), Report()
    dtap.path = os.path.abspath(a.dtap)
    os.chdir(CAPTURES)
    for test in (passes, in_order, full, real):
        if test is real and os.geteuid() != 0:
            report.skipped("TCP through dtap", "needs root", 2)
            continue
        try:
            with tempfile.TemporaryDirectory() as folder:
                test(dtap, report, folder)
        except (Dtap.Crash, subprocess.SubprocessError) as e:
            report.failed(test.__name__, str(e))
    return report.finish()


if __name__ == "__main__":
    sys.exit(main())

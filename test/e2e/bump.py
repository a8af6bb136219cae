#!/usr/bin/env python3
"""Real programs through a bump in the wire: what curl and iperf3 say they have sent is what dtap has counted where
it came in and where it went out, to the byte, by both drivers of kernel interfaces. What network cards are left to
do, and there is none, is told.

usage: bump.py [--dtap PROGRAM]     needs root, skipped without
"""
import collections
import hashlib
import json
import os
import re
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from harness import Dtap, Report, Running, arguments  # noqa: E402
from inline import ip, wire  # noqa: E402

HERE, THERE = "10.9.1.1", "10.9.1.2"
HTTP, IPERF = 8000, 5201
BODY = 3000000 + 7
TCP_BYTES, UDP_SECONDS = 4000000, 1
COOKIE, HELLO = 37, 4  # what iperf3 sends first on a TCP connection, and as a datagram
DRIVERS = ("af_packet", "af_xdp")

PROGRAM = """
BEGIN { printf("ready\\n"); }
tcp:::receive, tcp:::send /args[2]->ip_plength > args[4]->tcp_offset/
{ @tcp[probename, probefunc, args[4]->tcp_sport, args[4]->tcp_dport] = sum(args[2]->ip_plength - args[4]->tcp_offset); }
tcp::va:receive /args[2]->ip_plength > args[4]->tcp_offset || (args[4]->tcp_flags & TH_FIN)/ { @segments = count(); }
tcp:::retransmit
{ @again[args[4]->tcp_sport, args[4]->tcp_dport] = sum(args[2]->ip_plength - args[4]->tcp_offset); }
udp:::receive, udp:::send
{
	@udp[probename, probefunc, args[4]->udp_dport] = count();
	@bytes[probename, probefunc, args[4]->udp_dport] = sum(args[4]->udp_length - 8);
}
ip:::drop-out { @drop[args[6]->drop_reason] = count(); }
END
{
	printa("tcp %s %s %d %d %@d\\n", @tcp); printa("again %d %d %@d\\n", @again);
	printa("udp %s %s %d %@d\\n", @udp); printa("bytes %s %s %d %@d\\n", @bytes);
	printa("drop %s: %@d\\n", @drop); printa("segments %@d\\n", @segments);
}
"""


class Bump:
    """The wire with dtap in it."""

    def __init__(self, dtap, names, driver):
        self.a, self.b, self.middle = names
        self.driver = driver
        self.running = Running(["ip", "netns", "exec", self.middle, dtap.path, "-q", "-Z", "-x", "driver=" + driver,
                                "--inline", "va,vb", "-i", "va", "-i", "vb", "-n", PROGRAM])

    def run(self, ns, *command):
        return subprocess.run(["ip", "netns", "exec", ns, *command], capture_output=True, timeout=60)

    def serve(self, *command, port, cwd=None):
        """A server in the second namespace, once it listens."""
        child = subprocess.Popen(["ip", "netns", "exec", self.b, *command], cwd=cwd, stdin=subprocess.DEVNULL,
                                 stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(200):
            if self.run(self.b, "ss", "-Hltn", "sport = :%d" % port).stdout:
                break
            time.sleep(0.05)
        return child

    def stop(self):
        """What was counted, each line by its words; what was said."""
        self.status, self.out, self.err = self.running.stop()
        counts = collections.Counter()
        for line in self.out.splitlines():
            words = line.rsplit(" ", 1)
            if len(words) == 2:
                counts[words[0]] = int(words[1])
        return counts

    def missed(self, port):
        told = re.search(r"packets were lost at port %s: missed (\d+)" % port, self.err)
        return int(told[1]) if told else 0


def curl(bump, folder):
    """A file comes whole. Bytes that the server has sent, by curl's account."""
    body = os.urandom(BODY)
    with open(os.path.join(folder, "file"), "wb") as f:
        f.write(body)
    server = bump.serve(sys.executable, "-m", "http.server", str(HTTP), "--bind", THERE, port=HTTP, cwd=folder)
    try:
        done = bump.run(bump.a, "curl", "-s", "-m", "50", "-o", os.path.join(folder, "got"), "-w", "%{size_header} %{size_download}",
                        "http://%s:%d/file" % (THERE, HTTP))
    finally:
        server.kill()
        server.wait()
    with open(os.path.join(folder, "got"), "rb") as f:
        same = hashlib.sha256(f.read()).digest() == hashlib.sha256(body).digest()
    return same, sum(map(int, done.stdout.split()))


def iperf(bump, *words):
    """What iperf3 says at its end."""
    server = bump.serve("iperf3", "-s", "-1", port=IPERF)
    try:
        return json.loads(bump.run(bump.a, "iperf3", "-c", THERE, "-J", *words).stdout)
    finally:
        server.kill()
        server.wait()


def tcp_counts(counts, ports, sport, dport):
    """Of a direction of a connection: bytes where they came in and where they went out, repeated ones aside."""
    again = counts["again %d %d" % (sport, dport)]
    return [counts["tcp %s %s %d %d" % (side, port, sport, dport)] - again for side, port in zip(("receive", "send"), ports)]


def data_segments(bump):
    """How many the first namespace has sent with data or a FIN, repeated ones as well."""
    rows = bump.run(bump.a, "nstat", "-asz").stdout.decode().splitlines()
    kernel = {words[0]: int(words[1]) for words in map(str.split, rows) if len(words) == 3 and words[1].isdigit()}
    return kernel["TcpExtTCPOrigDataSent"] + kernel["TcpRetransSegs"] - kernel["TcpExtTCPSynRetrans"]


def traffic(dtap, report, driver):
    with wire() as names, tempfile.TemporaryDirectory() as folder:
        bump = Bump(dtap, names, driver)
        same, sent = curl(bump, folder)
        # Slower than the wire, so that nothing waits in the socket when iperf3 says that it has sent all.
        tcp = iperf(bump, "-n", str(TCP_BYTES), "-b", "60M", "-l", "8K")
        udp = iperf(bump, "-u", "-b", "20M", "-t", str(UDP_SECONDS))
        segments = data_segments(bump)
        counts = bump.stop()
    report.check(driver + ": ends in order", bump.status == 0, "%d: %s" % (bump.status, bump.err))
    said = "%s\n%s" % (bump.out, bump.err)
    client = {int(key.split()[4]) for key in counts if key.startswith("tcp receive vb %d " % HTTP)}
    got = tcp_counts(counts, ("vb", "va"), HTTP, client.pop()) if len(client) == 1 else []
    report.check(driver + ": curl gets its file", same, said)
    report.check(driver + ": what the server has sent is counted", got == [sent, sent], "%s, sent %d\n%s" % (got, sent, said))
    # What still waits in its socket when it ends iperf3 calls sent, and throws away.
    least, most = (tcp["end"][key]["bytes"] + COOKIE for key in ("sum_received", "sum_sent"))
    came, left = tcp_counts(counts, ("va", "vb"), tcp["start"]["connected"][0]["local_port"], IPERF)
    report.check(driver + ": iperf3's TCP is counted", TCP_BYTES < most and least <= came <= most and came == left,
                 "%d in, %d out, sent %d, received %d\n%s" % (came, left, most, least, said))
    report.check(driver + ": so are the kernel's segments", segments - bump.missed("va") <= counts["segments"] <= segments,
                 "the kernel sent %d\n%s" % (segments, said))
    check_udp(report, bump, counts, udp["end"]["sum"])


def check_udp(report, bump, counts, sent):
    """Exactly what was sent, but for what the kernel had no room for, and dtap tells."""
    missed = bump.missed("va")
    for what, n, most in (("udp", sent["packets"] + 1, missed), ("bytes", sent["bytes"] + HELLO, missed * 1500)):
        came, left = (counts["%s %s %d" % (what, side, IPERF)] for side in ("receive va", "send vb"))
        report.check("%s: iperf3's UDP is counted, %s" % (bump.driver, what), n > 1000 and n - most <= came <= n and came == left,
                     "%d in, %d out, %d sent, %d packets missed\n%s" % (came, left, n, missed, bump.err))


def left_to_cards(dtap, report, driver):
    """Checksums that nobody makes, and frames that are longer than the next wire takes: told, each once."""
    with wire(offload=True) as names:
        bump = Bump(dtap, names, driver)
        bump.serve("iperf3", "-s", "-1", port=IPERF).kill()
        bump.run(bump.a, "curl", "-sm", "1", "http://%s:%d" % (THERE, IPERF))
        told = bump.running.says("dtap: port vb: what it sends has no checksums yet")
        for ns, name in ((bump.a, "eth0"), (bump.middle, "va")):
            ip("-n", ns, "link", "set", name, "mtu", "3000")
        bump.run(bump.a, "ping", "-qc", "3", "-i", "0.2", "-W", "0.2", "-s", "1800", THERE)
        told = bump.running.says("dtap: port vb: packets are too long for it") and told
        counts = bump.stop()
    report.check(driver + ": what a card would have to do is told", told and bump.err.count("no checksums yet") == 1 and
                 bump.err.count("too long for it") == 1, bump.err)
    report.check(driver + ": what is too long is counted", counts["drop too long:"] == 3 and
                 "3 packets were not sent by port vb: not taken 0, too long 3, errors 0\n" in bump.err, "%s\n%s" % (counts, bump.err))


def main():
    a = arguments(__doc__).parse_args()
    dtap, report = Dtap(a.dtap), Report()
    if os.geteuid() != 0:
        report.skipped("bump", "network namespaces need root", 16)
        return report.finish()
    try:
        for driver in DRIVERS:
            try:
                traffic(dtap, report, driver)
            except (Dtap.Crash, subprocess.TimeoutExpired, OSError, ValueError, KeyError) as e:
                report.failed(driver, repr(e))
        left_to_cards(dtap, report, "af_packet")
    except subprocess.CalledProcessError as e:
        report.skipped("bump", "not possible here: %s" % e.stderr.decode().strip(), 16)
    return report.finish()


if __name__ == "__main__":
    sys.exit(main())

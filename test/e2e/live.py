#!/usr/bin/env python3
"""Traces a kernel interface while real programs talk over it, and compares with what they sent.

usage: live.py [--dtap PROGRAM]     needs root, skipped without

Two network namespaces and a veth pair. dtap and tcpdump watch the one end; sockets of both kinds and
IP versions, ping and iperf3 are the traffic.
"""
import collections
import contextlib
import os
import signal
import socket
import struct
import subprocess
import sys
import threading
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from harness import Dtap, Report, Running, arguments  # noqa: E402

HERE4, THERE4 = "10.9.0.1", "10.9.0.2"
HERE6, THERE6 = "2001:db8:9::1", "2001:db8:9::2"
DATAGRAMS, ANSWERS, PINGS = 300, 170, 5
MESSAGES = (1, 100, 1000, 5000, 60000)
TCP_PORT, UDP_PORT, IPERF_PORT = 5001, 5002, 5201

PROGRAM = """
BEGIN { printf("ready\\n"); }
udp:::send, udp:::receive /args[4]->udp_sport == %(udp)d || args[4]->udp_dport == %(udp)d/
{
	@udp["udp", probename, args[2]->ip_ver] = count();
	@udp_bytes["udp_bytes", probename, args[2]->ip_ver] = sum(args[4]->udp_length - 8);
}
icmp:::send, icmp:::receive { @icmp["icmp", probename, args[4]->icmp_version, args[4]->icmp_type] = count(); }
tcp:::send, tcp:::receive /args[4]->tcp_sport == %(tcp)d || args[4]->tcp_dport == %(tcp)d/
{
	@tcp["tcp", probename, args[2]->ip_ver] = count();
	@tcp_bytes["tcp_bytes", probename, args[2]->ip_ver] = sum(args[2]->ip_plength - args[4]->tcp_offset);
}
tcp:::send, tcp:::receive
/(args[4]->tcp_flags & (TH_SYN | TH_ACK)) == TH_SYN && args[4]->tcp_dport == %(tcp)d/
{ @syn["syn", probename, args[2]->ip_ver] = count(); }
ip:::send, ip:::receive { @frames["frames", args[2]->ip_saddr, args[2]->ip_ver] = count(); }
END
{
	printa("%%s %%s %%d %%@d\\n", @udp); printa("%%s %%s %%d %%@d\\n", @udp_bytes);
	printa("%%s %%s %%d %%d %%@d\\n", @icmp);
	printa("%%s %%s %%d %%@d\\n", @tcp); printa("%%s %%s %%d %%@d\\n", @tcp_bytes);
	printa("%%s %%s %%d %%@d\\n", @syn); printa("%%s %%s %%d %%@d\\n", @frames);
}
""" % {"udp": UDP_PORT, "tcp": TCP_PORT}


def ip(*words):
    subprocess.run(["ip", *words], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)


class Net:
    """The namespaces: "here", where dtap looks at dtap0, and "there"."""

    def __init__(self):
        self.here, self.there = "dtap%dh" % os.getpid(), "dtap%dt" % os.getpid()

    def __enter__(self):
        for ns in (self.here, self.there):
            ip("netns", "add", ns)
            for key in ("all", "default"):
                self.run(ns, "sysctl", "-qw", "net.ipv6.conf.%s.accept_dad=0" % key)
            ip("-n", ns, "link", "set", "lo", "up")
        ip("link", "add", "dtap0", "netns", self.here, "type", "veth", "peer", "name", "dtap1", "netns", self.there)
        for ns, name, addresses in ((self.here, "dtap0", (HERE4 + "/24", HERE6 + "/64")),
                                    (self.there, "dtap1", (THERE4 + "/24", THERE6 + "/64"))):
            for address in addresses:
                ip("-n", ns, "addr", "add", address, "dev", name)
            ip("-n", ns, "link", "set", name, "up")
        return self

    def __exit__(self, *_):
        for ns in (self.here, self.there):
            subprocess.run(["ip", "netns", "del", ns], stderr=subprocess.DEVNULL)

    @staticmethod
    def run(ns, *command):
        return subprocess.run(["ip", "netns", "exec", ns, *command], stdout=subprocess.DEVNULL, timeout=60)

    def socket(self, ns, *args):
        """A socket that belongs to a namespace: made by a thread that has entered it."""
        made = []

        def make():
            with open("/run/netns/" + ns, "rb") as f:
                enter(f.fileno())
            made.append(socket.socket(*args))

        thread = threading.Thread(target=make)
        thread.start()
        thread.join()
        return made[0]


def enter(fd):
    """setns(2), which Python 3.11 lacks."""
    import ctypes
    if ctypes.CDLL(None, use_errno=True).setns(fd, 0x40000000):
        raise OSError(ctypes.get_errno(), "setns")


def udp_traffic(net):
    """DATAGRAMS from there to here, ANSWERS back, by both IP versions; the bytes sent each way."""
    sent = collections.Counter()
    for family, here in ((socket.AF_INET, HERE4), (socket.AF_INET6, HERE6)):
        version = 6 if family == socket.AF_INET6 else 4
        with net.socket(net.here, family, socket.SOCK_DGRAM) as server, \
                net.socket(net.there, family, socket.SOCK_DGRAM) as client:
            server.bind((here, UDP_PORT))
            for n in range(DATAGRAMS):
                sent["udp_bytes receive %d" % version] += client.sendto(b"d" * (1 + n * 4), (here, UDP_PORT))
                peer = server.recvfrom(2048)[1]
                if n < ANSWERS:
                    sent["udp_bytes send %d" % version] += server.sendto(b"a" * (7 + n), peer)
    return sent


def tcp_traffic(net):
    """Connections both ways that send MESSAGES and get them back."""
    def echo(listener):
        with listener.accept()[0] as s:
            while part := s.recv(65536):
                s.sendall(part)

    for family, here, there in ((socket.AF_INET, HERE4, THERE4), (socket.AF_INET6, HERE6, THERE6)):
        for server_ns, client_ns, address in ((net.here, net.there, here), (net.there, net.here, there)):
            with net.socket(server_ns, family, socket.SOCK_STREAM) as listener, \
                    net.socket(client_ns, family, socket.SOCK_STREAM) as client:
                listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                listener.bind((address, TCP_PORT))
                listener.listen()
                server = threading.Thread(target=echo, args=(listener,))
                server.start()
                client.connect((address, TCP_PORT))
                for size in MESSAGES:
                    client.sendall(b"m" * size)
                    while size:
                        size -= len(client.recv(size))
                client.shutdown(socket.SHUT_WR)
                server.join()


def pings(net):
    for ns, four, six in ((net.here, THERE4, THERE6), (net.there, HERE4, HERE6)):
        for address in (four, six):
            net.run(ns, "ping", "-q", "-c", str(PINGS), "-i", "0.05", address)


def iperf(net):
    """A paced transfer, so that a slow machine loses nothing."""
    server = subprocess.Popen(["ip", "netns", "exec", net.here, "iperf3", "-s", "-1", "-p", str(IPERF_PORT)],
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        for _ in range(50):
            time.sleep(0.1)
            if net.run(net.there, "iperf3", "-c", HERE4, "-p", str(IPERF_PORT), "-b", "30M", "-t", "2").returncode == 0:
                break
        server.wait(20)
    finally:
        server.kill()
        server.wait()


def expected(sent):
    want = dict(sent)
    for version in (4, 6):
        want["udp receive %d" % version], want["udp send %d" % version] = DATAGRAMS, ANSWERS
        for side in ("send", "receive"):
            want["syn %s %d" % (side, version)] = 1
            for kind in ((8, 0) if version == 4 else (128, 129)):
                want["icmp %s %d %d" % (side, version, kind)] = PINGS
            want["tcp_bytes %s %d" % (side, version)] = 2 * sum(MESSAGES)
    return want


def captured(path):
    """What tcpdump saw, in dtap's words: frames by source address and version."""
    seen = collections.Counter()
    with open(path, "rb") as f:
        data = f.read()
    at = 24
    while at < len(data):
        size = struct.unpack("<I", data[at + 8:at + 12])[0]
        frame = data[at + 16:at + 16 + size]
        kind = struct.unpack("!H", frame[12:14])[0]
        if kind == 0x0800:
            seen["frames %s 4" % socket.inet_ntoa(frame[26:30])] += 1
        elif kind == 0x86DD:
            seen["frames %s 6" % socket.inet_ntop(socket.AF_INET6, frame[22:38])] += 1
        at += 16 + size
    return seen


@contextlib.contextmanager
def tcpdump(net, path):
    watch = subprocess.Popen(["ip", "netns", "exec", net.here, "tcpdump", "-i", "dtap0", "-s", "100", "-B", "16384", "-U",
                              "-Z", "root", "-w", path], stderr=subprocess.PIPE)
    watch.stderr.readline()  # "listening on"
    try:
        yield
        time.sleep(0.5)
    finally:
        watch.send_signal(signal.SIGINT)
        watch.communicate(timeout=20)


def counts(text):
    """dtap's lines as {words: number}."""
    lines = (line.rsplit(" ", 1) for line in text.splitlines() if " " in line)
    return {key: int(value) for key, value in lines}


def traffic(dtap, report, net):
    path = "/tmp/%s.pcap" % net.here
    try:
        with tcpdump(net, path):
            running = Running(["ip", "netns", "exec", net.here, dtap.path, "-q", "-i", "dtap0", "-n", PROGRAM])
            try:
                sent = udp_traffic(net)
                tcp_traffic(net)
                pings(net)
                iperf(net)
            finally:
                time.sleep(0.5)
                status, out, err = running.stop()
        got, want, seen = counts(out), expected(sent), captured(path)
        report.check("af_packet ends in order", status == 0 and not err, "status %d\n%s" % (status, err))
        report.compare("af_packet counts what was sent", {k: got.get(k) for k in want}, want)
        mine = [k for k in seen if k.split()[1] in (HERE4, HERE6, THERE4, THERE6)]
        report.compare("af_packet sees what tcpdump sees", {k: got.get(k) for k in mine}, {k: seen[k] for k in mine})
    finally:
        if os.path.exists(path):
            os.unlink(path)


def xdp(dtap, report, net):
    """AF_XDP takes the packets away from the kernel and sees no others: datagrams that nobody answers."""
    mac = subprocess.run(["ip", "-n", net.here, "-br", "link", "show", "dtap0"], capture_output=True, text=True).stdout.split()[2]
    for here in (HERE4, HERE6):
        ip("-n", net.there, "neigh", "replace", here, "lladdr", mac, "dev", "dtap1", "nud", "permanent")
    running = Running(["ip", "netns", "exec", net.here, dtap.path, "-q", "-i", "dtap0", "-x", "driver=af_xdp", "-n", PROGRAM])
    want = collections.Counter()
    try:
        for family, here, version in ((socket.AF_INET, HERE4, 4), (socket.AF_INET6, HERE6, 6)):
            with net.socket(net.there, family, socket.SOCK_DGRAM) as client:
                for n in range(DATAGRAMS):
                    want["udp_bytes receive %d" % version] += client.sendto(b"d" * (1 + n * 4), (here, UDP_PORT))
                    want["udp receive %d" % version] += 1
                    time.sleep(0.001)
    finally:
        time.sleep(0.5)
        status, out, err = running.stop()
    got = counts(out)
    report.check("af_xdp ends in order", status == 0 and not err, "status %d\n%s" % (status, err))
    report.compare("af_xdp counts what was sent", {k: got.get(k) for k in want}, want)


def ends(dtap, report, net):
    """exit() in a tick, SIGTERM, and what can't be traced."""
    prefix = ["ip", "netns", "exec", net.here, dtap.path, "-q", "-i"]
    started = time.monotonic()
    running = Running(prefix + ["dtap0", "-n", 'BEGIN { printf("ready\\n"); } tick-500ms { n++; } tick-500ms /n == 3/ { exit(3); } '
                                'END { printf("end %d\\n", n); }'])
    status, out, err = running.stop(None)
    report.check("tick and exit()", (status, out) == (3, "ready\nend 3\n\n") and 1.4 < time.monotonic() - started < 10,
                 "status %d after %.1f s: %s%s" % (status, time.monotonic() - started, out, err))
    running = Running(prefix + ["dtap0", "-n", 'BEGIN { printf("ready\\n"); } END { printf("end\\n"); }'])
    status, out, err = running.stop(signal.SIGTERM)
    report.check("SIGTERM", (status, out) == (0, "ready\nend\n\n"), "status %d: %s%s" % (status, out, err))
    done = subprocess.run(prefix + ["nosuch0", "-n", "BEGIN { }"], capture_output=True, text=True, timeout=60)
    report.check("an interface that does not exist", done.returncode == 1 and "nosuch0" in done.stderr and
                 done.stderr.count("\n") == 1, "status %d: %s" % (done.returncode, done.stderr))


def main():
    a = arguments(__doc__).parse_args()
    dtap, report = Dtap(a.dtap), Report()
    if os.geteuid() != 0:
        report.skipped("live", "network namespaces need root", 8)
        return report.finish()
    net = Net()
    try:
        with net:
            for name, run in (("af_packet", traffic), ("ends", ends), ("af_xdp", xdp)):
                try:
                    run(dtap, report, net)
                except (Dtap.Crash, subprocess.TimeoutExpired) as e:
                    report.failed(name, str(e))
    except subprocess.CalledProcessError as e:
        report.skipped("live", "no network namespaces here: %s" % e.stderr.decode().strip(), 8)
    return report.finish()


if __name__ == "__main__":
    sys.exit(main())

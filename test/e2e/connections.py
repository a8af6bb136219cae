#!/usr/bin/env python3
"""Traces the connections of real kernels, and compares with what they say of them.

usage: connections.py [--dtap PROGRAM]     needs root, skipped without

dtap runs in the namespace "here" of live.py. What happens to its sockets is compared with what was done to
them, their owners with ss(8), and retransmissions with nstat(8), where a firewall loses segments.
"""
import collections
import contextlib
import json
import os
import re
import shutil
import signal
import socket
import struct
import subprocess
import sys
import tempfile
import threading
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from harness import Dtap, Report, Running, arguments  # noqa: E402
from live import HERE4, THERE4, Net, ip  # noqa: E402

TESTS = 9
PACING = 47  # SO_MAX_PACING_RATE, bytes a second
ACTIVE, PASSIVE, REFUSED, REFUSES, RESETS, IS_RESET, DROPPED, LOSSY, HTTP, UDP = range(6001, 6011)

EVENTS = """
BEGIN { printf("ready\\n"); }
tcp:::connect-*, tcp:::accept-*, tcp:::timeout-handshake
{ printf("%s event %d %d\\n", probename, args[3]->tcps_lport, args[3]->tcps_rport); }
tcp:::state-change
{ printf("%s state %d %d\\n", tcp_state_string[args[3]->tcps_state], args[3]->tcps_lport, args[3]->tcps_rport); }
"""

# What the end in "here" goes through, by the known port of its connection.
WANTED = {
    (ACTIVE, "event"): "connect-request connect-established",
    (ACTIVE, "state"): "syn-sent established fin-wait-1 fin-wait-2 time-wait",
    (PASSIVE, "event"): "accept-established",
    (PASSIVE, "state"): "syn-received established close-wait last-ack closed",
    (REFUSED, "event"): "connect-request connect-refused",
    (REFUSED, "state"): "syn-sent closed",
    (REFUSES, "event"): "accept-refused",
    (RESETS, "event"): "connect-request connect-established",
    (RESETS, "state"): "syn-sent established closed",
    (IS_RESET, "event"): "accept-established",
    (IS_RESET, "state"): "syn-received established closed",
    (DROPPED, "event"): "connect-request timeout-handshake",
    (DROPPED, "state"): "syn-sent closed",
}

OWNERS = """
BEGIN { printf("ready\\n"); }
socket:::send, socket:::receive
{
	printf("%s %d %s %d %s %d\\n", args[4]->so_laddr, args[4]->so_lport, args[4]->so_raddr, args[4]->so_rport,
		args[4]->so_execname, args[4]->so_pid);
}
socket:::receive /args[4]->so_execname == "curl"/ { @["curl", args[4]->so_protocol, args[1]->cs_pid] = count(); }
END { printa("%s %s %d %@d\\n", @); }
"""

NGINX = """
daemon off; master_process on; worker_processes 1; pid %(folder)s/pid; error_log /dev/null; user root;
events { }
http {
	access_log off; limit_rate 50k; root %(folder)s; client_body_temp_path %(folder)s/t;
	proxy_temp_path %(folder)s/t; fastcgi_temp_path %(folder)s/t; uwsgi_temp_path %(folder)s/t; scgi_temp_path %(folder)s/t;
	server { listen %(port)d; listen [::]:%(port)d ipv6only=on; }
}
"""


def firewall(net, ns, what):
    """Drops what arrives at @ns and nft's expression @what selects."""
    rules = "table inet dtap {\n chain c {\n type filter hook input priority 0\n %s drop\n }\n}\n" % what
    subprocess.run(["ip", "netns", "exec", ns, "nft", "-f", "-"], input=rules, text=True, check=True)


@contextlib.contextmanager
def connection(net, client, server, address, port):
    """Both sockets of a connection between two namespaces."""
    with net.socket(server, socket.AF_INET, socket.SOCK_STREAM) as listener, \
            net.socket(client, socket.AF_INET, socket.SOCK_STREAM) as a:
        listener.bind((address, port))
        listener.listen()
        a.connect((address, port))
        with listener.accept()[0] as b:
            yield a, b


def fails_to_connect(net, client, address, port):
    with net.socket(client, socket.AF_INET, socket.SOCK_STREAM) as s:
        s.settimeout(0.5)
        with contextlib.suppress(OSError):
            s.connect((address, port))


def reset(s):
    s.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    s.close()


def half_close(first, second):
    """@first has nothing more to say, and hears the end of what @second has. Each step arrives on its own."""
    first.shutdown(socket.SHUT_WR)
    second.recv(10)
    time.sleep(0.1)
    second.sendall(b"more")
    first.recv(10)
    time.sleep(0.1)
    second.close()
    first.recv(10)


def connections(net):
    with connection(net, net.here, net.there, THERE4, ACTIVE) as (a, b):
        a.sendall(b"hello")
        b.recv(10)
        half_close(a, b)
    with connection(net, net.there, net.here, HERE4, PASSIVE) as (a, b):
        half_close(a, b)
    fails_to_connect(net, net.here, THERE4, REFUSED)
    fails_to_connect(net, net.there, HERE4, REFUSES)
    with connection(net, net.here, net.there, THERE4, RESETS) as (a, b):
        reset(a)
    with connection(net, net.there, net.here, HERE4, IS_RESET) as (a, b):
        reset(a)
    fails_to_connect(net, net.here, THERE4, DROPPED)


def events(dtap, report, net):
    firewall(net, net.there, "tcp dport %d" % DROPPED)
    running = Running(["ip", "netns", "exec", net.here, dtap.path, "-q", "-i", "dtap0", "-x", "flowhandshake=700ms", "-n", EVENTS])
    try:
        connections(net)
        time.sleep(2.5)
    finally:
        status, out, err = running.stop()
    seen = collections.defaultdict(list)
    for line in out.splitlines():
        word = line.split()
        if len(word) == 4:
            port = next((int(p) for p in word[2:] if int(p) in range(ACTIVE, LOSSY)), None)
            seen[port, word[1]].append(word[0].removeprefix("state-"))
    report.check("events: ends in order", status == 0 and not err, "status %d\n%s" % (status, err))
    report.compare("events and states", {k: " ".join(v) for k, v in seen.items() if k in WANTED or k[1] == "event"}, WANTED)


@contextlib.contextmanager
def nginx(net, folder):
    with open(os.path.join(folder, "conf"), "w", encoding="ascii") as f:
        f.write(NGINX % {"folder": folder, "port": HTTP})
    with open(os.path.join(folder, "file"), "wb") as f:
        f.write(b"f" * 200000)
    os.chmod(folder, 0o755)
    server = subprocess.Popen(["ip", "netns", "exec", net.here, "nginx", "-p", folder, "-c", os.path.join(folder, "conf")],
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        for _ in range(50):
            if net.run(net.here, "curl", "-s", "-o", "/dev/null", "http://%s:%d/" % (HERE4, HTTP)).returncode == 0:
                break
            time.sleep(0.1)
        yield
    finally:
        server.terminate()
        server.wait()


def sockets(net):
    """What ss says: {(address, port, address, port): {(name, pid)}}."""
    text = subprocess.run(["ip", "netns", "exec", net.here, "ss", "-tnpH", "state", "established"], capture_output=True, text=True,
                          check=True).stdout
    found = {}
    for line in text.splitlines():
        ends = [word.rsplit(":", 1) for word in line.split()[2:4]]
        key = tuple(part for address, port in ends for part in (address.strip("[]"), int(port)))
        found[key] = {(name, int(pid)) for name, pid in re.findall(r'"([^"]*)",pid=(\d+)', line)}
    return {key: owners for key, owners in found.items() if HTTP in key}


def documents(text):
    """The lists of connections in dtap's output."""
    return [json.loads(part) for part in re.findall(r'^\{"connections".*?^\]\}$', text, re.M | re.S)]


def ends(document):
    """Both ends of each connection, as sockets() has them."""
    for c in document["connections"]:
        for a, b in (("client", "server"), ("server", "client")):
            yield (c[a]["address"], c[a]["port"], c[b]["address"], c[b]["port"]), c[a]


def compare_owners(report, name, got, said):
    """@got: {ends: (name, pid)}, @said: ss's."""
    wrong = ["%s: %s, ss says %s" % (key, got.get(key), owners) for key, owners in said.items() if got.get(key) not in owners]
    report.check(name, len(said) >= 5 and not wrong, "of %d sockets\n  %s" % (len(said), "\n  ".join(wrong)))


def owners(dtap, report, net):
    with tempfile.TemporaryDirectory() as folder, nginx(net, folder), \
            net.socket(net.here, socket.AF_INET, socket.SOCK_DGRAM) as receiver, \
            net.socket(net.there, socket.AF_INET, socket.SOCK_DGRAM) as sender:
        receiver.bind(("0.0.0.0", UDP))
        running = Running(["ip", "netns", "exec", net.here, dtap.path, "-q", "-i", "dtap0", "-i", "lo", "--connections=json",
                           "-n", OWNERS])
        curls = []
        try:
            for ns, address in ((net.here, HERE4), (net.here, "[::1]"), (net.there, HERE4)):
                curls.append(subprocess.Popen(["ip", "netns", "exec", ns, "curl", "-s", "-o", "/dev/null",
                                               "http://%s:%d/file" % (address, HTTP)]))
            for _ in range(3):
                sender.sendto(b"datagram", (HERE4, UDP))
                time.sleep(0.2)
            time.sleep(0.5)
            said = sockets(net)
            running.child.send_signal(signal.SIGUSR1)
            for curl in curls:
                curl.wait()
        finally:
            status, out, err = running.stop()
    report.check("owners: ends in order", status == 0 and not err, "status %d\n%s" % (status, err))
    got = {}
    for line in out.splitlines():
        word = line.split(" ")
        if len(word) == 6 and word[5].lstrip("-").isdigit():
            got[word[0], int(word[1]), word[2], int(word[3])] = (word[4], int(word[5]))
    compare_owners(report, "owners are those of ss", got, said)
    live, last = documents(out)
    compare_owners(report, "owners in the list of connections", {k: (e["process"], e["pid"]) for k, e in ends(live)
                                                                 if e["state"] == "established"}, said)
    mine = [(e["process"], e["pid"]) for key, e in ends(last) if key[1] == UDP]
    report.check("owner of a UDP socket", mine == [(open("/proc/self/comm").read().strip(), os.getpid())], str(mine))
    curl = {int(line.split()[2]) for line in out.splitlines() if line.startswith("curl TCP ")}
    report.check("a predicate on the name", curl == {c.pid for c in curls[:2]}, "%s, curls are %s" % (curl, [c.pid for c in curls]))


def retransmitted(net):
    text = subprocess.run(["ip", "netns", "exec", net.here, "nstat", "-asz", "--json", "TcpRetransSegs"], capture_output=True,
                          text=True, check=True).stdout
    return json.loads(text)["kernel"]["TcpRetransSegs"]


def losses(dtap, report, net):
    """A firewall in "there" loses segments. One segment is one packet: there is no offload. They come slowly, so that a
    slow machine's dtap loses none."""
    firewall(net, net.there, "tcp dport %d numgen random mod 100 < 3" % LOSSY)
    ip("-n", net.here, "link", "set", "dtap0", "gso_max_segs", "1")
    running = Running(["ip", "netns", "exec", net.here, dtap.path, "-q", "-i", "dtap0", "--connections=json", "-n",
                       'BEGIN { printf("ready\\n"); } tcp:::retransmit { @ = count(); } END { printa("retransmits %@d\\n", @); }'])
    before = retransmitted(net)
    try:
        with connection(net, net.here, net.there, THERE4, LOSSY) as (a, b):
            def take():
                while b.recv(1 << 16):
                    pass
            taker = threading.Thread(target=take)
            taker.start()
            a.setsockopt(socket.SOL_SOCKET, PACING, 2000000)
            a.sendall(b"l" * 2000000)
            a.shutdown(socket.SHUT_WR)
            taker.join()
        time.sleep(0.5)
    finally:
        status, out, err = running.stop()
    want = retransmitted(net) - before
    count = int(re.search(r"retransmits (\d+)", out).group(1))
    listed = [e["retransmissions"] for key, e in ends(documents(out)[-1]) if key[3] == LOSSY]
    report.check("retransmissions are those of nstat", want > 5 and count == want,
                 "%d, nstat says %d; status %d %s" % (count, want, status, err))
    report.check("retransmissions in the list of connections", listed == [count], "%s, not %d" % (listed, count))


def main():
    a = arguments(__doc__).parse_args()
    dtap, report = Dtap(a.dtap), Report()
    missing = [name for name in ("nft", "nginx", "curl", "ss", "nstat") if not shutil.which(name)]
    if os.geteuid() != 0 or missing:
        report.skipped("connections", "it needs root and %s" % ", ".join(missing or ["namespaces"]), TESTS)
        return report.finish()
    for name, run in (("events", events), ("owners", owners), ("losses", losses)):
        try:
            with Net() as net:
                run(dtap, report, net)
        except (Dtap.Crash, subprocess.TimeoutExpired) as e:
            report.failed(name, str(e))
        except subprocess.CalledProcessError as e:
            report.skipped(name, "%s: %s" % (e, e.stderr), TESTS // 3)
    return report.finish()


if __name__ == "__main__":
    sys.exit(main())

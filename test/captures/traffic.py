#!/usr/bin/env python3
"""The hosts of make_captures.sh: servers and clients that talk through ordinary sockets.

usage: traffic.py serve ADDRESS...           web on 80, records on 443, keystrokes on 22, DNS on 53
       traffic.py web|dns|bulk|slow|large|icmp|join     what a client does; see the functions
"""
import os
import random
import select
import socket
import struct
import subprocess
import sys
import threading
import time

WEB4, WEB6 = "192.168.7.80", "2001:db8:7::80"
DNS4, DNS6 = "192.168.7.53", "2001:db8:7::53"
CLIENTS4 = ["10.1.0.%d" % n for n in (8, 11, 12, 17, 23, 51, 101)]
CLIENTS6 = ["2001:db8:1::%x" % n for n in (8, 0x11, 0x214)]
WORDS = "alpha bravo charlie delta echo foxtrot golf hotel india juliet kilo lima".split()


def family(address):
    return socket.AF_INET6 if ":" in address else socket.AF_INET


def text(dice, size):
    out = []
    while size > 0:
        out.append(dice.choice(WORDS))
        size -= len(out[-1]) + 1
    return " ".join(out).encode()


def read_until(s, mark):
    got = b""
    while mark not in got:
        part = s.recv(65536)
        if not part:
            break
        got += part
    return got


# ---- servers ----

def web(s):
    """HTTP/1.1 with keep-alive: /SIZE answers with that many bytes, /SIZE/S only after S seconds,
    anything else with a 404."""
    dice = random.Random(1)
    while True:
        request = read_until(s, b"\r\n\r\n").decode()
        if not request:
            return
        method, path = request.split()[:2]
        size, _, wait = path[1:].partition("/")
        time.sleep(float(wait or 0))
        status, body = ("200 OK", text(dice, int(size))) if size.isdigit() else ("404 Not Found", b"<html>no\n")
        head = "HTTP/1.1 %s\r\nServer: wire\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n"
        s.sendall((head % (status, len(body))).encode() + (b"" if method == "HEAD" else body))


def record(kind, body):
    return struct.pack("!BHH", kind, 0x0303, len(body)) + body


def records(s):
    """Frames like TLS records (type, version, length) around random bytes; no TLS."""
    dice = random.Random(2)
    s.recv(65536)
    s.sendall(record(22, dice.randbytes(1900)))
    while s.recv(65536):
        for _ in range(dice.randrange(1, 4)):
            s.sendall(record(23, dice.randbytes(dice.choice((40, 200, 1300, 5000)))))


def keys(s):
    """A banner, then every keystroke echoed."""
    s.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    s.sendall(b"SSH-2.0-Wire_1.0\r\n")
    while True:
        got = s.recv(4096)
        if not got:
            return
        s.sendall(got)


def question(message):
    """The name and type that a DNS query asks for."""
    at, labels = 12, []
    while message[at]:
        labels.append(message[at + 1:at + 1 + message[at]].decode())
        at += 1 + message[at]
    return ".".join(labels), struct.unpack("!H", message[at + 1:at + 3])[0], message[12:at + 5]


def dns(sock):
    while True:
        query, peer = sock.recvfrom(4096)
        name, kind, asked = question(query)
        if name.startswith("silent"):
            continue
        if name.startswith("missing"):
            answer = b""
        elif name.startswith("large"):
            answer = b"".join(rdata(16, bytes([200]) + b"t" * 200) for _ in range(14))
        else:
            answer = rdata(28, socket.inet_pton(socket.AF_INET6, WEB6)) if kind == 28 else \
                rdata(1, socket.inet_aton(WEB4))
        n = answer.count(b"\xc0\x0c\x00")
        flags = 0x8180 if answer else 0x8183
        sock.sendto(query[:2] + struct.pack("!HHHHH", flags, 1, n, 0, 0) + asked + answer, peer)


def rdata(kind, data):
    return struct.pack("!HHHIH", 0xC00C, kind, 1, 300, len(data)) + data


def serve(addresses):
    for address in addresses:
        for port, handler in ((80, web), (443, records), (22, keys)):
            listener = socket.create_server((address, port), family=family(address), backlog=64)
            threading.Thread(target=accept, args=(listener, handler), daemon=True).start()
        sock = socket.socket(family(address), socket.SOCK_DGRAM)
        sock.bind((address, 53))
        threading.Thread(target=dns, args=(sock,), daemon=True).start()
    print("ready", flush=True)
    threading.Event().wait()


def accept(listener, handler):
    def one(s):
        with s:
            try:
                handler(s)
            except OSError:
                pass
    while True:
        threading.Thread(target=one, args=(listener.accept()[0],), daemon=True).start()


# ---- clients ----

def connect(source, target, port):
    return socket.create_connection((target, port), timeout=5, source_address=(source, 0))


def get(s, method, path):
    s.sendall(("%s %s HTTP/1.1\r\nHost: www.wire.example\r\nUser-Agent: Mozilla/5.0 (wire)\r\n\r\n" %
               (method, path)).encode())
    head, _, body = read_until(s, b"\r\n\r\n").partition(b"\r\n\r\n")
    left = int(head.split(b"Content-Length: ")[1].split()[0]) - len(body)
    while left > 0 and method != "HEAD":
        left -= len(s.recv(65536))


def ask(source, server, name, kind, tries=2):
    with socket.socket(family(source), socket.SOCK_DGRAM) as sock:
        sock.bind((source, 0))
        sock.connect((server, 53))
        labels = b"".join(bytes([len(x)]) + x.encode() for x in name.split("."))
        query = struct.pack("!HHHHHH", len(name), 0x100, 1, 0, 0, 0) + labels + struct.pack("!BHH", 0, kind, 1)
        for _ in range(tries):
            sock.send(query)
            if select.select([sock], [], [], 0.3)[0]:
                sock.recv(65536)
                return


def browse(source, dice):
    """A host's few seconds on the web: names, pages, a login, and things that fail."""
    v6 = family(source) == socket.AF_INET6
    target, resolver = (WEB6, DNS6) if v6 else (WEB4, DNS4)
    ask(source, resolver, "www.wire.example", 28 if v6 else 1)
    for _ in range(dice.randrange(3, 8)):
        with connect(source, target, 80) as s:
            for _ in range(dice.randrange(2, 10)):
                get(s, "GET", "/%d" % (100 * 1.7 ** dice.randrange(0, 10)))
                time.sleep(dice.random() / 20)
        time.sleep(dice.random() / 5)
    with connect(source, target, 80) as s:
        get(s, "HEAD", "/40000")
        get(s, "GET", "/favicon.ico")
    if dice.random() < 0.6:
        with connect(source, target, 443) as s:
            s.sendall(record(22, b"\x01\x00" + dice.randbytes(500)))
            for _ in range(dice.randrange(2, 7)):
                s.recv(65536)
                s.sendall(record(23, dice.randbytes(dice.randrange(30, 900))))
                time.sleep(0.02)


def type_keys(source, dice):
    with connect(source, WEB4, 22) as s:
        s.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        s.sendall(b"SSH-2.0-Client\r\n")
        s.recv(4096)
        for _ in range(120):
            s.sendall(dice.randbytes(dice.choice((36, 36, 36, 52))))
            s.recv(4096)
            time.sleep(dice.random() / 40)


def scan(source, ports):
    for port in ports:
        try:
            connect(source, WEB4, port).close()
        except OSError:
            pass


def run_web():
    todo = [threading.Thread(target=browse, args=(a, random.Random(n)))
            for n, a in enumerate(CLIENTS4 + CLIENTS6)]
    todo.append(threading.Thread(target=type_keys, args=(CLIENTS4[2], random.Random(99))))
    todo.append(threading.Thread(target=scan, args=(CLIENTS4[-1], range(15, 35))))
    for t in todo:
        t.start()
        time.sleep(0.05)
    subprocess.run(["ping", "-c", "4", "-i", "0.2", "-q", WEB4], stdout=subprocess.DEVNULL)
    subprocess.run(["ping", "-c", "3", "-i", "0.2", "-q", "-s", "1200", WEB6], stdout=subprocess.DEVNULL)
    for t in todo:
        t.join()


def run_dns():
    """Both families; answers larger than the MTU, names that do not exist, a server that is silent."""
    for n in range(12):
        for source, server in ((CLIENTS4[n % 7], DNS4), (CLIENTS6[n % 3], DNS6)):
            ask(source, server, "host%d.wire.example" % n, 28 if n % 2 else 1)
            if n % 4 == 0:
                ask(source, server, "large%d.wire.example" % n, 16)
                ask(source, server, "missing%d.wire.example" % n, 1)
            if n % 6 == 0:
                ask(source, server, "silent%d.wire.example" % n, 1)


def run_bulk():
    """Two downloads that a lossy wire makes interesting."""
    for source, target in ((CLIENTS4[0], WEB4), (CLIENTS6[0], WEB6)):
        with connect(source, target, 80) as s:
            get(s, "GET", "/400000")


def run_slow():
    """All that makes connections slow: the distance, lost SYNs (443), a server that works long (IPv6), lost
    segments (22), nobody there (8080) or nobody listening (81)."""
    for n in range(6):
        with connect(CLIENTS4[n % 3], WEB4, 80) as s:
            get(s, "GET", "/%d" % (500 if n % 2 else 30000))
    for n in range(4):
        with connect(CLIENTS6[n % 3], WEB6, 80) as s:
            get(s, "GET", "/800/%.1f" % (0.2 + n / 10))
    for _ in range(2):
        with connect(CLIENTS4[1], WEB4, 443) as s:
            s.sendall(record(22, b"\x01\x00" + bytes(500)))
            s.recv(65536)
    for n in range(3):
        with connect(CLIENTS4[n], WEB4, 22) as s:
            s.recv(4096)
            s.sendall(bytes(30000))
            left = 30000
            while left > 0:
                left -= len(s.recv(65536))
    for port in (81, 8080):
        try:
            connect(CLIENTS4[4], WEB4, port).close()
        except OSError:
            pass


def send_udp(source, target, port, size, ttl=None, discover=False):
    v6 = family(source) == socket.AF_INET6
    with socket.socket(family(source), socket.SOCK_DGRAM) as sock:
        sock.bind((source, 0))
        if ttl:
            sock.setsockopt(socket.IPPROTO_IPV6 if v6 else socket.IPPROTO_IP,
                            socket.IPV6_UNICAST_HOPS if v6 else socket.IP_TTL, ttl)
        if discover:  # IP_MTU_DISCOVER, IPV6_MTU_DISCOVER = PROBE: DF, and the known path MTU ignored
            sock.setsockopt(socket.IPPROTO_IPV6 if v6 else socket.IPPROTO_IP, 23 if v6 else 10, 3)
        sock.sendto(b"u" * size, (target, port))
    time.sleep(0.05)


def run_large():
    """Datagrams in fragments, to ports where nobody listens."""
    dice = random.Random(3)
    for n in range(30):
        for source, target in ((CLIENTS4[n % 7], WEB4), (CLIENTS6[n % 3], WEB6)):
            send_udp(source, target, 2000 + n, 20000 if n % 5 == 4 else dice.randrange(1600, 8000))


def send_icmp(source, target, message):
    with socket.socket(socket.AF_INET, socket.SOCK_RAW, socket.IPPROTO_ICMP) as sock:
        sock.bind((source, 0))
        total = sum(struct.unpack("!%dH" % (len(message) // 2), message))
        total = (total & 0xFFFF) + (total >> 16)
        total = ~(total + (total >> 16)) & 0xFFFF
        sock.sendto(message[:2] + struct.pack("!H", total) + message[4:], (target, 0))


def run_icmp():
    """Every ICMP error that a path of one router makes, pings of several kinds, timestamps."""
    def ping(*args):
        subprocess.run(["ping", "-c", "2", "-i", "0.2", "-W", "1", *args], stdout=subprocess.DEVNULL)
    c4, c6 = CLIENTS4[0], CLIENTS6[0]
    ping(WEB4)
    ping("-s", "900", WEB6)
    ping("-s", "3000", WEB4)
    ping("-s", "3000", WEB6)
    ping("-R", WEB4)
    ping("-T", "tsonly", WEB4)
    for ttl in (1, 2):
        for port in range(33434, 33437):
            send_udp(c4, WEB4, port, 32, ttl)
            send_udp(c6, WEB6, port, 32, ttl)
    for source, nowhere in ((c4, "192.168.9.9"), (c6, "2001:db8:9::9")):
        send_udp(source, nowhere, 9, 10)
    for source, target in ((c4, WEB4), (c6, WEB6)):
        send_udp(source, target, 9, 1400, discover=True)
    for source, absent in ((c4, "192.168.7.77"), (c6, "2001:db8:7::77")):
        send_udp(source, absent, 9, 10)
    send_icmp(c4, WEB4, struct.pack("!BBHHHIII", 13, 0, 0, 77, 1, 43200000, 0, 0))
    time.sleep(3.5)  # the router gives up on the absent neighbours


def run_join():
    """Groups joined and left: IGMP and MLD."""
    for group in ("239.1.2.3", "239.1.2.4"):
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sock:
            sock.setsockopt(socket.IPPROTO_IP, socket.IP_ADD_MEMBERSHIP,
                            socket.inet_aton(group) + socket.inet_aton(CLIENTS4[0]))
            time.sleep(0.4)
    index = socket.if_nametoindex("wire0")
    with socket.socket(socket.AF_INET6, socket.SOCK_DGRAM) as sock:
        sock.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_JOIN_GROUP,
                        socket.inet_pton(socket.AF_INET6, "ff05::1:3") + struct.pack("@I", index))
        time.sleep(0.4)
    time.sleep(1)


if __name__ == "__main__":
    if sys.argv[1] == "serve":
        serve(sys.argv[2:])
    globals()["run_" + sys.argv[1]]()

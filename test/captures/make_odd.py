#!/usr/bin/env python3
"""Makes the captures of packets that no well-behaved host sends, and of every file format.

usage: make_odd.py [DIRECTORY]     the same bytes in every run

Each packet says how decoding has to end (the names of enum pkt_end): test/conservation.py compares
that with what dtap counts, by importing PACKETS.
"""
import os
import struct
import sys

MAC_A, MAC_B, BROADCAST = bytes.fromhex("020000000101"), bytes.fromhex("020000000701"), b"\xff" * 6
A4, B4 = bytes((10, 1, 0, 8)), bytes((192, 168, 7, 80))
A6, B6 = bytes.fromhex("20010db8000100000000000000000008"), bytes.fromhex("20010db8000700000000000000000080")
TCP, UDP, ICMP, ICMP6, SCTP = 6, 17, 1, 58, 132
ETHER, RAW, LOOP, NULL, SLL, SLL2, IP4ONLY, IP6ONLY, WIFI = 1, 101, 108, 0, 113, 276, 228, 229, 105


def checksum(data):
    data += b"\0" * (len(data) % 2)
    total = sum(struct.unpack("!%dH" % (len(data) // 2), data))
    while total >> 16:
        total = (total & 0xFFFF) + (total >> 16)
    return ~total & 0xFFFF


def ether(kind, payload, src=MAC_A, dst=MAC_B):
    return dst + src + struct.pack("!H", kind) + payload


def length_frame(payload, length=None):
    return ether(len(payload) if length is None else length, payload, dst=bytes.fromhex("0180c2000000"))


def tag(vlan, kind, payload, priority=0, dei=0):
    return struct.pack("!HH", priority << 13 | dei << 12 | vlan, kind) + payload


def ip4(proto, payload, options=b"", total=None, ihl=None, version=4, frag=0, ttl=64, src=A4, dst=B4, tos=0,
        ident=0x1234):
    ihl = 5 + len(options) // 4 if ihl is None else ihl
    total = 20 + len(options) + len(payload) if total is None else total
    head = struct.pack("!BBHHHBBH", version << 4 | ihl, tos, total, ident, frag, ttl, proto, 0) + src + dst + options
    return head[:10] + struct.pack("!H", checksum(head)) + head[12:] + payload


def ip6(proto, payload, plen=None, version=6, hlim=64, src=A6, dst=B6, tclass=0, flow=0):
    plen = len(payload) if plen is None else plen
    return struct.pack("!IHBB", version << 28 | tclass << 20 | flow, plen, proto, hlim) + src + dst + payload


def l4_sum(head, at, proto, payload=b"", v6=False):
    """@head with the checksum over the pseudo header at @at."""
    body = head + payload
    addresses = A6 + B6 if v6 else A4 + B4
    value = checksum(addresses + struct.pack("!IHH", len(body), 0, proto) + body) or 0xFFFF
    return body[:at] + struct.pack("!H", value) + body[at + 2:]


def tcp(payload=b"", flags=0x18, sport=40000, dport=80, options=b"", offset=None, v6=False):
    offset = 5 + len(options) // 4 if offset is None else offset
    head = struct.pack("!HHIIBBHHH", sport, dport, 1000, 2000, offset << 4, flags, 8192, 0, 0) + options
    return l4_sum(head, 16, TCP, payload, v6)


def udp(payload=b"", sport=40001, dport=53, length=None, v6=False):
    return l4_sum(struct.pack("!HHHH", sport, dport, 8 + len(payload) if length is None else length, 0), 6, UDP,
                  payload, v6)


def sctp(chunks, sport=7777, dport=7778, verify=0xCAFE):
    return struct.pack("!HHII", sport, dport, verify, 0) + chunks


def chunk(kind, body=b"", flags=0):
    size = 4 + len(body)
    return struct.pack("!BBH", kind, flags, size) + body + b"\0" * (-size % 4)


def icmp(kind, code, rest):
    head = struct.pack("!BBH", kind, code, 0) + rest
    return head[:2] + struct.pack("!H", checksum(head)) + head[4:]


def icmp6(kind, code, rest):
    return l4_sum(struct.pack("!BBH", kind, code, 0), 2, ICMP6, rest, v6=True)


def hop(next_header, n=0):
    """An options header (hop-by-hop, destination) of n * 8 bytes more than the first 8: all padding."""
    size = 6 + 8 * n
    return struct.pack("!BB", next_header, n) + struct.pack("!BB", 1, size - 2) + b"\0" * (size - 2)


def routing(next_header):
    return struct.pack("!BBBBI", next_header, 2, 0, 1, 0) + B6


def fragment(next_header, offset=0, more=0, ident=77):
    return struct.pack("!BBHI", next_header, 0, offset | more, ident)


def eth4(*args, **kw):
    return ether(0x0800, ip4(*args, **kw))


def eth6(*args, **kw):
    return ether(0x86DD, ip6(*args, **kw))


def label(value, bottom, rest):
    return struct.pack("!I", value << 12 | bottom << 8 | 64) + rest


def pppoe(protocol, payload, length=None, code=0, version=0x11):
    body = struct.pack("!H", protocol) + payload
    return struct.pack("!BBHH", version, code, 0x77, len(body) if length is None else length) + body


def arp(op, hlen=6, plen=4, hwtype=1):
    return struct.pack("!HHBBH", hwtype, 0x0800, hlen, plen, op) + \
        (MAC_A + bytes(8))[:hlen] + A4 + bytes(plen - 4) + bytes(hlen) + B4 + bytes(plen - 4)


WEB4, WEB6 = ip4(TCP, tcp(b"GET / HTTP/1.1\r\n\r\n")), ip6(TCP, tcp(b"GET / HTTP/1.1\r\n\r\n", v6=True))
DNS4, DNS6 = ip4(UDP, udp(b"question")), ip6(UDP, udp(b"question", v6=True))
OPTIONS_TCP = bytes.fromhex("020405b40402080a00000001000000000103030a")
QUOTED4 = ip4(UDP, udp(b"quoted")[:8], total=60, src=B4, dst=A4)
QUOTED6 = ip6(UDP, udp(b"quoted", v6=True), src=B6, dst=A6)


def many_tags(n):
    out = WEB4
    kind = 0x0800
    for i in range(n):
        out, kind = tag(i + 1, kind, out), 0x8100
    return ether(0x8100, out)


def many_ext(n):
    return b"".join(hop(60 if i < n - 1 else UDP) for i in range(n)) + udp(b"deep", v6=True)


LINK = [
    ("tcp", ether(0x8100, tag(100, 0x0800, WEB4, priority=5, dei=1))),
    ("tcp", ether(0x8100, tag(100, 0x86DD, WEB6))),
    ("arp", ether(0x8100, tag(200, 0x0806, arp(1)))),
    ("tcp", ether(0x88A8, tag(300, 0x8100, tag(30, 0x0800, WEB4), priority=3))),
    ("udp", ether(0x9100, tag(301, 0x8100, tag(31, 0x0800, DNS4)))),
    ("udp", ether(0x88A8, tag(302, 0x88A8, tag(32, 0x8100, tag(3, 0x86DD, DNS6))))),
    ("tcp", many_tags(8)),
    ("depth", many_tags(9)),
    ("tcp", ether(0x8847, label(16, 1, WEB4))),
    ("udp", ether(0x8847, label(17, 0, label(18, 0, label(19, 1, DNS6))))),
    ("udp", ether(0x8848, label(20, 1, DNS4))),
    ("tcp", ether(0x8100, tag(101, 0x8847, label(21, 1, WEB4)))),
    ("tcp", ether(0x8847, b"".join(label(i, i == 15, b"") for i in range(16)) + WEB4)),
    ("depth", ether(0x8847, b"".join(label(i, i == 16, b"") for i in range(17)) + WEB4)),
    ("tcp", ether(0x8864, pppoe(0x0021, WEB4))),
    ("tcp", ether(0x8864, pppoe(0x0057, WEB6))),
    ("ethertype", ether(0x8864, pppoe(0xC021, bytes.fromhex("0901000800000000")))),
    ("ethertype", ether(0x8863, struct.pack("!BBHH", 0x11, 9, 0, 4) + bytes.fromhex("01010000"))),
    ("tcp", ether(0x88A8, tag(303, 0x8100, tag(33, 0x8864, pppoe(0x0021, WEB4))))),
    ("ethertype", length_frame(bytes.fromhex("424203") + bytes(35))),                      # spanning tree
    ("ethertype", length_frame(bytes.fromhex("aaaa0300000c2000") + bytes(30))),            # SNAP, CDP
    ("ethertype", length_frame(bytes.fromhex("fefe0383") + bytes(20))),                    # IS-IS
    ("ethertype", length_frame(bytes.fromhex("f0f00a0b") + bytes(20))),                    # numbered: two bytes of control
    ("udp", length_frame(bytes.fromhex("aaaa030000000800") + DNS4)),
    ("tcp", length_frame(bytes.fromhex("aaaa0300000086dd") + WEB6)),
    ("arp", length_frame(bytes.fromhex("aaaa030000000806") + arp(2))),
    ("ethertype", length_frame(bytes.fromhex("ffff0022000400000000ffffffffffff0452") + bytes(16))),  # IPX
    ("ethertype", ether(0x88CC, bytes.fromhex("0207040200000001010403050131060200780000"))),         # LLDP
    ("ethertype", ether(0x22F0, bytes(46))),
    ("tcp", ether(0x0800, WEB4 + bytes(6))),                                               # padding
    ("udp", ether(0x0800, ip4(UDP, udp(b"")) + b"p" * 18)),
]

IP = [
    ("udp", eth4(UDP, udp(b"router alert"), options=bytes.fromhex("94040000"))),
    ("udp", eth4(UDP, udp(b"record route"), options=bytes([7, 39, 4]) + bytes(36) + b"\0")),
    ("udp", eth4(UDP, udp(b"timestamp"), options=bytes([68, 12, 5, 0]) + bytes(8))),
    ("tcp", eth4(TCP, tcp(b"strict", options=OPTIONS_TCP), options=bytes([137, 7, 4]) + B4 + b"\0")),
    ("udp", eth4(UDP, udp(b"loose"), options=bytes([131, 7, 4]) + B4 + b"\0")),
    ("udp", eth4(UDP, udp(b"nonsense options"), options=b"\x44\x02\xff\xff" * 10)),
    ("udp", eth4(UDP, udp(b"tos"), tos=0xB9, ttl=1)),
    ("udp", eth4(UDP, udp(b"ttl 0"), ttl=0)),
    ("udp", eth4(UDP, udp(b"dont fragment"), frag=0x4000)),
    ("udp", eth4(UDP, udp(b"first" + bytes(35), length=100), frag=0x2000)),
    ("fragment", eth4(UDP, bytes(48), frag=0x2000 | 6)),
    ("fragment", eth4(UDP, bytes(4), frag=12)),
    ("tcp", eth4(TCP, tcp(b"offload" * 300), total=0)),
    ("tcp", eth4(TCP, tcp(b"", flags=0))),
    ("tcp", eth4(TCP, tcp(b"", flags=0xFF))),
    ("tcp", eth4(TCP, tcp(b"", flags=0x02, options=OPTIONS_TCP))),
    ("tcp", eth4(TCP, tcp(b"", flags=0x02, options=b"\1" * 40))),
    ("udp", eth4(UDP, udp(b"no checksum")[:6] + b"\0\0" + b"no checksum")),
    ("protocol", eth4(2, bytes.fromhex("1600e9fcef010203"), ttl=1, dst=bytes((239, 1, 2, 3)))),
    ("protocol", eth4(4, DNS4)),
    ("protocol", eth4(41, DNS6)),
    ("protocol", eth4(47, bytes.fromhex("00000800") + WEB4)),
    ("protocol", eth4(50, bytes.fromhex("00000100") + bytes(28))),
    ("protocol", eth4(51, bytes.fromhex("1104000000000100") + bytes(16) + udp(b"in AH"))),
    ("protocol", eth4(89, bytes(24))),
    ("protocol", eth4(103, bytes(8))),
    ("protocol", eth4(136, udp(b"lite"))),
    ("protocol", eth4(255, b"")),
    ("udp", eth6(UDP, udp(b"class", v6=True), tclass=0xB8, flow=0xABCDE)),
    ("udp", eth6(0, hop(UDP) + udp(b"hop", v6=True))),
    ("tcp", eth6(0, hop(43) + routing(60) + hop(TCP, 2) + tcp(b"chain", v6=True))),
    ("udp", eth6(43, routing(UDP) + udp(b"routed", v6=True))),
    ("udp", eth6(44, fragment(UDP) + udp(b"atomic", v6=True))),
    ("udp", eth6(44, fragment(UDP, 0, 1) + udp(b"first" + bytes(35), length=100, v6=True))),
    ("fragment", eth6(44, fragment(UDP, 48, 1) + bytes(48))),
    ("fragment", eth6(44, fragment(UDP, 96) + bytes(4))),
    ("fragment", eth6(0, hop(44) + fragment(60, 8) + bytes(20))),
    ("udp", eth6(60, many_ext(16))),
    ("depth", eth6(60, many_ext(17))),
    ("protocol", eth6(59, b"")),
    ("protocol", eth6(50, bytes(32))),
    ("protocol", eth6(51, bytes(24) + udp(b"in AH", v6=True))),
    ("protocol", eth6(4, DNS4)),
    ("protocol", eth6(41, DNS6)),
    ("protocol", eth6(135, bytes(16))),
    ("tcp", ether(0x86DD, ip6(TCP, tcp(b"jumbo" * 20, v6=True), plen=0))),
    ("udp", eth6(UDP, udp(b"mapped", v6=True), src=bytes(10) + b"\xff\xff" + A4)),
    ("udp", eth6(UDP, udp(b"loopback", v6=True), src=bytes(15) + b"\1", dst=bytes(16))),
    ("udp", eth6(UDP, udp(b"one zero word", v6=True), src=bytes.fromhex("20010db8000100020000000400050006"),
                 dst=bytes.fromhex("20010db8000000000001000000000001"))),
]

ICMPS = [("icmp", eth4(ICMP, icmp(kind, code, rest))) for kind, code, rest in (
    (0, 0, struct.pack("!HH", 77, 1) + b"reply"), (8, 0, struct.pack("!HH", 77, 1) + b"echo"),
    (3, 0, bytes(4) + QUOTED4), (3, 1, bytes(4) + QUOTED4), (3, 3, bytes(4) + QUOTED4),
    (3, 4, struct.pack("!HH", 0, 1400) + QUOTED4), (3, 13, bytes(4) + QUOTED4),
    (4, 0, bytes(4) + QUOTED4),
    (5, 1, bytes((10, 1, 0, 253)) + QUOTED4),
    (9, 0, struct.pack("!BBH", 2, 2, 1800) + bytes((10, 1, 0, 1)) + bytes(4) + bytes((10, 1, 0, 2)) + bytes(4)),
    (10, 0, bytes(4)),
    (11, 0, bytes(4) + QUOTED4), (11, 1, bytes(4) + QUOTED4),
    (12, 0, b"\x14\0\0\0" + QUOTED4),
    (13, 0, struct.pack("!HHIII", 78, 1, 43200000, 0, 0)), (14, 0, struct.pack("!HHIII", 78, 1, 43200000, 43200001, 43200002)),
    (15, 0, struct.pack("!HH", 79, 1)), (16, 0, struct.pack("!HH", 79, 1)),
    (17, 0, struct.pack("!HHI", 80, 1, 0)), (18, 0, struct.pack("!HHI", 80, 1, 0xFFFFFF00)),
    (40, 0, bytes(4)), (255, 255, bytes(4)),
    (3, 3, bytes(4) + QUOTED4[:20]), (3, 3, bytes(4) + QUOTED4[:10]), (3, 3, bytes(4)),
    (11, 0, bytes(4) + ip4(TCP, tcp()[:8], total=40, src=B4, dst=A4)),
    (11, 0, bytes(4) + ip4(UDP, bytes(8), frag=0x10, src=B4, dst=A4)),
    (17, 0, struct.pack("!HH", 81, 1)),
)] + [("icmp6", eth6(ICMP6, icmp6(kind, code, rest), hlim=255)) for kind, code, rest in (
    (1, 0, bytes(4) + QUOTED6), (1, 4, bytes(4) + QUOTED6),
    (2, 0, struct.pack("!I", 1280) + QUOTED6), (3, 0, bytes(4) + QUOTED6),
    (4, 1, struct.pack("!I", 40) + QUOTED6),
    (128, 0, struct.pack("!HH", 82, 1) + b"echo"), (129, 0, struct.pack("!HH", 82, 1) + b"reply"),
    (130, 0, struct.pack("!HH", 1000, 0) + bytes(16)), (131, 0, bytes(4) + bytes.fromhex("ff05") + bytes(13) + b"\3"),
    (132, 0, bytes(4) + bytes.fromhex("ff05") + bytes(13) + b"\3"),
    (130, 0, struct.pack("!HH", 1000, 0) + bytes(16) + bytes.fromhex("027d0000")),
    (133, 0, bytes(4) + b"\1\1" + MAC_A),
    (134, 0, struct.pack("!BBHII", 64, 0xC0, 1800, 30000, 1000) + b"\1\1" + MAC_A),
    (135, 0, bytes(4) + B6 + b"\1\1" + MAC_A), (136, 0, b"\x60\0\0\0" + B6 + b"\2\1" + MAC_B),
    (137, 0, bytes(4) + A6 + B6), (143, 0, struct.pack("!HH", 0, 2) + (b"\4\0\0\0" + bytes.fromhex("ff05") + bytes(13) + b"\3") * 2),
    (137, 0, bytes(4) + A6), (135, 0, bytes(4)), (200, 0, b""),
)]

ARPS = [("arp", ether(0x0806, arp(op), dst=BROADCAST)) for op in (1, 2, 3, 4, 8, 9, 99)] + [
    ("arp", ether(0x8035, arp(3), dst=BROADCAST)), ("arp", ether(0x8035, arp(4))),
    ("arp", ether(0x0806, arp(1, hlen=8))), ("arp", ether(0x0806, arp(1, plen=16))),
    ("arp", ether(0x0806, arp(1, hwtype=32, hlen=20)[:8] + bytes(48))),
    ("arp", ether(0x0806, arp(1) + bytes(18))),
]

SCTPS = [("sctp", eth4(SCTP, sctp(c))) for c in (
    b"", chunk(0, bytes(12) + b"data", 3), chunk(1, struct.pack("!IIHHI", 1, 65536, 10, 10, 1)),
    chunk(2, struct.pack("!IIHHI", 1, 65536, 10, 10, 1) + chunk(7, bytes(8))), chunk(3, bytes(12)),
    chunk(4, chunk(1, bytes(4))), chunk(5, chunk(1, bytes(4))), chunk(6), chunk(7, bytes(4)), chunk(8), chunk(9),
    chunk(10, bytes(64)), chunk(11), chunk(12, bytes(4)), chunk(13, bytes(4)), chunk(14), chunk(15, bytes(24)),
    chunk(64, bytes(16)), chunk(128, bytes(4)), chunk(130, bytes(8)), chunk(132, bytes(8)), chunk(192, bytes(4)),
    chunk(193, bytes(8)), chunk(200), chunk(10, bytes(9)) + chunk(0, bytes(12) + b"bundled", 3), b"\0\0",
)] + [("sctp", eth6(SCTP, sctp(chunk(1, bytes(16)))))]

# Associations, by the client's port: packets as "C" or "S" (who sends), tag, chunks.
INIT, INIT_ACK, ABORT, SHUTDOWN, SHUTDOWN_ACK, COOKIE_ECHO, COOKIE_ACK, COMPLETE = 1, 2, 6, 7, 8, 10, 11, 14
DATA, SACK = chunk(0, struct.pack("!IHHI", 7, 0, 0, 0) + b"data", 3), chunk(3, struct.pack("!IIHH", 7, 65536, 0, 0))


def init(kind, own):
    return chunk(kind, struct.pack("!IIHHI", own, 65536, 10, 10, 7))


def opened(c, s):
    return [("C", 0, init(INIT, c)), ("S", c, init(INIT_ACK, s)), ("C", s, chunk(COOKIE_ECHO, b"cookie") + DATA),
            ("S", c, chunk(COOKIE_ACK) + SACK)]


ASSOCIATIONS = {
    1001: opened(0xC1, 0x51) + [("C", 0x51, chunk(SHUTDOWN, bytes(4))), ("S", 0xC1, chunk(SHUTDOWN_ACK)),
                                ("C", 0x51, chunk(COMPLETE))],
    1002: [("C", 0, init(INIT, 0xC2)), ("S", 0xC2, chunk(ABORT))],  # refused
    1003: [("C", 0, init(INIT, 0xC3))],  # no answer
    1007: opened(0xC8, 0x58)[:3],  # the answer to the cookie gets lost
    1004: opened(0xC4, 0x54) + opened(0xC5, 0x55),  # the client restarts
    1005: [("S", 0xC6, DATA), ("C", 0x56, SACK), ("C", 0xBAD, chunk(ABORT)), ("C", 0xC6, chunk(ABORT, flags=1))],  # midway
    1006: [("C", 0, init(INIT, 0xC7)), ("S", 0, init(INIT, 0x57)), ("S", 0xC7, init(INIT_ACK, 0x57)),
           ("C", 0x57, init(INIT_ACK, 0xC7)), ("C", 0x57, chunk(COOKIE_ECHO, b"cookie")),
           ("S", 0xC7, chunk(COOKIE_ECHO, b"cookie"))],  # both begin at once
}
ASSOC = [("sctp", eth4(SCTP, sctp(chunks, 7777, port, tag_), src=B4, dst=A4) if who == "S" else
          eth4(SCTP, sctp(chunks, port, 7777, tag_))) for port, packets in ASSOCIATIONS.items()
         for who, tag_, chunks in packets]

BAD = [
    ("link-truncated", b""), ("link-truncated", MAC_B), ("link-truncated", ether(0x0800, b"")[:13]),
    ("link-truncated", ether(0x8100, b"\0\1\x08")), ("link-truncated", ether(0x8847, b"\0\1")),
    ("link-truncated", ether(0x8847, label(16, 0, b""))),
    ("link-truncated", ether(0x8864, b"\x11\0\0")), ("link-truncated", ether(0x8864, pppoe(0x0021, b"")[:6])),
    ("link-truncated", length_frame(b"\xaa\xaa", 38)), ("link-truncated", length_frame(b"\xaa\xaa\x03\0\0", 38)),
    ("arp-truncated", ether(0x0806, arp(1)[:7])), ("arp-truncated", ether(0x0806, arp(1)[:27])),
    ("arp-truncated", ether(0x0806, arp(1, hlen=200)[:60])),
    ("ip-truncated", ether(0x0800, b"")), ("ip-truncated", ether(0x0800, WEB4[:19])),
    ("ip-truncated", ether(0x0800, ip4(UDP, b"", options=bytes(40))[:40])),
    ("ip-truncated", ether(0x86DD, WEB6[:39])),
    ("ip-version", eth4(TCP, tcp(), version=5)), ("ip-version", eth6(TCP, tcp(v6=True), version=4)),
    ("ip-version", ether(0x0800, WEB6)), ("ip-version", ether(0x86DD, WEB4 + bytes(20))),
    ("ip4-header-length", eth4(TCP, tcp(), ihl=4)), ("ip4-header-length", eth4(TCP, tcp(), ihl=0)),
    ("ip4-total-length", eth4(UDP, udp(), total=19)), ("ip4-total-length", eth4(UDP, udp(), total=1)),
    ("ip4-total-length", eth4(UDP, udp(), options=bytes(20), total=39)),
    ("ip6-ext-truncated", ether(0x86DD, ip6(0, b"\x11\0\0", plen=64))),
    ("ip6-ext-length", eth6(0, struct.pack("!BB", UDP, 200) + bytes(30))),
    ("ip6-ext-length", eth6(0, b"\x11\0\0")), ("ip6-ext-length", eth6(44, b"\x11\0\0\0")),
    ("tcp-truncated", eth4(TCP, tcp()[:19], total=40)), ("tcp-truncated", eth4(TCP, b"", total=40)),
    ("tcp-truncated", eth4(TCP, tcp(options=OPTIONS_TCP)[:30], total=60)),
    ("tcp-offset", eth4(TCP, tcp(offset=4))), ("tcp-offset", eth4(TCP, tcp(offset=15))), ("tcp-offset", eth6(TCP, tcp(offset=0, v6=True))),
    ("udp-truncated", eth4(UDP, udp()[:7], total=28)), ("udp-truncated", eth6(UDP, b"", plen=8)),
    ("udp-length", eth4(UDP, udp(b"short", length=7))), ("udp-length", eth4(UDP, udp(b"long", length=900))),
    ("udp-length", eth6(UDP, udp(b"zero", length=0, v6=True))),
    ("sctp-truncated", eth4(SCTP, sctp(b"")[:11], total=32)), ("sctp-truncated", eth6(SCTP, b"\0\1")),
    ("icmp-truncated", eth4(ICMP, icmp(8, 0, b"")[:4], total=28)), ("icmp-truncated", eth4(ICMP, b"\x08\0\0")),
    ("icmp-truncated", eth6(ICMP6, icmp6(128, 0, b"")[:3])),
]

# What a snap length leaves: (end, frame, bytes captured)
CUT = [
    ("tcp", ether(0x0800, ip4(TCP, tcp(b"x" * 1400))), 96), ("tcp", ether(0x0800, ip4(TCP, tcp(b"x" * 1400))), 54),
    ("tcp-truncated", ether(0x0800, ip4(TCP, tcp(b"x" * 1400))), 53),
    ("tcp-truncated", ether(0x0800, ip4(TCP, tcp(b"x", options=OPTIONS_TCP))), 60),
    ("udp", ether(0x86DD, ip6(UDP, udp(b"x" * 1000, v6=True))), 62), ("udp-truncated", ether(0x86DD, DNS6), 61),
    ("ip-truncated", ether(0x0800, WEB4), 33), ("ip-truncated", ether(0x0800, WEB4), 14), ("link-truncated", ether(0x0800, WEB4), 12),
    ("link-truncated", ether(0x0800, WEB4), 0), ("arp-truncated", ether(0x0806, arp(1)), 41),
    ("icmp", eth4(ICMP, icmp(8, 0, bytes(500))), 42), ("icmp-truncated", eth4(ICMP, icmp(8, 0, bytes(500))), 41),
    ("sctp", eth4(SCTP, sctp(chunk(0, bytes(200)))), 46), ("sctp-truncated", eth4(SCTP, sctp(chunk(0, bytes(200)))), 45),
    ("icmp6", eth6(ICMP6, icmp6(128, 0, bytes(100))), 58), ("ip6-ext-truncated", eth6(0, hop(UDP, 3) + udp(b"", v6=True)), 70),
]

# What an IP stack discards, and what is just not that.
UDP8 = udp(bytes(8))
DROPS = [
    ("udp", eth4(UDP, UDP8)), ("udp", eth6(UDP, udp(bytes(8), v6=True))),
    ("ip-version", eth4(UDP, UDP8, version=7)),
    ("ip-truncated", ether(0x0800, ip4(UDP, UDP8)[:12])), ("ip-truncated", eth4(UDP, b"", options=bytes(8))[:-4]),
    ("ip4-header-length", eth4(UDP, UDP8, ihl=3)), ("ip4-total-length", eth4(UDP, UDP8, total=12)),
    ("udp", ether(0x0800, ip4(UDP, UDP8)[:10] + b"\x12\x34" + ip4(UDP, UDP8)[12:])),
    ("udp", eth4(UDP, UDP8, total=37)), ("udp", eth6(UDP, udp(bytes(8), v6=True), plen=17)),
    ("udp", eth4(UDP, UDP8, ttl=0)), ("udp", eth6(UDP, udp(bytes(8), v6=True), hlim=0)), ("udp", eth4(UDP, UDP8, ttl=1)),
    ("udp", eth4(UDP, UDP8, frag=0x2000)), ("udp", eth4(UDP, UDP8[:15], frag=0x2000)),
    ("fragment", eth4(UDP, bytes(7), frag=0x1FFC)), ("fragment", eth4(UDP, bytes(8), frag=0x1FFD)),
    ("fragment", eth6(44, fragment(UDP, 8, 1) + bytes(7))), ("fragment", eth6(44, fragment(UDP, 65528) + bytes(8))),
    ("ip6-ext-length", eth6(0, b"\x11\1" + bytes(6))),
    ("udp", eth4(UDP, UDP8, ttl=0, src=B4, dst=A4)), ("ip4-header-length", eth4(UDP, UDP8, ihl=3, src=B4, dst=A4)),
]

# Frames larger than a wire's, as offloading hosts capture them.
LARGE = [
    ("tcp", ether(0x0800, ip4(TCP, tcp(b"L" * 60000)))), ("tcp", ether(0x0800, ip4(TCP, tcp(b"Z" * 9000), total=0))),
    ("tcp", ether(0x0800, ip4(TCP, tcp(b"B" * 200000), total=0))), ("tcp", ether(0x86DD, ip6(TCP, tcp(b"J" * 100000, v6=True), plen=0))),
    ("udp", ether(0x0800, ip4(UDP, udp(b"U" * 3000)))),
]



def parts4(ident, datagram, cuts, wrap=lambda packet: ether(0x0800, packet), proto=UDP, first="udp"):
    """@datagram as fragments that begin at 0 and at @cuts."""
    return [(first if begin == 0 else "fragment",
             wrap(ip4(proto, datagram[begin:end], frag=(end < len(datagram)) << 13 | begin // 8, ident=ident)))
            for begin, end in zip([0] + cuts, cuts + [len(datagram)])]


def parts6(ident, datagram, cuts, before=b"", proto=UDP):
    """The same; @before is what comes before the fragment header, which it names."""
    return [("udp" if begin == 0 else "fragment",
             eth6(0 if before else 44, before + fragment(proto, begin, end < len(datagram), ident) + datagram[begin:end]))
            for begin, end in zip([0] + cuts, cuts + [len(datagram)])]


def data(size):
    return bytes(i % 251 for i in range(size))


def fragments():
    """Datagrams of 100 bytes and more, each with an identification of its own."""
    d4, d6 = udp(data(100)), udp(data(100), v6=True)
    one = lambda ident, **kw: parts4(ident, d4, [40, 80], **kw)
    tagged = lambda vlan: lambda packet: ether(0x8100, tag(vlan, 0x0800, packet))
    out = one(1) + one(2)[::-1]
    out += [p for pair in zip(one(3), one(4)) for p in pair]
    a, b, c = one(5)
    out += [b, b, c, a, c]                                            # the last one is late
    a, b, c = one(6)
    out += [a, parts4(6, d4, [32, 80])[1], b, c]                      # overlap
    out += one(7)[:2]                                                 # the last one is missing
    a, b = one(8, wrap=tagged(10)), one(8, wrap=tagged(20))
    out += [a[0], b[1], b[2], b[0], a[1], a[2]]
    out += parts6(1, d6, [48]) + parts6(2, d6, [48])[::-1]
    out += parts6(3, hop(UDP) + d6, [56], before=hop(44), proto=60)
    out += [("udp", eth6(44, fragment(UDP) + d6))]                     # atomic
    out += [("udp", eth4(UDP, d4[:41], frag=0x2000, ident=9))]         # not of 8 bytes
    out += [("fragment", eth4(UDP, bytes(48), frag=8191, ident=10))]   # beyond 65535
    out += parts4(11, tcp(data(30), flags=0x02), [8], proto=TCP, first="tcp-truncated")
    out += one(12, wrap=lambda packet: ether(0x8864, pppoe(0x0021, packet)))
    out += one(13, wrap=lambda packet: length_frame(bytes.fromhex("aaaa030000000800") + packet))
    out += parts4(14, udp(data(100), length=200), [40])                # UDP's length lies
    large = udp(data(9992))
    out += parts4(15, large, list(range(200, 10000, 200)))             # 50 fragments
    out += [("udp", eth4(UDP, d4, ident=16))]
    return out


PLAIN = [("tcp", WEB4, 0x0800), ("udp", DNS4, 0x0800), ("tcp", WEB6, 0x86DD), ("udp", DNS6, 0x86DD),
         ("icmp", ip4(ICMP, icmp(8, 0, bytes(8))), 0x0800), ("icmp6", ip6(ICMP6, icmp6(128, 0, bytes(8))), 0x86DD)]


def cooked(kind, packet, incoming=True):
    return struct.pack("!HHH6s2xH", 0 if incoming else 4, 1, 6, MAC_A, kind) + packet


def cooked2(kind, packet, incoming=True):
    return struct.pack("!HHIHBB6s2x", kind, 0, 3, 1, 0 if incoming else 4, 6, MAC_A) + packet


def af(order, version, six):
    return struct.pack(order + "I", 2 if version == 0x0800 else six)


def linked(wrap, extra=()):
    return [(end, wrap(kind, packet)) for end, packet, kind in PLAIN] + list(extra)


# ---- files ----

def pcap(packets, link=ETHER, order="<", nano=False, snap=262144, gap=1000000):
    """@packets are (end, bytes[, captured]); one every @gap ns from 2024-01-01 00:00:00 UTC."""
    out = struct.pack(order + "IHHiIII", 0xA1B23C4D if nano else 0xA1B2C3D4, 2, 4, 0, 0, snap, link)
    for i, (_, data, *cut) in enumerate(packets):
        ns = 1704067200 * 10**9 + i * gap + (i if nano else 0)
        captured = data[:cut[0]] if cut else data
        out += struct.pack(order + "IIII", ns // 10**9, ns % 10**9 // (1 if nano else 1000), len(captured), len(data))
        out += captured
    return out


def block(order, kind, body):
    body += b"\0" * (-len(body) % 4)
    return struct.pack(order + "II", kind, 12 + len(body)) + body + struct.pack(order + "I", 12 + len(body))


def option(order, code, value):
    return struct.pack(order + "HH", code, len(value)) + value + b"\0" * (-len(value) % 4)


def pcapng(order, interfaces, packets, simple=()):
    """@interfaces are (link, name, exponent of the time unit); @packets (end, bytes, interface)."""
    out = block(order, 0x0A0D0D0A, struct.pack(order + "IHHq", 0x1A2B3C4D, 1, 0, -1) +
                option(order, 4, b"make_odd.py") + option(order, 0, b""))
    for link, name, exponent in interfaces:
        out += block(order, 1, struct.pack(order + "HHI", link, 0, 0) + option(order, 2, name) +
                     option(order, 9, bytes([exponent])) + option(order, 0, b""))
    out += block(order, 0x7777, b"a block of a kind that nobody knows")
    for i, (_, data, interface) in enumerate(packets):
        units = (1704067200 * 10**9 + i * 1000000) // 10**(9 - interfaces[interface][2])
        out += block(order, 6, struct.pack(order + "IIIII", interface, units >> 32, units & 0xFFFFFFFF, len(data), len(data)) +
                     data + b"\0" * (-len(data) % 4) + option(order, 1, b"comment") + option(order, 0, b""))
    for _, data in simple:
        out += block(order, 3, struct.pack(order + "I", len(data)) + data)
    return out + block(order, 5, struct.pack(order + "III", 0, 0, 0))


def two_interfaces():
    return [(end, ether(kind, packet), 0) if i % 2 else (end, packet, 1) for i, (end, packet, kind) in enumerate(PLAIN)]


FRAMES = linked(ether)
# A right checksum of the IPv4 header, none, and a wrong one.
SUMS = [("tcp", ether(0x0800, WEB4[:10] + sum_ + WEB4[12:])) for sum_ in (WEB4[10:12], b"\0\0", b"\x12\x34")]

PACKETS = {  # file: packets with their ends
    "odd-link.pcap": LINK, "odd-ip.pcap": IP, "odd-icmp.pcap": ICMPS, "odd-arp.pcap": ARPS, "odd-sctp.pcap": SCTPS, "odd-assoc.pcap": ASSOC,
    "odd-bad.pcap": BAD, "odd-drop.pcap": DROPS, "odd-cut.pcap": CUT, "odd-large.pcap": LARGE, "odd-sum.pcap": SUMS,
    "odd-frag.pcap": fragments(),
    "us-le.pcap": FRAMES, "us-be.pcap": FRAMES, "ns-le.pcap": FRAMES, "ns-be.pcap": FRAMES,
    "two-interfaces.pcapng": two_interfaces(), "big-endian.pcapng": two_interfaces(), "simple.pcapng": FRAMES,
    "sll.pcap": linked(cooked, [("arp", cooked(0x0806, arp(1), False)), ("ethertype", cooked(0x88CC, bytes(20))),
                                ("tcp", cooked(0x8100, tag(7, 0x0800, WEB4))), ("link-truncated", cooked(0x0800, b"")[:15])]),
    "sll2.pcap": linked(cooked2, [("arp", cooked2(0x0806, arp(1), False)), ("link-truncated", cooked2(0x0800, b"")[:19])]),
    "raw.pcap": linked(lambda kind, packet: packet, [("ip-version", b"\x50" + bytes(30)), ("ip-truncated", b"\x45")]),
    "raw4.pcap": [("tcp", WEB4), ("udp", DNS4)], "raw6.pcap": [("tcp", WEB6), ("udp", DNS6)],
    "null-le.pcap": linked(lambda kind, packet: af("<", kind, 24) + packet, [("udp", af("<", 0x86DD, 30) + DNS6), ("udp", af("<", 0x86DD, 28) + DNS6), ("udp", af("<", 0x86DD, 10) + DNS6),
                                                                          ("link-truncated", b"\2\0\0"), ("ethertype", b"\x63\0\0\0" + DNS4)]),
    "null-be.pcap": linked(lambda kind, packet: af(">", kind, 24) + packet),
    "loop.pcap": linked(lambda kind, packet: af(">", kind, 24) + packet),
}


def files():
    """Every file's bytes by name."""
    p = PACKETS
    out = {name: pcap(p[name], gap=250000) for name in p if name.startswith("odd-")}
    out["odd-assoc.pcap"] = pcap(ASSOC, gap=10**9)
    for name in ("us-le", "us-be", "ns-le", "ns-be"):
        out[name + ".pcap"] = pcap(FRAMES, order="<" if name[3] == "l" else ">", nano=name[0] == "n")
    two = [(ETHER, b"eth0", 6), (RAW, b"tun0", 9)]
    out["two-interfaces.pcapng"] = pcapng("<", two, two_interfaces())
    out["big-endian.pcapng"] = pcapng(">", two, two_interfaces())
    out["simple.pcapng"] = pcapng("<", two[:1], [], simple=FRAMES)
    for name, link, order in (("sll", SLL, "<"), ("sll2", SLL2, "<"), ("raw", RAW, "<"), ("raw4", IP4ONLY, "<"),
                              ("raw6", IP6ONLY, "<"), ("null-le", NULL, "<"), ("null-be", NULL, ">"), ("loop", LOOP, "<")):
        out[name + ".pcap"] = pcap(p[name + ".pcap"], link=link, order=order)

    # What a reader has to complain about.
    whole = pcap(FRAMES)
    out["bad-none.pcap"] = b""
    out["bad-empty.pcap"] = whole[:24]
    out["bad-head.pcap"] = whole[:13]
    out["bad-cut-packet.pcap"] = whole[:-7]
    out["bad-cut-record.pcap"] = whole[:24 + 16 + len(FRAMES[0][1]) + 9]
    out["bad-length.pcap"] = whole[:24 + 8] + struct.pack("<I", 0x7FFFFFFF) + whole[24 + 12:]
    out["bad-text.pcap"] = b"This is not a capture.\n" * 3
    out["bad-link.pcap"] = pcap(FRAMES, link=WIFI)
    out["bad-cut.pcapng"] = out["two-interfaces.pcapng"][:-60]
    first = struct.unpack("<I", out["two-interfaces.pcapng"][4:8])[0]
    out["bad-block.pcapng"] = out["two-interfaces.pcapng"][:first + 4] + struct.pack("<I", 7) + out["two-interfaces.pcapng"][first + 8:]
    return out


def main():
    folder = sys.argv[1] if len(sys.argv) > 1 else os.path.dirname(os.path.abspath(__file__))
    for name, data in files().items():
        with open(os.path.join(folder, name), "wb") as f:
            f.write(data)


if __name__ == "__main__":
    main()

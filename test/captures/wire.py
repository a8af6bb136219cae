#!/usr/bin/env python3
"""A cable between two network namespaces: two taps, and this process carries the frames.

usage: wire.py NS-A IF-A MAC-A NS-B IF-B MAC-B [--loss P] [--swap P] [--copy P] [--rate BYTES/S]
               [--delay S]

Unlike a veth pair it has no offloads (frames are as large as the MTU and carry real checksums), and
it can lose, swap, copy and delay frames without tc's netem, the same ones in every run. Ends with SIGTERM.
"""
import argparse
import collections
import fcntl
import os
import random
import select
import struct
import subprocess
import time

TUNSETIFF, IFF_TAP, IFF_NO_PI = 0x400454CA, 2, 0x1000
LARGE = 1000  # only data segments are harmed, so that a handshake does not cost seconds


def tap(name, netns, mac):
    fd = os.open("/dev/net/tun", os.O_RDWR | os.O_NONBLOCK)
    passing = "wire%d%s" % (os.getpid() % 100000, name[-3:])
    fcntl.ioctl(fd, TUNSETIFF, struct.pack("16sH22x", passing.encode(), IFF_TAP | IFF_NO_PI))
    subprocess.run(["ip", "link", "set", passing, "netns", netns, "name", name, "address", mac], check=True)
    return fd


def main():
    ap = argparse.ArgumentParser()
    for end in "ab":
        for what in ("ns", "name", "mac"):
            ap.add_argument(what + "_" + end)
    for what in ("loss", "swap", "copy", "rate", "delay"):
        ap.add_argument("--" + what, type=float, default=0)
    a = ap.parse_args()
    ends = [tap(a.name_a, a.ns_a, a.mac_a), tap(a.name_b, a.ns_b, a.mac_b)]
    other = {ends[0]: ends[1], ends[1]: ends[0]}
    held, underway = {}, collections.deque()
    dice = random.Random(7)
    print("ready", flush=True)

    def carry(frame, to):
        if a.rate:
            time.sleep(len(frame) / a.rate)
        underway.append((time.monotonic() + a.delay, to, frame))

    def arrive():
        while underway and underway[0][0] <= time.monotonic():
            _, to, frame = underway.popleft()
            try:
                os.write(to, frame)
            except OSError:
                pass  # the far interface is down

    while True:
        arrive()
        wait = max(0, underway[0][0] - time.monotonic()) if underway else 0.02 if held else None
        ready = select.select(ends, [], [], wait)[0]
        if not ready and not underway:
            for to, frame in held.items():
                carry(frame, to)
            held.clear()
        for fd in ready:
            try:
                frame = os.read(fd, 65536)
            except OSError:
                time.sleep(0.01)  # the near interface is down
                continue
            to, fate = other[fd], dice.random() if len(frame) > LARGE else 1
            if fate < a.loss:
                continue
            if fate < a.loss + a.swap and to not in held:
                held[to] = frame
                continue
            carry(frame, to)
            if fate < a.loss + a.swap + a.copy:
                carry(frame, to)
            if to in held:
                carry(held.pop(to), to)


main()

#!/usr/bin/env python3
"""Captures of any size run in constant memory, and a million address keys cost 100 bytes each at most.

usage: memory.py [--dtap PROGRAM]

The captures come through a pipe; resident memory is what the kernel says of the finished process.
"""
import os
import struct
import subprocess
import sys
import tempfile

from harness import CAPTURES, Dtap, Report, arguments

LIMIT = 300 << 20
KEYS, KEY_LIMIT = 1000000, 100
KEYED = 'ip:::receive { @[args[2]->ip_saddr] = count(); } END { printa("%s %@d\\n", @); }'
FILE_HEAD = struct.pack("<IHHiIII", 0xA1B2C3D4, 2, 4, 0, 0, 262144, 1)


def repeated(times):
    """One capture's packets over and over: 400 times are 900,000 packets in 400 MB."""
    with open(os.path.join(CAPTURES, "http.pcap"), "rb") as f:
        data = f.read()[24:]
    for _ in range(times):
        yield data


def addresses(n):
    """@n packets from as many IPv4 addresses."""
    head = struct.pack("<IIII", 1, 0, 42, 42) + bytes.fromhex("0200000007010200000001010800") + \
        struct.pack("!BBHHHBBH", 0x45, 0, 28, 0, 0, 64, 17, 0)
    tail = struct.pack("!IHHHH", 0xC0A80701, 1, 2, 8, 0)
    for first in range(0, n, 1000):
        yield b"".join(head + struct.pack("!I", 0x0A000000 + k) + tail for k in range(first, first + 1000))


def run(dtap, program, packets):
    """Status, lines printed, standard error, bytes resident at most."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        child = subprocess.Popen([dtap.path, "-q", "-r", "-", "-n", program], stdin=subprocess.PIPE, stdout=out, stderr=err)
        child.stdin.write(FILE_HEAD)
        for part in packets:
            child.stdin.write(part)
        child.stdin.close()
        _, status, usage = os.wait4(child.pid, 0)
        out.seek(0)
        lines = sum(1 for _ in out)
        err.seek(0)
        return os.waitstatus_to_exitcode(status), lines, err.read().decode(), usage.ru_maxrss * 1024


def main():
    dtap, report = Dtap(arguments(__doc__).parse_args().dtap), Report()
    status, lines, err, resident = run(dtap, KEYED, repeated(400))
    report.check("constant memory", (status, err) == (0, "") and resident < LIMIT,
                 "status %d, %d MB resident\n%s" % (status, resident >> 20, err))
    few = run(dtap, KEYED, addresses(1000))[3]
    status, lines, err, resident = run(dtap, KEYED, addresses(KEYS))
    each = (resident - few) / KEYS
    print("%d MB resident; %d keys: %d MB, %.0f bytes each" % (few >> 20, KEYS, resident >> 20, each))
    report.check("a million keys", (status, lines, err) == (0, KEYS + 1, "") and 8 < each <= KEY_LIMIT,
                 "status %d, %d lines, %.0f bytes a key\n%s" % (status, lines, each, err))
    return report.finish()


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""Captures of any size run in constant memory, and a million address keys cost 100 bytes each at most.

usage: memory.py [--dtap PROGRAM]

Memory is the largest resident size that the kernel saw of the finished process. A key's cost is that of
the whole run, less one over the same packets that has next to no tables: both sides of the swap, the
merged result and the rows in order all count. Needs 1 GB in the temporary folder ($TMPDIR).
"""
import os
import struct
import subprocess
import sys
import tempfile

from harness import CAPTURES, Dtap, Report, arguments

LIMIT = 300 << 20
MAY_GROW = 2 << 20  # between a capture and one of three times its size
SMALL, LARGE = 300 << 20, 900 << 20
KEYS, BYTES_A_KEY = 1000000, 100
HISTOGRAMS, BYTES_A_HISTOGRAM = 200000, 2 * 33 * 8  # twice what a quantize() of 32 bits counts in
FILE_HEAD = struct.pack("<IHHiIII", 0xA1B2C3D4, 2, 4, 0, 0, 262144, 1)
ANY = 'ip:::receive { @[args[2]->ip_ver] = count(); }'
NONE = '#pragma D option aggsize=4k\nip:::receive /args[2]->ip_plength == 0/ { @ = count(); }'
COUNT = 'ip:::receive { @[args[2]->ip_saddr] = count(); } END { printa("%s %@d\\n", @); }'
QUANTIZE = 'ip:::receive { @[args[2]->ip_saddr] = quantize(args[2]->ip_plength); }'


def repeated(size):
    """The packets of one capture over and over."""
    with open(os.path.join(CAPTURES, "http.pcap"), "rb") as f:
        data = f.read()[len(FILE_HEAD):]
    yield from (data for _ in range(0, size, len(data)))


def times(k):
    """How often address number @k is seen."""
    return 1 + (k % 4 == 0)


def payload(k):
    """Bytes after its IP header."""
    return 8 << k % 5


def addresses(n):
    """UDP packets from @n addresses 10.0.0.0 and up, the headers alone: each address once, every fourth twice."""
    step = 10000
    for first in range(0, 2 * n, step):
        out = bytearray()
        for k in range(first % n, min(first % n + step, n), 4 if first >= n else 1):
            size = 20 + payload(k)
            out += struct.pack("<IIII6s6s", 1, 0, 42, 14 + size, b"\2\0\0\0\7\1", b"\2\0\0\0\1\1")
            out += struct.pack("!HBBHHHBBHIIHHHH", 0x800, 0x45, 0, size, 0, 0, 64, 17, 0, 0x0A000000 + k,
                               0xC0A80701, 1, 2, payload(k), 0)
        yield bytes(out)


def capture(folder, name, packets):
    path = os.path.join(folder, name)
    with open(path, "wb") as f:
        f.write(FILE_HEAD)
        for part in packets:
            f.write(part)
    return path


def run(dtap, report, name, path, program, folder):
    """Bytes resident at most; what was printed is left in the file "out" of the folder."""
    with open(os.path.join(folder, "out"), "wb") as out, tempfile.TemporaryFile() as err:
        child = subprocess.Popen([dtap.path, "-q", "-r", path, "-n", program], stdin=subprocess.DEVNULL,
                                 stdout=out, stderr=err)
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        err.seek(0)
        said = err.read().decode(errors="replace")
    report.check(name + " ends in order", (child.returncode, said) == (0, ""), "status %d\n%s" % (child.returncode, said))
    return usage.ru_maxrss << 10


def address(text):
    """The number of an address, or -1."""
    parts = text.split(".")
    if len(parts) != 4 or parts[0] != "10":
        return -1
    return int(parts[1]) << 16 | int(parts[2]) << 8 | int(parts[3])


def wrong_counts(lines, n):
    """What is wrong with the lines "ADDRESS COUNT", in few words, or None."""
    seen, wrong = bytearray(n), 0
    for line in lines:
        words = line.split()
        if not words:
            continue
        k = address(words[0])
        if len(words) != 2 or not 0 <= k < n or seen[k] or int(words[1]) != times(k):
            wrong += 1
        else:
            seen[k] = 1
    return None if sum(seen) == n and not wrong else "%d keys are right, %d lines are not" % (sum(seen), wrong)


def wrong_histograms(lines, n):
    """The same for quantize(): an address, then its buckets, of which one is not empty."""
    seen, wrong, k = bytearray(n), 0, -1
    for line in lines:
        words = line.split()
        if len(words) == 1:
            k = address(words[0])
        elif "|" in line and words[-1] != "0":
            if not 0 <= k < n or seen[k] or (int(words[0]), int(words[-1])) != (payload(k), times(k)):
                wrong += 1
            else:
                seen[k] = 1
    return None if sum(seen) == n and not wrong else "%d keys are right, %d lines are not" % (sum(seen), wrong)


def check_size(dtap, report, folder):
    resident = []
    for size in SMALL, LARGE:
        name = "%d MB" % (size >> 20)
        path = capture(folder, "large.pcap", repeated(size))
        resident.append(run(dtap, report, name, path, ANY, folder))
        os.unlink(path)
        print("%s: %.1f MB resident" % (name, resident[-1] / 2**20))
        report.check(name + " runs within the limit", resident[-1] < LIMIT, "%d MB" % (resident[-1] >> 20))
    grown = resident[1] - resident[0]
    report.check("memory does not grow with the file", grown < MAY_GROW, "%d KB" % (grown >> 10))


def check_keys(dtap, report, folder, name, program, n, wrong, most):
    path = capture(folder, "keys.pcap", addresses(n))
    without = run(dtap, report, name + ", no key", path, NONE, folder)
    resident = run(dtap, report, name, path, program, folder)
    each = (resident - without) / n
    print("%s: %d keys, %.1f MB resident, %.1f without: %.0f bytes each" %
          (name, n, resident / 2**20, without / 2**20, each))
    report.check(name + " costs little", 0 < each <= most, "%.0f bytes a key, %d at most" % (each, most))
    with open(os.path.join(folder, "out"), encoding="ascii") as lines:
        what = wrong(lines, n)
    report.check(name + " is exact", not what, what or "")


def main():
    dtap, report = Dtap(arguments(__doc__).parse_args().dtap), Report()
    with tempfile.TemporaryDirectory(prefix="dtap-memory-") as folder:
        check_size(dtap, report, folder)
        check_keys(dtap, report, folder, "count", COUNT, KEYS, wrong_counts, BYTES_A_KEY)
        check_keys(dtap, report, folder, "quantize", QUANTIZE, HISTOGRAMS, wrong_histograms, BYTES_A_HISTOGRAM)
    return report.finish()


if __name__ == "__main__":
    sys.exit(main())

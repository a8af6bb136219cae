#!/usr/bin/env python3
"""Runs the fuzzers: each from seeds of the captures and D programs of the project.

usage: run.py BUILD-FOLDER SECONDS [TARGET...]     SECONDS for each target

The folder is one that test/fuzz/meson.build describes; what a run has learnt stays there in fuzz/TARGET
and is where the next run goes on. An input that breaks the target is left in the same place, and named.
"""
import glob
import os
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from harness import CAPTURES, HERE, SHARED, Report  # noqa: E402

sys.path.insert(0, CAPTURES)
from make_odd import PACKETS, files  # noqa: E402

LINKS = {"raw": 1, "raw4": 1, "raw6": 1, "null-le": 2, "null-be": 2, "loop": 3, "sll": 4, "sll2": 5}
LARGEST = 100000


def records(path):
    """The packets of a little-endian pcap file of Ethernet frames."""
    with open(path, "rb") as f:
        data = f.read()
    at = 24
    while data[:4] == b"\xd4\xc3\xb2\xa1" and at < len(data):
        size = int.from_bytes(data[at + 8:at + 12], "little")
        yield data[at + 16:at + 16 + size]
        at += 16 + size


def decode_seeds():
    """A byte for the link type, one for the segments, the packet."""
    for name, packets in PACKETS.items():
        for _, data, *_ in packets:
            if len(data) < LARGEST:
                yield bytes([LINKS.get(name.split(".")[0], 0), 0]) + data
                yield bytes([LINKS.get(name.split(".")[0], 0), 40]) + data
    for path in glob.glob(os.path.join(CAPTURES, "[dhils]*.pcap")) + glob.glob(os.path.join(SHARED, "*.pcap")):
        if os.path.basename(path) not in PACKETS:
            for n, data in zip(range(60), records(path)):
                yield bytes([0, 0]) + data


def lang_seeds():
    for path in glob.glob(os.path.join(HERE, "d", "**", "*.d"), recursive=True) + glob.glob(os.path.join(HERE, "..", "examples", "*.d")):
        with open(path, "rb") as f:
            yield f.read().split(b"\n/* @@ ")[0]


def capture_seeds():
    for data in files().values():
        if len(data) < LARGEST:
            yield data


def program_seeds():
    """Programs of a size that is quickly run."""
    for data in lang_seeds():
        if len(data) < 1500:
            yield data


def flow_seeds():
    """Handshake, data, end; each from both sides; 12 bytes a packet, see flow.c."""
    def op(who, flags, seq, ack, size=0, option=0, wait=1):
        return bytes([who, flags]) + (seq & 0xFFFF).to_bytes(2, "little") + (ack & 0xFFFF).to_bytes(2, "little") + \
            bytes([size, 32, 0, wait, 0, option])

    there, back = 0 + 1 * 4, 1 + 0 * 4
    syn = op(there, 2, 0, 0, option=2) + op(back, 0x12, 0, 1, option=2) + op(there, 0x10, 1, 1)
    data = op(there, 0x18, 1, 1, 100) + op(back, 0x10, 1, 101) + op(there, 0x18, 1, 1, 100)
    yield syn + data + op(there, 0x11, 101, 1) + op(back, 0x11, 1, 102) + op(there, 0x10, 102, 2)
    yield syn + op(back, 4, 1, 1)
    yield op(there, 2, 0, 0) + op(back, 0x14, 0, 1)
    yield op(there, 2, 0, 0) + op(back, 2, 0, 0) + op(there, 0x12, 0, 1) + op(back, 0x12, 0, 1)
    yield op(0xC0 + there, 0, 0, 0, 50) + op(0xC0 + back, 0, 0, 0, 50)


def frag_seeds():
    """Runs of packets, each behind its length, link type and the time since the last one."""
    def op(data):
        return len(data).to_bytes(2, "little") + bytes([0, 1]) + data

    packets = [data for _, data in PACKETS["odd-frag.pcap"]] + [data for _, data, *_ in PACKETS["odd-ip.pcap"] if len(data) < 2048]
    for n in range(len(packets)):
        yield b"".join(op(data) for data in packets[n:n + 6])


SEEDS = {"flow": flow_seeds, "frag": frag_seeds, "decode": decode_seeds, "lang": lang_seeds, "capture": capture_seeds, "program": program_seeds}
TEXT = ("lang", "program")  # targets that read D


def dictionary(folder):
    """Words of D, for the target that reads text."""
    words = ("BEGIN END ERROR tick-1sec profile-97 tcp:::receive ip:::send args[2]-> ip_saddr tcp_dport self-> this-> "
             "count() sum( quantize( lquantize( llquantize( printf( printa( trace( clear( trunc( normalize( exit( "
             "strjoin( substr( sizeof inline typedef struct translator #pragma @ @a[ == && || ^^ << >> ?: /").split()
    path = os.path.join(folder, "words")
    with open(path, "w", encoding="ascii") as f:
        f.writelines('"%s"\n' % w for w in words)
    return path


def run(report, build, name, seconds):
    folder = os.path.join(build, "fuzz", name)
    corpus, seeds = os.path.join(folder, "corpus"), os.path.join(folder, "seeds")
    for path in (corpus, seeds):
        os.makedirs(path, exist_ok=True)
    for n, data in enumerate(SEEDS[name]()):
        with open(os.path.join(seeds, "%05d" % n), "wb") as f:
            f.write(data)
    command = [os.path.join(build, "test", "fuzz", "fuzz-" + name), "-max_total_time=%d" % seconds, "-timeout=20",
               "-rss_limit_mb=4096", "-max_len=%d" % 65536, "-verbosity=0", "-print_final_stats=1",
               "-artifact_prefix=" + folder + "/"]
    if name in TEXT:
        command.append("-dict=" + dictionary(folder))
    captures = " ".join(os.path.join(CAPTURES, c) for c in ("us-le.pcap", "icmp.pcap", "dns.pcap"))
    done = subprocess.run(command + [corpus, seeds], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          env=dict(os.environ, DTAP_FUZZ_CAPTURES=captures),
                          stderr=subprocess.STDOUT, timeout=seconds + 120)
    text = done.stdout.decode(errors="replace")
    runs = [line.split()[1] for line in text.splitlines() if line.startswith("stat::number_of_executed_units")]
    print("fuzz %s: %s inputs in %d s" % (name, runs[0] if runs else "?", seconds))
    report.check("fuzz " + name, done.returncode == 0, text[-6000:])


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    report, build = Report(), os.path.abspath(sys.argv[1])
    built = sorted(os.path.basename(p)[5:] for p in glob.glob(os.path.join(build, "test", "fuzz", "fuzz-*"))
                   if os.access(p, os.X_OK) and not os.path.isdir(p))
    for name in sys.argv[3:] or sorted(SEEDS):
        if name in built:
            run(report, build, name, int(sys.argv[2]))
        else:
            report.failed("fuzz " + name, "it is not built in " + build)
    return report.finish()


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""Standard output that is a pipe: nobody reads it any more, or not yet.

usage: output.py [--dtap PROGRAM]
"""
import os
import signal
import subprocess
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from harness import CAPTURES, SECONDS, Dtap, Report, arguments  # noqa: E402

LINE = "-" * 62
# As many as a pipe does not hold, whether they come at once or one by one.
PROGRAM = """
BEGIN { printf("ready\\n"); }
%s { printf("%s\\n"); @ = count(); }
"""
CLOSED = 128 + signal.SIGPIPE


def start(dtap, args):
    return subprocess.Popen([dtap.path, *args], cwd=CAPTURES, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                            stderr=subprocess.PIPE)


def complaints(err):
    """Standard error without what is told of a device that is too fast."""
    return b"".join(line for line in err.splitlines(True) if b" drops on CPU " not in line)


def closed(dtap, report, name, args, probe):
    """The reader goes after a line: dtap ends at once, quietly, as what SIGPIPE ends."""
    child = start(dtap, ["-q", *args, "-n", PROGRAM % (probe, LINE)])
    first = child.stdout.readline()
    child.stdout.close()
    err = child.stderr.read()
    status = child.wait(SECONDS)
    report.check(name, (status, first, complaints(err)) == (CLOSED, b"ready\n", b""), "%s %s %s" % (status, first, err))


def slow(dtap, report, number):
    """A signal while dtap waits for its reader: what was printed is there, whole, once it is read."""
    child = start(dtap, ["-q", "--port", "net_null0", "-x", "switchrate=10ms", "-n", PROGRAM % ("gld:::receive", LINE)])
    time.sleep(1)
    child.send_signal(number)
    time.sleep(0.2)
    out, err = child.communicate(timeout=SECONDS)
    lines = out.decode().splitlines()
    whole = len(lines) > 2000 and set(lines[1:-2]) == {LINE}
    report.check("%s while output waits" % number.name, whole and (child.returncode, complaints(err)) == (0, b""),
                 "%s, %d lines, %s" % (child.returncode, len(lines), err))


def main():
    a = arguments(__doc__).parse_args()
    dtap, report = Dtap(a.dtap), Report()
    closed(dtap, report, "closed, captures", ["-r", "http.pcap", "-r", "us-le.pcap"], "ip:::receive")
    closed(dtap, report, "closed, a device", ["--port", "net_null0"], "gld:::receive")
    closed(dtap, report, "closed, timers", [], "tick-1ms")
    for number in (signal.SIGINT, signal.SIGTERM):
        slow(dtap, report, number)
    return report.finish()


if __name__ == "__main__":
    sys.exit(main())

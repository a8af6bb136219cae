#!/usr/bin/env python3
"""What pcap() writes is what tshark reads: times, lengths and bytes of the packets, in each format.

usage: written.py [--dtap PROGRAM] [WORD...]    only files whose name contains a WORD

All IP packets of captures that have no broken ones are written to a file, and compared with what tshark finds
in the capture.
"""
import os
import shutil
import subprocess
import sys

from harness import Dtap, Report, arguments, working_folder

# By suffix: the captures, whose link types it can hold, and the digits of a second that it keeps.
FORMATS = {
    "pcap": (("http.pcap", "ns-be.pcap", "sll.pcap", "raw.pcap", "odd-large.pcap"), 9),
    "pcapng": (("http.pcap", "ns-be.pcap", "sll2.pcap", "raw.pcap", "two-interfaces.pcapng"), 9),
    "snoop": (("http.pcap", "ns-be.pcap", "sctp.pcap"), 6),
}
FIELDS = ("frame.time_epoch", "frame.len", "frame.cap_len", "frame.md5_hash")


def read(folder, name, digits):
    """Each IP packet as tshark sees it."""
    done = subprocess.run(["tshark", "-r", name, "-o", "frame.generate_md5_hash:TRUE", "-Y", "ip || ipv6", "-T", "fields",
                           *(word for field in FIELDS for word in ("-e", field))],
                          cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, check=True)
    rows = [line.split("\t") for line in done.stdout.splitlines()]
    return [(time[:len(time) - 9 + digits], *rest) for time, *rest in rows]


def check(dtap, report, capture, suffix, digits):
    name = "%s as %s" % (capture, suffix)
    try:
        with working_folder() as folder:
            status, _, err = dtap(["-q", "-r", capture, "-n", 'ip:::receive { pcap("out.%s"); }' % suffix], cwd=folder)
            if status:
                report.failed(name, err.decode(errors="replace"))
                return
            want, got = read(folder, capture, digits), read(folder, "out." + suffix, digits)
    except (Dtap.Crash, subprocess.CalledProcessError) as e:
        report.failed(name, str(e))
        return
    wrong = [pair for pair in zip(want, got) if pair[0] != pair[1]]
    report.check(name, want and want == got, "%d packets instead of %d; different are %s" % (len(got), len(want), wrong[:3]))


def main():
    parser = arguments(__doc__)
    parser.add_argument("words", nargs="*")
    a = parser.parse_args()
    dtap, report = Dtap(a.dtap), Report()
    for suffix, (captures, digits) in FORMATS.items():
        for capture in captures:
            if a.words and not any(w in capture or w == suffix for w in a.words):
                continue
            if shutil.which("tshark"):
                check(dtap, report, capture, suffix, digits)
            else:
                report.skipped(capture, "there is no tshark")
    return report.finish()


if __name__ == "__main__":
    sys.exit(main())

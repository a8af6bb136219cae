#!/usr/bin/env python3
"""Results do not depend on the number of workers: 1, 2 and 4 of them print the same bytes.

usage: workers.py [--dtap PROGRAM] [--all] [WORD...]    only runs whose name contains a WORD

Programs that can be spread run on every capture, those of $DTAP_SHARED/captures (default ../shared beside
the checkout) included; programs that can not, and the scripts of examples, on a few. What dtap says on
standard error has to be the same, too, but for the reason why there is one worker.

That takes a quarter of an hour: without --all only one in EVERY of the shared captures is read, and 2 and 4
workers take turns from run to run.
"""
import concurrent.futures
import glob
import os
import re
import sys

from harness import CAPTURES, HERE, SHARED, Dtap, Report, arguments

WORKERS = (2, 4)
EVERY = 6
ALONE = re.compile(rb"^dtap: .*\bone worker\b.*\n", re.M)

# All of what packets can be counted by, in every way of counting.
COUNTS = """
gld:::receive { @frames[args[4]->eth_type] = count(); @lengths = quantize(args[2]->ip_plength); }
ip:::receive
{
    @bytes[args[2]->ip_saddr] = sum(args[2]->ip_plength);
    @each[args[2]->ip_saddr, args[2]->ip_daddr] = lquantize(args[2]->ip_plength, 0, 1500, 100);
    @text[strjoin(args[2]->ip_saddr, "/")] = max(args[2]->ip_plength);
    @deviation = stddev(args[2]->ip_plength);
    @mean = avg(args[2]->ip_plength);
    @span[probename] = llquantize(timestamp, 10, 0, 15, 20);
}
tcp:::receive
{
    this->low = args[4]->tcp_sport < args[4]->tcp_dport ? args[4]->tcp_sport : args[4]->tcp_dport;
    @ports[this->low] = min(timestamp);
}
tcp:::receive /this->low < 1024/ { @flags[this->low, args[4]->tcp_flags] = count(); }
tcp:::receive { @rtt[args[3]->tcps_raddr] = quantize(args[3]->tcps_rtt); }
END { trunc(@text, 3); printa(@text); }
"""

# Records, the faults among them, in order; what is not quiet shows a CPU.
RECORDS = """
BEGIN { start = timestamp; names[80] = "web"; names[443] = "tls"; }
gld:::receive { printf("%d %s", args[2]->ip_plength, args[4]->eth_saddr); }
ip:::receive /args[2]->ip_plength % 3 == 0/
{
    this->none = args[2]->ip_plength;
    trace(100 / (this->none % 5));
    @ = count();
}
tcp:::receive { printf("%d %s %s", timestamp - start, args[2]->ip_saddr, names[args[4]->tcp_dport]); }
udp:::receive { trace(args[4]->udp_length); pcap(); }
icmp:::receive
tcp:::retransmit, tcp:::connect-request, tcp:::accept-established { trace(args[1]->cs_cid); }
"""

# State that is a connection's.
CONNECTIONS = """
uint64_t start[uint64_t];
string first[uint64_t, int];
tcp:::receive, udp:::receive, sctp:::receive
/args[1]->cs_cid != 0 && !start[args[1]->cs_cid]/
{
    start[args[1]->cs_cid] = timestamp;
    first[args[1]->cs_cid, 1] = args[2]->ip_saddr;
}
tcp:::receive, udp:::receive, sctp:::receive
/start[args[1]->cs_cid]/
{
    printf("%s %d", first[args[1]->cs_cid, 1], (timestamp - start[args[1]->cs_cid]) / 1000);
    @age = quantize(timestamp - start[args[1]->cs_cid]);
}
tcp:::connect-established { @rtt[args[3]->tcps_raddr] = max(args[3]->tcps_rtt); }
tcp:::retransmit { @again[args[3]->tcps_laddr] = sum(args[4]->tcp_payload); }
"""

# What is printed on the way is what all have counted up to there.
TICKS = """
BEGIN { @a["begin"] = count(); printa(@a); clear(@a); left = 40; }
ip:::receive { @a[args[2]->ip_saddr] = count(); @b = sum(args[2]->ip_plength); }
tcp:::receive { trace(args[4]->tcp_sport); }
tick-%(tick)s { printa(@a); trunc(@a, 2); normalize(@b, 10); printa(@b); clear(@b); left--; }
tick-%(other)s { printf("%%d", timestamp); }
tick-%(tick)s /left == 0/ { exit(left); }
END { printf("%%d", timestamp); printa(@a); }
"""

# What needs all fragments.
DATAGRAMS = """
ip:::deliver { @[args[2]->ip_saddr] = count(); printf("%d", args[2]->ip_plength); }
udp:::stream-receive { @bytes[args[4]->udp_dport] = sum(args[4]->udp_length); }
ip:::receive { @all = count(); }
ip:::drop-in { @[args[5]->drop_reason] = count(); }
"""

SPREAD = {
    "counts": COUNTS,
    "records": RECORDS,
    "connections": CONNECTIONS,
    "fast ticks": TICKS % {"tick": "10ms", "other": "17ms"},
    "slow ticks": TICKS % {"tick": "7s", "other": "31s"},
    "datagrams": DATAGRAMS,
}
SPREAD_FEW = {
    "small tables": "#pragma D option bufsize=4k\n#pragma D option aggsize=64k\n"
                    "ip:::receive { printf(\"%s\", args[2]->ip_saddr); @[args[2]->ip_daddr] = count(); }",
    "exit in a tick": "ip:::receive { @ = count(); } tick-100ms { exit(3); } END { printf(\"%d\", timestamp); }",
    "exit in BEGIN": "ip:::receive { @ = count(); } BEGIN { exit(3); }",
}

# One worker has to do it.
NOT_SPREAD = {
    "global": "ip:::receive { printf(\"%d %s\\n\", n++, args[2]->ip_saddr); }",
    "exit": "ip:::receive { @ = count(); } tcp:::receive /args[4]->tcp_flags & TH_FIN/ { exit(2); }",
    "printa": "ip:::receive { @[args[2]->ip_saddr] = count(); } tcp:::receive /args[4]->tcp_flags & TH_SYN/ { printa(@); }",
    "state-change": "tcp:::state-change { printf(\"%s %d\\n\", tcp_state_string[args[3]->tcps_state], args[3]->tcps_lport); }",
    "rand": "ip:::receive { @[rand() % 10] = count(); }",
    "stale": "tcp:::receive /args[4]->tcp_payload/ { this->n = args[4]->tcp_payload; } tcp:::receive { trace(this->n); }",
    "speculation": "tcp:::receive { this->s = speculation(); speculate(this->s); trace(timestamp); }"
                   " tcp:::receive { commit(this->s); }",
    "ring": "#pragma D option bufpolicy=ring\n#pragma D option bufsize=4k\nip:::receive { trace(args[2]->ip_plength); }",
}
FEW = ("http.pcap", "dns.pcap", "sctp.pcap", "loss.pcap", "frags.pcap", "icmp.pcap")


def runs(every):
    """Name, whether it can be spread, arguments."""
    for path in sorted(glob.glob(CAPTURES + "/*.pcap*")) + sorted(glob.glob(SHARED + "/*.pcap*"))[::every]:
        for name, text in SPREAD.items():
            yield "%s %s" % (name, os.path.basename(path)), True, ["-r", path, "-n", text]
    for capture in FEW:
        path = os.path.join(CAPTURES, capture)
        for name, text in SPREAD_FEW.items():
            yield "%s %s" % (name, capture), True, ["-r", path, "-n", text]
        for name, text in NOT_SPREAD.items():
            yield "%s %s" % (name, capture), False, ["-r", path, "-n", text]
        yield "list %s" % capture, True, ["--connections", "-r", path]
        for script in sorted(glob.glob(os.path.join(HERE, "..", "examples", "*.d"))):
            yield "%s %s" % (os.path.basename(script), capture), None, ["-r", path, "-s", script]


def difference(one, many):
    """The first line that is another one."""
    for n, (a, b) in enumerate(zip(one.splitlines() + [b"(end)"], many.splitlines() + [b"(end)"]), 1):
        if a != b:
            return "line %d: %r, not %r" % (n, b[:200], a[:200])
    return "%d bytes, not %d" % (len(many), len(one))


def check(dtap, report, workers, name, spread, args):
    try:
        status, out, err = dtap(["--workers", "1", *args])
        for n in workers:
            got, many, told = dtap(["--workers", str(n), *args])
            reason = ALONE.search(told)
            told = ALONE.sub(b"", told)
            why = ("status %d, not %d" % (got, status) if got != status else
                   difference(out, many) if many != out else
                   "standard error: " + difference(err, told) if told != err else
                   "it is not spread: %s" % reason.group().decode() if spread and reason else
                   "it is spread" if spread is False and not reason else None)
            report.check("%s, %d workers" % (name, n), why is None, why or "")
    except Dtap.Crash as e:
        report.failed(name, str(e))


def compiles(dtap, report):
    """Programs that do not run print the same with any number of workers, too."""
    for name, text in {**SPREAD, **SPREAD_FEW, **NOT_SPREAD}.items():
        status, _, err = dtap(["-e", "-r", "http.pcap", "-n", text])
        report.check(name + " compiles", status == 0, err.decode(errors="replace"))


def main():
    parser = arguments(__doc__)
    parser.add_argument("words", nargs="*", metavar="WORD")
    parser.add_argument("--all", action="store_true")
    args = parser.parse_args()
    dtap, report = Dtap(args.dtap), Report()
    chosen = [r for r in runs(1 if args.all else EVERY) if not args.words or any(w in r[0] for w in args.words)]
    if dtap(["--workers", "2", "-q", "-n", "BEGIN { exit(0); }"])[0] != 0:
        report.skipped("workers", "this dtap has no --workers", len(chosen))
        return report.finish()
    if not os.path.isdir(SHARED):
        report.skipped("shared captures", "there are none in %s" % SHARED)
    compiles(dtap, report)
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        turns = [WORKERS if args.all else WORKERS[i % 2:][:1] for i in range(len(chosen))]
        list(pool.map(lambda workers, r: check(dtap, report, workers, *r), turns, chosen))
    return report.finish()


if __name__ == "__main__":
    sys.exit(main())

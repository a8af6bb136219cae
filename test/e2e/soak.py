#!/usr/bin/env python3
"""A program of every kind at once, on two workers at full rate, while other programs come and go: counts are
exact, memory does not grow.

usage: soak.py [--dtap PROGRAM] [--seconds N]     600 is the run that means something, 20 the short one of every test

Two net_pcap devices give their captures over and over, each to a worker of its own. How many packets a device
has given says how many rounds of its capture that were, and which part of one more; so what programs have to
count is known from runs over one round, two, and one and that part: what state is left from one round to the
next (connections, fragments) shows in the second one. What has no such truth has to agree with itself.
"""
import contextlib
import json
import os
import re
import struct
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from harness import CAPTURES, SECONDS, Dtap, Report, arguments, ended  # noqa: E402
from telemetry import RUNTIME, Client  # noqa: E402

SOURCES = (("http.pcap",), ("dns.pcap", "icmp.pcap", "sctp.pcap", "frags.pcap", "loss.pcap"))
FILE_HEAD, RECORD_HEAD = 24, 16
SIZES = ("bufsize=256k", "aggsize=1m", "dynvarsize=1m", "flowsize=4m", "fragsize=4m", "specsize=4k")
STEP = 1.0  # seconds from one program that comes and goes to the next
WARM = 1 / 3  # of the time, in which memory may grow
MAY_GROW = 1 << 20

# Their aggregations are those of the rounds, row by row.
EXACT = (
    """gld:::receive { @frames[probefunc] = count(); @lengths[probefunc] = quantize(args[2]->ip_plength); }
    ip:::receive
    {
        @bytes[probefunc, args[2]->ip_saddr] = sum(args[2]->ip_plength);
        @steps[probefunc, args[2]->ip_daddr] = lquantize(args[2]->ip_plength, 0, 1500, 100);
        @powers[probefunc] = llquantize(args[2]->ip_plength, 10, 0, 4, 20);
        @least[probefunc, args[2]->ip_ver] = min(args[2]->ip_plength);
        @most[probefunc, args[2]->ip_ver] = max(args[2]->ip_plength);
    }""",
    """tcp:::receive { @tcp[probefunc, args[2]->ip_saddr, args[4]->tcp_sport, args[2]->ip_daddr, args[4]->tcp_dport] = count(); }
    udp:::receive { @udp[probefunc, args[4]->udp_sport, args[4]->udp_dport] = sum(args[4]->udp_length); }
    icmp:::receive { @icmp[probefunc, args[4]->icmp_typestr] = count(); }
    sctp:::receive { @sctp[probefunc, args[2]->ip_daddr] = count(); }
    tcp:::receive /args[4]->tcp_flags & TH_SYN && args[4]->tcp_dport < 1024/ { @opens[probefunc, args[4]->tcp_dport] = count(); }""",
    """inline string size[uint32_t n] = n > 1000 ? "large" : n > 0 ? "small" : "empty";
    ip:::receive
    {
        @text[probefunc, strjoin(args[2]->ip_saddr, "/"), substr(args[2]->ip_daddr, 0, 4)] = count();
        @words[probefunc, toupper(strtok(args[2]->ip_saddr, ".:"))] = sum(strlen(args[2]->ip_daddr));
    }
    tcp:::receive { @sizes[probefunc, size[args[4]->tcp_payload]] = count(); }
    tcp:::receive /args[4]->tcp_dport == 80 && args[4]->tcp_payload > 0/
    {
        @methods[probefunc, copyinstr((uintptr_t)args[4]->tcp_hdr + args[4]->tcp_offset, 4)] = count();
    }""",
    """tcp:::connect-request, tcp:::connect-established, tcp:::connect-refused, tcp:::accept-established,
    tcp:::accept-refused, tcp:::retransmit { @events[probefunc, probename] = count(); }
    tcp:::state-change { @states[probefunc, args[5]->tcps_state, args[3]->tcps_state] = count(); }
    sctp:::state-change { @associations[probefunc, args[3]->sctps_state] = count(); }
    socket:::receive { @data[probefunc, args[4]->so_lport] = sum(args[4]->so_bytes); }""",
    """ip:::deliver { @whole[probefunc] = sum(args[2]->ip_plength); @datagrams[probefunc] = count(); }
    udp:::stream-receive { @streams[probefunc, args[4]->udp_dport] = sum(args[4]->udp_length); }
    ip:::drop-in { @dropped[probefunc, args[6]->drop_reason] = count(); } ip:::packet-free { @freed[probefunc] = count(); }""",
)


def total(rows):
    return sum(rows.values())


def split(p, agg):
    """What matches and what does not is all there is."""
    yield total(agg["is"]) + total(agg["not"]), p["packets"]
    yield p["firings"], p["packets"]
    yield p["updates"], p["firings"]


def moments(p, agg):
    """Means and deviations follow from the sums."""
    for key, n in agg["n"].items():
        mean, squares = agg["sum"][key] // n, agg["squares"][key] // n
        yield agg["mean"][key], mean
        root = agg["deviation"][key]
        yield root * root <= squares - mean * mean < (root + 1) * (root + 1), True


def bounded(p, agg):
    """What has no room is counted."""
    yield total(agg["keys"]) + agg.drops["keys"], p["packets"]
    yield total(agg["all"]), p["packets"]
    yield p["updates"] + p["drops"], p["firings"]
    yield p["drops"] > 0, True


def variables(p, agg):
    """Variables that only one worker changes count what the aggregations count."""
    yield agg["element"], agg["n"]
    yield agg["own"], agg["each"]
    yield total(agg["global"]), agg["each"][min(agg["each"])]
    yield p["drops"], 0


def full(p, agg):
    """An array without room: what is not stored is a drop."""
    yield total(agg["stored"]), p["firings"]
    yield agg["stored"].get((0,), 0), p["drops"]
    yield p["drops"] > 0, True


def records(p, agg):
    """Rates are bounded, so nothing is lost; output() below counts the lines."""
    yield p["drops"], 0
    yield p["errors"], total(agg["faults"])
    yield p["errors"] > 0, True


def timers(p, agg):
    yield total(agg["tick"]) > 0, True
    yield len(agg["profile"]), 2


def ring(p, agg):
    yield p["records"] > 0, True
    yield p["firings"], p["packets"]


# A program, and what has to be equal in its results.
AGREEING = (
    (split, """gld:::receive /args[2]->ip_plength % 3 == 0/ { @is = count(); }
    gld:::receive /args[2]->ip_plength % 3 != 0/ { @not[args[2]->ip_plength % 3] = count(); }"""),
    (moments, """ip:::receive
    {
        this->x = args[2]->ip_plength;
        @n[args[2]->ip_saddr] = count(); @sum[args[2]->ip_saddr] = sum(this->x);
        @squares[args[2]->ip_saddr] = sum((int64_t)this->x * this->x);
        @mean[args[2]->ip_saddr] = avg(this->x); @deviation[args[2]->ip_saddr] = stddev(this->x);
    }"""),
    (bounded, """#pragma D option aggsize=16k
    gld:::receive { @keys[arg0 % 5003] = count(); } gld:::receive { @all = count(); }"""),
    (variables, """int seen[int, string]; self int mine; int all;
    ip:::receive
    {
        seen[cpu, args[2]->ip_saddr]++;
        @element[cpu, args[2]->ip_saddr] = max(seen[cpu, args[2]->ip_saddr]); @n[cpu, args[2]->ip_saddr] = count();
    }
    gld:::receive { self->mine++; @own[cpu] = max(self->mine); @each[cpu] = count(); }
    gld::net_pcap0:receive { all++; @global = max(all); }
    ip:::receive { last[arg0] = 1; }
    ip:::receive /last[arg0]/ { last[arg0] = 0; }"""),
    (full, """#pragma D option dynvarsize=16k
    gld:::receive /arg0 % 256 == 0/ { kept[arg0] = 1; @stored[kept[arg0]] = count(); }"""),
    (records, """gld:::receive { this->hit = ++self->k % 50000 == 0; }
    gld:::receive /this->hit/ { printf("line printed %d %d\\n", cpu, args[2]->ip_plength); @printed = count(); }
    gld:::receive /this->hit/ { printf("line bytes\\n"); tracemem(args[4]->eth_header, 14); @bytes = count(); }
    gld:::receive /this->hit/ { pcap("saved.pcap"); @saved = count(); }
    gld:::receive /this->hit/ { trace(1 / (self->k % 50000)); }
    ERROR { @faults = count(); printf("line fault\\n"); }
    gld:::receive /this->hit/ { self->s = speculation(); }
    gld:::receive /self->s/ { speculate(self->s); printf("line kept %d\\n", self->k); }
    gld:::receive /self->s && self->k % 100000 == 0/ { @kept = count(); }
    gld:::receive /self->s && self->k % 100000 == 0/ { commit(self->s); self->s = 0; }
    gld:::receive /self->s/ { discard(self->s); self->s = 0; }
    #pragma D option nspec=4
    """),
    (timers, """tick-100ms { @tick = count(); } profile-97 { @profile[cpu] = count(); } tick-1s { printf("line tick\\n"); }
    gld:::receive { @top[args[2]->ip_plength] = count(); } 
    tick-1s { trunc(@top, 3); normalize(@top, 2); printa("%@d\\n", @top); clear(@top); }"""),
    (ring, """#pragma D option bufpolicy=ring
    #pragma D option bufsize=16k
    gld:::receive { printf("last %d\\n", args[2]->ip_plength); }"""),
)
COMES_AND_GOES = (
    "gld:::receive { @gone = count(); }",
    "gld:::receive { @gone = count(); } tcp:::connect-established { began[args[1]->cs_cid] = timestamp; } tcp:::state-change { @[args[3]->tcps_state] = count(); }",
    "gld:::receive { @gone = count(); } ip:::deliver { @[args[2]->ip_saddr, args[2]->ip_daddr] = quantize(args[2]->ip_plength); }",
    "gld:::receive { @gone = count(); } ip:::receive { n[args[2]->ip_saddr]++; } tick-100ms { printf(\"line gone\\n\"); }",
    "gld:::receive { @gone = count(); this->s = strjoin(probename, probefunc); @[this->s] = count(); } END { printa(@gone); }",
)
COMMANDS = ("show agg top 3", "show workers", "show drops", "show connections", "show connections json", "show port info all",
            "show port stats all", "show port xstats all", "probe list", "show probes tcp:::", "help", "help show", "show config fwd",
            "show config rxtx", "set burst 32", "set burst 64", "no such command", "probe add tcp:::receive { @ = nosuch(); }",
            "probe add tcp:::receive /", "}", "clear agg @top")
QUESTIONS = ("/dtap/programs", "/dtap/agg", "/dtap/agg,tcp", "/dtap/agg,0", "/dtap/workers", "/dtap/drops", "/ethdev/stats,0", "/")


class Aggs(dict):
    """Of a program in a snapshot: {name: {keys: value}}; a distribution is a row for each bucket."""

    def __init__(self, program):
        super().__init__()
        self.drops = {}
        for a in program["aggregations"]:
            rows = self[a["name"]] = {}
            self.drops[a["name"]] = a["drops"]
            for r in a["rows"]:
                if isinstance(r["value"], list):
                    rows.update({(*r["keys"], b["value"]): b["count"] for b in r["value"]})
                else:
                    rows[tuple(r["keys"])] = r["value"]


def packets(names):
    """The head of a capture file, and the packets of all of these, each with its own head."""
    found = []
    for name in names:
        with open(os.path.join(CAPTURES, name), "rb") as f:
            data = f.read()
        at = FILE_HEAD
        while at < len(data):
            end = at + RECORD_HEAD + struct.unpack_from("<I", data, at + 8)[0]
            found.append(data[at:end])
            at = end
    return data[:FILE_HEAD], found


class Console:
    """dtap --console on two devices, each polled by a worker of its own, with programs."""

    def __init__(self, dtap, folder, files, programs, more=""):
        cpus = sorted(os.sched_getaffinity(0))
        args = ["-x" + size for size in SIZES]
        for i, path in enumerate(files):
            args += ["--port", "net_pcap%d,rx_pcap=%s%s" % (i, path, more), "--map", "net_pcap%d.0=%d" % (i, cpus[i])]
        for text in programs:
            args += ["-n", text]
        self.folder, self.client = folder, None
        self.out, self.err = (open(os.path.join(folder, name), "w+b") for name in ("out", "err"))
        self.child = subprocess.Popen([dtap.path, "-q", "--console", *args], cwd=folder, stdin=subprocess.PIPE,
                                      stdout=self.out, stderr=self.err)

    def say(self, *lines):
        self.child.stdin.write("".join(line + "\n" for line in lines).encode())
        self.child.stdin.flush()

    def ask(self, question):
        """By telemetry."""
        try:
            if self.client is None:
                self.wait(lambda: os.path.exists(os.path.join(RUNTIME, "dpdk", "dtap%d" % self.child.pid, "dpdk_telemetry.v2")))
                self.client = Client("dtap%d" % self.child.pid)
            return self.client.ask(question)
        except (OSError, ValueError) as e:
            time.sleep(0.5)
            raise Dtap.Crash("%s: %s, status %s\n%s" % (question, e, self.child.poll(), self.text(self.err)[-4000:]))

    def programs(self):
        return self.ask("/dtap/programs") or {}

    def snapshot(self):
        path = os.path.join(self.folder, "all.json")
        with contextlib.suppress(FileNotFoundError):
            os.unlink(path)
        self.say("snapshot " + path)
        self.wait(lambda: os.path.exists(path))
        with open(path) as f:
            return json.load(f)

    def wait(self, seen):
        late = time.monotonic() + SECONDS
        while not seen():
            if self.child.poll() is not None or time.monotonic() > late:
                self.child.kill()
                self.child.wait()
                raise Dtap.Crash("%s\n%s" % (self.child.returncode, self.text(self.err)[-4000:]))
            time.sleep(0.01)

    @staticmethod
    def text(f):
        return os.pread(f.fileno(), 1 << 30, 0).decode(errors="replace")

    def end(self):
        self.child.stdin.close()
        return ended(self.child), self.text(self.out), self.text(self.err)


class Truth:
    """What the EXACT programs have to count when device i has given numbers[i] packets."""

    def __init__(self, dtap, folder, captures, numbers):
        self.numbers = numbers
        self.sizes = [len(found) for _, found in captures]
        part = [found + found[:n % len(found)] for (_, found), n in zip(captures, numbers)]
        self.one, self.two, self.more = (
            self.count(dtap, folder, captures, list_) for list_ in
            ([found for _, found in captures], [2 * found for _, found in captures], part))

    @staticmethod
    def count(dtap, folder, captures, lists):
        files = []
        for i, ((head, _), list_) in enumerate(zip(captures, lists)):
            files.append(os.path.join(folder, "part%d.pcap" % i))
            with open(files[-1], "wb") as f:
                f.write(head + b"".join(list_))
        console, want = Console(dtap, folder, files, EXACT), sum(map(len, lists))
        late = time.monotonic() + SECONDS
        seen = console.snapshot()
        while seen["programs"][0]["packets"] < want and time.monotonic() < late:
            seen = console.snapshot()
        seen = console.snapshot()  # what was counted, when nothing came any more
        console.end()
        return [Aggs(p) for p in seen["programs"]]

    def rows(self, i, name):
        """Those of an aggregation of program @i."""
        one, two, more, rows = self.one[i][name], self.two[i][name], self.more[i][name], {}
        for key in {**one, **two, **more}:
            device = int(key[0][-1])
            rounds, first = self.numbers[device] // self.sizes[device], one.get(key, 0)
            rows[key] = more.get(key, 0) + (rounds - 1) * (two.get(key, 0) - first)
        return rows


class Memory:
    """What is in use, over time."""

    def __init__(self, console):
        self.console, self.samples = console, []

    def take(self, now):
        process = "/proc/%d" % self.console.child.pid
        with open(process + "/status") as f:
            resident = int(re.search(r"^VmRSS:\s+(\d+) kB", f.read(), re.M)[1]) << 10
        heap = self.console.ask("/eal/heap_info,0")["Alloc_size"]
        files = len(os.listdir(process + "/fd"))
        self.samples.append((now, resident, heap, files))

    def check(self, report):
        if len(self.samples) < 4:
            report.failed("memory", "only %d samples" % len(self.samples))
            return
        end = self.samples[-1][0]
        late = [s for s in self.samples if s[0] >= WARM * end]
        times = [s[0] for s in late]
        for i, name in enumerate(("resident memory", "DPDK's heap", "files"), 1):
            values = [s[i] for s in late]
            mean_t, mean = sum(times) / len(times), sum(values) / len(values)
            slope = sum((t - mean_t) * (v - mean) for t, v in zip(times, values)) / sum((t - mean_t) ** 2 for t in times)
            grown = slope * (times[-1] - times[0])
            print("%s: %s; a line through the last two thirds rises by %.0f" %
                  (name, " ".join(str(self.samples[len(self.samples) * k // 10][i]) for k in range(10)), grown))
            report.check(name + " is flat", grown <= (0.5 if i == 3 else MAY_GROW), "it has grown by %.0f" % grown)


def come_and_go(console, memory, seconds):
    """Programs, commands and questions for so long. What was wrong with programs that came and went, and how many did."""
    wrong, began, number, last = [], time.monotonic(), len(EXACT) + len(AGREEING), 0
    while time.monotonic() - began < seconds:
        step = time.monotonic()
        name = str(number)
        console.say("probe add " + COMES_AND_GOES[number % len(COMES_AND_GOES)])
        console.wait(lambda: name in console.programs())
        console.say(*(COMMANDS[(3 * number + i) % len(COMMANDS)] for i in range(3)))
        for question in QUESTIONS:
            console.ask(question)
        time.sleep(0.1)
        console.say("probe disable " + name)
        p = next(p for p in console.snapshot()["programs"] if p["number"] == number)
        counted = total(Aggs(p)["gone"])
        if p["packets"] != counted or counted == 0 or p["drops"]:
            wrong.append(p)
        now = console.programs()["0"]["packets"]
        if now <= last:
            wrong.append("%d packets, then %d" % (last, now))
        last = now
        console.say("probe del " + name)
        console.wait(lambda: name not in console.programs())
        memory.take(time.monotonic() - began)
        number += 1
        time.sleep(max(0, STEP - (time.monotonic() - step)))
    return wrong, number - len(EXACT) - len(AGREEING)


def output(report, out, saved, agg):
    """Each line that was to be printed is there, and each packet that was to be saved."""
    lines = {word: len(re.findall(r"^line %s\b" % word, out, re.M)) for word in ("printed", "bytes", "fault", "kept")}
    report.compare("what was printed", lines, {"printed": total(agg["printed"]), "bytes": total(agg["bytes"]),
                                               "fault": total(agg["faults"]), "kept": total(agg["kept"])})
    report.check("what was saved", len(packets([saved])[1]) == total(agg["saved"]) > 0,
                 "%d packets, not %s" % (len(packets([saved])[1]), agg["saved"]))


def soak(dtap, report, folder, seconds):
    captures, files = [packets(names) for names in SOURCES], []
    for i, (head, found) in enumerate(captures):
        files.append(os.path.join(folder, "round%d.pcap" % i))
        with open(files[-1], "wb") as f:
            f.write(head + b"".join(found))
    console = Console(dtap, folder, files, (*EXACT, *(text for _, text in AGREEING)), ",infinite_rx=1")
    console.wait(lambda: len(console.programs()) == len(EXACT) + len(AGREEING))
    memory = Memory(console)
    wrong, gone = come_and_go(console, memory, seconds)
    report.check("%d programs that came and went" % gone, not wrong, "%d of %d: %s" % (len(wrong), gone, wrong[:2]))
    console.say("stop", "sleep 0.5")
    seen = console.snapshot()
    status, out, err = console.end()
    report.check("ends in order", status == 1 and "Sanitizer" not in err, "status %d\n%s" % (status, err[-4000:]))
    memory.check(report)
    numbers = [p["received"] for p in seen["ports"]]
    print("%d programs came and went; %s" % (gone, ", ".join("%d packets/s" % (n / seconds) for n in numbers)))
    report.compare("workers got what devices gave", {i: w["packets"] for i, w in enumerate(seen["workers"])}, dict(enumerate(numbers)))
    report.compare("programs got what workers got", {p["number"]: p["packets"] for p in seen["programs"]},
                   {p["number"]: sum(numbers) for p in seen["programs"]})
    truth = Truth(dtap, folder, captures, numbers)
    for i, p in enumerate(seen["programs"][:len(EXACT)]):
        for name, rows in Aggs(p).items():
            report.compare("@%s of program %d" % (name, i), rows, truth.rows(i, name))
    for (rule, _), p in zip(AGREEING, seen["programs"][len(EXACT):]):
        unequal = [pair for pair in rule(p, Aggs(p)) if pair[0] != pair[1]]
        report.check(rule.__name__, not unequal, "got and wanted: %s" % unequal[:4])
        if rule is records:
            output(report, out, os.path.join(folder, "saved.pcap"), Aggs(p))


def main():
    parser = arguments(__doc__)
    parser.add_argument("--seconds", type=float, default=20)
    a = parser.parse_args()
    dtap, report = Dtap(a.dtap), Report()
    if len(os.sched_getaffinity(0)) < 2:
        report.skipped("soak", "two workers need two processors")
        return report.finish()
    with tempfile.TemporaryDirectory(prefix="dtap-soak-") as folder:
        try:
            soak(dtap, report, folder, a.seconds)
        except Dtap.Crash as e:
            report.failed("soak", str(e))
    return report.finish()


if __name__ == "__main__":
    sys.exit(main())

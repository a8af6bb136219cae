#!/usr/bin/env python3
"""What others can see of a run: DPDK's telemetry socket, and the console's snapshots.

usage: telemetry.py [--dtap PROGRAM]
"""
import contextlib
import glob
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from harness import CAPTURES, SECONDS, Dtap, Report, Running, arguments  # noqa: E402

RUNTIME = "/var/run" if os.geteuid() == 0 else os.environ.get("XDG_RUNTIME_DIR", "/tmp")
PORT = ["--port", "net_pcap0,rx_pcap=http.pcap"]
READY = 'BEGIN { printf("ready\\n"); }\n'
PROGRAM = """
ip:::receive { @bytes[args[2]->ip_saddr, args[2]->ip_ver] = sum(args[2]->ip_plength); }
ip:::receive { @sizes[probename] = quantize(args[2]->ip_plength); @low = lquantize(args[2]->ip_plength, 100, 200, 50); }
ip:::receive { @least["\\"a\\\\b\\"", -5] = min(-5000000000); @mean = avg(args[2]->ip_plength); }
"""
PRINT = """
END { printa("bytes %s %d %@d\\n", @bytes); printa("mean %@d\\n", @mean); }
"""


class Client:
    """Speaks with a running dtap."""

    def __init__(self, prefix):
        self.folder = os.path.join(RUNTIME, "dpdk", prefix)
        self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self.socket.settimeout(SECONDS)
        self.socket.connect(os.path.join(self.folder, "dpdk_telemetry.v2"))
        self.limit = json.loads(self.socket.recv(1024))["max_output_len"]

    def ask(self, command):
        self.socket.send(command.encode())
        return json.loads(self.socket.recv(self.limit))[command.split(",")[0]]

    def rows(self, command):
        """{keys: value} of the only aggregation of the answer."""
        found = self.ask(command)
        return {tuple(v for k, v in row.items() if k != "value"): row["value"] for row in found["0"]["rows"].values()}

    def wait(self, command, seen):
        """Results are merged once a second: until seen() likes the answer."""
        late = time.monotonic() + 20
        while True:
            found = self.ask(command)
            if seen(found) or time.monotonic() > late:
                return found
            time.sleep(0.1)


def expected(dtap):
    """Bytes by key, packets and the mean, as a run over the file prints them."""
    status, out, err = dtap(["-q", "-r", "http.pcap", "-n", PROGRAM + PRINT])
    if status != 0:
        raise Dtap.Crash(err.decode())
    lines = [line.split() for line in out.decode().splitlines()]
    return {(w[1], int(w[2])): int(w[3]) for w in lines if w[:1] == ["bytes"]}, next(int(w[1]) for w in lines if w[:1] == ["mean"])


def check(report, name, ok, found):
    report.check(name, ok, repr(found))


@contextlib.contextmanager
def traced(dtap, program, ports=PORT, eal=(), prefix=None):
    running = Running([dtap.path, "-q", *ports, "-n", READY + program, *(["--", *eal] if eal else [])])
    try:
        client = Client(prefix or "dtap%d" % running.child.pid)
        yield client
    finally:
        status, _, err = running.stop()
    if status != 0 or err:
        raise Dtap.Crash("status %s\n%s" % (status, err))


def answers(dtap, report, want, mean):
    """All commands, on a run that has seen all of a capture."""
    with traced(dtap, PROGRAM) as client:
        client.wait("/dtap/agg,bytes", lambda a: a["0"]["keys"] == len(want))
        time.sleep(1.5)
        one = client.ask("/dtap/programs")["0"]
        check(report, "a program", one["state"] == "enabled" and one["drops"] == 0 and one["updates"] >= one["firings"], one)
        report.compare("rows of an aggregation", client.rows("/dtap/agg,bytes"), want)
        shown = list(client.rows("/dtap/agg,bytes").values())
        check(report, "the largest come first", shown == sorted(shown, reverse=True), shown)
        report.compare("negative keys and values", client.rows("/dtap/agg,least,0"), {('"a\\b"', -5): "-5000000000"})
        report.compare("a mean", client.rows("/dtap/agg,mean"), {(): mean})
        low = [(b["value"], b["count"]) for b in client.rows("/dtap/agg,low")[()].values()]
        check(report, "open buckets", [v for v, _ in low] == ["< 100", 100, 150, ">= 200"], low)
        counts = [sum(b["count"] for b in client.rows("/dtap/agg," + name)[key].values())
                  for name, key in (("low", ()), ("sizes", ("receive",)))]
        check(report, "distributions count all", 3 * counts[0] + 1 == 3 * counts[1] + 1 == one["firings"], (counts, one))
        names = [a["name"] for a in client.ask("/dtap/agg").values()]
        check(report, "the list of aggregations", names == ["bytes", "sizes", "low", "least", "mean"], names)
        check(report, "all of a program", len(client.ask("/dtap/agg,0")) == 5 and "rows" in client.ask("/dtap/agg,0")["4"], "no")
        check(report, "no drops", client.ask("/dtap/drops") == {}, client.ask("/dtap/drops"))
        for wrong in ("nosuch", "bytes,1", "1", "0x", "bytes,", "bytes,0,0"):
            check(report, "not there: " + wrong, client.ask("/dtap/agg," + wrong) is None, client.ask("/dtap/agg," + wrong))
        check(report, "help", "largest" in client.ask("/help,/dtap/agg")["/dtap/agg"], "no")
    check(report, "nothing is left behind", not os.path.exists(client.folder), client.folder)


def large(dtap, report):
    """More rows than an answer has room for."""
    program = "int i; gld:::receive /i < 3000/ { @many[\"a key as long as others\", i] = max(i); i++; }"
    with traced(dtap, program, ports=["--port", "net_null0"]) as client:
        found = client.wait("/dtap/agg,many", lambda a: a["0"]["keys"] == 3000)["0"]
        values = [row["value"] for row in found["rows"].values()]
        check(report, "as many rows as there is room for", found["keys"] == 3000 and 50 < found["shown"] == len(values), found)
        check(report, "... the largest", values == list(range(2999, 2999 - len(values), -1)), values)


def prefixes(dtap, report):
    """EAL's own options: where its memory is, and where its socket."""
    for eal in (["--no-huge", "-m", "512"], ["--no-huge", "-m", "512", "--no-shconf"]):
        prefix = "dtaptest%d" % os.getpid()
        with traced(dtap, "gld:::receive { @ = count(); }", ports=["--port", "net_null0"],
                    eal=[*eal, "--file-prefix=" + prefix], prefix=prefix) as client:
            check(report, " ".join(eal), client.wait("/dtap/agg,_", lambda a: a["0"]["rows"])["0"]["rows"]["0"]["value"] > 0, "no")
        shutil.rmtree(client.folder, ignore_errors=True)  # with --no-huge alone EAL leaves its configuration there
    child = subprocess.Popen([dtap.path, "-q", "-r", "http.pcap", "-n", "BEGIN { exit(0); }"], cwd=CAPTURES)
    left = child.wait(SECONDS) or glob.glob(os.path.join(RUNTIME, "dpdk", "dtap%d*" % child.pid))
    check(report, "captures leave nothing behind", not left, left)


class Console:
    """dtap with commands on a pipe."""

    def __init__(self, dtap, *args):
        self.child = subprocess.Popen([dtap.path, "-q", "--console", *args], cwd=CAPTURES, stdin=subprocess.PIPE,
                                      stdout=subprocess.PIPE, stderr=subprocess.STDOUT)

    def say(self, *lines):
        self.child.stdin.write("".join(line + "\n" for line in lines).encode())
        self.child.stdin.flush()

    def end(self):
        out, _ = self.child.communicate(timeout=SECONDS)
        return self.child.returncode, out.decode()


def in_one_line(program):
    return " ".join(program.split())


def snapshot(dtap, report, want, mean):
    """A document with the right numbers; or an error, and nothing."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "all.json")
        with open(path, "w") as f:
            f.write("old")
        # The programs of the command line are there before the first packet is.
        console = Console(dtap, *PORT, "--port", "net_ring0", "-n", in_one_line(PROGRAM), "-n", "BEGIN { @[\"x\"] = count(); }")
        console.say("sleep 1", "probe disable 1", "snapshot " + path)
        status, out = console.end()
        check(report, "snapshot ends in order", status == 0, out)
        with open(path) as f:
            all_ = json.load(f)
        check(report, "nothing but the file", os.listdir(folder) == ["all.json"], os.listdir(folder))
    first, second = all_["programs"]
    rows = {a["name"]: {tuple(r["keys"]): r["value"] for r in a["rows"]} for a in first["aggregations"]}
    report.compare("snapshot: rows", rows["bytes"], want)
    report.compare("snapshot: other rows", {**rows["least"], **rows["mean"]},
                   {('"a\\b"', -5): -5000000000, (): mean})
    check(report, "snapshot: buckets", [b["value"] for b in rows["low"][()]] == ["< 100", 100, 150, ">= 200"], rows["low"])
    check(report, "snapshot: programs", first["enabled"] and not second["enabled"] and first["number"] == 0
                 and 3 * sum(b["count"] for b in rows["low"][()]) == first["firings"], (first["firings"], second))
    port = all_["ports"][0]
    check(report, "snapshot: ports", [p["name"] for p in all_["ports"]] == ["net_pcap0", "net_ring0"]
                 and port["received"] == all_["workers"][0]["packets"] == first["packets"], all_["ports"])
    check(report, "snapshot: time", abs(all_["time"] - time.time()) < SECONDS, all_["time"])
    check(report, "snapshot: drops", {"where": "program 0", "what": "records (bufsize)", "count": 0} in all_["drops"], all_["drops"])


def beside(dtap, report):
    """What one program has fire between packets is nothing to those beside it."""
    programs = ("gld:::receive { @n = count(); }", "ip:::receive { trace(args[2]->ip_saddr); pcap(\"/dev/null\"); @n = count(); }",
                "tcp:::state-change, ip:::packet-free { @[probename] = count(); }", "ip:::deliver { @[args[2]->ip_saddr] = count(); }")
    for capture in ("http.pcap", "dns.pcap"):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "all.json")
            console = Console(dtap, "--port", "net_pcap0,rx_pcap=" + capture, *(word for text in programs for word in ("-n", text)))
            console.say("sleep 1", "snapshot " + path)
            status, out = console.end()
            check(report, "programs beside others end in order", status == 0, (status, out[-400:]))
            with open(path) as f:
                seen = json.load(f)
        freed = [r["value"] for r in seen["programs"][2]["aggregations"][0]["rows"] if r["keys"] == ["packet-free"]]
        report.compare("programs beside others, " + capture, {i: seen["programs"][i]["firings"] for i in (0, 1)},
                       {0: seen["ports"][0]["received"], 1: freed[0]})


def output(dtap, report):
    """With -o what programs print is in the file, what commands print is not; and packets have a file of their own."""
    text, packets = 'BEGIN { printf("text\\n"); }', "udp:::receive { pcap(); }"
    refused = "dtap: stdin:1: pcap() can't save in '%s' (-o): it has the text of programs\n"
    for name, programs, lines, in_file, shown in (
            ("text", [text, text], ["help quit"], b"text\n\ntext\n", "END"),
            ("packets", [packets, text], ["sleep 0.3"], b"\xb2\xa1", "text\n"),
            ("text, then packets", [text], ["probe add " + packets], b"text\n", refused)):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "out")
            console = Console(dtap, "-o", path, "--port", "net_pcap0,rx_pcap=http.pcap", *(w for t in programs for w in ("-n", t)))
            console.say(*lines)
            status, out = console.end()
            with open(path, "rb") as f:
                found = f.read()
        shown = shown % path if "%s" in shown else shown
        check(report, "-o: " + name, status == shown.startswith("dtap:") and shown in out, (status, out))
        check(report, "-o: " + name + ", the file", in_file in found and (name == "packets") == (len(found) > 100), found[:100])


def listed(dtap, report):
    """--connections prints them at the end of a console, too."""
    console = Console(dtap, "--connections", "--port", "net_pcap0,rx_pcap=loss.pcap")
    console.say("sleep 0.5")
    status, out = console.end()
    check(report, "--connections at the end", status == 0 and out.count("\n") == 3 and out.count(" tcp ") == 2, (status, out))


def costs(dtap, report):
    """What clauses cost is measured on some bursts, which count as all others do."""
    program = "tcp:::receive { @a = count(); n++; } tcp:::receive /args[4]->tcp_dport == 80/ { @b = count(); }"
    _, once, _ = dtap(["-q", "-r", "http.pcap", "-n", program + 'gld:::receive { @g = count(); } END { printa("%@d %@d %@d", @a, @b, @g); }'])
    a, b, frames = map(int, once.split())
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "all.json")
        console = Console(dtap, "--port", "net_pcap0,rx_pcap=http.pcap,infinite_rx=1", "-n", program)
        console.say("sleep 0.3", *["show workers"] * 20, "stop", "sleep 0.2", "snapshot " + path)
        status, out = console.end()
        with open(path) as f:
            seen = json.load(f)["programs"][0]
    found = re.findall(r"^program 0, ([01]): tcp:::receive +(\d+) +(\S+) +(\S+)$", out, re.M)
    check(report, "cost of clauses", status == 0 and len(found) == 40 and float(found[-1][3]) > float(found[-1][2]) > 0
          and float(found[-2][3]) > 0, out)
    rounds = seen["packets"] // frames
    check(report, "timed bursts count", rounds > 100 and rounds * (a + b) <= seen["firings"] <= (rounds + 1) * (a + b), (seen, rounds))


def snapshot_fails(dtap, report):
    with tempfile.TemporaryDirectory() as folder:
        console = Console(dtap, "--port", "net_ring0")
        console.say("snapshot /dev/full", "snapshot %s/none/x" % folder, "snapshot " + folder, "snapshot /dev/stdout")
        status, out = console.end()
        for why in ('"/dev/full": No space left on device', '/none/x": No such file or directory', '%s": Is a directory' % folder):
            check(report, "snapshot: " + why, why in out, out)
        check(report, "snapshot into a pipe", '"programs": []' in out and status == 1, out)
        check(report, "what failed leaves nothing", not os.listdir(folder) and os.path.islink("/dev/stdout"), os.listdir(folder))


def come_and_go(dtap, report):
    """Clients ask while programs are loaded and unloaded."""
    console = Console(dtap, "--port", "net_null0,size=64")
    console.say("probe add gld:::receive { @stays = count(); }")
    late = time.monotonic() + 20
    while not os.path.exists(os.path.join(RUNTIME, "dpdk", "dtap%d" % console.child.pid, "dpdk_telemetry.v2")) \
            and time.monotonic() < late:
        time.sleep(0.05)
    client, wrong, seen = Client("dtap%d" % console.child.pid), [], set()
    client.wait("/dtap/programs", lambda p: p)
    busy = threading.Event()

    def ask():
        while not busy.is_set():
            programs = client.ask("/dtap/programs") or {}
            seen.update(programs)
            aggs = client.ask("/dtap/agg,goes") or {}
            wrong.extend(a for a in aggs.values() if a["function"] != "count" or a["keys"] > 1)
            if "0" not in programs:
                wrong.append(programs)

    thread = threading.Thread(target=ask)
    thread.start()
    for i in range(1, 31):
        console.say("probe add gld:::receive { @goes[%d] = count(); }" % i, "sleep 0.02", "probe del %d" % i)
    console.say("sleep 0.1", "probe add BEGIN { @last = count(); }")
    client2 = Client("dtap%d" % console.child.pid)
    client2.wait("/dtap/programs", lambda p: "31" in p)
    busy.set()
    thread.join()
    status, out = console.end()
    check(report, "clients see programs come and go", not wrong and "0" in seen and len(seen) > 5, (wrong[:3], seen))
    check(report, "... and the console ends in order", status == 0, out)


def main():
    args = arguments(__doc__).parse_args()
    report, dtap = Report(), Dtap(args.dtap)
    want = expected(dtap)
    answers(dtap, report, *want)
    large(dtap, report)
    prefixes(dtap, report)
    snapshot(dtap, report, *want)
    beside(dtap, report)
    output(dtap, report)
    listed(dtap, report)
    costs(dtap, report)
    snapshot_fails(dtap, report)
    come_and_go(dtap, report)
    return report.finish()


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""Programs are switched under full load: each one has counted the packets that workers gave it, no more, no fewer, and
none between them; the one that stays has missed none; how long that takes, and what it costs the workers.

usage: swap.py [--dtap PROGRAM] [--seconds N] [--swaps N] [SOURCE...]     the long run: --seconds 60 --swaps 1000

SOURCEs: net_null, net_ring, net_pcap; for each one N seconds and at least N swaps. Two workers, each with queues of its
own, on the first two processors. The console reads commands from a pipe, and writes a snapshot after each swap.

Times are dtap's. A thread that the kernel has put aside can do nothing: what the threads have waited for a processor
meanwhile (/proc/PID/task/*/schedstat), and what the machine beneath has taken, is not held against dtap. To compile a program
is told apart from the switch; to end one takes longer, because what has come by then is still counted.
"""
import contextlib
import json
import os
import re
import select
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from harness import CAPTURES, SECONDS, Dtap, Report, arguments  # noqa: E402

TARGET = 1000  # us: until the last worker does what was asked for; the longest time between two bursts
PATIENCE = 4  # times as long it may take on a machine that has other things to do; then there are fewer swaps
BUSY = 0.1  # share of the machine that others may use where dtap's times are to be taken as they are
RARELY = 0.05  # share of the swaps that may take longer for reasons that the kernel does not tell
WORKERS = 2
NCHECKS = 28  # of all sources
QUEUES = {
    "net_null": (["--port", "net_null0"], ["net_null0"]),
    # What comes to net_null0 goes into a ring, and comes out again.
    "net_ring": (["--port", "net_null0", "--port", "net_ring0", "--inline", "0,1"], ["net_null0", "net_ring0"]),
    "net_pcap": (["--port", "net_pcap0,rx_pcap=http.pcap,rx_pcap=dns.pcap,infinite_rx=1"], ["net_pcap0"]),
}
STAYS = "gld:::receive { @all = count(); }"
# A queue's packets are numbered: from the first to the last one there are as many as were counted.
COUNTS = """BEGIN { on = 1; } gld:::receive /on/ { @n[cpu, probefunc] = count(); @lo[cpu, probefunc] = min(arg0);
    @hi[cpu, probefunc] = max(arg0); } END { on = 0; printa("%d %s %@d %@d %@d\\n", @n, @lo, @hi); }"""


class Console:
    """dtap with commands on a pipe. What it has printed is read up to where it is expected."""

    def __init__(self, dtap, *args):
        self.child = subprocess.Popen([dtap.path, "--console", "-q", *args], cwd=CAPTURES, stdin=subprocess.PIPE,
                                      stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        self.text = ""

    def say(self, *lines):
        self.child.stdin.write("".join(" ".join(line.split()) + "\n" for line in lines).encode())
        self.child.stdin.flush()

    def expect(self, pattern):
        """The match of a line, and what came before it."""
        late = time.monotonic() + SECONDS
        while not (found := re.search("^%s\n" % pattern, self.text, re.M)):
            ready, _, _ = select.select([self.child.stdout], [], [], late - time.monotonic())
            more = os.read(self.child.stdout.fileno(), 1 << 16).decode() if ready else ""
            if not more:
                self.child.kill()
                raise Dtap.Crash("no '%s', status %s; it said last: %s" % (pattern, self.child.wait(), self.text[-2000:]))
            self.text += more
        before, self.text = self.text[:found.start()], self.text[found.end():]
        return found, before

    def end(self):
        out, _ = self.child.communicate(timeout=SECONDS)
        return self.child.returncode, self.text + out.decode()


class Threads:
    """How long control and the workers have waited for a processor, in us, by "dtap", "rte-worker-1", ..."""

    def __init__(self, pid):
        self.paths = {}
        for thread in os.listdir("/proc/%d/task" % pid):
            folder = "/proc/%d/task/%s/" % (pid, thread)
            with open(folder + "comm") as f:
                name = f.read().strip()
            if name == "dtap" or name.startswith("rte-worker"):
                self.paths[name] = folder + "schedstat"
        self.workers = sorted(name for name in self.paths if name != "dtap")

    def waited(self):
        found = {"stolen": self.stolen()}
        for name, path in self.paths.items():
            with open(path) as f:
                found[name] = int(f.read().split()[1]) / 1000
        return found

    @staticmethod
    def stolen():
        """Of all processors, by whoever runs this machine."""
        return machine()[7]


def machine():
    """What all processors have done so far, in us: user, nice, system, idle, iowait, irq, softirq, steal."""
    with open("/proc/stat") as f:
        return [int(n) * 1e6 / os.sysconf("SC_CLK_TCK") for n in f.readline().split()[1:9]]


class Others:
    """The share of the machine that is neither ours, nor dtap's, nor idle."""

    def __init__(self, pid):
        self.pid = pid
        self.start = self.now()

    def now(self):
        with open("/proc/%d/stat" % self.pid) as f:
            ticks = sum(map(int, f.read().rsplit(")", 1)[1].split()[11:13]))
        used, ours = machine(), os.times()
        busy = sum(used) - used[3] - used[4]
        return busy - 1e6 * (ticks / os.sysconf("SC_CLK_TCK") + ours.user + ours.system), sum(used)

    def share(self):
        (busy, all_), (busy0, all0) = self.now(), self.start
        return (busy - busy0) / (all_ - all0)


class Load:
    """A source under load, and what its swaps took."""

    def __init__(self, dtap, report, source, folder):
        devices, ports = QUEUES[source]
        cpus = sorted(os.sched_getaffinity(0))[:WORKERS]
        maps = [w for port in ports for q, cpu in enumerate(cpus) for w in ("--map", "%s.%d=%d" % (port, q, cpu))]
        self.report, self.source, self.path = report, source, os.path.join(folder, "all.json")
        self.console = Console(dtap, *devices, *maps, "-n", STAYS)
        self.numbers = iter(range(1, 1 << 30))
        self.packets = 0
        self.given, self.wrong = [], []
        self.compiled, self.took, self.own, self.ends, self.gaps, self.own_gaps = [], [], [], [], [], []
        self.console.say("set verbose 1", "show config fwd")
        self.console.expect("worker 1 on lcore .*")
        self.threads = Threads(self.console.child.pid)

    def check(self, name, ok, why):
        self.report.check("%s: %s" % (self.source, name), ok, why)

    def switch(self, command, number, runs):
        """Until all workers do what @command says of a program: us, what was printed, us that threads have waited."""
        before = self.threads.waited()
        self.console.say(command)
        found, said = self.console.expect(r"Program %d runs on %s after ([\d.]+) us" % (number, "all workers" if runs else "no worker"))
        after = self.threads.waited()
        return float(found[1]), said, sum(after[name] - before[name] for name in after)

    def note(self, took, waited):
        self.took.append(took)
        self.own.append(took - waited)

    def add(self):
        number = next(self.numbers)
        took, said, waited = self.switch("probe add " + COUNTS, number, True)
        self.compiled.append(float(re.search(r"^Program %d was compiled in ([\d.]+) us" % number, said, re.M)[1]))
        self.note(took - self.compiled[-1], waited)
        return number

    def pause(self, number):
        """While it is switched off, all that it was given is in what one can see."""
        for command, runs in (("disable", False), ("enable", True)):
            took, _, waited = self.switch("probe %s %d" % (command, number), number, runs)
            self.note(took, waited)
            program = next(p for p in self.snapshot()["programs"] if p["number"] == number)
            counted = sum(row["value"] for row in program["aggregations"][0]["rows"])
            if not runs and counted != program["packets"]:
                self.wrong.append("program %d, disabled: counted %d, was given %d" % (number, counted, program["packets"]))

    def delete(self, number, paused=False):
        """The end of a generation: what it printed is what the workers say that they gave it."""
        took, said, _ = self.switch("probe del %d" % number, number, False)
        found, _ = self.console.expect(r"Program %d has ended after (\d+) packets?" % number)
        given = int(found[1])
        rows = [line.split() for line in said.splitlines() if re.fullmatch(r"\d+ net_\S+ \d+ \d+ \d+", line)]
        counted = sum(int(row[2]) for row in rows)
        self.ends.append(took)
        self.given.append(given)
        if counted != given:
            self.wrong.append("program %d: counted %d, was given %d: %s" % (number, counted, given, rows))
        for cpu, port, n, low, high in rows:
            if not paused and int(high) - int(low) + 1 != int(n):
                self.wrong.append("program %d: %s packets of %s on %s, from %s to %s" % (number, n, port, cpu, low, high))

    def snapshot(self):
        self.console.say("snapshot " + self.path, "show config fwd")
        self.console.expect("worker 1 on lcore .*")
        with open(self.path) as f:
            return json.load(f)

    def window(self, swap):
        """A swap, and a look at what it cost the workers."""
        before = self.threads.waited()
        self.console.say("clear gaps")
        swap()
        workers = self.snapshot()["workers"]
        after = self.threads.waited()
        gaps = [w["longest_gap_cycles"] * 1e6 / w["cycles_per_second"] for w in workers]
        own = [gap - sum(after[name] - before[name] for name in (thread, "stolen"))
               for gap, thread in zip(gaps, self.threads.workers)]
        self.gaps.append(max(gaps))
        self.own_gaps.append(max(own))

    def run(self, seconds, swaps):
        """A program goes and another one comes; comes, and the old one goes; is switched off for a while."""
        start, others, at = time.monotonic(), Others(self.console.child.pid), self.add()
        for i in range(swaps):
            new = []
            if i % 3 == 0:
                self.window(lambda: (self.delete(at), new.append(self.add())))
            elif i % 3 == 1:
                self.window(lambda: (new.append(self.add()), self.delete(at)))
            else:
                self.window(lambda: self.pause(at))
                self.delete(at, True)
                new.append(self.add())
            at = new[0]
            self.seconds = time.monotonic() - start
            if self.seconds > PATIENCE * seconds:
                break
            time.sleep(max(0, (i + 1) * seconds / swaps - self.seconds))
        self.delete(at)
        self.others = others.share()
        self.check("swaps", len(self.gaps) * PATIENCE >= swaps, "only %d" % len(self.gaps))

    def finish(self):
        """All is at rest: the books are balanced."""
        self.console.say("set fwd rxonly", "sleep 0.1", "stop", "sleep 0.1", "clear gaps", "show agg")
        found, _ = self.console.expect(r" +(\d+)")
        all_ = self.snapshot()
        status, out = self.console.end()
        ports, given = all_["ports"], all_["programs"][0]["packets"]
        self.packets = sum(w["packets"] for w in all_["workers"])
        self.check("ends in order", status == 0 and "dtap:" not in out, "status %d\n%s" % (status, out))
        self.report.compare(self.source + ": the program that stays", {"counted": int(found[1]), "given": given,
                            "received": sum(p["received"] for p in ports)}, dict.fromkeys(("counted", "given", "received"), self.packets))
        for port in ports[1:]:
            self.check("what was sent into %s has come out" % port["name"], port["sent"] == port["received"] > 0, port)
        lost = [d for d in all_["drops"] if d["count"] > 0]
        self.check("nothing was lost", not lost, lost)

    def judge(self):
        self.check("generations have what they were given", not self.wrong, "%d of %d programs\n  %s" %
                   (len(self.wrong), len(self.given), "\n  ".join(self.wrong[:20])))
        idle = sum(n == 0 for n in self.given)
        self.check("generations had packets", idle <= RARELY * len(self.given), "%d of %d had none" % (idle, len(self.given)))
        median = sorted(self.took)[len(self.took) // 2]
        if self.others > BUSY:
            self.report.skipped(self.source + ": most switches", "others have used %.0f %% of this machine" % (100 * self.others))
        else:
            self.check("most switches take less than 1 ms", median <= TARGET, "%.0f us at the median" % median)
        for what, own in (("a switch", self.own), ("a gap", self.own_gaps)):
            slow = sorted(us for us in own if us > TARGET)
            self.check("%s takes less than 1 ms" % what, len(slow) <= 1 + RARELY * len(own), "%d of %d took longer, even "
                       "without what the kernel took: %s us" % (len(slow), len(own), ["%.0f" % us for us in slow[-20:]]))

    def tell(self):
        print("%s: %d packets, %d programs, %d swaps in %.0f s; others used %.0f %%; us at the median, 95 %%, at most:" %
              (self.source, self.packets, len(self.given), len(self.gaps), self.seconds, 100 * self.others))
        for what, times in (("to compile a program", self.compiled), ("... until the last worker runs it", self.took),
                            ("... less waiting for a processor", self.own), ("to end a program", self.ends),
                            ("longest gap during a swap", self.gaps), ("... less waiting for a processor", self.own_gaps)):
            times = sorted(max(0, us) for us in times)
            print("  %-36s %9.1f %9.1f %9.1f" % (what, *(times[int(share * (len(times) - 1))] for share in (0.5, 0.95, 1))))


@contextlib.contextmanager
def loaded(*args):
    with tempfile.TemporaryDirectory() as folder:
        load = Load(*args, folder)
        try:
            yield load
        finally:
            load.console.child.kill()
            load.console.child.wait()


def main():
    parser = arguments(__doc__)
    parser.add_argument("--seconds", type=float, default=5)
    parser.add_argument("--swaps", type=int, default=60)
    parser.add_argument("sources", nargs="*", metavar="SOURCE")
    a = parser.parse_args()
    dtap, report = Dtap(a.dtap), Report()
    if len(os.sched_getaffinity(0)) < WORKERS:
        report.skipped("swap", "two workers need two processors", NCHECKS)
        return report.finish()
    for source in a.sources or QUEUES:
        try:
            with loaded(dtap, report, source) as load:
                load.run(a.seconds, a.swaps)
                load.finish()
                load.judge()
                load.tell()
        except (Dtap.Crash, OSError, subprocess.TimeoutExpired) as e:
            report.failed(source, str(e))
    return report.finish()


if __name__ == "__main__":
    sys.exit(main())

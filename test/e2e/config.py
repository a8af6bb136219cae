#!/usr/bin/env python3
"""The files of config: each runs by the command line that it names, with devices of ours in place of NICs;
and what a file of commands does when it is read again, or is wrong.

usage: config.py [--dtap PROGRAM]
"""
import contextlib
import os
import re
import shlex
import signal
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from harness import CAPTURES, SECONDS, Dtap, Report, arguments, ended  # noqa: E402
from live import Net, THERE4  # noqa: E402

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
HTTP, PACKETS = os.path.join(CAPTURES, "http.pcap"), 2225
SOON = 20  # seconds for anything to be printed
PORT, PORT2 = "0000:03:00.0", "0000:03:00.1"


class Console:
    """dtap with a file of commands; say() types one more, if the command line has a console."""

    def __init__(self, command, folder):
        self.out, self.err = (open(os.path.join(folder, name), "w+b") for name in ("out", "err"))
        self.child = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=self.out, stderr=self.err,
                                      env=dict(os.environ, LC_ALL="C.UTF-8"))

    def text(self):
        return tuple(os.pread(f.fileno(), 1 << 20, 0).decode() for f in (self.out, self.err))

    def say(self, command):
        self.child.stdin.write(command.encode() + b"\n")
        self.child.stdin.flush()

    def wait(self, *words):
        """Until the words have been printed, in this order; or time is over."""
        late = time.monotonic() + SOON
        pattern = re.compile(".*".join(words), re.S)
        while not pattern.search("\0".join(self.text())) and self.child.poll() is None and time.monotonic() < late:
            time.sleep(0.02)

    def end(self, number=None):
        """Status, output, errors. @number: a signal; else the console's end or its own."""
        if number:
            self.child.send_signal(number)
        self.child.stdin.close()
        return (ended(self.child), *self.text())


@contextlib.contextmanager
def run(command):
    with tempfile.TemporaryDirectory() as folder:
        c = Console(command, folder)
        try:
            yield c
        finally:
            c.end()


def command_of(dtap, name, changes, folder, whole=False):
    """The command line that the file names, after @changes, which are made to the file, too. @whole: no
    packet comes before all programs are there."""
    with open(os.path.join(ROOT, "config", name)) as f:
        text = f.read()
    line = re.search(r"^#\s+build/app/(dtap .*)$", text, re.M).group(1)
    path = os.path.join(folder, name)
    for before, after in (*changes, ("config/" + name, path)):
        if before not in text:
            raise Dtap.Crash("%s is not in %s" % (before, name))
        line, text = line.replace(before, after), text.replace(before, after)
    with open(path, "w") as f:
        f.write("stop\n%s\nstart\n" % text if whole else text)
    return [dtap.path, *shlex.split(line)[1:]]


def demo(dtap, report):
    with tempfile.TemporaryDirectory() as folder, run(command_of(dtap, "demo.dtap", [], folder)) as c:
        c.wait("192.168.7.80 ")
        c.say("show agg")
        c.wait("@talkers of program 0")
        status, out, err = c.end()
    top = re.findall(r"^(\S+) +(\d+)$", out.split("\n\n")[0] if "\n\n" in out else out, re.M)
    more = sum(int(n) for a, n in top if a == "192.168.7.80")
    report.check("demo.dtap", status == 0 and err == "" and more > 4045916 and out.count("Program 0") == 1,
                 "status %d\n%s%s" % (status, out, err))


def interface(dtap, report, net):
    with tempfile.TemporaryDirectory() as folder:
        command = command_of(dtap, "interface.dtap", [("eth0", "dtap0")], folder)
        with run(["ip", "netns", "exec", net.here, *command]) as c:
            c.wait("Program 2")
            net.run(net.here, "ping", "-qc", "3", "-i", "0.1", THERE4)
            c.say("show agg traffic")
            c.wait("@traffic of program")
            status, out, err = c.end()
    rows = re.findall(r"^ +(send|receive) +10.9.0.\d +10.9.0.\d +(\d+)$", out.split("@traffic")[-1], re.M)
    report.check("interface.dtap", status == 0 and err == "" and ("send", "192") in rows and ("receive", "192") in rows,
                 "status %d\n%s%s" % (status, out, err))


def inline(dtap, report):
    with tempfile.TemporaryDirectory() as folder:
        devices = ["net_pcap%d,rx_pcap=%s,tx_pcap=%s/%d.pcap" % (i, HTTP, folder, i) for i in (0, 1)]
        command = command_of(dtap, "inline.dtap", [(PORT, devices[0]), (PORT2, devices[1])], folder, True)
        with run(command) as c:
            c.wait("Program 2")
            c.say("sleep 3")
            status, out, err = c.end()
        sizes = [os.path.getsize(os.path.join(folder, "%d.pcap" % i)) for i in (0, 1)]
    rows = re.findall(r"^ +net_pcap[01] +(?:send|receive) +(\d+)$", out, re.M)
    report.check("inline.dtap", status == 0 and err == "" and rows.count(str(PACKETS)) == 4 and min(sizes) > 1000000,
                 "status %d, files of %s\n%s%s" % (status, sizes, out, err))


def four_queues(dtap, report):
    with tempfile.TemporaryDirectory() as folder:
        device = "net_pcap0" + ",rx_pcap=" + ",rx_pcap=".join([HTTP] * 4)
        command = command_of(dtap, "four-queues.dtap", [(PORT, device), ("--lcores 2-5", "--workers 4")], folder, True)
        with run(command) as c:
            c.wait("Program 1")
            time.sleep(1)
            status, out, err = c.end(signal.SIGTERM)
    ip = int(dtap(["-q", "-r", HTTP, "-n", 'ip:::receive { @ = count(); } END { printa("%@d", @); }'])[1])
    sizes = sum(int(n) for n in re.findall(r"^ +\d+ \|@* +(\d+) *$", out, re.M))
    report.check("four-queues.dtap", status == 0 and sizes == 4 * ip, "status %d, %d packets\n%s%s" % (status, sizes, out, err))


def again(dtap, report):
    """SIGHUP."""
    with tempfile.TemporaryDirectory() as folder:
        path, device = os.path.join(folder, "x.dtap"), "net_pcap0,rx_pcap=" + HTTP

        def write(text):
            with open(path, "w") as f:
                f.write(text)
        write('stop\nprobe add gld:::receive { @ = count(); } END { printa("one %@d\\n", @); }\nstart\n')
        with run([dtap.path, "-q", "--port", device, "--config", path, "-n", 'BEGIN { printf("begin\\n"); }']) as c:
            c.wait("begin", "Program 1")
            time.sleep(1)
            write('port attach %s\nprobe add BEGIN { printf("two\\n"); } END { printf("end of two\\n"); }\n' % device)
            c.child.send_signal(signal.SIGHUP)
            c.wait("two\n")
            report.check("SIGHUP: results, and the new file", re.search(r"begin\n.*one %d\n.*begin\n.*two\n" % PACKETS, c.text()[0], re.S) and
                         "end of two" not in c.text()[0], "%s%s" % c.text())
            os.unlink(path)
            c.child.send_signal(signal.SIGHUP)
            c.wait("could not read")
            report.check("SIGHUP without the file: programs stay", "end of two" not in c.text()[0] and c.child.poll() is None,
                         "%s%s" % c.text())
            write('probe add BEGIN { printf("three\\n"); }\nprobe add nonsense\nprobe add BEGIN { printf("four\\n"); }\n')
            c.child.send_signal(signal.SIGHUP)
            c.wait("end of two", "three", "x.dtap:2: ")
            time.sleep(0.2)
            report.check("SIGHUP with a mistake: it goes on", "x.dtap:2: " in c.text()[1] and c.child.poll() is None and
                         "four" not in c.text()[0], "%s%s" % c.text())
            status, out, err = c.end(signal.SIGINT)
        report.check("... and ends in order", status == 1 and "Sanitizer" not in err, "status %d\n%s%s" % (status, out, err))


def unattended(dtap, report):
    for name, args, text, want in (
            ("ends with the captures", ["-r", HTTP], "probe add gld:::receive { @ = count(); }", (0, "%d" % PACKETS, "")),
            ("ends with exit()", ["--port", "net_null0,no-rx=1"], "probe add tick-100ms { printf(\"tick\\n\"); exit(0); }",
             (0, "tick", "program 0 has ended")),
            ("ends with the commands", ["--port", "net_null0,no-rx=1"], "show port info all", (0, "Driver: net_null", "")),
            ("ends with quit", ["--port", "net_null0,no-rx=1"], 'probe add BEGIN { }\nquit', (0, "", "")),
            ("ends with a mistake", ["--port", "net_null0,no-rx=1"], "probe add BEGIN { }\nprobe nonsense", (1, "", "x.dtap:2: "))):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "x.dtap")
            with open(path, "w") as f:
                f.write(text + "\n")
            status, out, err = dtap(["-q", "--config", path, *args])
        report.check("unattended: " + name, status == want[0] and want[1] in out.decode() and want[2] in err.decode(),
                     "status %d\n%s%s" % (status, out.decode(), err.decode()))
    status, _, err = dtap(["--config", "/nonexistent"])
    report.check("a file that does not exist", status == 1 and err.count(b"\n") == 1 and b"/nonexistent" in err, err.decode())
    status, _, err = dtap(["--config", "/dev/null", "-l"])
    report.check("-l with it", status == 2 and b"--config" in err, err.decode())


def main():
    a = arguments(__doc__).parse_args()
    dtap, report = Dtap(a.dtap), Report()
    for test in (demo, inline, four_queues, again, unattended):
        try:
            test(dtap, report)
        except (Dtap.Crash, BrokenPipeError) as e:
            report.failed(test.__name__, str(e))
    if os.geteuid() != 0:
        report.skipped("interface", "network namespaces need root")
        return report.finish()
    net = Net()
    try:
        with net:
            interface(dtap, report, net)
    except subprocess.CalledProcessError as e:
        report.skipped("interface", "no network namespaces here: %s" % e.stderr.decode().strip())
    return report.finish()


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""scripts/setup_hugepages.sh on this machine: what it says is what the kernel has, and undo leaves no trace.

usage: hugepages.py     needs root and a kernel with hugepages; without, only the refusals are tested
"""
import mmap
import os
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from harness import Report  # noqa: E402

SCRIPT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "scripts", "setup_hugepages.sh")
NODES, SIZES = "/sys/devices/system/node", "/sys/kernel/mm/hugepages"
MORE = 8  # pages to reserve beyond what there is
NOBODY = 65534
MAP_HUGETLB = 0x40000


class Machine:
    """Node 0's pages of the default size, and where hugetlbfs is mounted."""

    def __init__(self):
        with open("/proc/meminfo") as f:
            self.kb = next(int(line.split()[1]) for line in f if line.startswith("Hugepagesize:"))
        self.folder = "%s/node0/hugepages/hugepages-%dkB/" % (NODES, self.kb)

    def read(self, name):
        with open(self.folder + name) as f:
            return int(f.read())

    @property
    def free(self):
        return self.read("free_hugepages")

    @property
    def pages(self):
        return self.read("nr_hugepages")

    @pages.setter
    def pages(self, n):
        with open(self.folder + "nr_hugepages", "w") as f:
            f.write("%d\n" % n)

    def memory(self, pages):
        """As an argument."""
        return "%dK" % (pages * self.kb)

    @staticmethod
    def mounts():
        with open("/proc/mounts") as f:
            return sorted(words[1] for words in map(str.split, f) if words[2] == "hugetlbfs")


class Setup:
    """Runs the script with a state file of one's own: what a user has reserved stays."""

    def __init__(self, report, folder):
        self.report = report
        self.env = dict(os.environ, LC_ALL="C.UTF-8", DTAP_HUGEPAGES_STATE=os.path.join(folder, "state"))

    def run(self, *words):
        done = subprocess.run([SCRIPT, *words], env=self.env, stdin=subprocess.DEVNULL, capture_output=True, text=True)
        return done.returncode, done.stdout, done.stderr

    def says(self, name, words, want, status=0, err=""):
        """It ends with @status, each of @want is in the output, and @err is the error or a part of its only line."""
        got = self.run(*words)
        one_line = got[2].count("\n") == (1 if err else 0)
        self.report.check(name, got[0] == status and all(w in got[1] for w in want) and err in got[2] and one_line,
                          "%s: status %d\n%s%s" % (" ".join(words), *got))


REFUSED = {  # arguments: what is said
    "frobnicate": "'frobnicate' is no command",
    "reserve": "how much?",
    "reserve 0": "'0' is no amount",
    "reserve -1G": "has no option -1",
    "reserve 1024": "'1024' is no amount",
    "reserve 1.5G": "'1.5G' is no amount",
    "reserve 9999999999999999999G": "is no amount",
    "reserve 1K": "1K is no multiple",
    "reserve -s 3M 3M": "there are no pages of '3M' here; there are",
    "reserve -s": "-s needs a value",
    "reserve -x 1G": "has no option -x",
    "reserve -n 4711 1G": "there is no node '4711'",
    "reserve -n 0,x 1G": "there is no node 'x'",
    "reserve -n , 1G": "-n names no node",
    "reserve 1G 1G": "too many words",
    "mount here": "'here' is no absolute path",
    "mount /a /b": "too many words",
    "mount -n 0 /a": "mount has no option -n",
    "show all": "too many words",
    "undo 1": "too many words",
}


def refusals(s):
    for words, err in REFUSED.items():
        s.says("refuses " + words, words.split(), [], 2, err)
    s.says("refuses more than there is", ["reserve", "999999G"], [], 1, "999999G is too much of it")
    status, out, err = s.run()
    s.report.check("alone it says how", (status, out) == (2, "") and err.startswith("usage:"), out + err)
    s.says("-h", ["-h"], ["usage:", "undo", "Exit status"])


def others_may_look(s, machine):
    with open(SCRIPT) as f:
        text = f.read()
    for words, status in (("show", 0), ("reserve %s" % machine.memory(machine.pages + 1), 1)):
        done = subprocess.run(["sh", "-s", *words.split()], input=text, capture_output=True, text=True, user=NOBODY, cwd="/")
        s.report.check("without root: " + words, done.returncode == status and
                       done.stderr.count("\n") == status and ("needs root" in done.stderr) == bool(status),
                       "status %d\n%s%s" % (done.returncode, done.stdout, done.stderr))


def reserves(s, machine):
    start = machine.pages
    want = machine.memory(start + MORE)
    s.says("undo of nothing", ["undo"], ["nothing to do"])
    s.says("reserves", ["reserve", "-n", "0", want], ["node 0: %d -> %d pages" % (start, start + MORE)])
    s.report.compare("has reserved", {"pages": machine.pages}, {"pages": start + MORE})
    s.says("shows", ["show"], ["node", "%8d" % (start + MORE)])
    s.says("reserves once", ["reserve", "-n", "0", want], ["nothing to do"])
    s.says("takes nothing away", ["reserve", "-n", "0", machine.memory(1)], ["nothing to do"])
    s.says("reserves on top", ["reserve", "-n", "0", machine.memory(start + 2 * MORE)],
           ["node 0: %d -> %d pages" % (start + MORE, start + 2 * MORE)])
    s.says("takes back both", ["undo"], ["-> %d pages" % (start + MORE), "-> %d pages" % start])
    s.report.compare("has taken back", {"pages": machine.pages}, {"pages": start})
    s.says("takes back once", ["undo"], ["nothing to do"])


def leaves_others(s, machine):
    """What somebody else has reserved or taken back between reserve and undo."""
    start = machine.pages
    for name, change, left in (("more", 3, start + 3), ("some fewer", -3, start), ("fewer than before", -MORE, start)):
        s.run("reserve", "-n", "0", machine.memory(start + MORE))
        machine.pages += change
        s.says("undo after %s pages of others" % name, ["undo"], ["node 0: "])
        s.report.compare("left with %s pages of others" % name, {"pages": machine.pages}, {"pages": left})
        machine.pages = start


def in_use(s, machine):
    start = machine.pages
    s.run("reserve", "-n", "0", machine.memory(start + MORE))
    with mmap.mmap(-1, machine.free * machine.kb * 1024, flags=mmap.MAP_SHARED | mmap.MAP_ANONYMOUS | MAP_HUGETLB):
        s.says("undo of pages in use", ["undo"], ["node 0: %d -> %d" % (start + MORE, start), "%d of them are in use" % MORE])
    s.report.compare("pages in use go with their user", {"pages": machine.pages}, {"pages": start})


def mounts(s, machine, folder):
    before, here = machine.mounts(), os.path.join(folder, "huge")
    if before:
        s.says("is mounted already", ["mount", here], ["nothing to do"])
        s.report.skipped("mount", "hugetlbfs is mounted on %s already" % before[0], 8)
        return
    s.says("mounts", ["mount", here + "/"], [here + ": mounted"])
    s.report.check("is mounted", machine.mounts() == [here], "%s" % machine.mounts())
    s.says("mounts once", ["mount", here], ["nothing to do"])
    s.says("shows where", ["show"], [here + ": hugetlbfs"])
    with open(os.path.join(here, "file"), "w"):
        s.says("does not unmount what is in use", ["undo"], [], 1, "busy")
    s.says("unmounts", ["undo"], [here + ": unmounted", here + ": removed"])
    s.report.check("is as before", machine.mounts() == before and not os.path.exists(here), "%s" % machine.mounts())
    s.says("does not mount on another mount", ["mount", "/proc"], [], 1, "/proc: something else is mounted there")
    s.says("does not mount on a file", ["mount", "/etc/passwd"], [], 1, "/etc/passwd is no folder")


def main():
    report = Report()
    if not (os.path.isdir(SIZES) and os.path.isdir(NODES + "/node0/hugepages")):
        report.skipped("hugepages", "this kernel has none")
        return report.finish()
    machine = Machine()
    with tempfile.TemporaryDirectory() as folder:
        s = Setup(report, folder)
        start = machine.pages
        try:
            refusals(s)
            if os.geteuid() != 0:
                report.skipped("reserve, mount, undo", "they need root")
                return report.finish()
            others_may_look(s, machine)
            reserves(s, machine)
            leaves_others(s, machine)
            in_use(s, machine)
            mounts(s, machine, folder)
        finally:
            s.run("undo")
            if machine.pages != start:
                machine.pages = start
    return report.finish()


if __name__ == "__main__":
    sys.exit(main())

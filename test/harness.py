"""What the Python tests share: where dtap is, running it, counting, the last line.

Every test program ends with "N passed, N failed[, N skipped]" and a status that agrees;
scripts/test.sh adds these lines up.
"""
import argparse
import contextlib
import os
import pty
import re
import signal
import subprocess
import sys
import tempfile
import threading
import time

HERE = os.path.dirname(os.path.abspath(__file__))
CAPTURES = os.path.join(HERE, "captures")
SHARED = os.path.join(os.environ.get("DTAP_SHARED") or os.path.join(HERE, "..", "..", "shared"), "captures")
# What the address sanitizer says of an allocation that is too large and fails, as it should.
REFUSED = re.compile(rb"==\d+==WARNING: AddressSanitizer failed to allocate .*\n")
SECONDS = 120  # for one run of dtap; sanitizers make it slow


@contextlib.contextmanager
def working_folder():
    """A folder of one's own, with links to the captures, for programs that write files."""
    with tempfile.TemporaryDirectory() as folder:
        for name in os.listdir(CAPTURES):
            if "pcap" in name:
                os.symlink(os.path.join(CAPTURES, name), os.path.join(folder, name))
        yield folder


def arguments(doc):
    """A parser with --dtap; $DTAP, else the build folder's program, is the default."""
    parser = argparse.ArgumentParser(description=doc, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--dtap", default=os.environ.get("DTAP") or os.path.join(HERE, "..", "build", "app", "dtap"))
    return parser


def read_terminal(fd):
    """What a program has written to a terminal that it has left; @fd is closed."""
    shown = b""
    try:
        while more := os.read(fd, 4096):
            shown += more
    except OSError:  # nobody is at the other end any more
        pass
    os.close(fd)
    return shown.replace(b"\r\n", b"\n")


class Dtap:
    """Runs one executable. A run that dies of a signal or of a sanitizer raises Crash."""

    class Crash(Exception):
        pass

    def __init__(self, path):
        self.path = os.path.abspath(path)
        if not os.access(self.path, os.X_OK):
            sys.exit("%s: not there; build it first" % path)

    def __call__(self, args, cwd=CAPTURES, stdin=None, env=(), terminal=False):
        """Status, standard output, standard error; the outputs as bytes. @terminal: standard error is one."""
        master, slave = pty.openpty() if terminal else (None, subprocess.PIPE)
        try:
            done = subprocess.run([self.path, *args], cwd=cwd, stdin=stdin or subprocess.DEVNULL,
                                  stdout=subprocess.PIPE, stderr=slave, timeout=SECONDS,
                                  env=dict(os.environ, TZ="UTC", LC_ALL="C.UTF-8", **dict(env)))
        except subprocess.TimeoutExpired as late:
            raise Dtap.Crash("did not end in %d s\n%s" % (SECONDS, (late.stderr or b"").decode(errors="replace")))
        finally:
            if terminal:
                os.close(slave)
                shown = read_terminal(master)
        err = REFUSED.sub(b"", shown if terminal else done.stderr)
        text = err.decode(errors="replace")
        if done.returncode < 0 or "Sanitizer" in text or "runtime error:" in text:
            raise Dtap.Crash("ended with %d\n%s" % (done.returncode, text[-4000:]))
        return done.returncode, done.stdout, err


def ended(child):
    """Status of a process that is to end by itself; it is killed if it does not."""
    try:
        return child.wait(SECONDS)
    except subprocess.TimeoutExpired:
        child.kill()
        return child.wait()


class Running:
    """dtap in the background. Its program has to print "ready" in BEGIN; from then on it traces."""

    def __init__(self, command, cwd=CAPTURES):
        self.out, self.err = tempfile.TemporaryFile(), tempfile.TemporaryFile()
        self.child = subprocess.Popen(command, cwd=cwd, stdin=subprocess.DEVNULL, stdout=self.out, stderr=self.err,
                                      env=dict(os.environ, TZ="UTC", LC_ALL="C.UTF-8"))
        late = time.monotonic() + SECONDS
        while b"ready" not in self.text(self.out):
            if self.child.poll() is not None or time.monotonic() > late:
                self.child.kill()
                self.child.wait()
                raise Dtap.Crash("did not start, status %s\n%s" % (self.child.returncode, self.text(self.err).decode()))
            time.sleep(0.02)

    @staticmethod
    def text(f):
        return os.pread(f.fileno(), 1 << 26, 0)

    def says(self, line, seconds=20):
        """Wait until dtap has said it on standard error. False: it has not, in time."""
        late = time.monotonic() + seconds
        while line.encode() not in self.text(self.err) and time.monotonic() < late and self.child.poll() is None:
            time.sleep(0.02)
        return line.encode() in self.text(self.err)

    def stop(self, number=signal.SIGINT):
        """Status, standard output, standard error; None as the signal: wait for its own end."""
        if number:
            self.child.send_signal(number)
        return ended(self.child), self.text(self.out).decode(), self.text(self.err).decode(errors="replace")


class Report:
    """Counts results, prints what failed or was skipped and why. Threads may share one."""

    def __init__(self):
        self.counts = {"passed": 0, "failed": 0, "skipped": 0}
        self.lock = threading.Lock()

    def passed(self, name):
        with self.lock:
            self.counts["passed"] += 1

    def failed(self, name, why):
        with self.lock:
            self.counts["failed"] += 1
            print("FAIL %s: %s" % (name, why.rstrip("\n")), flush=True)

    def skipped(self, name, why, n=1):
        with self.lock:
            self.counts["skipped"] += n
            print("skip %s: %s" % (name, why), flush=True)

    def check(self, name, ok, why):
        if ok:
            self.passed(name)
        else:
            self.failed(name, why)

    def compare(self, name, got, want):
        """Two dictionaries of counts: every difference by its key."""
        wrong = ["%s: got %s, want %s" % (k, got.get(k), want.get(k))
                 for k in sorted(set(got) | set(want), key=str) if got.get(k) != want.get(k)]
        more = "" if len(wrong) <= 12 else "\n  ... and %d more" % (len(wrong) - 12)
        self.check(name, not wrong, "%d differences\n  %s%s" % (len(wrong), "\n  ".join(wrong[:12]), more))

    def finish(self):
        """The last line; the exit status."""
        c = self.counts
        skipped = ", %d skipped" % c["skipped"] if c["skipped"] else ""
        print("%d passed, %d failed%s" % (c["passed"], c["failed"], skipped))
        return 1 if c["failed"] else 0

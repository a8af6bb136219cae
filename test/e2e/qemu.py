#!/usr/bin/env python3
"""dtap and its scripts in a QEMU guest that has NICs, two NUMA nodes and an IOMMU.

usage: qemu.py KERNEL INITRD [shell]     scripts/qemu_nic.sh makes both and calls this
shell: no tests; each line of standard input is run in the guest

Frames of captures go into the guest's NICs, one in a datagram, and dtap must count what it counts in the capture
itself. QEMU takes a datagram only when an e1000 has room for it; a vmxnet3 may lose some on a busy machine: received
and lost together are then what was sent.
"""
import fcntl
import os
import re
import select
import socket
import struct
import subprocess
import sys
import tempfile
import termios
import threading
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from harness import CAPTURES, Dtap, Report, arguments  # noqa: E402

# PCI address, kernel driver, NUMA node, what is sent to it
NICS = (("0000:00:04.0", "e1000", -1, ("http.pcap", "icmp.pcap")),
        ("0000:81:00.0", "vmxnet3", 1, ("dns.pcap", "sctp.pcap", "http.pcap")))

BATCH = 256  # frames; NICs have room for 1,024

MACHINE = """-nodefaults -no-reboot -display none -accel tcg,thread=multi -cpu max -machine q35,kernel-irqchip=split
-smp 4 -m 1024 -object memory-backend-ram,id=m0,size=512M -object memory-backend-ram,id=m1,size=512M
-numa node,nodeid=0,memdev=m0,cpus=0-1 -numa node,nodeid=1,memdev=m1,cpus=2-3 -device intel-iommu
-device pxb-pcie,id=node1,bus=pcie.0,bus_nr=128,numa_node=1 -device pcie-root-port,id=slot1,bus=node1,chassis=1
-device e1000,bus=pcie.0,addr=4,netdev=net0 -device vmxnet3,bus=slot1,netdev=net1""".split()

PROGRAM = """
BEGIN { printf("ready\\n"); }
gld:::receive { @gld[probefunc, "frames"] = count(); }
ip:::receive { @ip[probefunc, "bytes", args[2]->ip_ver, args[2]->ip_saddr] = sum(args[2]->ip_plength); }
tcp:::receive { @tcp[probefunc, "tcp", args[4]->tcp_dport] = count(); }
udp:::receive { @udp[probefunc, "udp", args[4]->udp_dport] = count(); }
END
{
	printa("%s %s %@d\\n", @gld); printa("%s %s %d %s %@d\\n", @ip);
	printa("%s %s %d %@d\\n", @tcp); printa("%s %s %d %@d\\n", @udp);
}
"""


class Guest:
    """A virtual machine that runs commands, one line each."""

    class Dead(Exception):
        pass

    def __init__(self, kernel, initrd, folder):
        self.folder, self.said, self.shell = folder, b"", None
        command = ["qemu-system-x86_64", *MACHINE, "-kernel", kernel, "-initrd", initrd,
                   "-append", "console=ttyS0 quiet panic=-1 intel_iommu=on iommu=pt isolcpus=3",
                   "-serial", "file:" + self.path("console"), "-serial", "unix:" + self.path("shell")]
        for n in range(len(NICS)):
            command += ["-netdev", "dgram,id=net%d,local.type=unix,local.path=%s,remote.type=unix,remote.path=%s" %
                        (n, self.path("to%d" % n), self.path("from%d" % n))]
        with socket.socket(socket.AF_UNIX) as listener:
            listener.bind(self.path("shell"))
            listener.listen()
            listener.settimeout(30)
            with open(self.path("qemu"), "w") as log:
                self.child = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log)
            try:
                self.shell = listener.accept()[0]
            except TimeoutError:
                self.end()
                raise Guest.Dead("QEMU does not start")

    def path(self, name):
        return os.path.join(self.folder, name)

    def answer(self, command, seconds):
        """Status and output of the command that was given, once it has ended."""
        late = time.monotonic() + seconds
        while not (end := re.search(rb"^=== (\d+)\n", self.said, re.M)):
            ready = select.select([self.shell], [], [], max(0, late - time.monotonic()))[0]
            more = self.shell.recv(65536) if ready else b""
            if not more:
                raise Guest.Dead("%s: %s\n%s" % (command, "the guest is gone" if ready else "no end after %d s" % seconds,
                                                 self.said.decode(errors="replace")))
            self.said += more
        out, self.said = self.said[:end.start()].decode(errors="replace"), self.said[end.end():]
        return int(end.group(1)), out

    def run(self, command, seconds=120):
        self.shell.sendall(command.encode() + b"\n")
        return self.answer(command, seconds)

    def send(self, n, frames):
        """Frames to NIC @n; the end is when the last is with the NIC."""
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as s:
            s.settimeout(60)
            s.connect(self.path("to%d" % n))
            for at, frame in enumerate(frames):
                if at % BATCH == 0:
                    self.drained(s)
                s.send(frame)
            self.drained(s)

    @staticmethod
    def drained(s):
        """QEMU has taken all that was sent, and the guest has had a moment for it."""
        late = time.monotonic() + 60
        while any(fcntl.ioctl(s, termios.TIOCOUTQ, bytes(4))) and time.monotonic() < late:
            time.sleep(0.01)
        time.sleep(0.05)

    def power_off(self):
        """Status of QEMU."""
        self.shell.sendall(b"poweroff -f\n")
        return self.child.wait(60)

    def end(self):
        if self.shell:
            self.shell.close()
        self.child.kill()
        self.child.wait()


def frames(capture):
    with open(os.path.join(CAPTURES, capture), "rb") as f:
        f.read(24)
        while head := f.read(16):
            yield f.read(struct.unpack("<8xI4x", head)[0])


def counts(text):
    """Lines of PROGRAM as {words without the first: number}, for each first word."""
    found = {}
    for line in text.splitlines():
        words = line.split()
        if len(words) > 2 and words[-1].isdigit():
            found.setdefault(words[0], {})[" ".join(words[1:-1])] = int(words[-1])
    return found


def lost(text, address):
    """What -x stats says that the port lost."""
    port = re.search(r"^port \d+ %s .*\n((?: .*\n)*)" % address, text, re.M)
    return sum(int(n) for n in re.findall(r"dropped +(?:missed|no-mbuf) +(\d+)", port.group(1))) if port else 0


def expected(dtap, captures):
    """What dtap counts in files."""
    total = {}
    for capture in captures:
        status, out, err = dtap(["-q", "-r", capture, "-n", PROGRAM])
        for key, n in next(iter(counts(out.decode()).values())).items():
            total[key] = total.get(key, 0) + n
    return total


class Checks:
    def __init__(self, guest, report):
        self.guest, self.report = guest, report

    def says(self, command, want=(), status=0):
        """It ends with @status and each of @want is in what it prints."""
        got, out = self.guest.run(command)
        self.report.check(command, got == status and all(w in out for w in want), "status %d\n%s" % (got, out))


def hugepages(c):
    c.says("setup_hugepages.sh reserve -n 1 64M", ["node 1: 0 -> 32 pages"])
    c.says("setup_hugepages.sh reserve 128M", ["node 0: 0 -> 64 pages of 2M, 128M\nnode 1: 32 -> 64 pages of 2M, 128M\n"])
    c.says("setup_hugepages.sh reserve 128M", ["node 0: has 128M in pages of 2M: nothing to do\nnode 1: has 128M"])
    c.guest.run("taskset -c 0 dd if=/dev/zero of=/tmp/fill bs=1M count=200")
    c.says("setup_hugepages.sh reserve -n 0 400M", ["node 0: 64 -> ", "less than 400M was to be had"], 1)
    c.guest.run("rm /tmp/fill")
    c.says("setup_hugepages.sh undo", ["-> 64 pages", "node 1: 64 -> 32 pages", "node 0: 64 -> 0 pages", "node 1: 32 -> 0"])
    c.says("cat /proc/sys/vm/nr_hugepages", ["0\n"])
    c.says("setup_hugepages.sh reserve 128M && setup_hugepages.sh mount", ["/dev/hugepages: mounted"])


def binding(c):
    both = " ".join(nic[0] for nic in NICS)
    for _, driver, _, _ in NICS:
        c.guest.run("modprobe " + driver)
    c.says("setup_nic.sh show", ["%s  %-17s%-6d" % nic[:3] for nic in NICS])
    c.guest.run("ip addr add 10.9.9.1/24 dev eth0")
    c.says("setup_nic.sh check eth1", ["--  its driver is vmxnet3", "ok  its slot gives all", "--  node 1 has 128M of free hugepages",
                                       "ok  cores 3 are isolated; those of node 1 are 2-3"], 1)
    c.says("setup_nic.sh bind eth0", ["0000:00:04.0: eth0 has address 10.9.9.1/24"], 1)
    c.says("dtap -q --port 0000:00:04.0 -n BEGIN", ["0000:00:04.0 is bound to e1000"], 1)
    c.guest.run("ip addr del 10.9.9.1/24 dev eth0")
    c.says("setup_nic.sh bind -d uio_pci_generic eth0 eth1", ["%s: %s -> uio_pci_generic" % nic[:2] for nic in NICS])
    return both


def traffic(c, dtap, driver, *options):
    """Both NICs at once, every packet counted."""
    driver = " ".join((driver, *options))
    c.guest.run("dtap -q -x stats %s %s -n '%s' >/tmp/out 2>/tmp/err & pid=$!" %
                (" ".join("--port " + nic[0] for nic in NICS), " ".join(options), PROGRAM.replace("\n", " ")))
    status, out = c.guest.run("until grep -q ready /tmp/out; do kill -0 $pid || break; sleep 0.2; done; cat /tmp/err")
    for n, nic in enumerate(NICS):
        for capture in nic[3]:
            c.guest.send(n, frames(capture))
    status, out = c.guest.run("sleep 1; kill -INT $pid; wait $pid; status=$?; cat /tmp/out /tmp/err; (exit $status)")
    c.report.check(driver + ": dtap ends in order", status == 0, "status %d\n%s" % (status, out))
    got = counts(out)
    for address, name, _, captures in NICS:
        want = expected(dtap, captures)
        here, gone = got.get(address, {}), lost(out, address)
        print("%s by %s: %d packets of %d, %d lost" % (name, driver, here.get("frames", 0), want["frames"], gone))
        if gone and name == "vmxnet3":
            c.report.check("%s by %s: received and lost are what was sent" % (name, driver),
                           here.get("frames", 0) + gone == want["frames"], out)
        else:
            c.report.compare("%s by %s: what was sent is counted" % (name, driver), here, want)


class Wire(threading.Thread):
    """What leaves the guest by a NIC, as it leaves."""

    def __init__(self, guest, n):
        super().__init__(daemon=True)
        self.path, self.frames, self.over = guest.path("from%d" % n), [], False
        self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.socket.bind(self.path)
        self.socket.settimeout(0.2)
        self.start()

    def run(self):
        while not self.over:
            try:
                self.frames.append(self.socket.recv(65536))
            except TimeoutError:
                pass

    def end(self):
        self.over = True
        self.join()
        self.socket.close()
        os.unlink(self.path)
        return self.frames


def as_sent(got, want):
    """A NIC fills up what is shorter than Ethernet allows."""
    return len(got) == len(want) and all(g[:len(w)] == w and not any(g[len(w):]) and len(g) <= max(60, len(w))
                                         for g, w in zip(got, want))


def inline(c):
    """A bump in the wire: what enters by one NIC leaves by the other, and a second dtap is told that they are taken."""
    wires = [Wire(c.guest, n) for n in range(len(NICS))]
    c.guest.run("dtap -q --inline 0,1 %s -n 'BEGIN { printf(\"ready\\n\"); } "
                "gld:::receive { @i[probefunc] = count(); } gld:::send { @o[probefunc] = count(); } "
                "END { printa(\"in %%s %%@d\\n\", @i); printa(\"out %%s %%@d\\n\", @o); }' >/tmp/out 2>/tmp/err & pid=$!" %
                " ".join("--port " + nic[0] for nic in NICS))
    c.guest.run("until grep -q ready /tmp/out; do kill -0 $pid || break; sleep 0.2; done")
    c.says("dtap -q --port %s -n BEGIN" % NICS[0][0], ["another dtap has this device"], 1)
    sent = [[f for capture in nic[3] for f in frames(capture)] for nic in NICS]
    for n in range(len(NICS)):
        c.guest.send(n, sent[n])
    status, out = c.guest.run("sleep 2; kill -INT $pid; wait $pid; status=$?; cat /tmp/out /tmp/err; (exit $status)")
    left = [wire.end() for wire in wires]
    c.report.check("inline: dtap ends in order", status == 0, "status %d\n%s" % (status, out))
    for way, n, other in (("e1000 to vmxnet3", 0, 1), ("vmxnet3 to e1000", 1, 0)):
        print("inline, %s: %d frames of %d" % (way, len(left[other]), len(sent[n])))
        c.report.check("inline, %s: as they came" % way, as_sent(left[other], sent[n]),
                       "%d of %d\n%s" % (len(left[other]), len(sent[n]), out))
        c.report.check("inline, %s: counted" % way, "in %s %d\n" % (NICS[n][0], len(sent[n])) in out and
                       "out %s %d\n" % (NICS[other][0], len(left[other])) in out, out)


def attach(c):
    """A NIC that comes while the console runs."""
    c.guest.run("mkfifo /tmp/in; dtap --console --port %s </tmp/in >/tmp/out 2>/tmp/err & pid=$!; exec 4>/tmp/in" % NICS[0][0])
    c.guest.run("echo port attach %s >&4; echo 'probe add gld:::receive { @[probefunc] = count(); }' >&4" % NICS[1][0])
    c.guest.run("until grep -q enables /tmp/out; do kill -0 $pid || break; sleep 0.2; done; sleep 1")
    for n, nic in enumerate(NICS):
        c.guest.send(n, frames(nic[3][0]))
    status, out = c.guest.run("sleep 1; echo quit >&4; exec 4>&-; wait $pid; status=$?; cat /tmp/out /tmp/err; (exit $status)")
    got = dict(re.findall(r"^ +(\S+) +(\d+)$", out, re.M))
    want = {nic[0]: str(len(list(frames(nic[3][0])))) for nic in NICS}
    c.report.check("port attach", status == 0 and got == want, "status %d, %s\n%s" % (status, want, out))


def said(folder, name):
    """The end of what was written there."""
    try:
        with open(os.path.join(folder, name), errors="replace") as f:
            return f.read()[-3000:]
    except OSError:
        return ""


def tests(guest, report, dtap):
    c = Checks(guest, report)
    hugepages(c)
    both = binding(c)
    traffic(c, dtap, "uio_pci_generic")
    c.says("setup_nic.sh unbind " + both, ["%s: uio_pci_generic -> %s" % nic[:2] for nic in NICS])
    c.says("setup_nic.sh bind " + both, ["%s: %s -> vfio-pci" % nic[:2] for nic in NICS])
    traffic(c, dtap, "vfio-pci")
    traffic(c, dtap, "vfio-pci", "--lcores", "1,3")  # 3 is isolated
    traffic(c, dtap, "vfio-pci", "--workers", "3")
    inline(c)
    attach(c)
    c.says("setup_nic.sh unbind " + both, ["%s: vfio-pci -> %s" % nic[:2] for nic in NICS])
    c.says("setup_hugepages.sh undo", ["/dev/hugepages: unmounted", "node 0: 64 -> 0 pages"])
    report.check("power off", guest.power_off() == 0, "QEMU ended with %s" % guest.child.returncode)


def shell(guest):
    for line in sys.stdin:
        status, out = guest.run(line.strip(), 600)
        print(out, "status %d" % status, sep="", flush=True)


def main():
    parser = arguments(__doc__)
    parser.add_argument("kernel")
    parser.add_argument("initrd")
    parser.add_argument("do", nargs="?", choices=["shell"])
    a = parser.parse_args()
    report = Report()
    with tempfile.TemporaryDirectory() as folder:
        guest = None
        try:
            guest = Guest(a.kernel, a.initrd, folder)
            guest.answer("boot", 180)
            if a.do == "shell":
                return shell(guest)
            tests(guest, report, Dtap(a.dtap))
        except (Guest.Dead, Dtap.Crash, subprocess.TimeoutExpired, OSError) as e:
            report.failed("the guest", "%s\n%s" % (e, "\n".join(said(folder, name) for name in ("qemu", "console"))))
        finally:
            if guest:
                guest.end()
    return report.finish()


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""Whole programs against each other: targets P1, P7, P8, P9 and P11 of the performance page.

usage: test/bench/tools.py [CAPTURE]

CAPTURE (default: $DTAP_SHARED/captures/perf/mix.pcap, else test/captures/http.pcap) is repeated into
a large file first. CPU time is user + system of the whole process, the programs in turns, the page
cache warm. Outputs are compared before a ratio is quoted. Prints a table with the targets.
"""
import json
import os
import pathlib
import shutil

import socket
import statistics
import struct
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
DTAP = os.environ.get("DTAP", str(ROOT / "build/app/dtap"))
SHARED = pathlib.Path(os.environ.get("DTAP_SHARED", ROOT.parent / "shared"))
PROGRAM = "tcp:::receive /args[4]->tcp_dport == 80/ { @[args[2]->ip_saddr] = count(); }"
ROUNDS = 7


def cpu(command, **kw):
    """CPU seconds and standard output of a command."""
    before = os.times()
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, **kw)
    after = os.times()
    if done.returncode != 0:
        sys.exit(f"{command[0]} failed: {done.returncode}")
    return (after.children_user - before.children_user +
            after.children_system - before.children_system), done.stdout


def in_turns(a, b, rounds=ROUNDS):
    """Median of the ratios, and the medians, of two commands run in turns."""
    ta, tb = [], []
    for _ in range(rounds):
        ta.append(cpu(a)[0])
        tb.append(cpu(b)[0])
    return statistics.median(x / y for x, y in zip(ta, tb)), statistics.median(ta), statistics.median(tb)


def row(name, ratio, target, detail):
    print(f"{name:<52} {ratio:>9} {target:<10} {detail}", flush=True)


def repeat(capture, path, times):
    """A classic pcap file, its records repeated."""
    data = capture.read_bytes()
    with open(path, "wb") as out:
        out.write(data[:24])
        for _ in range(times):
            out.write(data[24:])


def records(path):
    data = path.read_bytes()
    order = "<" if data[:4] in (b"\xd4\xc3\xb2\xa1", b"\x4d\x3c\xb2\xa1") else ">"
    n, at = 0, 24
    while at + 16 <= len(data):
        at += 16 + struct.unpack_from(order + "I", data, at + 8)[0]
        n += 1
    return n


def bench_file(path, packets):
    tcpdump = ["tcpdump", "-n", "-r", str(path), "-w", "/dev/null", "tcp dst port 80"]
    dtap = [DTAP, "-q", "-r", str(path), "-n", PROGRAM]
    counted = sum(int(line.split()[-1]) for line in cpu(dtap)[1].splitlines() if line.strip())
    # tcpdump does not look behind VLAN tags unless it is asked to; dtap always does.
    text = subprocess.run(["tcpdump", "-n", "-r", str(path),
                           "tcp dst port 80 or (vlan and tcp dst port 80)"],
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True).stdout
    same = "" if counted == text.count(b"\n") else f" (counted {counted}, tcpdump {text.count(bytes([10]))})"
    ratio, a, b = in_turns(dtap, tcpdump)
    row("P8  file, port 80 by source / tcpdump", f"{ratio:.2f}", "<= 1.0",
        f"{a / packets * 1e9:.0f} and {b / packets * 1e9:.0f} ns a packet{same}")


def bench_tshark(path, packets):
    tshark = ["tshark", "-n", "-q", "-r", str(path), "-Y", "tcp.dstport == 80", "-z", "conv,ip"]
    dtap = [DTAP, "-q", "-r", str(path), "-n",
            "ip:::receive { @[args[2]->ip_saddr, args[2]->ip_daddr] = sum(args[2]->ip_plength); }"]
    a, b = min(cpu(dtap)[0] for _ in range(3)), cpu(tshark)[0]
    row("P9  file, conversations: tshark / dtap", f"{b / a:.0f}", ">= 100",
        f"{a:.3f} s and {b:.1f} s for {packets} packets")


def bench_start():
    path = ROOT / "test/captures/http.pcap"
    times = []
    for _ in range(ROUNDS):
        t = time.monotonic()
        subprocess.run([DTAP, "-q", "-r", str(path), "-n", "ip:::receive { exit(0); }"], check=True,
                       stdout=subprocess.DEVNULL)
        times.append(time.monotonic() - t)
    row("P11 start to the first packet and out again, s", f"{statistics.median(times):.2f}", "<= 0.5", "")


def telemetry(prefix, command):
    """Ask a DPDK process, as dpdk-telemetry.py does."""
    path = f"/var/run/dpdk/{prefix}/dpdk_telemetry.v2"
    s = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    for _ in range(50):
        try:
            s.connect(path)
            break
        except OSError:
            time.sleep(0.1)
    s.recv(4096)
    s.send(command.encode())
    return json.loads(s.recv(65536))


def packet_rate(command, prefix, ports=1):
    """Packets a second that a running DPDK program receives on its first ports."""
    def received():
        return sum(telemetry(prefix, f"/ethdev/stats,{i}")["/ethdev/stats"]["ipackets"] for i in range(ports))

    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL)
    try:
        time.sleep(1.5)
        t1, n1 = time.monotonic(), received()
        time.sleep(2)
        t2, n2 = time.monotonic(), received()
        return (n2 - n1) / (t2 - t1)
    finally:
        process.terminate()
        process.wait()


def bench_rxonly(vdev, name):
    prefix = f"dtapbench{os.getpid()}"
    eal = ["--no-huge", "-m", "512", "--telemetry", "--file-prefix", prefix, "--no-pci"]
    testpmd = ["dpdk-testpmd", "-l", "0,1", *eal, "--vdev", vdev, "--", "--forward-mode=rxonly",
               "--burst=64", "--total-num-mbufs=8192", "-a", "--stats-period", "1000"]
    dtap = [DTAP, "-q", "--port", vdev, "-n", "tick-60s { exit(0); }", "--", *eal, "-l", "0,1"]
    ratios, rates = [], []
    for _ in range(3):
        a, b = packet_rate(dtap, prefix), packet_rate(testpmd, prefix)
        ratios.append(b / a)
        rates.append((a, b))
    a, b = statistics.median(r[0] for r in rates), statistics.median(r[1] for r in rates)
    row(f"P1  no program on {name} / testpmd rxonly", f"{statistics.median(ratios):.2f}", "<= 1.05",
        f"{a / 1e6:.1f} and {b / 1e6:.1f} Mpps")


def bench_workers(vdev, name):
    """Two ports, a worker each, against one worker for both. Not two queues of one device: what drivers of virtual
    devices count for them lies in one cache line."""
    prefix = f"dtapbench{os.getpid()}"
    first, second = sorted(os.sched_getaffinity(0))[:2]
    command = [DTAP, "-q", "-n", PROGRAM, "--port", vdev.format(0), "--port", vdev.format(1), "--map", f"0.0={first}"]
    eal = ["--", "--no-huge", "-m", "512", "--telemetry", "--file-prefix", prefix, "--no-pci"]
    ratios, rates = [], []
    for _ in range(5):
        one, two = (packet_rate([*command, "--map", f"1.0={cpu}", *eal], prefix, 2) for cpu in (first, second))
        ratios.append(two / one)
        rates.append((one, two))
    one, two = statistics.median(r[0] for r in rates), statistics.median(r[1] for r in rates)
    row(f"P7  two workers / one on {name}", f"{statistics.median(ratios):.2f}", ">= 1.9",
        f"{two / 1e6:.1f} and {one / 1e6:.1f} Mpps")


def main():
    shared = SHARED / "captures/perf/mix.pcap"
    capture = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else \
        shared if shared.exists() else ROOT / "test/captures/http.pcap"
    print(f"{'what':<52} {'ratio':>9} {'target':<10}")
    with tempfile.TemporaryDirectory() as tmp:
        large = pathlib.Path(tmp) / "large.pcap"
        times = max(1, (1 << 30) // capture.stat().st_size)
        repeat(capture, large, times)
        packets = records(capture) * times
        bench_file(large, packets)
        small = pathlib.Path(tmp) / "small.pcap"
        few = min(times, 3)
        repeat(capture, small, few)
        bench_tshark(small, packets // times * few)
    bench_start()
    http = ROOT / "test/captures/http.pcap"
    dns = ROOT / "test/captures/dns.pcap"
    bench_workers("net_null{}", "net_null")
    bench_workers(f"net_pcap{{}},rx_pcap={dns},infinite_rx=1", "net_pcap")
    if shutil.which("dpdk-testpmd") is None:
        print("P1  needs dpdk-testpmd (Debian: dpdk-dev)")
        return
    bench_rxonly("net_null0", "net_null")
    bench_rxonly(f"net_pcap0,rx_pcap={http},infinite_rx=1", "net_pcap")


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""scripts/setup_nic.sh on a made machine: a folder that looks like /sys, and stubs of what it calls.

usage: nics.py     binding needs root, skipped without. On real devices: scripts/qemu_nic.sh
"""
import os
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from harness import Report  # noqa: E402

SCRIPT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "scripts", "setup_nic.sh")

# address: class, vendor, driver, NUMA node, IOMMU group, interface
DEVICES = {
    "0000:00:1f.0": ("0x060100", "0x8086", "lpc_ich", -1, None, None),
    "0000:03:00.0": ("0x020000", "0x8086", "i40e", 1, 14, "forty0"),
    "0000:03:00.1": ("0x020000", "0x8086", "i40e", 1, 14, "forty1"),
    "0000:04:00.0": ("0x020000", "0x15b3", "mlx5_core", 0, 15, "mlx0"),
    "0000:05:00.0": ("0x020000", "0x1af4", "virtio-pci", -1, None, "virt0"),
    "0000:06:00.0": ("0x020000", "0x8086", "ixgbe", 0, 16, "ssh0"),
    "0000:07:00.0": ("0x020000", "0x8086", "ixgbe", 0, 17, "port0"),
    "0001:08:00.0": ("0x028000", "0x8086", "vfio-pci", 0, 18, None),
}

STUBS = {
    "ip": """case "$*" in
*addr*ssh0*global*) echo "2: ssh0    inet 192.0.2.7/24 brd 192.0.2.255 scope global ssh0" ;;
esac""",
    "modprobe": """[ "$2" != uio_pci_generic ]""",
    "dpdk-devbind.py": """cd $DTAP_SYS/bus/pci/devices
for last; do :; done
case "$*" in
*ixgbe*) exit 1 ;;
*--bind=igb_uio*) ln -sfn ../../drivers/igb_uio $last/driver ;;
*--bind=vfio-pci*) [ $last = 0000:07:00.0 ] || ln -sfn ../../drivers/vfio-pci $last/driver; rm -rf $last/net ;;
-u*) rm $last/driver ;;
*) exit 1 ;;
esac""",
}


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w") as f:
        f.write(text)


class Machine:
    """Made anew for each test."""

    def __init__(self, report, folder):
        self.report, self.sys = report, os.path.join(folder, "sys")
        bin_folder = os.path.join(folder, "bin")
        for name, text in STUBS.items():
            write(os.path.join(bin_folder, name), "#!/bin/sh\n%s\n" % text)
            os.chmod(os.path.join(bin_folder, name), 0o755)
        self.env = dict(os.environ, DTAP_SYS=self.sys, PATH=bin_folder + ":" + os.environ["PATH"])
        for address, device in DEVICES.items():
            self.device(address, *device)
        self.put("class/net/forty0/carrier", "1\n")
        self.put("class/net/forty0/speed", "40000\n")
        self.put("class/net/port0/upper_vlan7/x", "")
        self.put("bus/pci/devices/0000:03:00.0/current_link_speed", "8.0 GT/s PCIe\n")
        self.put("bus/pci/devices/0000:03:00.0/current_link_width", "4\n")
        self.put("bus/pci/devices/0000:03:00.0/max_link_speed", "8.0 GT/s PCIe\n")
        self.put("bus/pci/devices/0000:03:00.0/max_link_width", "8\n")
        for node in (0, 1):
            self.put("devices/system/node/node%d/cpulist" % node, "%d-%d\n" % (8 * node, 8 * node + 7))
            self.put("devices/system/node/node%d/hugepages/hugepages-2048kB/free_hugepages" % node, "%d\n" % (1024 * node))
        self.put("devices/system/cpu/isolated", "\n")

    def put(self, path, text):
        write(os.path.join(self.sys, path), text)

    def device(self, address, kind, vendor, driver, node, group, interface):
        folder = "bus/pci/devices/%s/" % address
        for name, value in (("class", kind), ("vendor", vendor), ("numa_node", node), ("modalias", "pci:x")):
            self.put(folder + name, "%s\n" % value)
        os.symlink("../../drivers/" + driver, os.path.join(self.sys, folder, "driver"))
        if group:
            self.put("kernel/iommu_groups/%d/devices/%s" % (group, address), "")
            os.symlink("../../../../kernel/iommu_groups/%d" % group, os.path.join(self.sys, folder, "iommu_group"))
        if interface:
            self.put(folder + ("virtio2/net/" if vendor == "0x1af4" else "net/") + interface + "/x", "")
            self.put("class/net/%s/carrier" % interface, "0\n")

    def driver(self, address):
        path = os.path.join(self.sys, "bus/pci/devices", address, "driver")
        return os.path.basename(os.readlink(path)) if os.path.islink(path) else None

    def says(self, words, want, status=0, err=()):
        """Each of @want is in the output, each of @err on standard error, which is empty without any."""
        done = subprocess.run([SCRIPT, *words.split()], env=self.env, stdin=subprocess.DEVNULL, capture_output=True, text=True)
        ok = done.returncode == status and all(w in done.stdout for w in want) and all(w in done.stderr for w in err)
        self.report.check(words, ok and bool(err) == bool(done.stderr),
                          "status %d\n%s%s" % (done.returncode, done.stdout, done.stderr))

    def has(self, **want):
        """Drivers, by address with _ for what Python's names can't have."""
        want = {"0000:%s:00.%s" % tuple(k.split("_")[1:]): v for k, v in want.items()}
        self.report.compare("drivers", {k: self.driver(k) for k in want}, want)


def shows(m):
    m.says("show", ["0000:03:00.0  i40e             1     14     forty0      up, 40000 Mbit/s\n",
                    "0000:05:00.0  virtio-pci       -1    -      virt0       down\n",
                    "0001:08:00.0  vfio-pci         0     18     -           \n"])
    m.says("check forty0", ["0000:03:00.0\n", "--  its driver is i40e", "ok  link up, 40000", "--  its slot gives 8.0 GT/s PCIe x4",
                            "ok  node 1 has 2048M", "--  no core is isolated; cores of node 1 are 8-15"], 1)
    m.put("devices/system/cpu/isolated", "2-7\n")
    m.says("check mlx0", ["ok  DPDK works beside", "--  no link", "--  node 0 has 0M of free hugepages: setup_hugepages.sh reserve -n 0",
                          "ok  cores 2-7 are isolated"], 1)
    m.put("devices/system/node/node0/hugepages/hugepages-1048576kB/free_hugepages", "2\n")
    m.says("check 0001:08:00.0", ["ok  DPDK has it, by vfio-pci", "ok  node 0 has 2048M"])


def refuses(m):
    m.says("frob", [], 2, ["'frob' is no command"])
    m.says("show all", [], 2, ["no words"])
    m.says("bind", [], 2, ["which NIC?"])
    m.says("check -n forty0", [], 2, ["check has no option -n"])
    m.says("bind -d", [], 2, ["-d needs a value"])
    m.says("bind -d i40e forty0", [], 2, ["DPDK can not use 'i40e'"])
    m.says("bind -n nosuch0", [], 1, ["nosuch0 is no NIC", "0000:03:00.0"])
    m.says("unbind -n 0000:00:1f.0", [], 1, ["0000:00:1f.0 is no NIC"])
    m.says("bind -n mlx0", [], 1, ["works beside"])
    m.says("bind -n forty0 ssh0", [], 1, ["0000:06:00.0: ssh0 has address 192.0.2.7/24; -f"])
    m.says("bind -n port0", [], 1, ["port0 carries vlan7"])
    os.symlink("../br0", os.path.join(m.sys, "class/net/virt0/master"))
    m.says("bind -n virt0", [], 1, ["virt0 is part of br0"])


def runs_dry(m):
    m.says("bind -n forty0 03:00.1", ["would run: modprobe -q vfio-pci\nwould run: dpdk-devbind.py --bind=vfio-pci 0000:03:00.0\n",
                                      "--bind=vfio-pci 0000:03:00.1\n"])
    m.says("bind -n virt0", ["--bind=uio_pci_generic 0000:05:00.0"])
    m.says("bind -n -f ssh0", ["dpdk-devbind.py --force --bind=vfio-pci 0000:06:00.0"])
    m.says("bind -n 0001:08:00.0", ["is bound to vfio-pci already: nothing to do"])
    m.says("unbind -n 0001:08:00.0", ["would run: dpdk-devbind.py -u 0001:08:00.0", "would write: 0001:08:00.0 to"])
    m.says("unbind -n forty0", ["is bound to i40e already: nothing to do"])
    m.report.compare("nothing was changed", {a: m.driver(a) for a in DEVICES}, {a: d[2] for a, d in DEVICES.items()})


def binds(m):
    m.says("bind forty0", ["0000:03:00.0: i40e -> vfio-pci\n"], 0, ["0000:03:00.1 (i40e) is in the IOMMU group of 0000:03:00.0"])
    m.says("bind forty1 03:00.0", ["0000:03:00.1: i40e -> vfio-pci\n", "0000:03:00.0: is bound to vfio-pci already"])
    m.has(pci_03_0="vfio-pci", pci_03_1="vfio-pci")
    m.says("bind virt0", [], 1, ["this kernel has no module uio_pci_generic"])
    m.says("bind -f port0", [], 1, ["0000:07:00.0: could not be bound to vfio-pci, has ixgbe"])
    m.put("kernel/iommu_groups/17/type", "DMA-FQ\n")
    m.says("bind -f -d igb_uio 07:00.0", ["0000:07:00.0: ixgbe -> igb_uio"], 0, ["the IOMMU translates for 0000:07:00.0"])
    m.says("unbind 03:00.1", [], 1, ["the kernel has no driver for it"])
    m.has(pci_03_0="vfio-pci", pci_03_1=None, pci_05_0="virtio-pci")


def main():
    report = Report()
    for test in (shows, refuses, runs_dry, binds):
        if test is binds and os.geteuid() != 0:
            report.skipped("binding", "needs root", 7)
            continue
        with tempfile.TemporaryDirectory() as folder:
            test(Machine(report, folder))
    return report.finish()


if __name__ == "__main__":
    sys.exit(main())

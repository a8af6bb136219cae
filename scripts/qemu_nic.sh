#!/bin/bash
# dtap on real drivers, without a NIC: boots a virtual machine whose network cards QEMU imitates
# register by register (Intel e1000, VMware vmxnet3; two NUMA nodes, an IOMMU), gives them to DPDK
# with the scripts of this folder, sends packets, and checks that dtap counts them.
# usage: scripts/qemu_nic.sh [shell]     the last line is "N passed, N failed"
# shell: no test; each line of standard input is run in the guest
#
# Needs neither root (but to install packages, once) nor KVM, and takes two minutes. All files are in
# build/qemu: a kernel with its modules, unpacked from Debian's package and not installed, and the
# guest's whole system, which is copied from this machine and lives in the guest's memory.
set -eu
cd "$(dirname "$0")/.."

scripts/install_deps.sh --qemu
dtap=$(realpath "${DTAP:-build/app/dtap}")
[ -x "$dtap" ] || {
	echo "qemu_nic: $dtap is not there; build it first" >&2
	exit 1
}
out=$PWD/build/qemu
root=$out/root

# The kernel that linux-image-amd64 stands for today, unpacked once.
package=$(apt-cache depends linux-image-amd64 | awk '$1 == "Depends:" { print $2; exit }')
release=${package#linux-image-}
kernel=$out/$release
if [ ! -d "$kernel" ]; then
	echo "fetching $package"
	rm -rf "$out" && mkdir -p "$out/new"
	(
		cd "$out"
		apt-get -q -o APT::Sandbox::User="$(id -un)" download "$package" >/dev/null
		dpkg-deb -x "$package"_*.deb new
		rm "$package"_*.deb
	)
	depmod -b "$out/new" "$release"
	mv "$out/new" "$kernel"
fi

# put FILE...: into the guest, at the same place, with the libraries that it is linked with
put() {
	local file
	for file; do
		[ ! -e "$root$file" ] || continue
		mkdir -p "$root${file%/*}"
		cp -L "$file" "$root$file"
		# What is no program has none, ldd fails on it.
		put $(ldd "$file" 2>/dev/null | grep -o '/[^ ]*\.so[^ ]*' || :)
	done
}

# programs NAME...
programs() {
	local name
	for name; do
		put "$(PATH=/usr/sbin:/usr/bin:/sbin:/bin command -v "$name")"
	done
}

# modules NAME...: with those that they need
modules() {
	local name file
	for name; do
		modprobe -d "$kernel" -S "$release" --show-depends "$name"
	done | awk '$1 == "insmod" { print $2 }' | sort -u | while read -r file; do
		install -D -m 644 "$file" "$root/lib/modules/${file##*/lib/modules/}"
	done
	cp "$kernel/lib/modules/$release"/modules.{order,builtin,builtin.modinfo} \
		"$root/lib/modules/$release"
	depmod -b "$root" "$release"
}

rm -rf "$root"
mkdir -p "$root"/{bin,dev,proc,sys,run,tmp,root,var,dtap}
ln -s /run "$root/var/run"
cp /bin/busybox "$root/bin"
cp -L /bin/dash "$root/bin/sh"
modules e1000 vmxnet3 uio_pci_generic vfio-pci vfio_iommu_type1
programs dash ip ethtool lspci modprobe python3 dpdk-devbind.py
put $(dpkg -L python3.11-minimal libpython3.11-minimal libpython3.11-stdlib | grep '\.\(py\|so\)$')
# Only the drivers of interest: DPDK loads every file of this folder when it starts.
for driver in bus_pci bus_vdev mempool_ring net_e1000 net_vmxnet3; do
	put /usr/lib/*/dpdk/pmds-*/librte_$driver.so
done
put "$dtap"
ln -s "$dtap" "$root/bin/dtap"
cp -r scripts "$root/dtap"

cat >"$root/init" <<'END'
#!/bin/sh
/bin/busybox --install -s /bin
export PATH=/dtap/scripts:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root
mount -t proc proc /proc
mount -t sysfs sysfs /sys
mount -t devtmpfs dev /dev
# Commands come over the second serial port, one a line.
exec 3<>/dev/ttyS1
stty raw -echo <&3
echo "=== 0" >&3
while read -r command <&3; do
	eval "$command" </dev/null >&3 2>&1
	echo "=== $?" >&3
done
END
chmod +x "$root/init"
(cd "$root" && find . | cpio -o -H newc -R 0:0 --quiet) >"$out/initrd"

exec test/e2e/qemu.py "$kernel/boot/vmlinuz-$release" "$out/initrd" "$@"

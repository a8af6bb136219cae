/* Tests of app/out.c and of the formats in out_*.c. */
#include "../../app/out.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "../../app/capture.h"
#include "../unit.h"

static const struct port ports[] = {{.name = "wire.pcap"}, {.name = "eth0"}};
static const uint8_t bytes[] = "packet";
static char folder[] = "/tmp/dtap-out-XXXXXX";

/* A packet of 100 bytes of which 6 are there. */
static struct record_packet
packet(uint16_t port, uint8_t link)
{
	return (struct record_packet){.ts = UINT64_C(1700000000123456789), .wire_len = 100,
		.len = 6, .port = port, .link = link};
}

static const char *
path_of(const char *name)
{
	static char path[128];

	snprintf(path, sizeof(path), "%s/%s", folder, name);
	return path;
}

static void
begin(struct outs *o)
{
	strcpy(folder + strlen(folder) - 6, "XXXXXX");
	CU_ASSERT_PTR_NOT_NULL_FATAL(mkdtemp(folder));
	*o = (struct outs){.ports = ports, .snap = 65535};
}

static void
end(struct outs *o, const char *name)
{
	struct diag d;

	CU_ASSERT_EQUAL(out_close(o, &d), 0);
	CU_ASSERT_PTR_NULL(o->files);
	unlink(path_of(name));
	CU_ASSERT_EQUAL(rmdir(folder), 0);
}

static int
save(struct outs *o, const char *name, uint16_t port, uint8_t link, struct diag *d)
{
	struct record_packet p = packet(port, link);

	return out_save(o, name != NULL ? path_of(name) : NULL, &p, bytes, d);
}

/* The @n bytes at @off of the file are @want. */
static void
check_bytes(const char *name, long off, const void *want, size_t n)
{
	uint8_t is[64] = {0};
	FILE *f = fopen(path_of(name), "r");

	CU_ASSERT_PTR_NOT_NULL_FATAL(f);
	CU_ASSERT(fseek(f, off, SEEK_SET) == 0 && fread(is, 1, n, f) == n);
	CU_ASSERT_EQUAL(memcmp(is, want, n), 0);
	fclose(f);
}

static long
size_of(const char *name)
{
	FILE *f = fopen(path_of(name), "r");
	long size;

	CU_ASSERT_PTR_NOT_NULL_FATAL(f);
	fseek(f, 0, SEEK_END);
	size = ftell(f);
	fclose(f);
	return size;
}

static void
pcap(void)
{
	static const uint32_t head[] = {0xa1b23c4d, 0x00040002, 0, 0, 65535, 101};
	static const uint32_t record[] = {1700000000, 123456789, 6, 100};
	struct outs o;
	struct diag d;

	begin(&o);
	CU_ASSERT_EQUAL(save(&o, "a.pcap", 0, PKT_LINK_RAW, &d), 0);
	CU_ASSERT_EQUAL(out_flush(&o, &d), 0);
	check_bytes("a.pcap", 0, head, sizeof(head));
	check_bytes("a.pcap", 24, record, sizeof(record));
	check_bytes("a.pcap", 40, bytes, 6);
	CU_ASSERT_EQUAL(size_of("a.pcap"), 46);
	end(&o, "a.pcap");
}

/* A file of two ports and two link types has three interfaces, in the order of their first packets. */
static void
pcapng(void)
{
	static const uint32_t section[] = {0x0a0d0d0a, 28, 0x1a2b3c4d, 1, UINT32_MAX, UINT32_MAX,
		28};
	static const uint32_t iface[] = {1, 48, 1, 65535, 2 | 9 << 16};
	static const uint32_t head[] = {6, 40, 0, 1700000000123456789 >> 32,
		(uint32_t)1700000000123456789, 6, 100};
	struct outs o;
	struct diag d;

	begin(&o);
	CU_ASSERT_EQUAL(save(&o, "a.pcapng", 0, PKT_LINK_ETHER, &d), 0);
	CU_ASSERT_EQUAL(save(&o, "a.pcapng", 1, PKT_LINK_ETHER, &d), 0);
	CU_ASSERT_EQUAL(save(&o, "a.pcapng", 1, PKT_LINK_RAW, &d), 0);
	CU_ASSERT_EQUAL(save(&o, "a.pcapng", 0, PKT_LINK_ETHER, &d), 0);
	CU_ASSERT_EQUAL(o.files->nifaces, 3);
	CU_ASSERT_EQUAL(out_flush(&o, &d), 0);
	check_bytes("a.pcapng", 0, section, sizeof(section));
	check_bytes("a.pcapng", 28, iface, sizeof(iface));
	check_bytes("a.pcapng", 48, "wire.pcap\0\0\0\x09\0\1\0\x09\0\0\0\0\0\0\0\x30\0\0\0", 28);
	check_bytes("a.pcapng", 76, head, sizeof(head));
	check_bytes("a.pcapng", 104, "packet\0\0\x28\0\0\0", 12);
	CU_ASSERT_EQUAL(size_of("a.pcapng"), 28 + 48 + 40 + 40 + 40 + 40 + 40 + 40);
	end(&o, "a.pcapng");
}

static void
snoop(void)
{
	struct outs o;
	struct diag d;

	begin(&o);
	CU_ASSERT_EQUAL(save(&o, "a.snoop", 0, PKT_LINK_ETHER, &d), 0);
	CU_ASSERT_EQUAL(out_flush(&o, &d), 0);
	check_bytes("a.snoop", 0, "snoop\0\0\0\0\0\0\2\0\0\0\4\0\0\0\x64\0\0\0\6\0\0\0\x20\0\0\0\0",
		32);
	check_bytes("a.snoop", 32, "\x65\x53\xf1\x00\x00\x01\xe2\x40packet\0\0", 16);
	CU_ASSERT_EQUAL(size_of("a.snoop"), 48);
	end(&o, "a.snoop");
}

/* Link types that a format can't hold, or not beside each other. */
static void
links(void)
{
	struct outs o;
	struct diag d;

	begin(&o);
	CU_ASSERT_EQUAL(save(&o, "a.snoop", 0, PKT_LINK_SLL, &d), -EINVAL);
	CU_ASSERT_PTR_NOT_NULL(strstr(d.text, "linux-sll"));
	CU_ASSERT_EQUAL(save(&o, "a.snoop", 0, PKT_LINK_ETHER, &d), 0);
	unlink(path_of("a.snoop"));
	CU_ASSERT_EQUAL(save(&o, "a", 0, PKT_LINK_ETHER, &d), 0);
	CU_ASSERT_EQUAL(save(&o, "a", 0, PKT_LINK_NULL, &d), -EINVAL);
	CU_ASSERT_EQUAL(save(&o, "a", 1, PKT_LINK_ETHER, &d), 0);
	end(&o, "a");
}

/* What is opened is emptied once, and has a header without a packet. */
static void
files(void)
{
	struct outs o;
	struct diag d;

	begin(&o);
	CU_ASSERT_EQUAL(save(&o, NULL, 0, PKT_LINK_ETHER, &d), 1);
	CU_ASSERT_EQUAL(out_open(&o, "", &d), -EINVAL);
	CU_ASSERT_EQUAL(out_open(&o, path_of("no/a"), &d), -EINVAL);
	CU_ASSERT_EQUAL(save(&o, "a", 0, PKT_LINK_ETHER, &d), 0);
	CU_ASSERT_EQUAL(out_open(&o, path_of("a"), &d), 0);
	CU_ASSERT_EQUAL(out_flush(&o, &d), 0);
	CU_ASSERT_EQUAL(size_of("a"), 46);
	CU_ASSERT_EQUAL(out_close(&o, &d), 0);
	CU_ASSERT_EQUAL(out_open(&o, path_of("a"), &d), 0);
	CU_ASSERT_EQUAL(out_close(&o, &d), 0);
	CU_ASSERT_EQUAL(size_of("a"), 24);
	end(&o, "a");
}

/* Not a file that is read, by whatever name; and one that can't grow says why. */
static void
refused(void)
{
	char read[128], other[160];
	const char *captures[] = {"-", read};
	struct outs o;
	struct diag d;

	begin(&o);
	strcpy(read, path_of("a"));
	snprintf(other, sizeof(other), "%s/./a", folder);
	CU_ASSERT_EQUAL(out_open(&o, read, &d), 0);
	CU_ASSERT_EQUAL(out_close(&o, &d), 0);
	o.captures = captures;
	o.ncaptures = 2;
	CU_ASSERT_EQUAL(out_open(&o, other, &d), -EINVAL);
	CU_ASSERT_PTR_NOT_NULL(strstr(d.text, "is being read"));
	CU_ASSERT_EQUAL(out_open(&o, "/dev/full", &d), 0);
	CU_ASSERT_EQUAL(out_flush(&o, &d), 0);
	CU_ASSERT_EQUAL(out_close(&o, &d), -EINVAL);
	CU_ASSERT_PTR_NOT_NULL(strstr(d.text, "No space left"));
	end(&o, "a");
}

UNIT_SUITE(suite_out, "app/out.c", {"pcap", pcap}, {"pcapng", pcapng}, {"snoop", snoop},
	{"link types", links}, {"files", files}, {"refused", refused});

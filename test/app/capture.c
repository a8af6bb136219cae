/* Tests of app/capture.c and app/capture_input.c. */
#include "../unit.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <rte_mbuf.h>

#include "../../app/capture.h"
#include "bytes.h"

enum { BURST = 64, FILES_MAX = 8 };

static char dir[] = "/tmp/dtap-test-XXXXXX";
static char paths[FILES_MAX][64];
static unsigned npaths;
static struct port ports[FILES_MAX];
static struct source *source;
static struct diag d;

/* Save @b as the next file; frees it. */
static void
save(struct bytes *b)
{
	if (!npaths && !mkdtemp(dir))
		abort();
	snprintf(paths[npaths], sizeof(paths[0]), "%s/%c.pcap", dir, 'a' + npaths);
	bytes_save(b, paths[npaths++]);
	bytes_fini(b);
}

static int
open_all(void)
{
	const char *names[FILES_MAX];

	for (unsigned i = 0; i < npaths; i++) {
		names[i] = paths[i];
		ports[i].id = 3 + i;
	}
	return capture_open(names, npaths, ports, &source, &d);
}

static void
remove_all(void)
{
	if (source)
		source->close(source);
	source = NULL;
	while (npaths)
		unlink(paths[--npaths]);
	rmdir(dir);
	strcpy(dir + strlen(dir) - 6, "XXXXXX");
}

/* All bytes of an mbuf have the value that they were made with. */
static bool
filled_with(const struct rte_mbuf *m, uint8_t value, uint32_t len)
{
	for (; m; m = m->next) {
		const uint8_t *at = rte_pktmbuf_mtod(m, const uint8_t *);

		for (unsigned i = 0; i < m->data_len; i++)
			if (at[i] != value)
				return false;
		len -= m->data_len;
	}
	return len == 0;
}

static void
one_file(void)
{
	static struct pkt pkts[BURST];
	struct bytes b = {0};
	struct port_stats st;
	uint64_t seen = 0, done, total;
	unsigned n;

	bytes_pcap(&b, 0xa1b2c3d4, 1);
	for (unsigned i = 0; i < 5000; i++) /* 2 MB: the buffer slides */
		bytes_record(&b, i, 0, i % 800, 1000, i);
	total = b.n;
	save(&b);
	CU_ASSERT_EQUAL_FATAL(open_all(), 0);
	CU_ASSERT_STRING_EQUAL(ports[0].name, "a.pcap");
	CU_ASSERT_STRING_EQUAL(ports[0].driver, "net_pcap");
	CU_ASSERT_EQUAL(ports[0].ethdev, UINT16_MAX);
	CU_ASSERT(source->offline);
	while (!source->ended(source)) {
		n = source->rx(source, pkts, BURST);
		for (unsigned i = 0; i < n; i++, seen++) {
			CU_ASSERT_EQUAL(pkts[i].id, UINT64_C(3) << 56 | (seen + 1));
			CU_ASSERT_EQUAL(pkts[i].ts, seen * 1000000000);
			CU_ASSERT_EQUAL(pkts[i].cap_len, seen % 800);
			CU_ASSERT_EQUAL(pkts[i].wire_len, 1000);
			CU_ASSERT_EQUAL(pkts[i].port, 3);
			CU_ASSERT(filled_with(pkts[i].mbuf, seen, seen % 800));
		}
		source->release(source, pkts, n);
	}
	CU_ASSERT_EQUAL(seen, 5000);
	CU_ASSERT_EQUAL(source->stats(source, 3, &st), 0);
	CU_ASSERT_EQUAL(st.received, 5000);
	CU_ASSERT_EQUAL(st.bytes, total - 24 - 5000 * 16);
	CU_ASSERT_EQUAL(source->stats(source, 4, &st), -ENOENT);
	capture_progress(source, &done, &seen);
	CU_ASSERT(done == total && seen == total);
	CU_ASSERT_EQUAL(capture_error(source, 0, &d), 0);
	CU_ASSERT(!capture_warning(source, 0, &d));
	remove_all();
}

/* Frames of 64 KB and more are chains; frames after them are not. */
static void
large_frames(void)
{
	static const uint32_t lengths[] = {65534, 65535, 65536, 131070, 131071, 262144, 60};
	static struct pkt pkts[BURST];
	struct bytes b = {0};
	unsigned seen = 0;

	bytes_pcap(&b, 0xa1b2c3d4, 1);
	for (unsigned i = 0; i < 140; i++)
		bytes_record(&b, i, 0, lengths[i % 7], lengths[i % 7], i);
	save(&b);
	CU_ASSERT_EQUAL_FATAL(open_all(), 0);
	while (!source->ended(source)) {
		unsigned n = source->rx(source, pkts, BURST);

		for (unsigned i = 0; i < n; i++, seen++) {
			const struct rte_mbuf *m = pkts[i].mbuf;

			CU_ASSERT_EQUAL(m->pkt_len, lengths[seen % 7]);
			CU_ASSERT_EQUAL(m->nb_segs, (lengths[seen % 7] + 65534) / 65535);
			CU_ASSERT(filled_with(m, seen, lengths[seen % 7]));
		}
	}
	CU_ASSERT_EQUAL(seen, 140);
	remove_all();
}

/* Time decides, then the order of naming; within a file its own order, whatever its stamps say. */
static void
merge(void)
{
	static const uint32_t times[4][6] = {{1, 5, 5, 2, 9, 9}, {5, 5, 6, 6, 6, 7},
		{0, 0, 5, 1, 1, 5}, {9, 9, 9, 9, 9, 9}};
	struct {
		unsigned next;
	} at[4] = {{0}};
	static struct pkt pkts[BURST];
	unsigned seen = 0;

	for (unsigned f = 0; f < 4; f++) {
		struct bytes b = {0};

		bytes_pcap(&b, 0xa1b2c3d4, 1);
		for (unsigned i = 0; i < 6; i++)
			bytes_record(&b, times[f][i], 0, 1, 1, 16 * f + i);
		save(&b);
	}
	CU_ASSERT_EQUAL_FATAL(open_all(), 0);
	for (unsigned room = 1; !source->ended(source); room = room % 5 + 1) {
		unsigned n = source->rx(source, pkts, room);

		CU_ASSERT(n <= room);
		for (unsigned i = 0; i < n; i++, seen++) {
			unsigned turn = 4;

			for (unsigned f = 0; f < 4; f++)
				if (at[f].next < 6 && (turn == 4 || times[f][at[f].next] <
						times[turn][at[turn].next]))
					turn = f;
			CU_ASSERT_EQUAL(pkts[i].port, 3 + turn);
			CU_ASSERT_EQUAL(*rte_pktmbuf_mtod(pkts[i].mbuf, uint8_t *),
				16 * turn + at[turn].next++);
			CU_ASSERT_EQUAL(pkts[i].id & UINT64_C(0xffffffffffffff), seen + 1);
		}
	}
	CU_ASSERT_EQUAL(seen, 24);
	remove_all();
}

/* A pipe whose writer is slow: packets come as soon as they are there, nothing is waited for long. */
static void
slow_pipe(void)
{
	struct bytes b = {0};
	struct port port = {.id = 0};
	const char *path = paths[0];
	struct pkt pkts[BURST];
	uint64_t done, total;
	int fds[2];

	CU_ASSERT_EQUAL_FATAL(pipe(fds), 0);
	snprintf(paths[0], sizeof(paths[0]), "/dev/fd/%d", fds[0]);
	bytes_pcap(&b, 0xa1b2c3d4, 1);
	bytes_record(&b, 1, 0, 100, 100, 'a');
	bytes_record(&b, 2, 0, 100, 100, 'b');
	CU_ASSERT_EQUAL_FATAL(capture_open(&path, 1, &port, &source, &d), 0);
	CU_ASSERT_EQUAL(source->rx(source, pkts, BURST), 0);
	CU_ASSERT(!source->ended(source));
	CU_ASSERT_EQUAL(write(fds[1], b.data, 200), 200);
	CU_ASSERT_EQUAL(source->rx(source, pkts, BURST), 1);
	CU_ASSERT(filled_with(pkts[0].mbuf, 'a', 100));
	CU_ASSERT_EQUAL(source->rx(source, pkts, BURST), 0);
	CU_ASSERT_EQUAL(write(fds[1], b.data + 200, b.n - 200), (ssize_t)b.n - 200);
	CU_ASSERT_EQUAL(source->rx(source, pkts, BURST), 1);
	CU_ASSERT(filled_with(pkts[0].mbuf, 'b', 100));
	capture_progress(source, &done, &total);
	CU_ASSERT(done == b.n && total == 0);
	close(fds[1]);
	CU_ASSERT_EQUAL(source->rx(source, pkts, BURST), 0);
	CU_ASSERT(source->ended(source));
	CU_ASSERT_EQUAL(capture_error(source, 0, &d), 0);
	source->close(source);
	source = NULL;
	close(fds[0]);
	bytes_fini(&b);
}

/* What is wrong at the end is told at the end, and the other files are read. */
static void
cut_file(void)
{
	struct bytes b = {0};
	struct pkt pkts[BURST];
	unsigned seen = 0;

	bytes_pcap(&b, 0xa1b2c3d4, 1);
	bytes_record(&b, 1, 0, 10, 10, 0);
	bytes_record(&b, 2, 0, 10, 10, 0);
	b.n -= 3;
	save(&b);
	bytes_pcap(&b, 0xa1b2c3d4, 1);
	bytes_record(&b, 5, 0, 10, 10, 0);
	save(&b);
	CU_ASSERT_EQUAL_FATAL(open_all(), 0);
	while (!source->ended(source))
		seen += source->rx(source, pkts, BURST);
	CU_ASSERT_EQUAL(seen, 2);
	CU_ASSERT_EQUAL(capture_error(source, 0, &d), -EINVAL);
	CU_ASSERT_PTR_NOT_NULL(strstr(d.text,
		"/a.pcap: is cut in the middle of packet 2, which begins at byte 50"));
	CU_ASSERT_EQUAL(capture_error(source, 1, &d), 0);
	remove_all();
}

/* A file that becomes shorter while it is read. */
static void
shrinking_file(void)
{
	struct bytes b = {0};
	struct pkt pkts[BURST];
	unsigned seen = 0;

	bytes_pcap(&b, 0xa1b2c3d4, 1);
	for (unsigned i = 0; i < 2000; i++)
		bytes_record(&b, i, 0, 1008, 1008, 0);
	save(&b);
	CU_ASSERT_EQUAL_FATAL(open_all(), 0);
	CU_ASSERT_EQUAL(truncate(paths[0], 1024 * 1024 + 24), 0);
	while (!source->ended(source))
		seen += source->rx(source, pkts, BURST);
	CU_ASSERT_EQUAL(seen, 1024);
	CU_ASSERT_EQUAL(capture_error(source, 0, &d), -EINVAL);
	CU_ASSERT_PTR_NOT_NULL(strstr(d.text, "changed while it was read: it ends at byte 1048600 "
		"instead of 2048024"));
	remove_all();
}

/* The burst is packets @first to @end, counted from 0. */
static void
expect_packets(const struct pkt *pkts, unsigned n, uint64_t first, uint64_t end)
{
	CU_ASSERT_EQUAL(n, end - first);
	for (unsigned i = 0; i < n; i++)
		CU_ASSERT_EQUAL(pkts[i].id, UINT64_C(3) << 56 | (first + i + 1));
}

/* The worker stops where its time has come, and is told when that is. */
static void
until(void)
{
	static const uint32_t seconds[] = {1, 3, 2, 5, 4, 6};
	struct bytes b = {0};
	struct pkt pkts[BURST];
	unsigned n;

	bytes_pcap(&b, 0xa1b2c3d4, 1);
	for (unsigned i = 0; i < 6; i++)
		bytes_record(&b, seconds[i], 0, 60, 60, 0);
	save(&b);
	CU_ASSERT_EQUAL_FATAL(open_all(), 0);
	CU_ASSERT_EQUAL(source->until, UINT64_MAX);
	CU_ASSERT_EQUAL(source->rx(source, pkts, 0), 0);
	CU_ASSERT(source->ahead);
	CU_ASSERT_EQUAL(source->next, 1000000000);
	source->until = 999999999;
	CU_ASSERT_EQUAL(source->rx(source, pkts, BURST), 0);
	source->until = 3000000000;
	n = source->rx(source, pkts, BURST);
	expect_packets(pkts, n, 0, 3);
	CU_ASSERT(source->ahead && source->next == 5000000000);
	CU_ASSERT_EQUAL(source->rx(source, pkts, BURST), 0);
	CU_ASSERT(source->ahead && source->next == 5000000000);
	/* What is behind a later packet waits for it. */
	source->until = 4000000000;
	CU_ASSERT_EQUAL(source->rx(source, pkts, BURST), 0);
	source->until = 5000000000;
	n = source->rx(source, pkts, BURST);
	expect_packets(pkts, n, 3, 5);
	source->until = UINT64_MAX;
	n = source->rx(source, pkts, BURST);
	expect_packets(pkts, n, 5, 6);
	CU_ASSERT_EQUAL(source->rx(source, pkts, BURST), 0);
	CU_ASSERT(!source->ahead);
	CU_ASSERT(source->ended(source));
	remove_all();
}

/* Of several files the next packet is the earliest one. */
static void
until_merged(void)
{
	struct bytes b = {0};
	struct pkt pkts[BURST];

	for (unsigned k = 0; k < 2; k++) {
		bytes_pcap(&b, 0xa1b2c3d4, 1);
		for (unsigned i = 0; i < 100; i++)
			bytes_record(&b, 2 * i + k, 0, 60, 60, 0);
		save(&b);
	}
	CU_ASSERT_EQUAL_FATAL(open_all(), 0);
	for (uint64_t t = 10; t < 200; t += 10) {
		source->until = t * 1000000000 - 1;
		CU_ASSERT_EQUAL(source->rx(source, pkts, BURST), 10);
		CU_ASSERT_EQUAL(pkts[9].ts, (t - 1) * 1000000000);
		CU_ASSERT(source->ahead && source->next == t * 1000000000);
	}
	remove_all();
}

static void
sharable(void)
{
	struct bytes b = {0};
	const char *names[] = {"-"};
	int input = dup(STDIN_FILENO), ends[2];
	char fifo[64];

	bytes_pcap(&b, 0xa1b2c3d4, 1);
	save(&b);
	CU_ASSERT_EQUAL_FATAL(open_all(), 0);
	CU_ASSERT(capture_is_sharable(source, &d));
	source->close(source);

	CU_ASSERT(freopen(paths[0], "r", stdin) != NULL);
	CU_ASSERT_EQUAL_FATAL(capture_open(names, 1, ports, &source, &d), 0);
	CU_ASSERT(!capture_is_sharable(source, &d));
	CU_ASSERT_PTR_NOT_NULL(strstr(d.text, "standard input"));
	source->close(source);
	dup2(input, STDIN_FILENO);
	close(input);

	CU_ASSERT_EQUAL(pipe(ends), 0);
	snprintf(fifo, sizeof(fifo), "/dev/fd/%d", ends[0]);
	names[0] = fifo;
	CU_ASSERT_EQUAL_FATAL(capture_open(names, 1, ports, &source, &d), 0);
	CU_ASSERT(!capture_is_sharable(source, &d));
	CU_ASSERT_PTR_NOT_NULL(strstr(d.text, "is no regular file"));
	source->close(source);
	close(ends[0]);
	close(ends[1]);

	bytes_pcap(&b, 0xa1b2c3d4, 1);
	save(&b);
	CU_ASSERT_EQUAL_FATAL(open_all(), 0);
	CU_ASSERT(!capture_is_sharable(source, &d));
	CU_ASSERT_PTR_NOT_NULL(strstr(d.text, "several captures"));
	remove_all();
}

static void
warnings(void)
{
	struct bytes b = {0};
	struct pkt pkts[BURST];
	struct port_stats st;

	bytes_section(&b);
	bytes_interface(&b, 1, 0, -1, -10);
	bytes_interface(&b, 105, 0, -1, 0);
	bytes_packet(&b, 1, 1, 1, 1, 0);
	bytes_packet(&b, 0, 1, 1, 1, 0);
	save(&b);
	CU_ASSERT_EQUAL_FATAL(open_all(), 0);
	while (!source->ended(source))
		source->rx(source, pkts, BURST);
	CU_ASSERT_EQUAL(source->stats(source, 3, &st), 0);
	CU_ASSERT_EQUAL(st.received, 1);
	CU_ASSERT_EQUAL(st.unknown_link, 1);
	CU_ASSERT(capture_warning(source, 0, &d));
	CU_ASSERT_PTR_NOT_NULL(strstr(d.text, "1 packets of link type 105 (IEEE802_11)"));
	CU_ASSERT_EQUAL(capture_error(source, 0, &d), 0);
	remove_all();
}

static void
refusals(void)
{
	static const struct {
		const char *path, *text;
	} cases[] = {
		{"/nonexistent", "/nonexistent: No such file or directory"},
		{"/tmp", "/tmp: Is a directory"},
		{"/dev/fd/999", "/dev/fd/999: No such file or directory"},
	};
	struct bytes b = {0};

	for (unsigned i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		CU_ASSERT(capture_open(&cases[i].path, 1, ports, &source, &d) < 0);
		CU_ASSERT_STRING_EQUAL(d.text, cases[i].text);
	}
	save(&b);
	CU_ASSERT_EQUAL(open_all(), -EINVAL);
	CU_ASSERT_PTR_NOT_NULL(strstr(d.text, "/a.pcap: is empty"));
	bytes_pcap(&b, 0xa1b2c3d4, 105);
	save(&b);
	CU_ASSERT_EQUAL(open_all(), -EINVAL);
	remove_all();
	/* A header and nothing else is a capture of no packets. */
	bytes_pcap(&b, 0xa1b2c3d4, 1);
	save(&b);
	CU_ASSERT_EQUAL_FATAL(open_all(), 0);
	CU_ASSERT(source->ended(source));
	remove_all();
}

UNIT_SUITE(suite_capture, "app/capture.c", {"one file", one_file}, {"large frames", large_frames},
	{"merge", merge}, {"slow pipe", slow_pipe}, {"cut file", cut_file},
	{"shrinking file", shrinking_file}, {"until", until}, {"until, merged", until_merged},
	{"sharable", sharable}, {"warnings", warnings}, {"refusals", refusals});

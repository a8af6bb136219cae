/*
 * frag: packets through the reassembly of fragments. Input, for each packet: its length (2 bytes), its link
 * type, the time since the last one, its bytes. Besides what the sanitizers see: every fragment has a
 * fate, no datagram is a fragment, and what is shown of one is there.
 */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <rte_eal.h>
#include <rte_mbuf.h>

#include "../../lib/flow/frag.h"

#define HEAD 4
#define LENGTH_MAX 2048
#define SEC UINT64_C(1000000000)

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static struct rte_mbuf mbufs[DECODE_BURST];
static struct decode_scratch scratch;

/* The next packet of @data, in memory that ends with it; bytes taken, 0: there is none. */
static size_t
make(const uint8_t *data, size_t size, struct pkt *p, struct rte_mbuf *m, uint64_t *now)
{
	static uint64_t id;
	uint32_t len;

	if (size < HEAD)
		return 0;
	len = RTE_MIN((uint32_t)(data[0] | data[1] << 8) % LENGTH_MAX, (uint32_t)size - HEAD);
	*now += data[3] * (SEC / 10);
	memset(m, 0, sizeof(*m));
	m->buf_addr = malloc(RTE_MAX(len, 1u));
	memcpy(m->buf_addr, data + HEAD, len);
	m->nb_segs = 1;
	m->pkt_len = len;
	m->data_len = (uint16_t)len;
	*p = (struct pkt){.id = ++id, .ts = *now, .mbuf = m, .cap_len = len,
		.wire_len = len + (data[2] >> 4), .link = data[2] % PKT_NLINKS};
	return HEAD + len;
}

static void
check_datagram(const struct pkt *p)
{
	uint8_t byte;

	if ((p->layers & PKT_BIT(PKT_FRAG)) != 0 && p->ip_ver == 4)
		abort();
	if (p->cap_len != p->mbuf->pkt_len || p->cap_len > p->wire_len || p->data_len > p->cap_len)
		abort();
	if (p->cap_len > 0 && rte_pktmbuf_read(p->mbuf, p->cap_len - 1, 1, &byte) == NULL)
		abort();
	for (uint32_t i = 0; i < p->data_len; i++)
		byte ^= p->data[i];
	*(volatile uint8_t *)&byte;
}

static void
check_stats(const struct frag_table *t)
{
	struct frag_stats s;
	uint64_t sum = 0;

	frag_table_stats(t, &s);
	for (unsigned i = 0; i < FRAG_NFATES; i++)
		sum += s.fate[i];
	if (sum != s.fragments || s.fate[FRAG_WAITING] > s.fragments)
		abort();
}

static struct frag_table *
table(void)
{
	char *eal[] = {"fuzz", "--no-huge", "--no-pci", "-m", "256", "--no-telemetry",
		"--no-shconf", "--log-level=error", NULL};
	struct frag_options opt = {.size = FRAG_SIZE_MIN, .socket = -1, .timeout = 5 * SEC};
	static bool begun;

	if (!begun && rte_eal_init(sizeof(eal) / sizeof(*eal) - 1, eal) < 0)
		abort();
	begun = true;
	return frag_table_new(&opt);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const struct flow_extra *datagrams;
	struct frag_table *t = table();
	struct pkt pkts[DECODE_BURST];
	uint64_t now = SEC;
	unsigned n;

	do {
		size_t len;

		for (n = 0; n < DECODE_BURST; n++, data += len, size -= len) {
			len = make(data, size, &pkts[n], &mbufs[n], &now);
			if (len == 0)
				break;
		}
		decode_burst(pkts, n, &scratch);
		for (unsigned i = 0; i < n; i++)
			pkts[i].fires = PKT_RECEIVE;
		for (unsigned i = frag_burst(t, pkts, n, &datagrams); i > 0; i--)
			check_datagram(datagrams[i - 1].pkt);
		check_stats(t);
		for (unsigned i = 0; i < n; i++)
			free(mbufs[i].buf_addr);
	} while (n == DECODE_BURST);
	frag_table_free(t);
	return 0;
}

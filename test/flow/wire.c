/*
 * wire: see wire.h.
 */
#include "wire.h"

#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <rte_byteorder.h>
#include <rte_tcp.h>

#define L4 34
#define HEADER 20

void
wire_start(struct wire *w)
{
	*w = (struct wire){.version = 4, .now = UINT64_C(1000000000)};
}

void
wire_wait(struct wire *w, uint64_t us)
{
	w->now += us * 1000;
}

static uint8_t
flags_of(const char *text)
{
	static const char names[] = "FSRP.U";
	uint8_t flags = 0;

	for (; *text; text++) {
		CU_ASSERT_FATAL(strchr(names, *text) != NULL);
		flags |= (uint8_t)(1 << (strchr(names, *text) - names));
	}
	return flags;
}

/* The bytes of @hex, blanks skipped; how many. */
static uint32_t
bytes_of(const char *hex, uint8_t *out)
{
	uint32_t n = 0;

	while (hex != NULL && *hex) {
		char digits[3] = {hex[0], hex[1], 0};

		out[n++] = (uint8_t)strtoul(digits, NULL, 16);
		for (hex += 2; *hex == ' '; hex++)
			;
	}
	CU_ASSERT_EQUAL_FATAL(n % 4, 0);
	return n;
}

/* The headers of @g into @bytes. The data was not captured. */
static struct pkt
packet(const struct wire *w, const struct wire_segment *g, uint8_t *bytes)
{
	struct rte_tcp_hdr *h = (struct rte_tcp_hdr *)(bytes + L4);
	uint32_t len = L4 + HEADER + bytes_of(g->options, bytes + L4 + HEADER);

	h->src_port = rte_cpu_to_be_16(g->from == A ? 1000 : 80);
	h->dst_port = rte_cpu_to_be_16(g->from == A ? 80 : 1000);
	h->sent_seq = rte_cpu_to_be_32(g->seq);
	h->recv_ack = rte_cpu_to_be_32(g->ack);
	h->data_off = (uint8_t)((len - L4) / 4 << 4);
	h->tcp_flags = flags_of(g->flags);
	h->rx_win = rte_cpu_to_be_16(g->window < 0 ? 0 : g->window == 0 ? 8192 : g->window);
	return (struct pkt){.id = 1, .ts = w->now, .data = bytes, .ip_ver = w->version,
		.proto = IPPROTO_TCP, .layers = PKT_BIT(PKT_TCP), .tcp_flags = h->tcp_flags,
		.sport = g->from == A ? 1000 : 80, .dport = g->from == A ? 80 : 1000,
		.data_len = (uint16_t)len, .off_l4 = L4, .off_payload = (uint16_t)len,
		.payload_len = g->len, .local = g->local};
}

/* As the table does it. */
static void
meet(struct wire *w, unsigned d, const struct pkt *p)
{
	if (w->f.cid == 0 || flow_tcp.renews(&w->f, d, p)) {
		w->f = (struct flow){.proto = IPPROTO_TCP, .ip_ver = w->version};
		if (!flow_tcp.begins(p))
			return;
		w->f.cid = ++w->made;
		flow_tcp.begin(&w->f, d, p);
	}
	flow_tcp.packet(&w->f, d, p, &w->s);
}

void
wire_take(struct wire *w, const struct wire_segment *g)
{
	uint8_t bytes[L4 + HEADER + 40] = {0}, *exact;
	struct pkt p = packet(w, g, bytes);

	/* Its memory ends with it, so that a sanitizer sees a read beyond. */
	exact = malloc(p.data_len);
	memcpy(exact, bytes, p.data_len);
	p.data = exact;
	w->s = (struct flow_step){0};
	meet(w, g->from, &p);
	free(exact);
	w->events |= w->s.events;
	w->bytes[g->from] += w->s.bytes;
	w->retransmits += w->s.retransmit;
}

struct flow_end
wire_end(const struct wire *w, unsigned d)
{
	struct flow_end end;

	flow_tcp_end(&w->f, d, &end);
	return end;
}

void
wire_open(struct wire *w)
{
	wire_start(w);
	wire_send(w, A, "S", 100, 0, 0);
	wire_send(w, B, "S.", 300, 101, 0);
	wire_send(w, A, ".", 101, 301, 0);
}

const char *
wire_changes(const struct wire *w)
{
	static char text[128];
	int n = 0;

	text[0] = 0;
	for (unsigned i = 0; i < w->s.nchanges; i++)
		n += snprintf(text + n, sizeof(text) - (size_t)n, "%s%c:%d>%d", i ? " " : "",
			'A' + w->s.changes[i].end, w->s.changes[i].from, w->s.changes[i].to);
	return text;
}

/*
 * sctp: packets of associations, RFC 9260: their chunks, as far as they were captured, and whether
 * their verification tags are good. What chunks do to both ends is in sctp_state.c.
 *
 * An association is known here by one address of each end: what a host with several sends to or
 * from another one is another association, picked up midway.
 */
#include "sctp.h"

#include <string.h>

#include <rte_byteorder.h>
#include <rte_common.h>

#define TAG_AT 4	   /* in the common header */
#define CHUNK_LEN 4
#define DATA_LEN 12	   /* of DATA's header behind the chunk's, 3.3.1 */
#define I_DATA_LEN 16	   /* ... of I-DATA's, RFC 8260 2.1 */
#define CHUNKS_MAX 64	   /* that are looked at in a packet */
#define NO_CHUNK 256	   /* a type that there is not */

static uint32_t
be32(const uint8_t *b)
{
	rte_be32_t v;

	memcpy(&v, b, sizeof(v));
	return rte_be_to_cpu_32(v);
}

static uint32_t
tag_of(const struct pkt *p)
{
	return be32(p->data + p->off_l4 + TAG_AT);
}

/* The chunk at byte @at of the payload; false: there is none, or none that is good. */
static bool
read_chunk(const struct pkt *p, uint32_t at, struct sctp_chunk *c)
{
	uint32_t have = RTE_MIN((uint32_t)p->data_len - p->off_payload, p->payload_len);
	const uint8_t *h = p->data + p->off_payload + at;
	uint16_t len;

	if (at + CHUNK_LEN > have)
		return false;
	c->type = h[0];
	c->flags = h[1];
	len = (uint16_t)(h[2] << 8 | h[3]);
	if (len < CHUNK_LEN || len > p->payload_len - at)
		return false;
	c->body = h + CHUNK_LEN;
	c->len = len - (uint32_t)CHUNK_LEN;
	c->have = RTE_MIN(c->len, have - at - CHUNK_LEN);
	return true;
}

static unsigned
first_type(const struct pkt *p)
{
	struct sctp_chunk c;

	return read_chunk(p, 0, &c) ? c.type : NO_CHUNK;
}

/* What is sent to or from an end that has nothing is no beginning. */
static bool
begins(const struct pkt *p)
{
	unsigned type = first_type(p);

	return type != SCTP_ABORT && type != SCTP_SHUTDOWN_COMPLETE;
}

static bool
renews(const struct flow *f, unsigned d, const struct pkt *p)
{
	return sctp_is_over(f) && begins(p) &&
		(first_type(p) == SCTP_INIT || tag_of(p) != f->sent[1 - d].iss);
}

static void
begin(struct flow *f, unsigned d, const struct pkt *p)
{
	unsigned type = first_type(p);

	sctp_state_begin(f, d, type);
	/* Before an INIT both are closed, but it is not over. */
	f->timeout = type == SCTP_INIT ? FLOW_IN_HANDSHAKE : (uint8_t)sctp_state_timeout(f);
}

/* Is @tag, not 0, one that its receiver, whose @own it is, takes? One that is not known yet is
 * learnt. */
static bool
knows(struct flow_sent *own, uint32_t tag)
{
	if (own->iss == 0 && own->una == 0)
		own->iss = tag;
	return tag == own->iss || tag == own->una;
}

/* 8.5. */
static bool
is_tag_good(struct flow *f, unsigned d, const struct sctp_chunk *c)
{
	bool own = (c->type == SCTP_ABORT || c->type == SCTP_SHUTDOWN_COMPLETE) &&
		(c->flags & SCTP_FLAG_T) != 0;

	if (c->type == SCTP_INIT)
		return c->tag == 0;
	return c->tag != 0 && knows(&f->sent[own ? d : 1 - d], c->tag);
}

/* User data of a chunk that is DATA or I-DATA, if it was not sent before. */
static void
take_data(struct flow *f, unsigned d, const struct sctp_chunk *c, struct flow_step *s)
{
	struct flow_sent *mine = &f->sent[d];
	uint32_t head = c->type == SCTP_I_DATA ? I_DATA_LEN : DATA_LEN, tsn;

	if (c->len < head || c->have < sizeof(tsn))
		return;
	tsn = be32(c->body);
	if ((f->flags[d] & FLOW_SYN) != 0 && (int32_t)(tsn - mine->nxt) < 0)
		return;
	f->flags[d] |= FLOW_SYN;
	mine->nxt = tsn + 1;
	s->bytes += c->len - head;
}

static void
take_chunk(struct flow *f, unsigned d, const struct sctp_chunk *c, struct flow_step *s)
{
	if (c->type == SCTP_DATA || c->type == SCTP_I_DATA)
		take_data(f, d, c, s);
	/* TSNs begin anew. */
	if (c->type == SCTP_INIT || c->type == SCTP_INIT_ACK)
		f->flags[d] &= (uint8_t)~FLOW_SYN;
	if (s->nchanges + SCTP_CHANGES <= RTE_DIM(s->changes) && !sctp_is_over(f))
		sctp_state_take(f, d, c, s);
	f->timeout = (uint8_t)sctp_state_timeout(f);
}

static void
packet(struct flow *f, unsigned d, const struct pkt *p, struct flow_step *s)
{
	struct sctp_chunk c = {.tag = tag_of(p)};
	uint32_t at = 0;

	f->flags[d] |= FLOW_SEEN;
	f->sent[d].at = p->ts;
	for (unsigned i = 0; i < CHUNKS_MAX && read_chunk(p, at, &c); i++) {
		if (i == 0 && !is_tag_good(f, d, &c))
			return;
		take_chunk(f, d, &c, s);
		c.cookie |= c.type == SCTP_COOKIE_ECHO;
		at += CHUNK_LEN + RTE_ALIGN_CEIL(c.len, 4u);
	}
	if (s->bytes > 0)
		s->events = FLOW_BIT(FLOW_DATA_SEND) | FLOW_BIT(FLOW_DATA_RECEIVE);
}

const struct flow_proto flow_sctp = {renews, begins, begin, packet};

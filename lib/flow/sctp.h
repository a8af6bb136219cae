/*
 * sctp: a chunk, and what it does to both ends of an association. Internal to the SCTP tracker.
 *
 * Of struct flow_sent an end has here: `iss`, the tag that it has chosen, which is in every packet
 * that is sent to it; `una`, the one that it has offered with its latest INIT or INIT ACK, and
 * which takes the place of `iss` with the cookie; `nxt`, what comes behind the highest TSN that it
 * has sent, if its flags say FLOW_SYN. Tags are never 0: that is one that is not known.
 */
#pragma once

#include "entry.h"

/* RFC 9260 3.2, RFC 8260 2.2.1. */
enum sctp_type {
	SCTP_DATA = 0,
	SCTP_INIT = 1,
	SCTP_INIT_ACK = 2,
	SCTP_SACK = 3,
	SCTP_ABORT = 6,
	SCTP_SHUTDOWN = 7,
	SCTP_SHUTDOWN_ACK = 8,
	SCTP_COOKIE_ECHO = 10,
	SCTP_COOKIE_ACK = 11,
	SCTP_SHUTDOWN_COMPLETE = 14,
	SCTP_I_DATA = 64,
};

struct sctp_chunk {
	const uint8_t *body; /* behind its header */
	uint32_t have;	     /* bytes of it that were captured */
	uint32_t len;	     /* bytes of it by its own account */
	uint32_t tag;	     /* of the packet */
	uint8_t type, flags;
	bool cookie;	     /* it is behind a COOKIE ECHO */
};

#define SCTP_FLAG_T 1 /* of ABORT, SHUTDOWN COMPLETE: the tag is the sender's own (3.3.7) */

/* Changes of states that a chunk makes at most. */
#define SCTP_CHANGES 3

/* The states before a chunk @type of end @d, the first that was seen. */
void sctp_state_begin(struct flow *f, unsigned d, unsigned type);

/* Chunk @c of end @d, in a packet whose tag is good. */
void sctp_state_take(struct flow *f, unsigned d, const struct sctp_chunk *c, struct flow_step *s);

/* enum flow_timeout */
unsigned sctp_state_timeout(const struct flow *f);

/* Are both ends closed after all? */
static inline bool
sctp_is_over(const struct flow *f)
{
	return f->timeout == FLOW_CLOSING && f->state[0] == FLOW_SCTP_CLOSED &&
		f->state[1] == FLOW_SCTP_CLOSED;
}

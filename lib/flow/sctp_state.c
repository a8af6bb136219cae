/*
 * sctp_state: the states of both ends, RFC 9260 4, by what each has sent. SHUTDOWN_PENDING, an end
 * that waits for its data to be acknowledged, does not show on a wire.
 */
#include "sctp.h"

#include <string.h>

#include <rte_byteorder.h>

static void
begin(struct flow *f, unsigned d, int mine, int its)
{
	f->state[d] = (int8_t)mine;
	f->state[1 - d] = (int8_t)its;
}

void
sctp_state_begin(struct flow *f, unsigned d, unsigned type)
{
	switch (type) {
	case SCTP_INIT:
		begin(f, d, FLOW_SCTP_CLOSED, FLOW_SCTP_CLOSED);
		break;
	case SCTP_INIT_ACK:
		begin(f, d, FLOW_SCTP_CLOSED, FLOW_SCTP_COOKIE_WAIT);
		f->flags[1 - d] |= FLOW_ACTIVE;
		break;
	case SCTP_COOKIE_ECHO:
		begin(f, d, FLOW_SCTP_COOKIE_ECHOED, FLOW_SCTP_CLOSED);
		f->flags[d] |= FLOW_ACTIVE;
		break;
	case SCTP_COOKIE_ACK:
		begin(f, d, FLOW_SCTP_ESTABLISHED, FLOW_SCTP_COOKIE_ECHOED);
		f->flags[1 - d] |= FLOW_ACTIVE;
		break;
	case SCTP_SHUTDOWN_ACK:
		begin(f, d, FLOW_SCTP_SHUTDOWN_RECEIVED, FLOW_SCTP_SHUTDOWN_SENT);
		break;
	default:
		begin(f, d, FLOW_SCTP_ESTABLISHED, FLOW_SCTP_ESTABLISHED);
	}
}

unsigned
sctp_state_timeout(const struct flow *f)
{
	bool open = false;

	for (unsigned d = 0; d < 2; d++) {
		if (f->state[d] == FLOW_SCTP_COOKIE_WAIT || f->state[d] == FLOW_SCTP_COOKIE_ECHOED)
			return FLOW_IN_HANDSHAKE;
		open |= f->state[d] == FLOW_SCTP_ESTABLISHED;
	}
	return open && f->state[0] <= FLOW_SCTP_ESTABLISHED &&
		f->state[1] <= FLOW_SCTP_ESTABLISHED ? FLOW_OPEN : FLOW_CLOSING;
}

/* End @d is in a state from @first to @last: it goes to @to. */
static void
move(struct flow *f, unsigned d, int first, int last, int to, struct flow_step *s)
{
	if (f->state[d] >= first && f->state[d] <= last)
		flow_change(f, d, to, s);
}

static void
close_both(struct flow *f, unsigned d, struct flow_step *s)
{
	flow_change(f, d, FLOW_SCTP_CLOSED, s);
	flow_change(f, 1 - d, FLOW_SCTP_CLOSED, s);
}

/* 3.3.2, 3.3.3: the initiate tag is what the chunk begins with. */
static void
offer(struct flow *f, unsigned d, const struct sctp_chunk *c)
{
	rte_be32_t tag;

	if (c->have < sizeof(tag))
		return;
	memcpy(&tag, c->body, sizeof(tag));
	f->sent[d].una = rte_be_to_cpu_32(tag);
}

/* 5.1 A; 5.2.2: to who is established it does nothing before the cookie comes. */
static void
take_init(struct flow *f, unsigned d, const struct sctp_chunk *c, struct flow_step *s)
{
	offer(f, d, c);
	if (f->state[d] >= FLOW_SCTP_ESTABLISHED)
		return;
	f->flags[d] |= FLOW_ACTIVE;
	flow_change(f, d, FLOW_SCTP_COOKIE_WAIT, s);
}

/* 5.1 C */
static void
take_init_ack(struct flow *f, unsigned d, const struct sctp_chunk *c, struct flow_step *s)
{
	offer(f, d, c);
	move(f, 1 - d, FLOW_SCTP_COOKIE_WAIT, FLOW_SCTP_COOKIE_WAIT, FLOW_SCTP_COOKIE_ECHOED, s);
}

/* Has @d begun anew, within an association that it has forgotten? 5.2.4 A. */
static bool
has_restarted(const struct flow *f, unsigned d)
{
	return f->sent[d].iss != 0 && f->sent[d].una != 0 && f->sent[d].una != f->sent[d].iss;
}

/* 5.1 D, 5.2.4 */
static void
take_cookie(struct flow *f, unsigned d, struct flow_step *s)
{
	unsigned r = 1 - d;
	bool anew = has_restarted(f, d) && f->state[d] >= FLOW_SCTP_ESTABLISHED;

	/* Whoever has all but closed sticks to it. */
	if (f->state[r] == FLOW_SCTP_SHUTDOWN_ACK_SENT ||
		(!anew && f->state[r] > FLOW_SCTP_ESTABLISHED))
		return;
	for (unsigned e = 0; e < 2; e++)
		if (f->sent[e].una != 0)
			f->sent[e].iss = f->sent[e].una;
	if (anew) {
		flow_change(f, d, FLOW_SCTP_CLOSED, s);
		flow_change(f, d, FLOW_SCTP_COOKIE_ECHOED, s);
	}
	move(f, d, FLOW_SCTP_CLOSED, FLOW_SCTP_COOKIE_WAIT, FLOW_SCTP_COOKIE_ECHOED, s);
	flow_change(f, r, FLOW_SCTP_ESTABLISHED, s);
}

/* What only an end sends that has, or has answered, a cookie. */
static void
establish(struct flow *f, unsigned d, struct flow_step *s)
{
	if (f->state[1 - d] <= FLOW_SCTP_ESTABLISHED)
		move(f, d, FLOW_SCTP_CLOSED, FLOW_SCTP_COOKIE_ECHOED, FLOW_SCTP_ESTABLISHED, s);
}

/* 5.1 E */
static void
take_cookie_ack(struct flow *f, unsigned d, struct flow_step *s)
{
	if (f->state[d] > FLOW_SCTP_ESTABLISHED)
		return;
	establish(f, d, s);
	move(f, 1 - d, FLOW_SCTP_COOKIE_WAIT, FLOW_SCTP_COOKIE_ECHOED, FLOW_SCTP_ESTABLISHED, s);
}

/* 9.2. Who has received one sends its own only if they have crossed. */
static void
take_shutdown(struct flow *f, unsigned d, struct flow_step *s)
{
	move(f, d, FLOW_SCTP_COOKIE_WAIT, FLOW_SCTP_ESTABLISHED, FLOW_SCTP_SHUTDOWN_SENT, s);
	move(f, d, FLOW_SCTP_SHUTDOWN_RECEIVED, FLOW_SCTP_SHUTDOWN_RECEIVED,
		FLOW_SCTP_SHUTDOWN_SENT, s);
	move(f, 1 - d, FLOW_SCTP_ESTABLISHED, FLOW_SCTP_ESTABLISHED, FLOW_SCTP_SHUTDOWN_RECEIVED,
		s);
}

static void
take_shutdown_ack(struct flow *f, unsigned d, struct flow_step *s)
{
	move(f, d, FLOW_SCTP_ESTABLISHED, FLOW_SCTP_SHUTDOWN_RECEIVED, FLOW_SCTP_SHUTDOWN_ACK_SENT,
		s);
	move(f, 1 - d, FLOW_SCTP_ESTABLISHED, FLOW_SCTP_SHUTDOWN_ACK_SENT, FLOW_SCTP_CLOSED, s);
}

static void
take_complete(struct flow *f, unsigned d, struct flow_step *s)
{
	move(f, 1 - d, FLOW_SCTP_SHUTDOWN_SENT, FLOW_SCTP_SHUTDOWN_ACK_SENT, FLOW_SCTP_CLOSED, s);
	if (f->state[1 - d] == FLOW_SCTP_CLOSED)
		move(f, d, FLOW_SCTP_ESTABLISHED, FLOW_SCTP_SHUTDOWN_ACK_SENT, FLOW_SCTP_CLOSED, s);
}

/* 9.1. One that answers an INIT within an association refuses just that. */
static void
take_abort(struct flow *f, unsigned d, const struct sctp_chunk *c, struct flow_step *s)
{
	struct flow_sent *its = &f->sent[1 - d];

	if (has_restarted(f, 1 - d) && c->tag == its->una && (c->flags & SCTP_FLAG_T) == 0)
		its->una = its->iss;
	else
		close_both(f, d, s);
}

void
sctp_state_take(struct flow *f, unsigned d, const struct sctp_chunk *c, struct flow_step *s)
{
	switch (c->type) {
	case SCTP_INIT: take_init(f, d, c, s); break;
	case SCTP_INIT_ACK: take_init_ack(f, d, c, s); break;
	case SCTP_COOKIE_ECHO: take_cookie(f, d, s); break;
	case SCTP_COOKIE_ACK: take_cookie_ack(f, d, s); break;
	case SCTP_SHUTDOWN: take_shutdown(f, d, s); break;
	case SCTP_SHUTDOWN_ACK: take_shutdown_ack(f, d, s); break;
	case SCTP_SHUTDOWN_COMPLETE: take_complete(f, d, s); break;
	case SCTP_ABORT: take_abort(f, d, c, s); break;
	case SCTP_SACK: establish(f, d, s); break;
	case SCTP_DATA:
	case SCTP_I_DATA:
		if (!c->cookie)
			establish(f, d, s);
		break;
	}
}

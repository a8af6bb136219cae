/*
 * wire: TCP segments between two ends, made for the tests of lib/flow, and the connection that they
 * are of, as the table would have it.
 *
 * End A has port 1000, B has port 80. Time passes with wire_wait() only.
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "../../lib/flow/entry.h"
#include "../unit.h"

enum { A, B };

struct wire {
	struct flow f;
	uint8_t version;      /* 4, 6 */
	uint64_t now;	      /* ns */
	uint64_t made;	      /* connections */
	struct flow_step s;   /* of the last segment */
	uint32_t events;      /* of all */
	uint64_t bytes[2];    /* of all that each end has sent */
	unsigned retransmits; /* of all */
};

struct wire_segment {
	unsigned from;
	const char *flags;   /* "S.": S SYN, F FIN, R RST, P PUSH, U URG, . ACK */
	uint32_t seq, ack, len;
	int window;	     /* 0: 8192; below 0: closed */
	const char *options; /* hex, whole words */
	uint8_t local;	     /* PKT_LOCAL_* */
};

void wire_start(struct wire *w);
void wire_wait(struct wire *w, uint64_t us);
void wire_take(struct wire *w, const struct wire_segment *g);
struct flow_end wire_end(const struct wire *w, unsigned d);

/* wire_send(&w, A, "S", 100, 0, 0, .window = 10): flags, sequence number, acknowledgment, bytes. */
#define wire_send(w, end, bits, number, acknowledged, bytes, ...)                                  \
	wire_take(w, &(struct wire_segment){.from = (end), .flags = (bits), .seq = (number),       \
		.ack = (acknowledged), .len = (bytes), ##__VA_ARGS__})

/* A connection that is just established: A has sent SYN 100, B SYN 300. */
void wire_open(struct wire *w);

/* The state changes of the last segment, as in "A:-6>-2 B:-2>0". */
const char *wire_changes(const struct wire *w);

/* For assertions, by the names of flow.h. */
#define STATES(w, a, b)                                                                            \
	do {                                                                                       \
		CU_ASSERT_EQUAL((w)->f.state[A], FLOW_TCP_##a);                                    \
		CU_ASSERT_EQUAL((w)->f.state[B], FLOW_TCP_##b);                                    \
	} while (0)
#define CHANGES(w, text) CU_ASSERT_STRING_EQUAL(wire_changes(w), text)
#define EVENTS(w, bits) CU_ASSERT_EQUAL((w)->s.events, bits)
#define BIT(event) FLOW_BIT(FLOW_##event)
#define DATA (BIT(DATA_SEND) | BIT(DATA_RECEIVE))

/*
 * entry: a connection as the table keeps it, and what a protocol's tracker does with it. Internal
 * to lib/flow.
 *
 * Four cache lines: who it is; what each end has sent; what is rarely looked at. End 0 is the one
 * whose packet made the entry.
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "flow.h"

/* What one TCP end has sent, and what the other one has said about it. */
struct flow_sent {
	uint64_t at;	     /* ns: the latest segment with data, SYN or FIN */
	uint64_t timed_at;   /* ns: when what ends at timed_seq was sent; 0: none is timed */
	uint32_t timed_seq;
	uint32_t timed_val;  /* its TSval; 0: none */
	uint32_t nxt;	     /* behind the highest byte sent */
	uint32_t edge;	     /* behind the last byte up to which all have been seen */
	uint32_t una;	     /* what its peer has acknowledged; nothing: what it sent first */
	uint32_t wnd;	     /* bytes that it last offered to take, scaled */
	uint32_t srtt, rttvar; /* us, RFC 6298 2, times 8 and times 4; 0: not measured */
	uint32_t flight;     /* the most bytes in flight */
	uint16_t mss;	     /* option of its SYN; 0: none */
	uint8_t wscale;	     /* option of its SYN, plus 1; 0: none */
	uint8_t shift;	     /* its windows' scale: both ends have the option */
	uint32_t iss;	     /* of its SYN; midstream, what comes before the first byte seen */
	uint32_t fack;	     /* highest that was selectively acknowledged; 0: none */
} __rte_cache_aligned;

#define FLOW_HOLES 3

/* What is not looked at for most packets. */
struct flow_rare {
	uint32_t resent;     /* behind the latest retransmission */
	/* Ranges seen beyond `edge`, in order, with gaps between; begin == end: none. */
	struct flow_range {
		uint32_t begin, end;
	} beyond[FLOW_HOLES];
};

/* Bits of flow.flags[]: one end. */
enum {
	FLOW_SYN = 1,	    /* its SYN was seen */
	FLOW_ACTIVE = 2,    /* it opened the connection */
	FLOW_FIN = 4,	    /* it has sent FIN, whose sequence number is nxt - 1 */
	FLOW_RESENT = 8,    /* what is timed was sent again: TSecr tells which copy is meant */
	FLOW_SEEN = 16,	    /* it has sent anything: what sent[] says is known */
	FLOW_ACKED = 32,    /* the other end has acknowledged anything */
	FLOW_LOCAL = 64,    /* its address is the traced host's; of neither end: both are traced */
	FLOW_PROBED = 128,  /* it has sent the byte at `edge` to a closed window */
};

struct flow {
	uint8_t addr[2][16];
	uint16_t port[2];
	uint32_t vlan;	     /* outer VLAN id, and the next one << 12; tags without an id count as
				none */
	uint64_t cid;	     /* 0: the entry is free */
	uint32_t last;	     /* ticks (wheel.h): the latest packet */
	uint32_t next;	     /* in its slot of the wheel; of a free entry: the next free one */
	int8_t state[2];     /* enum flow_tcp_state or flow_sctp_state */
	uint8_t flags[2];
	uint8_t proto;
	uint8_t ip_ver;
	uint8_t timeout;     /* enum flow_timeout that it is under */
	uint8_t port_id;     /* pkt.port of its latest packet */

	struct flow_sent sent[2];

	struct flow_rare rare[2] __rte_cache_aligned;
} __rte_cache_aligned;

/* State changes of a packet: a handshake that was not seen is made up for at once. */
#define FLOW_CHANGES 8

/* What a packet did to its connection. */
struct flow_step {
	uint32_t events;     /* FLOW_BIT()s of both ends */
	uint32_t bytes;	     /* new application data of the sender, in order */
	bool retransmit;
	unsigned nchanges;
	struct {
		uint8_t end;	/* 0, 1: of flow */
		int8_t from, to;
	} changes[FLOW_CHANGES]; /* state changes, in order */
};

/* Protocols. @d: the end that sends @p. */
struct flow_proto {
	/* Does @p begin a connection anew, between the ports of one that is there? */
	bool (*renews)(const struct flow *f, unsigned d, const struct pkt *p);
	/* Is @p worth an entry if there is none? */
	bool (*begins)(const struct pkt *p);
	/* @f is zero but for who it is: the states before @p, its first packet. */
	void (*begin)(struct flow *f, unsigned d, const struct pkt *p);
	/* @p belongs to @f; fills @s, which is zero. Sets f->timeout. */
	void (*packet)(struct flow *f, unsigned d, const struct pkt *p, struct flow_step *s);
};

extern const struct flow_proto flow_tcp, flow_udp, flow_sctp;

/* The state of end @d goes to @to; nothing if it is there. */
void flow_change(struct flow *f, unsigned d, int to, struct flow_step *s);

/* Fill @out with end @d of @f, a TCP connection. */
void flow_tcp_end(const struct flow *f, unsigned d, struct flow_end *out);

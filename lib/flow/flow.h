/*
 * flow: packets into connections, and what each packet means to them.
 *
 * One table a worker, of a size that never changes. flow_burst() takes decoded packets in their
 * order, finds or makes the connection of each, moves the states of both ends on (RFC 9293 for TCP,
 * RFC 9260 for SCTP), sets the bits of the events that the packet is (pkt.fires), and, where
 * somebody wants to read it, notes how both ends stand (pkt.view). What happens without a packet,
 * or more than once with one, becomes a packet of its own that only fires events (struct
 * flow_extra).
 *
 * A connection is known by its addresses, ports, protocol and VLAN tags; both directions are one.
 * States are those that each end's own host has, as far as the wire shows them, and a segment is
 * taken to arrive as soon as it is seen. Sequence numbers are absolute, in host order; times are
 * those of the packets, in nanoseconds.
 *
 * No lock, no allocation, no log, no system call but in flow_table_new() and _free().
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "../decode/decode.h"
#include "../decode/pkt.h"

struct flow;
struct flow_table;

/* Bits of pkt.fires above PKT_RECEIVE and PKT_SEND. Each event is one end's: the packet's
 * sender, or its receiver. docs/providers.md says when they fire. */
enum flow_event {
	FLOW_CONNECT_REQUEST = 2,  /* sender: its initial SYN */
	FLOW_CONNECT_ESTABLISHED,  /* receiver: SYN and ACK in SYN_SENT; simultaneous open: the last
				      ACK */
	FLOW_CONNECT_REFUSED,	   /* receiver: RST in SYN_SENT */
	FLOW_ACCEPT_ESTABLISHED,   /* receiver: the last ACK of the handshake */
	FLOW_ACCEPT_REFUSED,	   /* sender: RST for a SYN */
	FLOW_RETRANSMIT,	   /* sender */
	FLOW_TIMEOUT_RETRANSMIT,   /* sender: ... after at least one RTO of silence */
	FLOW_FUSED_SEND,	   /* sender: TCP data, both ends are local */
	FLOW_FUSED_RECEIVE,	   /* receiver: the same */
	FLOW_DATA_SEND,		   /* sender: new application data, in order (socket:::send) */
	FLOW_DATA_RECEIVE,	   /* receiver: the same */
	/* Of whole datagrams, which need no connection; frag_burst() sets them. Receiver,
	 * sender: */
	FLOW_DELIVER,		   /* a whole IP datagram (ip:::deliver) */
	FLOW_REQUEST,
	FLOW_STREAM_RECEIVE,	   /* ... with a UDP header */
	FLOW_STREAM_SEND,
	FLOW_EXTRA,		   /* from here: fired by extra packets only, seen from the
				      receiver */
	FLOW_STATE_CHANGE = FLOW_EXTRA,
	FLOW_TIMEOUT_IDLE,
	FLOW_TIMEOUT_HANDSHAKE,
	FLOW_NEVENTS
};

#define FLOW_BIT(event) (UINT32_C(1) << (event))

/* The events of whole datagrams: see frag.h. */
#define FLOW_WHOLE                                                                                 \
	(FLOW_BIT(FLOW_DELIVER) | FLOW_BIT(FLOW_REQUEST) | FLOW_BIT(FLOW_STREAM_RECEIVE) |         \
		FLOW_BIT(FLOW_STREAM_SEND))

/* Solaris' numbers (TCP_STATE_* of D). */
enum flow_tcp_state {
	FLOW_TCP_CLOSED = -6,
	FLOW_TCP_LISTEN = -3,
	FLOW_TCP_SYN_SENT,
	FLOW_TCP_SYN_RECEIVED,
	FLOW_TCP_ESTABLISHED,
	FLOW_TCP_CLOSE_WAIT,
	FLOW_TCP_FIN_WAIT_1,
	FLOW_TCP_CLOSING,
	FLOW_TCP_LAST_ACK,
	FLOW_TCP_FIN_WAIT_2,
	FLOW_TCP_TIME_WAIT,
};

/* In the order of sctp_state_string[]. */
enum flow_sctp_state {
	FLOW_SCTP_CLOSED,
	FLOW_SCTP_COOKIE_WAIT,
	FLOW_SCTP_COOKIE_ECHOED,
	FLOW_SCTP_ESTABLISHED,
	FLOW_SCTP_SHUTDOWN_PENDING,
	FLOW_SCTP_SHUTDOWN_SENT,
	FLOW_SCTP_SHUTDOWN_RECEIVED,
	FLOW_SCTP_SHUTDOWN_ACK_SENT,
};

/* One end of a connection, as programs read it (tcpsinfo_t). Zeros: not TCP, or not seen. */
struct flow_end {
	uint32_t iss, irs;	/* initial sequence numbers: sent, received */
	uint32_t suna, snxt;	/* oldest not acknowledged; next to send */
	uint32_t rack, rnxt;	/* last acknowledged to the other end; next expected */
	uint32_t swnd, rwnd;	/* bytes: the other end's window, its own */
	uint32_t mss;		/* bytes that it may send in a segment */
	uint32_t rtt, rtt_sd;	/* us: smoothed, mean deviation; 0: not measured */
	uint32_t rto;		/* ms, RFC 6298 */
	uint32_t cwnd;		/* bytes: the most that was in flight */
	uint32_t sack_fack;	/* highest that was selectively acknowledged */
	uint32_t sack_snxt;	/* next to resend by SACK */
	int8_t state;		/* enum flow_tcp_state or flow_sctp_state */
	int8_t snd_ws, rcv_ws;	/* window scales */
	uint8_t active;		/* 1: it opened the connection */
};

/* Which ends a view shows. */
enum flow_seen {
	FLOW_BEFORE,	/* the receiver, before the packet */
	FLOW_RECEIVER,	/* ... after it */
	FLOW_SENDER,	/* after it */
	FLOW_NSEEN
};

/* Whose the socket at an end is. */
struct flow_owner {
	int32_t pid;		/* process; -1: not known */
	uint32_t uid;		/* user; UINT32_MAX: not known */
	uint32_t name;		/* its name, a number that flow_own() was given; 0: not known */
};

/* What programs read about a packet's connection. A multiple of 64 bytes: each part can be read
 * on its own (helper.h). */
struct flow_view {
	uint64_t cid;		/* the connection's id: that of its first packet; 0: there is
				   none */
	struct flow_owner owner[2]; /* of the receiver's and the sender's socket */
	uint32_t bytes;		/* new application data, in order, with this packet */
	uint8_t retransmit;	/* 1: the packet is a retransmission */
	uint8_t fused;		/* 1: both ends are local */
	struct flow_end end[FLOW_NSEEN] __rte_cache_aligned;
} __rte_cache_aligned;

/* What somebody reads of a view: the part before the ends; an end, FLOW_WANT_END << enum flow_seen;
 * owners, which flow_begun() asks for. And what flow_walk() shows beside. */
enum flow_want {
	FLOW_WANT_VIEW = 1,
	FLOW_WANT_END = 2,
	FLOW_WANT_OWNER = FLOW_WANT_END << FLOW_NSEEN,
	FLOW_WANT_WALK = FLOW_WANT_OWNER << 1,
};

enum flow_timeout {
	FLOW_IN_HANDSHAKE,   /* before it is established */
	FLOW_OPEN,	     /* TCP, and SCTP: established */
	FLOW_DATAGRAM,	     /* UDP */
	FLOW_CLOSING,	     /* FIN or RST was sent */
	FLOW_IN_TIME_WAIT,   /* one end is in TIME_WAIT */
	FLOW_NTIMEOUTS
};

struct flow_options {
	size_t size;	     /* bytes for the table; at least FLOW_SIZE_MIN */
	int socket;	     /* NUMA node */
	uint64_t layers;     /* PKT_TCP, PKT_UDP, PKT_SCTP: bits of those that are tracked */
	uint32_t events;     /* FLOW_BIT()s that somebody waits for */
	unsigned want;	     /* enum flow_want */
	uint64_t timeout[FLOW_NTIMEOUTS]; /* ns without a packet after which a connection ends */
};

#define FLOW_SIZE_MIN (UINT64_C(64) << 10)

/* What a table has counted. made = live + ended + expired + evicted. */
struct flow_stats {
	uint64_t made;	  /* connections */
	uint64_t live;	  /* that are in the table */
	uint64_t ended;	  /* replaced by a new one between the same ports */
	uint64_t expired; /* idle, or closed for long enough */
	uint64_t evicted; /* the oldest idle ones, for lack of room */
	uint64_t drops;	  /* packets whose connection found no room: they have none */
};

/* A packet that is none, or one once more: it fires events only. @pkt has addresses and ports as
 * if it had been sent to the end whose event it is, and a view. Packets of a burst's extras lie
 * one after the other in an array. */
struct flow_extra {
	unsigned before; /* it fires before packet @before of the burst (n: after the last one) */
	struct pkt *pkt;
};

/* NULL with errno. Freed by the caller with flow_table_free(). */
struct flow_table *flow_table_new(const struct flow_options *opt);
void flow_table_free(struct flow_table *t);

/* From the next burst on: what flow_options of these names say. Owners and listing can be had only
 * by a table that was made with them. */
void flow_table_want(struct flow_table *t, uint64_t layers, uint32_t events, unsigned want);

/* Before flow_burst(): what frag_burst() has left of the same burst. Each datagram gets the view
 * of its connection, which its fragments have made. */
void flow_datagrams(struct flow_table *t, const struct flow_extra *datagrams, unsigned n);

/* The next @n <= DECODE_BURST packets, decoded, with `fires` and `local` set. Sets events and
 * views, which are valid until the next call, and leaves extra packets in *extras, in order:
 * their number. */
unsigned flow_burst(struct flow_table *t, struct pkt *pkts, unsigned n,
	const struct flow_extra **extras);

/* No packet came, or somebody else took it: it is @now. Extra packets as above, all with
 * before == 0. */
unsigned flow_idle(struct flow_table *t, uint64_t now, const struct flow_extra **extras);

/* The views of the last call, by number (pkt.view); number 0 is flow_none. */
const struct flow_view *flow_views(const struct flow_table *t);

/* No connection: all zeros, but for pids and uids of -1. */
extern const struct flow_view flow_none;

void flow_table_stats(const struct flow_table *t, struct flow_stats *out);

/* --- owners ----------------------------------------------------------------------------------- */

/* A connection that has begun, for who finds out whose its ends are. End 0 is the one whose
 * packet was the first. */
struct flow_begun {
	uint64_t cid;
	uint32_t entry;		/* where it is kept */
	uint8_t addr[2][16];
	uint16_t port[2];	/* host order */
	uint16_t port_id;	/* pkt.port */
	uint8_t proto, ip_ver;
};

/* What was found out. */
struct flow_owned {
	uint64_t cid;
	uint32_t entry;
	struct flow_owner owner[2];
};

/* Connections that began in the last flow_burst(), if owners are wanted: their number. */
unsigned flow_begun(const struct flow_table *t, const struct flow_begun **out);

/* The owners of a connection, from the next packet on; nothing if it is not there any more. */
void flow_own(struct flow_table *t, const struct flow_owned *o);

/* --- listing ---------------------------------------------------------------------------------- */

/* A connection as it stands. End 0 is the one that opened it, as far as that was seen. */
struct flow_info {
	uint64_t cid;
	uint64_t begun;		/* ns: its first packet */
	uint64_t last;		/* ns, about: its latest packet */
	uint16_t vlan[2];	/* ids, outer first; 0: none */
	uint16_t port_id;	/* pkt.port of its latest packet */
	uint8_t proto, ip_ver;
	struct flow_info_end {
		uint8_t addr[16];
		uint16_t port;	/* host order */
		int8_t state;	/* enum flow_tcp_state or flow_sctp_state */
		bool active;	/* it opened the connection */
		uint32_t rtt;	/* us, smoothed; 0: not measured */
		uint32_t retransmits;
		uint64_t bytes, packets; /* that it sent; of application data, repeated ones too */
		struct flow_owner owner;
	} end[2];
};

#define FLOW_PAGE 128

/* Some connections, and where to go on. Zeroed: from the beginning. */
struct flow_page {
	uint32_t at;
	unsigned n;		/* 0: that was all */
	uint64_t now;		/* ns: the table's time */
	struct flow_info list[FLOW_PAGE];
};

/* The next connections of @t, which was made with FLOW_WANT_WALK. Between two calls the table may
 * change: each connection is shown as it is when its page is made. */
void flow_walk(const struct flow_table *t, struct flow_page *page);

/* "established", "cookie-wait"; "-" where a protocol has no states. */
const char *flow_state_name(unsigned proto, int state);

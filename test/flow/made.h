/*
 * made: decoded packets for the tests of the table, without bytes: UDP, from one number to another.
 */
#pragma once

#include "../../lib/flow/table.h"
#include "../unit.h"

#define MADE_SEC UINT64_C(1000000000)

/* A datagram of @bytes from host @from to host @to, both below 2^24, at port 1000 and 53. At @ts. */
struct pkt made_udp(uint32_t from, uint32_t to, uint64_t ts, uint32_t bytes);

/* The answer to @p, 1 ms later. */
struct pkt made_answer(const struct pkt *p);

/* A table of @flows connections at least, with short timeouts: UDP 10 s. */
struct flow_table *made_table(unsigned flows, unsigned want);

/* Give @p to @t as a burst of its own. */
void made_give(struct flow_table *t, struct pkt *p);

/* The id of the connection that @p was found to be of. */
uint64_t made_cid(const struct flow_table *t, const struct pkt *p);

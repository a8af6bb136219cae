/* eval_state: what eval.c and eval_packet.c share. */
#pragma once

#include "eval.h"
#include "prov.h"

/* One clause on one packet. */
struct eval {
	const struct ruleset *rs;
	const struct enabling *en;
	struct exec *x;
	struct pkt *pkt;
};

/* eval.c */
int64_t eval_int(struct eval *v, const struct expr *e);
/* The low bytes of @x as a value of type @t: extended by its sign. */
int64_t eval_canonical(uint64_t x, const struct type *t);

/* eval_packet.c */
int64_t eval_member_int(const struct eval *v, const struct prov_member *m);
uint64_t eval_member_str(const struct eval *v, const struct prov_member *m);
uint64_t eval_address_of(struct eval *v, const struct expr *e);
int64_t eval_memory(struct eval *v, const struct expr *e); /* DEREF, MEMBER, INDEX in memory */
int64_t eval_index(struct eval *v, const struct expr *e);

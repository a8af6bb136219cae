/* eval_state: what eval.c, eval_packet.c and eval_memory.c share. */
#pragma once

#include "eval.h"
#include "prov.h"

/* One clause on one packet. */
struct eval {
	const struct ruleset *rs;
	const struct enabling *en;
	struct exec *x;
	struct pkt *pkt;
	unsigned end_arg; /* of the member that is read: args[end_arg] */
};

/* eval.c */
int64_t eval_int(struct eval *v, const struct expr *e);
uint64_t eval_any(struct eval *v, const struct expr *e); /* a number, a handle, or an address */
uint8_t *eval_var_at(const struct eval *v, const struct var *var);
void eval_key(struct eval *v, const struct agg_def *def, struct expr *const *keys, uint64_t *key);
/* The low bytes of @x as a value of type @t: extended by its sign. */
int64_t eval_canonical(uint64_t x, const struct type *t);

/* eval_packet.c */
int64_t eval_member_int(struct eval *v, const struct expr *e);
uint64_t eval_member_str(struct eval *v, const struct expr *e);
uint64_t eval_row_address(const struct eval *v, const struct prov_load *l);
int64_t eval_index(struct eval *v, const struct expr *e);

/* eval_memory.c: addresses as numbers; of what is read, and of what is written (made if it must
 * be) */
uint64_t eval_address_of(struct eval *v, const struct expr *e);
uint64_t eval_target(struct eval *v, const struct expr *e);
int64_t eval_memory(struct eval *v, const struct expr *e); /* a number in memory */
int64_t eval_load_at(struct eval *v, const struct expr *e, uint64_t addr);
int64_t eval_store_at(struct eval *v, const struct expr *e, uint64_t addr, int64_t value);
uint64_t eval_string_at(struct eval *v, const struct expr *e);
void eval_put_string(struct eval *v, const struct expr *e, uint64_t h);
uint64_t eval_assign_memory(struct eval *v, const struct expr *e);
/* Copy the bytes of @e to @to. */
void eval_fetch(struct eval *v, void *to, const struct expr *e, bool dump);

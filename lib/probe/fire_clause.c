/* fire_clause: one clause on one packet: guard, body, record, fault. */
#include <string.h>

#include "eval.h"
#include "fire.h"
#include "fire_clause.h"
#include "str.h"

/* A ring forgets its oldest records. */
static bool
ring_room(struct live *lv, size_t bytes)
{
	if (bytes > lv->rec_size)
		return false;
	for (;;) {
		if (lv->rec_wrap == 0) {
			if (lv->rec_size - lv->rec_used >= bytes)
				return true;
			lv->rec_wrap = lv->rec_used;
			lv->rec_head = lv->rec_used = 0;
		}
		while (lv->rec_head < lv->rec_wrap && lv->rec_head - lv->rec_used < bytes)
			lv->rec_head +=
				((const struct record_hdr *)(lv->rec + lv->rec_head))->size;
		if (lv->rec_head < lv->rec_wrap)
			return true;
		lv->rec_head = lv->rec_wrap = 0;
	}
}

/* Once there was no room, there is none for what is smaller either; END has its own. */
static bool
fill_room(struct engine *e, size_t bytes)
{
	if (e->live->rec_size - e->live->rec_used >= bytes + e->reserve)
		return true;
	e->reserve = e->live->rec_size;
	e->stopped = true;
	return false;
}

/* Room in the record buffer for @bytes more; hands the buffer over if that helps. */
static bool
have_room(struct engine *e, size_t bytes)
{
	if (e->rs->opt.policy == RULESET_RING)
		return ring_room(e->live, bytes);
	if (e->rs->opt.policy == RULESET_FILL)
		return fill_room(e, bytes);
	if (e->live->rec_size - e->live->rec_used >= bytes)
		return true;
	if (e->turn != NULL) {
		agg_apply(e->live->agg, &e->x->pend);
		e->turn(e, e->wait);
	}
	return e->live->rec_size - e->live->rec_used >= bytes;
}

/* What found no room. A buffer that was to be filled is full. */
static void
drop_record(struct engine *e)
{
	e->live->drops[EXEC_DROP_PRINCIPAL] += e->rs->opt.policy != RULESET_FILL;
}

/* Bytes of the packet behind the record of @en. */
static uint32_t
tail_bytes(const struct engine *e, const struct enabling *en, const struct pkt *pkt)
{
	return en->saves ? record_packet_bytes(pkt, e->rs->opt.pcapsize) : 0;
}

/* The record of a clause: @bytes, of which @rec has those behind the header, and @tail bytes for
 * the packet (0: it is not saved); written to @to. */
static void
make_record(const struct engine *e, const struct pkt *pkt, const void *rec, uint32_t bytes,
	uint32_t tail, uint8_t *to)
{
	struct record_hdr hdr = {.size = bytes + tail, .epid = (uint32_t)e->x->epid, .ts = pkt->ts,
		.seq = pkt->id, .cpu = (uint32_t)e->x->cpu, .fault = (uint16_t)e->x->fault,
		.fault_at = (uint16_t)e->x->fault_at, .fault_addr = e->x->fault_addr};

	memcpy(to, &hdr, sizeof(hdr));
	memcpy(to + sizeof(hdr), (const uint8_t *)rec + sizeof(hdr), bytes - sizeof(hdr));
	if (tail > 0)
		record_packet_put(to + bytes, pkt, e->rs->opt.pcapsize, e->x->wall_offset);
}

static void
put_record(struct engine *e, const struct pkt *pkt, const void *rec, uint32_t bytes, uint32_t tail)
{
	make_record(e, pkt, rec, bytes, tail, e->live->rec + e->live->rec_used);
	e->live->rec_used += bytes + tail;
	e->live->records++;
}

/* The clause faulted: a record that says so, and the ERROR probe. A fault in an ERROR clause is
 * only counted. */
static void
on_fault(struct engine *e, const struct engine_unit *u, struct pkt *pkt)
{
	struct exec *x = e->x;
	uint64_t saved[EXEC_NARGS], epid = x->epid, probe_id = x->probe_id;

	e->live->faults++;
	if (u->en->probe->kind == PROBE_ERROR) {
		e->live->drops[EXEC_DROP_DBLERROR]++;
		e->going = false;
		x->fault = EXEC_OK;
		return;
	}
	if (have_room(e, sizeof(struct record_hdr)))
		put_record(e, pkt, x->mem, sizeof(struct record_hdr), 0);
	else
		drop_record(e);
	memcpy(saved, x->arg, sizeof(saved));
	memset(x->arg, 0, sizeof(x->arg));
	x->arg[1] = epid;
	x->arg[2] = x->fault_at;
	x->arg[4] = x->fault;
	x->arg[5] = x->fault_addr;
	x->fault = EXEC_OK;
	for (unsigned i = 0; i < e->rs->probes->n; i++) {
		const struct probe *p = e->rs->probes->list[i];

		if (p->kind == PROBE_ERROR) {
			fire_probe(e, p, pkt->ts, pkt->id);
			break;
		}
	}
	if (e->cut != NULL)
		e->cut = u->en->probe;
	e->going = false;
	memcpy(x->arg, saved, sizeof(saved));
	x->epid = epid;
	x->probe_id = probe_id;
}

/* The clause ends early, with or without a word. */
static void
abort_clause(struct engine *e, const struct engine_unit *u, struct pkt *pkt)
{
	if (e->x->fault != EXEC_DROPPED)
		on_fault(e, u, pkt);
	e->x->fault = EXEC_OK;
}

/* Which probe fires, for the variables that tell. */
static void
set_context(struct engine *e, const struct enabling *en, const struct pkt *pkt)
{
	const struct ruleset *rs = e->rs;
	struct exec *x = e->x;

	x->epid = en->epid;
	x->pkt = (uintptr_t)pkt;
	if (en->probe->kind != PROBE_PACKET) {
		x->probe_id = en->probe->e.id;
		x->port_name = str_make(AGG_STR_NONE, 0);
		x->probe_func = x->port_driver = str_make(AGG_STR_EMPTY, 0);
		return;
	}
	x->epid = en->epid_of_port[pkt->port];
	x->probe_id = rs->epids[x->epid - 1].probe_id;
	x->probe_func = x->port_name = str_make(AGG_STR_CONST, rs->port_name[pkt->port]);
	x->port_driver = str_make(AGG_STR_CONST, rs->port_driver[pkt->port]);
	x->arg[0] = pkt->id;
}

static bool
guard_holds(struct engine *e, const struct engine_unit *u, struct pkt *pkt)
{
	if (e->kind == ENGINE_TREE)
		return eval_predicate(e->rs, u->en, e->x, pkt);
	return !u->en->has_guard || load_run(&u->guard, pkt) != 0;
}

static void
run_body(struct engine *e, const struct engine_unit *u, struct pkt *pkt)
{
	bool ip4 = pkt->ip_ver == 4;

	if (e->kind == ENGINE_TREE) {
		eval_body(e->rs, u->en, e->x, pkt);
		return;
	}
	if (u->en->has_body)
		load_run(ip4 ? &u->body4 : &u->body, pkt);
	if (u->en->simple)
		e->x->pend.used += ip4 ? u->bytes4 : u->bytes;
}

/* The record of a clause, where speculate() and discard() want it. */
static void
put_own(struct engine *e, const struct enabling *en, const struct pkt *pkt)
{
	const uint8_t *rec = (uint8_t *)e->x->mem + e->rs->locals_bytes;
	uint32_t tail = tail_bytes(e, en, pkt);
	struct specs *s = e->x->specs;

	if (en->record && s->into == NULL)
		put_record(e, pkt, rec, en->rec_bytes, tail);
	else if (en->record && !s->nowhere)
		make_record(e, pkt, rec, en->rec_bytes, tail,
			specs_put(s, en->rec_bytes + tail));
}

/* What commit() took out goes to the principal buffer, or nothing of it does. */
static void
end_specs(struct engine *e)
{
	struct specs *s = e->x->specs;
	const struct spec_buf *b = &s->spare;

	if (s->committed && have_room(e, b->used)) {
		memcpy(e->live->rec + e->live->rec_used, b->mem, b->used);
		e->live->rec_used += b->used;
		e->live->records += b->n;
	} else if (s->committed) {
		drop_record(e);
	}
	specs_end(s);
}

/* After the body of a clause that has not been aborted: what its actions ask for. */
static void
finish(struct engine *e, const struct enabling *en)
{
	e->going = true;
	if (en->stop)
		e->stopped = true;
	if (en->cut)
		e->cut = en->probe;
}

/* After all clauses of a firing: what they say about aggregations includes what each of them
 * counted, as in DTrace, which reads aggregations when it consumes the record. */
void
fire_end(struct engine *e)
{
	if (e->cut == NULL)
		return;
	e->cut = NULL;
	if (e->turn == NULL)
		return;
	agg_apply(e->live->agg, &e->x->pend);
	e->turn(e, e->wait);
}

void
fire_drops(struct engine *e)
{
	if (!e->x->dropped)
		return;
	for (unsigned i = 0; i < EXEC_NDROPS; i++)
		e->live->drops[i] += e->x->drops[i];
	memset(e->x->drops, 0, sizeof(e->x->drops));
	e->x->dropped = false;
}

/* What the clause finds as it starts. False: it is a part of a divided clause that has ended
 * already. */
static bool
begin(struct engine *e, const struct enabling *en)
{
	struct exec *x = e->x;

	if (en->clause->part > 0) {
		if (!e->going)
			return false;
	} else {
		x->scratch_used = 0;
		x->alloca_used = 0;
		e->going = false;
	}
	x->alive = 1;
	x->statement = 0;
	return true;
}

/* Does the clause run? Without room for its record DTrace does not run it, and counts a drop. */
static bool
may_run(struct engine *e, const struct engine_unit *u, struct pkt *pkt)
{
	if (!guard_holds(e, u, pkt)) {
		if (!e->x->alive)
			on_fault(e, u, pkt);
		return false;
	}
	if (!u->en->record || have_room(e, u->en->rec_bytes + tail_bytes(e, u->en, pkt)))
		return true;
	drop_record(e);
	e->going = false;
	return false;
}

static void
run(struct engine *e, const struct engine_unit *u, struct pkt *pkt)
{
	const struct enabling *en = u->en;
	struct exec *x = e->x;

	if (x->pend.used + en->pend_bytes > AGG_PEND_BYTES)
		agg_apply(e->live->agg, &x->pend);
	if (en->speculates)
		x->specs->need = (struct spec_need){en->need.bytes + tail_bytes(e, en, pkt),
			en->need.align};
	run_body(e, u, pkt);
	if (x->alive)
		put_own(e, en, pkt);
	if (en->speculates)
		end_specs(e);
	if (x->alive)
		finish(e, en);
	else
		abort_clause(e, u, pkt);
}

void
fire_clause(struct engine *e, unsigned index, struct pkt *pkt)
{
	const struct engine_unit *u = &e->units[index];

	if (!begin(e, u->en))
		return;
	set_context(e, u->en, pkt);
	if (may_run(e, u, pkt)) {
		e->live->matched[index]++;
		run(e, u, pkt);
	}
	fire_drops(e);
}

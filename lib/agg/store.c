/* store: how an aggregation's definition becomes tables. */
#include "fn.h"
#include "store.h"

void
agg_store_init(struct agg_store *s, const struct agg_def *def)
{
	unsigned head = def->head_words, val;

	s->def = def;
	s->pooled = def->val_words > AGG_TABLE_INLINE_WORDS;
	s->how = s->pooled ? (fn_quantize_is_log(def) ? AGG_STORE_LOG : AGG_STORE_HIST) :
		def->fn == &fn_count ? AGG_STORE_COUNT :
		def->fn == &fn_sum   ? AGG_STORE_SUM :
				       AGG_STORE_ADD;
	s->ntables = def->tail_words > 0 ? 2 : 1;
	s->pool.words = def->val_words;
	val = s->pooled ? 1 : def->val_words;
	agg_table_shape(&s->table[AGG_NARROW], head, head - 1, val);
	agg_table_shape(&s->table[AGG_WIDE], head + def->tail_words, head - 1, val);
}

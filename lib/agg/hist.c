/* hist: the arithmetic that the quantize family shares. */
#include "hist.h"

void
agg_hist_add(const struct agg_def *def, uint64_t *state, const uint64_t *operands)
{
	state[def->fn->hist->word(def, (int64_t)operands[0])] += def->weighted ? operands[1] : 1;
}

void
agg_hist_merge(const struct agg_def *def, uint64_t *into, const uint64_t *from)
{
	for (uint32_t i = 0; i < def->val_words; i++)
		into[i] += from[i];
}

int64_t
agg_hist_count(const struct agg_def *def, const uint64_t *state, uint32_t i)
{
	uint32_t word = i - def->fn->hist->first(def);

	return state != NULL && word < def->val_words ? (int64_t)state[word] : 0;
}

void
agg_hist_extend(const struct agg_def *def, const uint64_t *state, uint32_t *first, uint32_t *last)
{
	uint32_t n = def->fn->hist->buckets(def);

	for (uint32_t i = 0; i < n; i++) {
		if (agg_hist_count(def, state, i) == 0)
			continue;
		if (i < *first)
			*first = i;
		if (i > *last)
			*last = i;
	}
}

void
agg_hist_widen(const struct agg_def *def, uint32_t *first, uint32_t *last)
{
	if (*first > *last) {
		*first = def->fn->hist->empty(def);
		*last = *first + 2;
		return;
	}
	*first -= *first > 0;
	*last += *last < def->fn->hist->buckets(def) - 1;
}

struct agg_hist_rank
agg_hist_rank(const struct agg_def *def, const uint64_t *state)
{
	const struct agg_hist *h = def->fn->hist;
	struct agg_hist_rank rank = {0};
	uint32_t first = h->first(def);

	for (uint32_t w = 0; state != NULL && w < def->val_words; w++) {
		int64_t value;

		if (state[w] == 0)
			continue;
		value = h->value(def, first + w);
		rank.sum += (__int128)value * (int64_t)state[w];
		if (value == 0)
			rank.zero += (int64_t)state[w];
	}
	return rank;
}

/* sort: multikey quicksort. */
#include "sort.h"

#define SMALL 16

static void sort_filled(const struct agg_sort *s, struct agg_sort_at at, struct agg_sort_elem *e,
	size_t n);

static inline void
swap(struct agg_sort_elem *a, struct agg_sort_elem *b)
{
	struct agg_sort_elem t = *a;

	*a = *b;
	*b = t;
}

/* All of @e have the same image. */
static void
sort_equal(const struct agg_sort *s, struct agg_sort_at at, struct agg_sort_elem *e, size_t n)
{
	if (n < 2)
		return;
	if (s->next(s->arg, &at, e->image)) {
		s->fill(s->arg, at, e, n);
		sort_filled(s, at, e, n);
		return;
	}
	for (size_t i = 1; i < n; i++)
		e[i].ref |= AGG_SORT_EQUAL;
}

static void
sort_small(const struct agg_sort *s, struct agg_sort_at at, struct agg_sort_elem *e, size_t n)
{
	size_t run = 0;

	for (size_t i = 1; i < n; i++) {
		struct agg_sort_elem x = e[i];
		size_t j = i;

		for (; j > 0 && e[j - 1].image > x.image; j--)
			e[j] = e[j - 1];
		e[j] = x;
	}
	for (size_t i = 1; i <= n; i++) {
		if (i < n && e[i].image == e[run].image)
			continue;
		sort_equal(s, at, e + run, i - run);
		run = i;
	}
}

static uint64_t
median(uint64_t a, uint64_t b, uint64_t c)
{
	if (a > b) {
		uint64_t t = a;

		a = b;
		b = t;
	}
	return c < a ? a : c > b ? b : c;
}

/* Of nine elements spread over all, so that no order that rows come in is a bad one. */
static uint64_t
pivot(const struct agg_sort_elem *e, size_t n)
{
	size_t d = (n - 1) / 8;

	return median(median(e[0].image, e[d].image, e[2 * d].image),
		median(e[3 * d].image, e[4 * d].image, e[5 * d].image),
		median(e[6 * d].image, e[7 * d].image, e[n - 1].image));
}

static void
sort_filled(const struct agg_sort *s, struct agg_sort_at at, struct agg_sort_elem *e, size_t n)
{
	while (n > SMALL) {
		uint64_t p = pivot(e, n);
		size_t less = 0, more = n, i = 0;

		while (i < more) {
			if (e[i].image < p)
				swap(&e[less++], &e[i++]);
			else if (e[i].image > p)
				swap(&e[i], &e[--more]);
			else
				i++;
		}
		sort_equal(s, at, e + less, more - less);
		/* Recurse into the smaller side only: the depth is a logarithm. */
		if (less < n - more) {
			sort_filled(s, at, e, less);
			e += more;
			n -= more;
		} else {
			sort_filled(s, at, e + more, n - more);
			n = less;
		}
	}
	sort_small(s, at, e, n);
}

void
agg_sort(const struct agg_sort *s, struct agg_sort_elem *e, size_t n)
{
	struct agg_sort_at at = {0, 0};

	if (n == 0)
		return;
	s->fill(s->arg, at, e, n);
	sort_filled(s, at, e, n);
}

/* consumer: see consumer.h. What is printed when, and every blank, is libdtrace's. */
#include "consumer.h"

#include <errno.h>
#include <inttypes.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "action.h"
#include "exec.h"
#include "text.h"

int
consumer_init(struct consumer *c)
{
	c->opt.look.strings = &c->strings;
	c->first_out = -1;
	c->result = agg_result_new(c->defs, c->ndefs);
	c->printed = calloc(c->ndefs + 1, sizeof(*c->printed));
	if (c->result && c->printed)
		return 0;
	consumer_fini(c);
	return -ENOMEM;
}

void
consumer_fini(struct consumer *c)
{
	if (c->result)
		agg_result_free(c->result);
	free(c->printed);
	free(c->capture);
	if (c->first_out >= 0)
		close(c->first_out);
	c->first_out = -1;
	c->result = NULL;
	c->printed = NULL;
	c->capture = NULL;
}

int
consumer_error(struct consumer *c, const char *fmt, ...)
{
	char text[1024];
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(text, sizeof(text), fmt, ap);
	va_end(ap);
	c->message(c->message_arg, text);
	return -EINVAL;
}

int64_t
consumer_int(const struct action_use *use, unsigned i, const uint8_t *rec)
{
	struct text_value v;

	text_field(&v, NULL, rec, &use->fields[i]);
	return (int64_t)v.num;
}

/* How far a format has come. */
struct cursor {
	const struct consumer *c;
	const struct action_use *use;
	const uint8_t *rec;
	unsigned next;
};

static void
next_arg(void *ctx, struct text_value *v)
{
	struct cursor *at = ctx;

	text_field(v, &at->c->strings, at->rec, &at->use->fields[at->next++]);
}

int
consumer_format(struct consumer *c, FILE *out, const struct action_use *use, const uint8_t *rec)
{
	struct cursor at = {.c = c, .use = use, .rec = rec};
	struct text_source source = {.arg = next_arg, .ctx = &at};

	return text_format(out, use->format, &source);
}

char *
consumer_text(struct consumer *c, const struct action_use *use, const uint8_t *rec)
{
	char *text = NULL;
	size_t len;
	FILE *f = open_memstream(&text, &len);
	int ret = f == NULL ? -errno : consumer_format(c, f, use, rec);

	if (f != NULL && fclose(f) != 0)
		ret = -errno;
	if (ret == 0)
		return text;
	free(text);
	errno = -ret;
	return NULL;
}

void
consumer_fault(struct consumer *c, const uint8_t *rec, const char *fmt, ...)
{
	const struct record_hdr *h = (const struct record_hdr *)rec;
	const struct consumer_enabling *e = &c->enablings[h->epid - 1];
	char text[1024];
	va_list ap;

	va_start(ap, fmt);
	vsnprintf(text, sizeof(text), fmt, ap);
	va_end(ap);
	consumer_error(c, "error in dt_clause_%u for probe ID %u (%s:%s:%s:%s): %s", e->clause,
		e->probe_id, e->prov, e->mod, e->func, e->name, text);
}

/* A clause that was aborted. */
static void
tell_fault(struct consumer *c, const struct record_hdr *h)
{
	char details[32] = "";

	if (h->fault == EXEC_BADADDR || h->fault == EXEC_BADALIGN)
		snprintf(details, sizeof(details), " (0x%" PRIx64 ")", h->fault_addr);
	consumer_fault(c, (const uint8_t *)h, "%s%s at BPF pc %u", exec_fault_name(h->fault),
		details, h->fault_at);
}

/* "CPU ID FUNCTION:NAME ", which starts the output of every record that is not quiet. */
static void
begin_line(struct consumer *c, const struct record_hdr *h, const struct consumer_enabling *e)
{
	int pad = 32 - (int)(strlen(e->func) + 1 + strlen(e->name));

	if (!c->header_done)
		fprintf(c->out, "%3s %6s %32s\n", "CPU", "ID", "FUNCTION:NAME");
	c->header_done = true;
	fprintf(c->out, "%3" PRIu32 " %6" PRIu32 " %*s%s:%s ", h->cpu, e->probe_id,
		pad > 0 ? pad : 0, "", e->func, e->name);
}

/* The same with flowindent, quiet or not. Only functions of a program call one another, and probes
 * that are no entry and no return have this mark and no indent. */
static void
begin_flow_line(struct consumer *c, const struct record_hdr *h, const struct consumer_enabling *e)
{
	int pad = 41 - (int)(2 + strlen(e->func) + 1 + strlen(e->name));

	if (!c->header_done)
		fprintf(c->out, "%3s %-41s\n", "CPU", "FUNCTION");
	c->header_done = true;
	fprintf(c->out, "%3" PRIu32 " | %s:%s%*s ", h->cpu, e->func, e->name, pad > 0 ? pad : 0,
		"");
}

static int
consume(struct consumer *c, const struct record_hdr *h)
{
	const struct consumer_enabling *e = &c->enablings[h->epid - 1];
	bool line = e->prints || e->default_action;
	int r = 0;

	c->records++;
	if (h->fault) {
		tell_fault(c, h);
		return 0;
	}
	if (line && c->opt.flowindent)
		begin_flow_line(c, h, e);
	else if (line && !c->opt.quiet)
		begin_line(c, h, e);
	for (unsigned i = 0; i < e->nuses && r == 0; i++)
		if (e->uses[i].action->run != NULL)
			r = e->uses[i].action->run(c, &e->uses[i], (const uint8_t *)h);
	/* setopt() may have changed it. */
	if (line && !c->opt.quiet)
		fputc('\n', c->out);
	return r;
}

/* The end of a batch of output that went as @r says: flush it, and say what failed, once.
 * Returns it. */
static int
end_batch(struct consumer *c, int r)
{
	if (c->failed != 0)
		return c->failed;
	if (r == 0 && c->flush != NULL)
		r = c->flush(c->save_arg);
	if (fflush(c->out) != 0 || ferror(c->out))
		r = errno == EPIPE ? -EPIPE : -EIO;
	c->failed = r;
	if (r == -EIO)
		consumer_error(c, "could not write the output: %s", strerror(errno ? errno : EIO));
	else if (r == -ENOMEM)
		consumer_error(c, "could not print: out of memory");
	return r;
}

int
consumer_run(struct consumer *c, const uint8_t *buf, size_t bytes)
{
	int r = 0;

	errno = 0;
	for (size_t off = 0; off < bytes && r == 0;) {
		const struct record_hdr *h = (const struct record_hdr *)(buf + off);

		r = consume(c, h);
		off += h->size;
	}
	return end_batch(c, r);
}

int
consumer_finish(struct consumer *c)
{
	int r = 0;

	errno = 0;
	fputc('\n', c->out);
	for (unsigned k = 0; k < c->ndefs && r == 0; k++) {
		unsigned i = c->opt.order.rev ? c->ndefs - 1 - k : k; /* aggregations, too */

		if (!c->printed[i])
			r = agg_print(c->out, c->result, c->defs[i], &c->opt.order, &c->opt.look);
	}
	return end_batch(c, r);
}

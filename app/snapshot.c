/* snapshot: all results as one JSON document. Keys keep their types; a file is whole, or is not there. */
#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "console_do.h"
#include "json.h"

/* ', "name": value' for each, without the comma before the first. */
static void
put_numbers(FILE *out, const struct results_number *list, unsigned n)
{
	for (unsigned i = 0; i < n; i++)
		fprintf(out, "%s\"%s\": %" PRIu64, i > 0 ? ", " : "", list[i].name, list[i].value);
}

/* --- aggregations ------------------------------------------------------------------------------ */

static void
put_hex(FILE *out, const uint8_t *bytes, unsigned n)
{
	fputc('"', out);
	for (unsigned i = 0; i < n; i++)
		fprintf(out, "%02x", bytes[i]);
	fputc('"', out);
}

static void
put_key(FILE *out, const struct agg_def *def, unsigned i, const uint64_t *key,
	const struct agg_strings *strings)
{
	const struct agg_part *p = &def->parts[i];
	char buf[AGG_STR_TEXT_MIN];

	switch (p->kind) {
	case AGG_PART_INT:
		fprintf(out, p->is_signed ? "%" PRId64 : "%" PRIu64, agg_key_int(def, i, key));
		break;
	case AGG_PART_STR:
		json_put_string(out, agg_key_text(def, i, key, strings, buf, sizeof(buf)));
		break;
	case AGG_PART_BYTES:
		put_hex(out, agg_key_tail(def, key, p->tail), p->size);
		break;
	}
}

struct list {
	FILE *out;
	const char *between; /* nothing before the first one */
};

static void
put_bucket(void *arg, const char *label, int64_t count)
{
	struct list *l = arg;
	char *end;

	fprintf(l->out, "%s{\"value\": ", l->between);
	strtoll(label, &end, 10);
	if (*end == '\0')
		fputs(label, l->out);
	else
		json_put_string(l->out, label);
	fprintf(l->out, ", \"count\": %" PRId64 "}", count);
	l->between = ", ";
}

static void
put_value(FILE *out, const struct agg_def *def, const uint64_t *state, uint64_t factor)
{
	struct list l = {out, ""};

	if (def->fn->hist == NULL) {
		fprintf(out, "%" PRId64, def->fn->scalar(def, state, factor));
		return;
	}
	fputc('[', out);
	results_buckets(def, state, factor, put_bucket, &l);
	fputc(']', out);
}

static void
put_row(FILE *out, const struct agg_rows *rows, size_t i, const struct agg_def *def,
	uint64_t factor, const struct agg_strings *strings)
{
	const struct agg_row *row = &rows->rows[i];

	fprintf(out, "%s\n        {\"keys\": [", i > 0 ? "," : "");
	for (unsigned k = 0; k < def->nparts; k++) {
		fputs(k > 0 ? ", " : "", out);
		put_key(out, rows->def, k, row->key, strings);
	}
	fputs("], \"value\": ", out);
	put_value(out, def, row->state[0], factor);
	fputc('}', out);
}

/* 0 or -ENOMEM. */
static int
put_agg(FILE *out, const struct consumer *c, const struct agg_def *def)
{
	uint64_t factor = agg_result_factor(c->result, def->id);
	struct agg_rows rows;
	int ret = agg_rows_get(c->result, &def->id, 1, &c->opt.order, &c->strings, &rows);

	if (ret != 0)
		return ret;
	fputs("\n      {\"name\": ", out);
	json_put_string(out, def->name);
	fprintf(out, ", \"function\": \"%s\", \"factor\": %" PRIu64 ", \"drops\": %" PRIu64
		", \"rows\": [", def->fn->name, factor, agg_result_drops(c->result, def->id));
	for (size_t i = 0; i < rows.n; i++)
		put_row(out, &rows, i, def, factor, &c->strings);
	fputs("]}", out);
	agg_rows_free(&rows);
	return 0;
}

/* --- the document ------------------------------------------------------------------------------ */

static int
put_programs(FILE *out, const struct results *r)
{
	struct results_number numbers[RESULTS_NUMBERS];
	struct results_program p;
	int ret = 0;

	fputs("  \"programs\": [", out);
	for (unsigned i = 0; ret == 0 && r->program(r->arg, i, &p); i++) {
		const struct tracing *t = p.tracing;

		fprintf(out, "%s\n    {\"number\": %u, \"name\": ", i > 0 ? "," : "", p.number);
		json_put_string(out, p.name);
		fprintf(out, ", \"enabled\": %s, ", p.enabled ? "true" : "false");
		put_numbers(out, numbers, results_of_program(&p, numbers));
		fputs(", \"aggregations\": [", out);
		for (unsigned k = 0; k < t->rs->ndefs && ret == 0; k++) {
			fputs(k > 0 ? "," : "", out);
			ret = put_agg(out, &t->consumer, &t->rs->defs[k]);
		}
		fputs("]}", out);
	}
	fputs("],\n", out);
	return ret;
}

static void
put_workers(FILE *out, const struct results *r)
{
	struct results_number numbers[RESULTS_NUMBERS];

	fputs("  \"workers\": [", out);
	for (unsigned k = 0; k < r->workers->n; k++) {
		fprintf(out, "%s\n    {", k > 0 ? "," : "");
		put_numbers(out, numbers, results_of_worker(&r->workers->list[k], numbers));
		fputc('}', out);
	}
	fputs("],\n", out);
}

static void
put_ports(FILE *out, const struct results *r)
{
	struct results_number numbers[RESULTS_NUMBERS];

	fputs("  \"ports\": [", out);
	for (unsigned i = 0; i < r->in->nports; i++) {
		unsigned n = results_of_port(r, i, numbers);

		fprintf(out, "%s\n    {\"name\": ", i > 0 ? "," : "");
		json_put_string(out, r->in->ports[i].name);
		fprintf(out, ", \"driver\": \"%s\"%s", r->in->ports[i].driver, n > 0 ? ", " : "");
		put_numbers(out, numbers, n);
		fputc('}', out);
	}
	fputs("],\n", out);
}

static void
put_drop(void *arg, const char *where, const char *what, uint64_t n)
{
	struct list *l = arg;

	fprintf(l->out, "%s\n    {\"where\": ", l->between);
	json_put_string(l->out, where);
	fprintf(l->out, ", \"what\": \"%s\", \"count\": %" PRIu64 "}", what, n);
	l->between = ",";
}

/* 0, -ENOMEM, or -errno of what was not written. */
static int
put_all(FILE *out, const struct results *r)
{
	struct list drops = {out, ""};
	struct timespec now;
	int ret;

	clock_gettime(CLOCK_REALTIME, &now);
	fprintf(out, "{\n  \"version\": \"" DTAP_VERSION "\", \"time\": %lld.%06ld,\n",
		(long long)now.tv_sec, now.tv_nsec / 1000);
	ret = put_programs(out, r);
	put_workers(out, r);
	put_ports(out, r);
	fputs("  \"drops\": [", out);
	results_drops(r, put_drop, &drops);
	fputs("]\n}\n", out);
	errno = 0;
	if (ret == 0 && (fflush(out) != 0 || ferror(out)))
		ret = errno != 0 ? -errno : -EIO;
	return ret;
}

/* --- the file ---------------------------------------------------------------------------------- */

static int
fail(struct diag *d, const char *path, int ret)
{
	diag_set(d, NULL, "could not write \"%s\": %s", path, strerror(-ret));
	return ret;
}

/* A pipe, a device, a link (as /dev/stdout is one): something that is not to be replaced. */
static int
write_into(const struct results *r, const char *path)
{
	FILE *out = fopen(path, "we");
	int ret;

	if (out == NULL)
		return -errno;
	ret = put_all(out, r);
	fclose(out);
	return ret;
}

/* A file beside it takes its place when it is whole. */
static int
write_anew(const struct results *r, const char *path)
{
	size_t size = strlen(path) + sizeof(".XXXXXX");
	char *other = malloc(size);
	mode_t mask = umask(0);
	FILE *out = NULL;
	int fd = -1, ret;

	umask(mask);
	if (other == NULL)
		return -ENOMEM;
	snprintf(other, size, "%s.XXXXXX", path);
	fd = mkstemp(other);
	if (fd < 0 || (out = fdopen(fd, "w")) == NULL) {
		ret = -errno;
	} else {
		fchmod(fd, 0666 & ~mask);
		ret = put_all(out, r);
		if (fclose(out) != 0 && ret == 0)
			ret = -errno;
		if (ret == 0 && rename(other, path) != 0)
			ret = -errno;
		if (ret != 0)
			unlink(other);
	}
	free(other);
	return ret;
}

int
console_do_snapshot(void *arg, const char *path, struct diag *d)
{
	struct console_do *c = arg;
	struct stat st;
	bool special = lstat(path, &st) == 0 && !S_ISREG(st.st_mode);
	int ret;

	console_do_refresh(c);
	ret = special ? write_into(&c->results, path) : write_anew(&c->results, path);
	return ret == 0 ? 0 : fail(d, path, ret);
}

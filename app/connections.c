/* connections: rows of cells, or one JSON document with the same names for all its objects. */
#include <arpa/inet.h>
#include <errno.h>
#include <inttypes.h>
#include <netinet/in.h>
#include <stdlib.h>
#include <string.h>

#include "../lib/agg/agg.h"
#include "connections.h"
#include "json.h"

#define NS_PER_SEC 1e9
#define CELL 160

static const char *const heads[] = {
	"ID", "PROTO", "VLAN", "CLIENT", "SERVER", "STATE", "PACKETS", "BYTES", "RTT(ms)",
	"RETRANS", "AGE(s)", "IDLE(s)", "PROCESS",
};

#define COLUMNS (sizeof(heads) / sizeof(*heads))

int
connections_add(struct connections *c, const struct flow_page *page)
{
	if (c->n + page->n > c->cap) {
		size_t cap = c->cap * 2 + FLOW_PAGE;
		struct flow_info *p = realloc(c->list, cap * sizeof(*p));

		if (p == NULL)
			return -ENOMEM;
		c->list = p;
		c->cap = cap;
	}
	memcpy(c->list + c->n, page->list, page->n * sizeof(*page->list));
	c->n += page->n;
	c->now = page->now;
	return 0;
}

void
connections_fini(struct connections *c)
{
	free(c->list);
	c->list = NULL;
	c->n = c->cap = 0;
}

static int
by_age(const void *pa, const void *pb)
{
	const struct flow_info *a = pa, *b = pb;

	if (a->begun != b->begun)
		return a->begun < b->begun ? -1 : 1;
	return (a->cid > b->cid) - (a->cid < b->cid);
}

static const char *
proto_name(const struct flow_info *f)
{
	return f->proto == IPPROTO_TCP ? "tcp" : f->proto == IPPROTO_UDP ? "udp" : "sctp";
}

static const char *
address(const struct flow_info *f, const struct flow_info_end *end, char buf[AGG_STR_TEXT_MIN])
{
	return agg_str_text(NULL, f->ip_ver == 4 ? AGG_STR_IP4 : AGG_STR_IP6, end->addr, buf,
		AGG_STR_TEXT_MIN);
}

static double
age(const struct connections *c, uint64_t since)
{
	return c->now > since ? (double)(c->now - since) / NS_PER_SEC : 0;
}

static void
put_vlan(const struct flow_info *f, const char *none, const char *between, char *cell)
{
	int n = snprintf(cell, CELL, "%s", none);

	if ((f->vlan[0] | f->vlan[1]) != 0)
		n = snprintf(cell, CELL, "%u", f->vlan[0]);
	if (f->vlan[1] != 0)
		snprintf(cell + n, CELL - (size_t)n, "%s%u", between, f->vlan[1]);
}

/* --- text ------------------------------------------------------------------------------------- */

/* What is to be said of both ends. */
static void
put_both(const char *a, const char *b, char *cell)
{
	bool nothing = strcmp(a, "-") == 0 && strcmp(b, "-") == 0;

	snprintf(cell, CELL, "%s%s%s", a, nothing ? "" : "/", nothing ? "" : b);
}

static void
put_end(const struct flow_info *f, const struct flow_info_end *end, char *cell)
{
	char buf[AGG_STR_TEXT_MIN];

	snprintf(cell, CELL, f->ip_ver == 4 ? "%s:%u" : "[%s]:%u", address(f, end, buf), end->port);
}

static void
put_rtts(const struct flow_info *f, char *cell)
{
	char text[2][24] = {"-", "-"};

	for (unsigned d = 0; d < 2; d++)
		if (f->end[d].rtt != 0)
			snprintf(text[d], sizeof(text[d]), "%.3f", f->end[d].rtt / 1e3);
	put_both(text[0], text[1], cell);
}

static void
put_processes(const struct connections *c, const struct flow_info *f, char *cell)
{
	char text[2][48] = {"-", "-"};

	for (unsigned d = 0; d < 2; d++) {
		const struct flow_owner *o = &f->end[d].owner;

		if (o->pid < 0)
			continue;
		snprintf(text[d], sizeof(text[d]), "%s[%d]", procs_name(c->procs, o->name), o->pid);
		/* A process names itself as it likes. */
		for (char *p = text[d]; *p != '\0'; p++)
			*p = (unsigned char)*p < ' ' || *p == 127 ? '?' : *p;
	}
	put_both(text[0], text[1], cell);
}

static void
make_row(const struct connections *c, const struct flow_info *f, char cells[COLUMNS][CELL])
{
	const struct flow_info_end *a = &f->end[0], *b = &f->end[1];

	snprintf(cells[0], CELL, "%" PRIu64, f->cid);
	snprintf(cells[1], CELL, "%s", proto_name(f));
	put_vlan(f, "-", ".", cells[2]);
	put_end(f, a, cells[3]);
	put_end(f, b, cells[4]);
	put_both(flow_state_name(f->proto, a->state), flow_state_name(f->proto, b->state),
		cells[5]);
	snprintf(cells[6], CELL, "%" PRIu64 "/%" PRIu64, a->packets, b->packets);
	snprintf(cells[7], CELL, "%" PRIu64 "/%" PRIu64, a->bytes, b->bytes);
	put_rtts(f, cells[8]);
	snprintf(cells[9], CELL, "%u/%u", a->retransmits, b->retransmits);
	snprintf(cells[10], CELL, "%.3f", age(c, f->begun));
	snprintf(cells[11], CELL, "%.3f", age(c, f->last));
	put_processes(c, f, cells[12]);
}

static void
print_text(const struct connections *c, FILE *out)
{
	char cells[COLUMNS][CELL];
	int width[COLUMNS];

	for (unsigned k = 0; k < COLUMNS; k++)
		width[k] = (int)strlen(heads[k]);
	for (size_t i = 0; i < c->n; i++) {
		make_row(c, &c->list[i], cells);
		for (unsigned k = 0; k < COLUMNS; k++)
			width[k] = RTE_MAX(width[k], (int)strlen(cells[k]));
	}
	width[COLUMNS - 1] = 0;
	for (unsigned k = 0; k < COLUMNS; k++)
		fprintf(out, k > 0 ? "  %-*s" : "%-*s", width[k], heads[k]);
	fputc('\n', out);
	for (size_t i = 0; i < c->n; i++) {
		make_row(c, &c->list[i], cells);
		for (unsigned k = 0; k < COLUMNS; k++)
			fprintf(out, k > 0 ? "  %-*s" : "%-*s", width[k], cells[k]);
		fputc('\n', out);
	}
}

/* --- JSON ------------------------------------------------------------------------------------- */

static void
put_owner(const struct connections *c, const struct flow_owner *o, FILE *out)
{
	if (o->pid < 0) {
		fputs("\"pid\": null, \"process\": null, \"uid\": null", out);
		return;
	}
	fprintf(out, "\"pid\": %d, \"process\": ", o->pid);
	json_put_string(out, procs_name(c->procs, o->name));
	fprintf(out, ", \"uid\": %u", o->uid);
}

static void
put_json_end(const struct connections *c, const struct flow_info *f, const char *name,
	const struct flow_info_end *end, FILE *out)
{
	char buf[AGG_STR_TEXT_MIN];

	fprintf(out, ",\n   \"%s\": {\"address\": \"%s\", \"port\": %u, \"state\": ", name,
		address(f, end, buf), end->port);
	if (f->proto == IPPROTO_UDP)
		fputs("null", out);
	else
		json_put_string(out, flow_state_name(f->proto, end->state));
	fprintf(out, ", \"packets\": %" PRIu64 ", \"bytes\": %" PRIu64 ", ", end->packets,
		end->bytes);
	if (end->rtt == 0)
		fputs("\"rtt_us\": null", out);
	else
		fprintf(out, "\"rtt_us\": %u", end->rtt);
	fprintf(out, ", \"retransmissions\": %u, ", end->retransmits);
	put_owner(c, &end->owner, out);
	fputc('}', out);
}

static void
print_json(const struct connections *c, FILE *out)
{
	char vlan[CELL];

	fputs("{\"connections\": [", out);
	for (size_t i = 0; i < c->n; i++) {
		const struct flow_info *f = &c->list[i];

		fprintf(out, "%s\n  {\"id\": %" PRIu64 ", \"protocol\": \"%s\", \"interface\": ",
			i > 0 ? "," : "", f->cid, proto_name(f));
		json_put_string(out, c->ports[f->port_id].name);
		put_vlan(f, "", ", ", vlan);
		fprintf(out, ", \"vlan\": [%s], \"age\": %.6f, \"idle\": %.6f", vlan,
			age(c, f->begun), age(c, f->last));
		put_json_end(c, f, "client", &f->end[0], out);
		put_json_end(c, f, "server", &f->end[1], out);
		fputc('}', out);
	}
	fputs("\n]}\n", out);
}

void
connections_print(struct connections *c, FILE *out)
{
	if (c->n > 0)
		qsort(c->list, c->n, sizeof(*c->list), by_age);
	if (c->format == OPTIONS_JSON)
		print_json(c, out);
	else
		print_text(c, out);
	fflush(out);
	c->n = 0;
}

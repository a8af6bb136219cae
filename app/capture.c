/*
 * Merging the records of all files and handing them out as mbufs.
 */
#include "capture.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include <rte_branch_prediction.h>
#include <rte_mbuf.h>

#include "capture_input.h"
#include "capture_parse.h"

enum {
	BURST = 64,
	SEGMENT_MAX = UINT16_MAX,
	EXTRA_SEGMENTS = CAPTURE_FRAME_MAX / SEGMENT_MAX,
};

/* Worker: rw while it runs, control: ro, and only stats, parser.offset and what capture.h says. */
struct file {
	struct capture_input in;
	struct capture_parser parser;
	struct capture_rec recs[BURST]; /* parsed ahead; recs[next] is the head */
	unsigned next, nrecs;
	uint16_t port;
	bool waiting; /* no head, but there may be one later */
	struct port_stats stats;
};

struct capture {
	struct source source;
	unsigned nfiles;
	unsigned nwaiting;
	unsigned nheap;
	struct file **heap; /* files with a head, the one whose turn it is first */
	uint64_t sequence;
	unsigned nextra;
	struct rte_mbuf mbufs[BURST];
	struct rte_mbuf extra[BURST * EXTRA_SEGMENTS];
	struct file files[];
};

/* --- the heap of files, by time of the head, then by order of naming --- */

static bool
before(const struct file *a, const struct file *b)
{
	uint64_t ta = a->recs[a->next].ts, tb = b->recs[b->next].ts;

	return ta < tb || (ta == tb && a < b);
}

static void
sift_down(struct capture *c, unsigned i)
{
	struct file *f = c->heap[i];

	for (;;) {
		unsigned child = 2 * i + 1;

		if (child + 1 < c->nheap && before(c->heap[child + 1], c->heap[child]))
			child++;
		if (child >= c->nheap || !before(c->heap[child], f))
			break;
		c->heap[i] = c->heap[child];
		i = child;
	}
	c->heap[i] = f;
}

static void
push(struct capture *c, struct file *f)
{
	unsigned i = c->nheap++;

	for (; i && before(f, c->heap[(i - 1) / 2]); i = (i - 1) / 2)
		c->heap[i] = c->heap[(i - 1) / 2];
	c->heap[i] = f;
}

static void
pop(struct capture *c)
{
	c->heap[0] = c->heap[--c->nheap];
	if (c->nheap)
		sift_down(c, 0);
}

/* --- records of one file --- */

/* Parse ahead from the bytes that are there. True: there is a head. */
static bool
parse(struct file *f)
{
	size_t at = f->parser.offset - f->in.start;

	f->next = 0;
	f->nrecs = capture_parse(&f->parser, f->in.base + at, f->in.len - at, f->in.last, f->recs,
		BURST);
	return f->nrecs;
}

static bool
is_done(const struct file *f)
{
	return f->next == f->nrecs && f->parser.state >= CAPTURE_END;
}

/* A file without a head that is not at its end: get bytes, if need be, and parse. Nothing that was
 * handed out of it may be in use. */
static void
refill(struct file *f)
{
	if (f->parser.state == CAPTURE_MORE) {
		int rc = capture_input_read(&f->in, f->parser.offset);

		if (rc == -ESTALE)
			capture_parse_bad(&f->parser, "changed while it was read: it ends at byte "
				"%lu instead of %lu", f->in.start + f->in.len, f->in.size);
		else if (rc < 0)
			capture_parse_bad(&f->parser, "%s", strerror(-rc));
		if (rc <= 0)
			return;
	}
	parse(f);
}

/* Try to end @f's waiting. */
static void
settle(struct capture *c, struct file *f)
{
	refill(f);
	if (f->nrecs)
		push(c, f);
	else if (!is_done(f))
		return;
	f->waiting = false;
	c->nwaiting--;
}

/* --- packets --- */

/* The segments of a frame that does not fit into one. */
static void
chain(struct capture *c, struct rte_mbuf *m, const struct capture_rec *rec)
{
	struct rte_mbuf *tail = m;
	uint32_t done = SEGMENT_MAX;

	m->data_len = SEGMENT_MAX;
	for (; done < rec->cap_len; done += tail->data_len) {
		tail->next = &c->extra[c->nextra++];
		tail = tail->next;
		tail->buf_addr = (void *)(uintptr_t)(rec->data + done);
		tail->data_len = RTE_MIN(rec->cap_len - done, (uint32_t)SEGMENT_MAX);
		tail->next = NULL;
		m->nb_segs++;
	}
}

static inline void
hand_out(struct capture *c, const struct file *f, const struct capture_rec *rec, struct pkt *p,
	struct rte_mbuf *m)
{
	m->buf_addr = (void *)(uintptr_t)rec->data;
	m->pkt_len = rec->cap_len;
	m->data_len = rec->cap_len;
	if (unlikely(rec->cap_len > SEGMENT_MAX))
		chain(c, m, rec);
	p->id = (uint64_t)f->port << 56 | ++c->sequence;
	p->ts = rec->ts;
	p->mbuf = m;
	p->wire_len = rec->wire_len;
	p->cap_len = rec->cap_len;
	p->port = f->port;
	p->link = rec->link;
}

/* Hand out packets of the file whose turn it is, until it is @rival's (NULL: there is none), the
 * worker's time has come, its parsed records or the room end. */
static unsigned
take(struct capture *c, struct file *f, const struct file *rival, struct pkt *pkts,
	struct rte_mbuf *mbufs, unsigned n)
{
	uint64_t bytes = 0;
	unsigned i;

	for (i = 0; i < n && f->next < f->nrecs; i++) {
		if ((rival && before(rival, f)) || f->recs[f->next].ts > c->source.until)
			break;
		hand_out(c, f, &f->recs[f->next], &pkts[i], &mbufs[i]);
		bytes += f->recs[f->next++].cap_len;
	}
	f->stats.received += i;
	f->stats.bytes += bytes;
	return i;
}

static const struct file *
runner_up(const struct capture *c)
{
	if (c->nheap < 2)
		return NULL;
	return c->nheap > 2 && before(c->heap[2], c->heap[1]) ? c->heap[2] : c->heap[1];
}

/* Look at the packet that comes next. False: there is none to hand out. */
static bool
look_ahead(struct capture *c)
{
	struct source *s = &c->source;

	s->ahead = c->nheap && !c->nwaiting;
	if (s->ahead)
		s->next = c->heap[0]->recs[c->heap[0]->next].ts;
	return s->ahead && s->next <= s->until;
}

/* The packets of the last burst are done with. */
static void
begin_burst(struct capture *c)
{
	if (unlikely(c->nextra)) {
		for (unsigned i = 0; i < BURST; i++) {
			c->mbufs[i].next = NULL;
			c->mbufs[i].nb_segs = 1;
		}
		c->nextra = 0;
	}
	for (unsigned i = 0; c->nwaiting && i < c->nfiles; i++)
		if (c->files[i].waiting)
			settle(c, &c->files[i]);
}

static unsigned
rx(struct source *s, struct pkt *pkts, unsigned n)
{
	struct capture *c = (struct capture *)s;
	unsigned got = 0;

	n = RTE_MIN(n, (unsigned)BURST);
	begin_burst(c);
	while (look_ahead(c) && got < n) {
		struct file *f = c->heap[0];

		got += take(c, f, runner_up(c), pkts + got, c->mbufs + got, n - got);
		if (f->next < f->nrecs || parse(f)) {
			sift_down(c, 0);
			continue;
		}
		pop(c);
		if (!is_done(f)) {
			f->waiting = true;
			c->nwaiting++;
		}
	}
	return got;
}

static void
release(struct source *s, struct pkt *pkts, unsigned n)
{
}

static bool
ended(const struct source *s)
{
	const struct capture *c = (const struct capture *)s;

	return !c->nheap && !c->nwaiting;
}

static int
stats(const struct source *s, uint16_t id, struct port_stats *out)
{
	const struct capture *c = (const struct capture *)s;

	for (unsigned i = 0; i < c->nfiles; i++) {
		if (c->files[i].port != id)
			continue;
		*out = c->files[i].stats;
		out->unknown_link = c->files[i].parser.skipped;
		return 0;
	}
	return -ENOENT;
}

static void
close_all(struct source *s)
{
	struct capture *c = (struct capture *)s;

	for (unsigned i = 0; i < c->nfiles; i++) {
		capture_input_close(&c->files[i].in);
		capture_parse_fini(&c->files[i].parser);
	}
	free(c->heap);
	free(c);
}

/* --- control --- */

static void
describe_port(struct port *port, const char *path, const struct file *f)
{
	uint16_t id = port->id;
	const char *slash = strrchr(path, '/');

	*port = (struct port){
		.id = id,
		.link = f->nrecs ? f->recs[0].link : PKT_LINK_ETHER,
		.ethdev = UINT16_MAX,
		.socket = -1,
		.driver = "net_pcap",
	};
	strncpy(port->name, !strcmp(path, "-") ? "stdin" : slash ? slash + 1 : path,
		sizeof(port->name) - 1);
}

/* Open one file; a regular one is parsed up to its first packets. */
static int
open_file(struct capture *c, const char *path, struct port *port, struct diag *d)
{
	struct file *f = &c->files[c->nfiles];
	int rc = capture_input_open(&f->in, path, d);

	if (rc)
		return rc;
	c->nfiles++;
	capture_parse_init(&f->parser, path);
	f->port = port->id;
	f->parser.state = CAPTURE_MORE;
	f->waiting = true;
	c->nwaiting++;
	while (f->in.regular && f->waiting)
		settle(c, f);
	if (!f->nrecs && f->parser.state == CAPTURE_BAD)
		return capture_error(&c->source, c->nfiles - 1, d);
	describe_port(port, path, f);
	return 0;
}

static struct capture *
capture_new(unsigned nfiles)
{
	struct capture *c = aligned_alloc(RTE_CACHE_LINE_SIZE,
		RTE_ALIGN_CEIL(sizeof(*c) + nfiles * sizeof(*c->files), RTE_CACHE_LINE_SIZE));

	if (!c)
		return NULL;
	memset(c, 0, sizeof(*c) + nfiles * sizeof(*c->files));
	c->source = (struct source){rx, release, ended, stats, close_all, .offline = true,
		.until = UINT64_MAX};
	c->heap = calloc(nfiles, sizeof(*c->heap));
	for (unsigned i = 0; i < RTE_DIM(c->mbufs) + RTE_DIM(c->extra); i++) {
		struct rte_mbuf *m = i < RTE_DIM(c->mbufs) ? &c->mbufs[i] :
							     &c->extra[i - RTE_DIM(c->mbufs)];

		m->buf_len = UINT16_MAX;
		m->nb_segs = 1;
		m->refcnt = 1;
	}
	if (c->heap)
		return c;
	free(c);
	return NULL;
}

int
capture_open(const char *const *paths, unsigned n, struct port *ports, struct source **out,
	struct diag *d)
{
	struct capture *c = capture_new(n);

	if (!c) {
		diag_set(d, NULL, "out of memory");
		return -ENOMEM;
	}
	for (unsigned i = 0; i < n; i++) {
		int rc = open_file(c, paths[i], &ports[i], d);

		if (rc) {
			close_all(&c->source);
			return rc;
		}
	}
	*out = &c->source;
	return 0;
}

bool
capture_is_sharable(const struct source *s, struct diag *d)
{
	const struct capture *c = (const struct capture *)s;

	if (c->nfiles > 1)
		diag_set(d, NULL, "there are several captures");
	else if (!strcmp(c->files[0].parser.name, "-"))
		diag_set(d, NULL, "standard input can be read by one only");
	else if (!c->files[0].in.regular)
		diag_set(d, NULL, "%s is no regular file", c->files[0].parser.name);
	else
		return true;
	return false;
}

int
capture_error(const struct source *s, unsigned file, struct diag *d)
{
	const struct capture *c = (const struct capture *)s;

	if (c->files[file].parser.state != CAPTURE_BAD)
		return 0;
	*d = c->files[file].parser.error;
	return -EINVAL;
}

bool
capture_warning(const struct source *s, unsigned file, struct diag *d)
{
	const struct capture_parser *p = &((const struct capture *)s)->files[file].parser;

	if (p->skipped)
		diag_set(d, NULL, "%s: %lu packets of link type %u (%s) and the like were not read",
			p->name, p->skipped, p->skipped_link,
			capture_parse_link_name(p->skipped_link));
	else if (p->untimely)
		diag_set(d, NULL, "%s: %lu packets with time stamps before 1970 or after 2554",
			p->name, p->untimely);
	return p->skipped || p->untimely;
}

void
capture_progress(const struct source *s, uint64_t *done, uint64_t *total)
{
	const struct capture *c = (const struct capture *)s;

	*done = *total = 0;
	for (unsigned i = 0; i < c->nfiles; i++) {
		const struct file *f = &c->files[i];

		*done += __atomic_load_n(&f->parser.offset, __ATOMIC_RELAXED);
		*total += f->in.size;
	}
	for (unsigned i = 0; i < c->nfiles; i++)
		if (!c->files[i].in.regular)
			*total = 0;
}

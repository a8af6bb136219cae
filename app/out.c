/* out: the list of formats, and the files of a run. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "out.h"

#define BUFFER 65536
#define VIEWER "tshark -l -r - 2>/dev/null"

extern const struct out_format out_pcap, out_pcapng, out_snoop;

/* The last one is for all other names. */
static const struct out_format *const formats[] = {&out_pcapng, &out_snoop, &out_pcap};
#define NFORMATS (sizeof(formats) / sizeof(*formats))

uint16_t
out_linktype(unsigned link)
{
	static const uint16_t types[PKT_NLINKS] = {[PKT_LINK_ETHER] = 1, [PKT_LINK_RAW] = 101,
		[PKT_LINK_NULL] = 0, [PKT_LINK_LOOP] = 108, [PKT_LINK_SLL] = 113,
		[PKT_LINK_SLL2] = 276};

	return types[link];
}

void
out_padded(FILE *f, const struct record_packet *p, const uint8_t *bytes)
{
	static const uint8_t zeros[4];

	fwrite(bytes, 1, p->len, f);
	fwrite(zeros, 1, -p->len & 3, f);
}

static const struct out_format *
format_of(const char *path)
{
	const char *end = path + strlen(path);

	for (unsigned i = 0; i < NFORMATS - 1; i++) {
		size_t n = strlen(formats[i]->suffix);

		if ((size_t)(end - path) >= n && strcmp(end - n, formats[i]->suffix) == 0)
			return formats[i];
	}
	return formats[NFORMATS - 1];
}

static const char *
name_of(const char *path)
{
	return path != NULL ? path : VIEWER;
}

/* What a stream could not do. */
static int
fail(const struct out_file *o, struct diag *d)
{
	int err = errno != 0 ? errno : EIO;

	if (err == EPIPE)
		return -EPIPE;
	return diag_set(d, NULL, "could not write \"%s\": %s", name_of(o->path), strerror(err));
}

/* A capture that is written while it is read is lost. */
static bool
is_read(const struct outs *o, const char *path)
{
	struct stat mine, theirs;

	for (unsigned i = 0; i < o->ncaptures; i++)
		if (stat(path, &mine) == 0 && S_ISREG(mine.st_mode) &&
				stat(o->captures[i], &theirs) == 0 &&
				mine.st_dev == theirs.st_dev && mine.st_ino == theirs.st_ino)
			return true;
	return false;
}

static struct out_file *
find(struct outs *o, const char *path)
{
	for (struct out_file **at = &o->files; *at != NULL; at = &(*at)->next) {
		struct out_file *f = *at;

		if (path == NULL ? f->path != NULL : f->path == NULL || strcmp(f->path, path) != 0)
			continue;
		*at = f->next;
		f->next = o->files;
		o->files = f;
		return f;
	}
	return NULL;
}

static void
free_file(struct out_file *f)
{
	free(f->path);
	free(f->ifaces);
	free(f);
}

static FILE *
open_stream(const char *path)
{
	int fd;

	if (path == NULL)
		return popen(VIEWER, "we");
	if (strcmp(path, "-") != 0)
		return fopen(path, "we");
	fd = dup(STDOUT_FILENO);
	return fd < 0 ? NULL : fdopen(fd, "w");
}

static int
add_file(struct outs *o, const char *path, struct diag *d)
{
	struct out_file *f = calloc(1, sizeof(*f));

	if (f == NULL || (path != NULL && (f->path = strdup(path)) == NULL)) {
		free(f);
		return diag_set(d, NULL, "out of memory");
	}
	f->ports = o->ports;
	f->snap = o->snap;
	f->format = format_of(path != NULL ? path : "");
	f->f = open_stream(path);
	if (f->f == NULL) {
		free_file(f);
		return diag_set(d, NULL, "could not open \"%s\" for packets: %s",
			name_of(path), strerror(errno));
	}
	setvbuf(f->f, NULL, _IOFBF, BUFFER);
	f->next = o->files;
	o->files = f;
	return 0;
}

int
out_open(struct outs *o, const char *path, struct diag *d)
{
	if (find(o, path) != NULL)
		return 0;
	if (path[0] == '\0')
		return diag_set(d, NULL, "pcap(): the name of the file is empty");
	if (is_read(o, path))
		return diag_set(d, NULL, "pcap(): \"%s\" is being read", path);
	return add_file(o, path, d);
}

static int
begin(struct out_file *f, uint8_t link, struct diag *d)
{
	if (f->format->ether && link != PKT_LINK_ETHER)
		return diag_set(d, NULL, "pcap(): \"%s\" can not hold packets of link type %s: %s "
			"files are Ethernet's", f->path, pkt_link_name(link), f->format->name);
	f->begun = true;
	f->link = link;
	f->format->begin(f);
	return 0;
}

int
out_save(struct outs *o, const char *path, const struct record_packet *p, const uint8_t *bytes,
	struct diag *d)
{
	struct out_file *f;
	int ret = 0;

	if (path != NULL)
		ret = out_open(o, path, d);
	else if (!o->view)
		return 1;
	else if (find(o, NULL) == NULL)
		ret = add_file(o, NULL, d);
	if (ret != 0)
		return ret;
	f = find(o, path);
	errno = 0;
	if (!f->begun)
		ret = begin(f, p->link, d);
	if (ret != 0)
		return ret;
	if (p->link != f->link && !f->format->mixes)
		return diag_set(d, NULL,
			"pcap(): \"%s\" holds packets of link type %s, this one is "
			"%s: a .pcapng file holds both", name_of(f->path),
			pkt_link_name(f->link), pkt_link_name(p->link));
	if (f->format->packet(f, p, bytes) != 0)
		return diag_set(d, NULL, "out of memory");
	return ferror(f->f) ? fail(f, d) : 0;
}

int
out_flush(struct outs *o, struct diag *d)
{
	for (struct out_file *f = o->files; f != NULL; f = f->next) {
		errno = 0;
		if (fflush(f->f) != 0)
			return fail(f, d);
	}
	return 0;
}

/* 0, or as fail(). */
static int
close_file(struct out_file *f, uint8_t link, struct diag *d)
{
	int ret = 0;

	errno = 0;
	if (!f->begun)
		ret = begin(f, f->format->ether ? PKT_LINK_ETHER : link, d);
	if (f->path == NULL)
		pclose(f->f);
	else if (fclose(f->f) != 0)
		ret = fail(f, d);
	free_file(f);
	return ret;
}

int
out_close(struct outs *o, struct diag *d)
{
	uint8_t link = o->ports != NULL ? o->ports[0].link : PKT_LINK_ETHER;
	int ret = 0, err;

	while (o->files != NULL) {
		struct out_file *f = o->files;

		o->files = f->next;
		err = close_file(f, link, d);
		ret = ret != 0 ? ret : err;
	}
	return ret;
}

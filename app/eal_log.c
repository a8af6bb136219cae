/*
 * A stream for DPDK's log that looks at each message's level, and one in place of stdout and
 * stderr.
 */
#include "eal_log.h"

#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include <rte_log.h>

static FILE *log_stream;
static FILE *mute_stream; /* NULL: not muted */
static FILE *real_stdout, *real_stderr;
static bool keeping;
static char kept[512];

/* Keep the first line of @text, without the name of the part or function that it comes from, unless
 * there is one. */
static void
keep(const char *text, size_t len)
{
	const char *end = memchr(text, '\n', len), *colon = memmem(text, len, ": ", 2);

	if (kept[0])
		return;
	if (!end)
		end = text + len;
	if (colon && !memchr(text, ' ', colon - text))
		text = colon + 2;
	if (end > text && end[-1] == '.')
		end--;
	if (text < end)
		snprintf(kept, sizeof(kept), "%.*s", (int)(end - text), text);
}

static ssize_t
write_log(void *cookie, const char *text, size_t len)
{
	if (rte_log_cur_msg_loglevel() > (int)RTE_LOG_ERR)
		return len;
	if (keeping)
		keep(text, len);
	else
		fprintf(stderr, "dtap: %.*s", (int)len, text);
	return len;
}

static ssize_t
write_muted(void *cookie, const char *text, size_t len)
{
	static const char self[] = "dtap: "; /* getopt()'s, of EAL's options */

	if (len > sizeof(self) && !strncmp(text, self, sizeof(self) - 1))
		keep(text, len);
	return len;
}

int
eal_log_open(void)
{
	log_stream = fopencookie(NULL, "w", (cookie_io_functions_t){.write = write_log});
	if (!log_stream)
		return -errno;
	setvbuf(log_stream, NULL, _IOLBF, BUFSIZ);
	return rte_openlog_stream(log_stream);
}

void
eal_log_keep(void)
{
	kept[0] = '\0';
	keeping = true;
}

const char *
eal_log_kept(void)
{
	keeping = false;
	return kept;
}

void
eal_log_mute(void)
{
	mute_stream = fopencookie(NULL, "w", (cookie_io_functions_t){.write = write_muted});
	if (!mute_stream)
		return;
	setvbuf(mute_stream, NULL, _IOLBF, BUFSIZ);
	real_stdout = stdout;
	real_stderr = stderr;
	stdout = stderr = mute_stream;
}

void
eal_log_unmute(void)
{
	if (!mute_stream)
		return;
	stdout = real_stdout;
	stderr = real_stderr;
	fclose(mute_stream);
	mute_stream = NULL;
}

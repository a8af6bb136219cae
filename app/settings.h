/*
 * settings: what -x NAME[=VALUE], DTRACE_OPT_NAME, `#pragma D option` and setopt() set.
 *
 * One table says it all: names, syntax, defaults, documentation. The values are those of DTrace
 * where it has the option.
 */
#pragma once

#include <stdint.h>

#include "../lib/lang/attr.h"

struct diag;

enum settings_engine { SETTINGS_INTERPRETER, SETTINGS_JIT, SETTINGS_TREE };
enum settings_driver { SETTINGS_AF_PACKET, SETTINGS_AF_XDP };
enum settings_poll { SETTINGS_POLL_AUTO, SETTINGS_ADAPTIVE, SETTINGS_BUSY };
enum settings_encoding { SETTINGS_ASCII, SETTINGS_TERMINAL, SETTINGS_UTF8 };
enum settings_bufresize { SETTINGS_AUTO, SETTINGS_MANUAL };
enum settings_bufpolicy { SETTINGS_SWITCH, SETTINGS_FILL, SETTINGS_RING };

/* An argument of the C preprocessor: -D, -I, ... ("" for any other) and what follows it (NULL:
 * none). */
struct settings_cpp {
	const char *flag, *value;
};

#define SETTINGS_LIST_MAX 64 /* words of an option that adds up */

/* Sizes in bytes, rates as nanoseconds of a period, what is on or off as 1 or 0. Strings are not
 * owned. */
struct settings {
	/* memory */
	uint64_t bufsize, aggsize, dynvarsize, flowsize, fragsize, scratchsize, specsize, strsize,
		memory, pcapsize, printsize;
	uint64_t nspec;
	uint64_t bufresize; /* enum settings_bufresize */
	uint64_t bufpolicy; /* enum settings_bufpolicy */
	/* times */
	uint64_t aggrate, statusrate, switchrate;
	uint64_t flowclose, flowhandshake, flowidle, flowudp, flowwait, fragtime;
	/* compiling */
	uint64_t argref, cpp, cpphdrs, defaultargs, destructive, empty, errtags, listing, nolibs,
		pspec, zdefs;
	const char *cpppath, *syslibdir;
	struct settings_cpp cppargs[SETTINGS_LIST_MAX];
	const char *libdirs[SETTINGS_LIST_MAX];
	unsigned ncppargs, nlibdirs;
	/* output */
	uint64_t agghist, aggpack, aggpercpu, aggsortkey, aggsortkeypos, aggsortpos, aggsortrev,
		aggzoom, droptags, flowindent, quiet, quietresize, rawbytes, stats;
	uint64_t encoding; /* enum settings_encoding */
	/* packets */
	uint64_t checksum;
	uint64_t driver; /* enum settings_driver */
	uint64_t engine; /* enum settings_engine */
	uint64_t poll;	 /* enum settings_poll */
	struct attr amin;
	const char *ignored; /* texts, */
	uint64_t none;	 /* and where options go that mean nothing without a kernel */
};

enum settings_kind {
	SETTINGS_BOOL,
	SETTINGS_SIZE,	/* k m g t */
	SETTINGS_RATE,	/* ns us ms s m h d hz */
	SETTINGS_INT,
	SETTINGS_WORD,	/* one of `words`, stored as its number */
	SETTINGS_FLAG,	/* takes no value: 1 when it is named */
	SETTINGS_TEXT,	/* any text; the pointer is kept */
	SETTINGS_ATTRIBUTES, /* a stability, "Evolving/Evolving/Common" */
	SETTINGS_VERSION, /* of the language, "1.2.2" */
	SETTINGS_CPP,	/* one more of cppargs; `words` is the flag */
	SETTINGS_LIBDIR, /* one more of libdirs */
};

enum settings_time {
	SETTINGS_EARLY,	  /* before the program is read: not in a pragma */
	SETTINGS_COMPILE, /* until the program is compiled */
	SETTINGS_START,	  /* until tracing starts: not by setopt() */
	SETTINGS_DYNAMIC, /* at any time */
};

struct settings_row {
	const char *name;
	enum settings_kind kind;
	enum settings_time time;
	uint16_t offset;    /* of a uint64_t (TEXT: a pointer, ATTRIBUTES: an attr) in struct
			       settings */
	uint64_t initial;
	uint64_t min, max;  /* smaller values become min, larger ones are refused; max 0: none */
	const char *const *words;
	const char *doc;    /* one line */
};

/* The table, sorted by name. */
const struct settings_row *settings_rows(unsigned *n);

/* All defaults. */
void settings_init(struct settings *s);

/* Set @name from @value (NULL: none was given) at @now. NULL, or the reason why not: static. */
const char *settings_set(struct settings *s, const char *name, const char *value,
	enum settings_time now);

/* From the environment's DTRACE_OPT_NAME. 0 or -EINVAL with @d filled. */
int settings_environment(struct settings *s, struct diag *d);

/* From `#pragma D option`. 0 or -EINVAL with the reason in @d, which the compiler completes. */
int settings_pragma(struct settings *s, const char *name, const char *value, struct diag *d);

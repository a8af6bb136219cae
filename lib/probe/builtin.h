/*
 * builtin: built-in variables of D (timestamp, probefunc, cpu). One row each.
 */
#pragma once

#include <stdint.h>

#include "../lang/env.h"

enum builtin_kind {
	BUILTIN_PKT,   /* 8 bytes of struct pkt at off */
	BUILTIN_EXEC,  /* 8 bytes of struct exec at off: an integer */
	BUILTIN_LOSS,  /* the same, one of exec.loss */
	BUILTIN_STR,   /* 8 bytes of struct exec at off: a string handle */
	BUILTIN_WALL,  /* packet time as time since the epoch */
	BUILTIN_VALUE, /* value(): a number that is fixed while dtap runs */
	BUILTIN_TEXT,  /* text(): a string that is fixed while dtap runs */
	BUILTIN_PROV,  /* name of the firing probe's provider */
	BUILTIN_NAME,  /* name of the firing probe */
	BUILTIN_NONE,  /* unavailable */
};

struct builtin {
	struct env_var v; /* first, see env.h */
	enum builtin_kind kind;
	uint32_t off;
	int64_t (*value)(void);
	const char *(*text)(void);
	const char *doc;
};

extern const struct builtin builtin_list[];
extern const unsigned builtin_count;

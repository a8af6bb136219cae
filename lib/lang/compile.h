/*
 * compile: the language's one door: D text in, checked tree out.
 */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "attr.h"
#include "diag.h"
#include "env.h"
#include "tree.h"

/* Where a text is made of several: how it is read from byte @at on. @after is added to each
 * description: what makes -P's names of providers, ":::", and -m's and -f's names whole. */
struct compile_part {
	size_t at;
	const char *after;
	bool script;		/* a file: a description alone is no clause */
};

struct compile_source {
	const char *name;	/* script's name for messages; NULL: the text of -n */
	const char *text;	/* D text */
	size_t len;
	const char *const *argv; /* $0, $1 ...; argv[0] is the script's or command's name */
	int argc;
	const struct compile_part *parts; /* in order of @at; NULL: one, a script if it has a
					     name */
	unsigned nparts;
};

struct compile_options {
	bool zdefs;		/* -Z: descriptions that match nothing are no error */
	bool empty;		/* -xempty: a program without clauses is no error */
	bool defaultargs;	/* -xdefaultargs */
	bool argref;		/* -xargref: unreferenced $N are no error */
	bool pspec;		/* -xpspec: only a keyword begins a declaration */
	bool list;		/* -l: only descriptions count, and may match nothing */
	struct attr amin;	/* -xamin: the least stability that anything may have */
	uint32_t strsize;	/* characters in a string, without the NUL */
	uint64_t scratchsize;	/* bytes that alloca() can give to a clause */
	int64_t target;		/* $target */
	/* D libraries: sources of declarations, named by their paths, which are compiled before the
	 * program. `#pragma D depends_on library x.d` has x.d compiled before; a library that
	 * depends on a library, provider or module that is not there is left out, a cycle is an
	 * error. Of two with the same last part of the path the later one is taken. */
	const struct compile_source *libs;
	unsigned nlibs;
};

/* Compile @src against @env (whose probe list may grow). Returns the program, to be freed by the
 * caller with compile_free(), or NULL with errno and @d filled: everything allocated is freed.
 * Options that pragmas set are given to env->option at once. Thread-safe for distinct envs. */
struct program *compile_program(struct env *env, const struct compile_source *src,
	const struct compile_options *opt, struct diag *d);
void compile_free(struct program *p);

/* Match a probe description (up to four colon-separated globs) against @env for -l. *out is a
 * malloc'ed array of *n probes in order of id (caller frees). -ENOENT when nothing matches (only
 * @d tells), -EINVAL for a malformed description. */
int compile_match(struct env *env, const char *desc, const struct env_probe ***out, unsigned *n,
	struct diag *d);

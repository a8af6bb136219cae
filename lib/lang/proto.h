/*
 * proto: the parameters of a function, read from the text of its row in the environment (env.h).
 */
#pragma once

#include "state.h"

enum param_kind {
	PARAM_TYPE,   /* type */
	PARAM_INT,    /* any integer */
	PARAM_ANY,    /* any value */
	PARAM_SCALAR, /* any integer or pointer */
	PARAM_AGG,    /* an aggregation */
	PARAM_FMT,    /* a format: a string literal */
	PARAM_REST,   /* any number of any values */
};

struct param {
	enum param_kind kind;
	bool optional;
	const struct type *type;
};

struct proto {
	struct param *params; /* without PARAM_REST */
	unsigned nparams;
	unsigned nrequired;
	bool rest;
};

const struct proto *proto_of(struct check *c, struct name *name);

/* Does the first parameter take a format? */
static inline bool
proto_has_format(const struct proto *proto)
{
	return proto->nparams > 0 && proto->params[0].kind == PARAM_FMT;
}

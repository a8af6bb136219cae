/*
 * probes: all probes there are: the providers' rows for every port, BEGIN, END, ERROR, and the
 * timers that programs ask for. Also what lib/lang needs to know to compile D (struct env).
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "../lang/diag.h"
#include "../lang/env.h"

struct prov_probe;
struct provider;

enum probe_kind {
	PROBE_PACKET,  /* a provider's, for one port */
	PROBE_BEGIN, PROBE_END, PROBE_ERROR,
	PROBE_TICK,    /* on one worker */
	PROBE_PROFILE, /* on every worker */
};

struct probe {
	struct env_probe e;	      /* first, see env.h */
	enum probe_kind kind;
	const struct provider *prov;  /* PACKET */
	const struct prov_probe *row; /* PACKET */
	unsigned order;		      /* PACKET: rank of the row in firing order */
	uint16_t port;		      /* PACKET: dtap's port number, or PROBES_NO_PORT */
	uint64_t interval;	      /* TICK, PROFILE: ns */
};

#define PROBES_NO_PORT UINT16_MAX

/* A port as probes name it: function is the port's name, module its driver. */
struct probes_port {
	const char *name, *driver;
};

struct probes {
	struct env env;		 /* for compile_program(); env.arg is this struct */
	struct probe **list;	 /* by id - 1; env.probes is the same array */
	unsigned n, cap;
	const struct probes_port *ports; /* the caller's, kept */
	unsigned nports;
	struct env_aggfn *aggfn_rows; /* owned */
	char **names;		 /* of probes made on demand; owned */
	unsigned nnames;
	/* the caller's, called by env's */
	int (*option)(void *arg, const char *name, const char *value, struct diag *d);
	void (*warn)(void *arg, const struct diag *d);
	void *arg;
};

/* Probes for @ports (none: packet probes exist with empty module and function, and never fire).
 * NULL with errno; freed by the caller with probes_free(). @ports must outlive it. */
struct probes *probes_new(const struct probes_port *ports, unsigned nports);
void probes_free(struct probes *p);

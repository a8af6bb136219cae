/* set: how packets are received and forwarded. */
#include <inttypes.h>
#include <string.h>

#include <rte_ethdev.h>

#include "../lib/decode/decode.h"
#include "command_rows.h"
#include "console.h"

static int
forward(struct console *c, const struct command_args *a, FILE *out, struct diag *d)
{
	const struct console_ops *ops = console_ops(c);

	return ops->forward(ops->arg, strcmp(a->choice, "io") == 0 ? FORWARD_IO :
		strcmp(a->choice, "mac") == 0 ? FORWARD_MAC : FORWARD_RXONLY, d);
}

static int
set_promisc(const struct port *p, bool on, struct diag *d)
{
	int ret;

	if (p->ethdev == UINT16_MAX)
		return diag_set(d, NULL, "set promisc: port %u (%s) is a capture file", p->id, p->name);
	ret = on ? rte_eth_promiscuous_enable(p->ethdev) : rte_eth_promiscuous_disable(p->ethdev);
	if (ret == 0)
		return 0;
	diag_set(d, NULL, "set promisc: port %u (%s): %s", p->id, p->name, rte_strerror(-ret));
	return ret;
}

/* All: those that can be. */
static int
promisc(struct console *c, const struct command_args *a, FILE *out, struct diag *d)
{
	const struct console_ops *ops = console_ops(c);
	unsigned n;
	const struct port *ports = ops->ports(ops->arg, &n);
	bool on = strcmp(a->choice, "on") == 0;
	int ret = 0;

	if (!a->all)
		return set_promisc(&ports[a->port], on, d);
	for (unsigned i = 0; ret == 0 && i < n; i++)
		if (ports[i].ethdev != UINT16_MAX)
			ret = set_promisc(&ports[i], on, d);
	return ret;
}

static int
burst(struct console *c, const struct command_args *a, FILE *out, struct diag *d)
{
	const struct console_ops *ops = console_ops(c);

	if (a->number < 1 || a->number > DECODE_BURST)
		return diag_set(d, NULL, "set burst: expected 1 to %u, not %" PRIu64, DECODE_BURST,
			a->number);
	return ops->burst(ops->arg, (unsigned)a->number, d);
}

static int
verbose(struct console *c, const struct command_args *a, FILE *out, struct diag *d)
{
	const struct console_ops *ops = console_ops(c);

	return ops->verbose(ops->arg, (unsigned)a->number, d);
}

static const struct command rows[] = {
	{"set burst NUMBER", "config", "Take at most so many packets at once, 1 to 64", burst},
	{"set fwd rxonly|io|mac", "config",
		"Receive only; or send what one port of a pair receives out of the other, as it is or"
		" with the addresses of that port", forward},
	{"set promisc all|PORT on|off", "ports", "Receive what is for others, too", promisc},
	{"set verbose NUMBER", "config", "0: results only; 1: also what a program compiled to, and how"
		" long switches take", verbose},
};

COMMAND_TABLE(command_set, rows);

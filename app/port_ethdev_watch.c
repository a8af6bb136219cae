/*
 * What becomes of an ethdev while it is in use, for the user to know.
 */
#include <rte_ethdev.h>

#include "ethdev.h"
#include "port_kernel.h"

static bool
is_up(const struct ethdev *e)
{
	struct rte_eth_link link = {0};

	if (e->interface)
		return port_kernel_is_up(e->name);
	return rte_eth_link_get_nowait(e->dev, &link) || link.link_status == RTE_ETH_LINK_UP;
}

/* Is it news that the link is up, or down? The kernel takes a second to find out about an interface that
 * is new. */
static bool
has_changed(struct ethdev *e, bool up)
{
	e->was_up |= up;
	if (up != e->down || (!up && e->interface && !e->was_up))
		return false;
	e->down = !up;
	return true;
}

/* Has a worker seen the like of it? Only @seen's first time counts. */
static bool
is_new(const struct ethdev *e, bool (*has)(const struct ethdev_tx *tx), bool *seen)
{
	bool any = false;

	for (unsigned i = 0; i < e->ntx && !*seen; i++)
		any |= has(&e->tx[i]);
	*seen |= any;
	return any;
}

static bool
has_unfinished(const struct ethdev_tx *tx)
{
	return tx->unfinished;
}

static bool
has_too_long(const struct ethdev_tx *tx)
{
	return tx->too_long > 0;
}

const char *
port_ethdev_news(struct ethdev *e)
{
	bool up;

	if (e->gone || !e->started)
		return NULL;
	if (e->interface && !port_kernel_is_there(e->index)) {
		e->gone = true;
		return "the interface is gone";
	}
	up = is_up(e);
	if (has_changed(e, up))
		return up ? "the link is up" : "the link is down";
	if (is_new(e, has_unfinished, &e->told_unfinished))
		return "what it sends has no checksums yet, and is of no use to who receives it; "
			"the sender has to make them: ethtool -K DEVICE tx off";
	if (is_new(e, has_too_long, &e->told_too_long))
		return "packets are too long for it, and are not sent; segments are to be cut by the "
			"sender (ethtool -K DEVICE tso off gso off), and not to be joined on the way "
			"(gro off)";
	return NULL;
}

bool
port_ethdev_is_gone(const struct ethdev *e)
{
	return e->gone;
}

/*
 * unmap: memory that workers may still read is not unmapped under them.
 *
 * When the peer of a net_memif device is gone, EAL's interrupt thread unmaps what they shared, although
 * a worker may be amid a burst of it. So munmap(2) of that thread is ours, here: it waits until every
 * worker has ended the burst that it is in. The driver takes no further one: it knows already.
 */
#pragma once

struct rte_rcu_qsbr;

/* These are the workers, from now on; NULL: there are none. */
void unmap_wait_for(struct rte_rcu_qsbr *workers);

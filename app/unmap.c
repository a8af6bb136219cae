/* unmap: see unmap.h. */
#include "unmap.h"

#include <pthread.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <rte_interrupts.h>
#include <rte_rcu_qsbr.h>

static pthread_mutex_t busy = PTHREAD_MUTEX_INITIALIZER; /* while somebody waits for them */
static struct rte_rcu_qsbr *workers;

void
unmap_wait_for(struct rte_rcu_qsbr *qsbr)
{
	pthread_mutex_lock(&busy);
	workers = qsbr;
	pthread_mutex_unlock(&busy);
}

/* In place of libc's, for drivers as well. */
int
munmap(void *addr, size_t len)
{
	if (rte_thread_is_intr()) {
		pthread_mutex_lock(&busy);
		if (workers)
			rte_rcu_qsbr_synchronize(workers, RTE_QSBR_THRID_INVALID);
		pthread_mutex_unlock(&busy);
	}
	return (int)syscall(SYS_munmap, addr, len);
}

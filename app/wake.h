/*
 * wake: how workers and signals wake control up, which may wait for input at the same time.
 *
 * An eventfd: a post is one system call, so workers post when they hand something over, never for a
 * packet.
 */
#pragma once

struct wake {
	int fd;
};

/* 0 or -errno. */
int wake_init(struct wake *w);
void wake_fini(struct wake *w);

/* Any thread, and signal handlers. */
void wake_post(struct wake *w);

/* Control: wait until somebody has posted, @fd (-1: none) can be read, or @ns have passed. */
void wake_wait(struct wake *w, int fd, long long ns);

/*
 * child: tests that start EAL, which can be done once in a process: each is a child.
 */
#pragma once

#include <stdio.h>
#include <unistd.h>

#include "../../app/port_ethdev.h"

/* Ends the child: the parent shows what did not hold. */
#define MUST(what)                                                                                 \
	do {                                                                                       \
		if (!(what)) {                                                                     \
			fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #what);                 \
			_exit(1);                                                                  \
		}                                                                                  \
	} while (0)

/* @run has to come to its end. */
void child_run(void (*run)(void));

/* In the child: start EAL, with options of the user's. */
void child_start(char *const *user, unsigned nuser);

/* In the child: the device that @spec names, opened and started with @q. */
struct ethdev *child_device(const char *spec, const struct port_ethdev_queues *q, struct port *port);

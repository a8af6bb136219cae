/*
 * procs: names of processes as numbers, so that programs can compare, keep and print them like the
 * names in a protocol's header. A number never gets another name.
 *
 * Compiler and control give numbers, one after the other; workers read the names of numbers that
 * they have been told.
 */
#pragma once

#include <stdint.h>

#define PROCS_NAME 16 /* bytes with NUL: what the kernel keeps of a name */

struct procs;

/* NULL if memory is out. Freed by the caller with procs_free(). */
struct procs *procs_new(void);
void procs_free(struct procs *p);

/* The number of @name. -1: no process can have that name, or there is no room. */
int64_t procs_value(struct procs *p, const char *name);

/* The name of @value; "<unknown>": 0, or a number that was not given. */
const char *procs_name(const struct procs *p, uint32_t value);

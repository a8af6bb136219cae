/*
 * memory: which bytes a running program may read and write through its pointers.
 *
 * Readable are the packet's contiguous bytes, variables and elements of associative arrays, and the
 * scratch that the clause has taken so far; writable are all of these but the packet. Any other
 * address is a fault of the clause (EXEC_BADADDR), never of dtap. Addresses are numbers.
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>

struct exec;

/* How many bytes may be read from @addr on; 0: none. */
uint64_t memory_readable(const struct exec *x, uint64_t addr);

/* Copy @n bytes to @to, which the caller vouches for. False: they may not all be read, the
 * clause has faulted, and @to is zeroed. */
bool memory_read(struct exec *x, void *to, uint64_t addr, uint64_t n);
/* The same for bytes to be shown: those that may not be read are 0; false only if none may. */
bool memory_dump(struct exec *x, void *to, uint64_t addr, uint64_t n);
/* Copy @n bytes to where they may be written; the areas may overlap. False: the clause has
 * faulted. */
bool memory_copy(struct exec *x, uint64_t to, uint64_t from, uint64_t n);
/* Where @n bytes may be written, or NULL: the clause has faulted. */
void *memory_writable(struct exec *x, uint64_t addr, uint64_t n);

/* The text at @addr, of @max bytes at most, up to a NUL or to where bytes cease to be readable: a
 * string handle; the text is a copy in scratch. 0: the clause has faulted. */
uint64_t memory_string(struct exec *x, uint64_t addr, uint64_t max);
/* Store the text of @h, cut to fit and padded with NULs, in @room bytes at @addr. */
void memory_put_string(struct exec *x, uint64_t addr, uint64_t room, uint64_t h);

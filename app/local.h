/*
 * local: which addresses belong to the traced host, so that a packet is `send` or `receive`.
 *
 * Prefixes that were given, or the addresses of a kernel interface. Filled by control, then
 * read by workers; local_ends() is on the packet path.
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>

struct diag;
struct pkt;

/* Sorted and disjoint: low <= address <= low + span, addresses as numbers. */
struct local_range {
	unsigned __int128 low, span;
};

struct local_set {
	struct local_range *ranges;
	unsigned n;
};

/* Zeroed: nothing is local. */
struct local {
	struct local_set v4, v6;
	uint8_t (*macs)[6];
	unsigned nmacs;
};

/* Add "ADDRESS" or "ADDRESS/BITS", v4 or v6; bits beyond the prefix are ignored. 0, or -errno with
 * @d filled. */
int local_add_prefix(struct local *l, const char *text, struct diag *d);
/* Add all addresses of a kernel interface, its MAC address included. 0, or -errno with @d
 * filled. */
int local_add_interface(struct local *l, const char *name, struct diag *d);
bool local_is_empty(const struct local *l);
void local_fini(struct local *l);

/* Which ends of a decoded packet are local, PKT_LOCAL_*: by IP address, by MAC address where
 * there is none. */
unsigned local_ends(const struct local *l, const struct pkt *p);

/*
 * Sets of local addresses as sorted disjoint ranges: prefixes are either disjoint or one holds the
 * other. A handful is scanned without a branch, more are searched by halves.
 */
#include "local.h"

#include <arpa/inet.h>
#include <endian.h>
#include <errno.h>
#include <ifaddrs.h>
#include <netpacket/packet.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../lib/decode/pkt.h"
#include "../lib/lang/diag.h"

enum { SCAN = 8 };

static unsigned __int128
load4(const uint8_t *addr)
{
	uint32_t v;

	memcpy(&v, addr, sizeof(v));
	return be32toh(v);
}

static unsigned __int128
load6(const uint8_t *addr)
{
	uint64_t v[2];

	memcpy(v, addr, sizeof(v));
	return (unsigned __int128)be64toh(v[0]) << 64 | be64toh(v[1]);
}

static inline bool
has(const struct local_set *set, unsigned __int128 addr)
{
	unsigned from = 0, n = set->n;
	bool hit = false;

	while (n > SCAN) {
		unsigned half = n / 2;

		from += set->ranges[from + half].low <= addr ? half : 0;
		n -= half;
	}
	for (unsigned i = from; i < from + n; i++)
		hit |= addr - set->ranges[i].low <= set->ranges[i].span;
	return hit;
}

static bool
has_mac(const struct local *l, const uint8_t *mac)
{
	for (unsigned i = 0; i < l->nmacs; i++)
		if (!memcmp(l->macs[i], mac, 6))
			return true;
	return false;
}

unsigned
local_ends(const struct local *l, const struct pkt *p)
{
	const uint8_t *ether;

	if (p->ip_ver == 4)
		return has(&l->v4, load4(p->saddr)) * PKT_LOCAL_SOURCE |
			has(&l->v4, load4(p->daddr)) * PKT_LOCAL_DESTINATION;
	if (p->ip_ver == 6)
		return has(&l->v6, load6(p->saddr)) * PKT_LOCAL_SOURCE |
			has(&l->v6, load6(p->daddr)) * PKT_LOCAL_DESTINATION;
	if (!(p->layers & PKT_BIT(PKT_ETHER)))
		return 0;
	ether = p->data + p->off_l2;
	return has_mac(l, ether + 6) * PKT_LOCAL_SOURCE | has_mac(l, ether) * PKT_LOCAL_DESTINATION;
}

/* --- building --- */

/* Add the range [@low, @low + @span] of a prefix. */
static int
add(struct local_set *set, unsigned __int128 low, unsigned __int128 span)
{
	struct local_range *r = realloc(set->ranges, (set->n + 1) * sizeof(*r));
	unsigned at = 0, held = 0;

	if (!r)
		return -ENOMEM;
	set->ranges = r;
	while (at < set->n && r[at].low + r[at].span < low)
		at++;
	if (at < set->n && r[at].low <= low && low + span <= r[at].low + r[at].span)
		return 0;
	while (at + held < set->n && r[at + held].low <= low + span)
		held++;
	memmove(&r[at + 1], &r[at + held], (set->n - at - held) * sizeof(*r));
	r[at] = (struct local_range){low, span};
	set->n += 1 - held;
	return 0;
}

/* @bits of the @width bits of @addr. */
static int
add_prefix(struct local_set *set, unsigned __int128 addr, unsigned width, unsigned bits)
{
	unsigned __int128 span = width == bits ? 0 :
		~(unsigned __int128)0 >> (128 - (width - bits));

	return add(set, addr & ~span, span);
}

int
local_add_prefix(struct local *l, const char *text, struct diag *d)
{
	const char *slash = strchrnul(text, '/');
	char addr[INET6_ADDRSTRLEN], *end = "";
	uint8_t bytes[16];
	unsigned width = 0;
	unsigned long bits;
	int rc;

	if ((size_t)snprintf(addr, sizeof(addr), "%.*s", (int)(slash - text), text) < sizeof(addr))
		width = inet_pton(AF_INET, addr, bytes) == 1 ? 32 :
			inet_pton(AF_INET6, addr, bytes) == 1 ? 128 : 0;
	bits = width;
	if (*slash)
		bits = strtoul(slash + 1, &end, 10);
	if (!width || *end || bits > width || (*slash && (slash[1] < '0' || slash[1] > '9')))
		return diag_set(d, NULL, "%s is not an address or prefix, like 10.0.0.0/8 or "
			"2001:db8::1", text);
	rc = width == 32 ? add_prefix(&l->v4, load4(bytes), width, bits) :
			   add_prefix(&l->v6, load6(bytes), width, bits);
	if (rc)
		diag_set(d, NULL, "out of memory");
	return rc;
}

static int
add_mac(struct local *l, const struct sockaddr_ll *sll)
{
	void *macs;

	if (sll->sll_halen != sizeof(*l->macs))
		return 0;
	macs = realloc(l->macs, (l->nmacs + 1) * sizeof(*l->macs));
	if (!macs)
		return -ENOMEM;
	l->macs = macs;
	memcpy(l->macs[l->nmacs++], sll->sll_addr, sizeof(*l->macs));
	return 0;
}

static int
add_sockaddr(struct local *l, const struct sockaddr *sa)
{
	const void *in = &((const struct sockaddr_in *)sa)->sin_addr;
	const void *in6 = &((const struct sockaddr_in6 *)sa)->sin6_addr;

	switch (sa->sa_family) {
	case AF_INET: return add_prefix(&l->v4, load4(in), 32, 32);
	case AF_INET6: return add_prefix(&l->v6, load6(in6), 128, 128);
	case AF_PACKET: return add_mac(l, (const struct sockaddr_ll *)sa);
	default: return 0;
	}
}

int
local_add_interface(struct local *l, const char *name, struct diag *d)
{
	struct ifaddrs *all = NULL;
	int rc = getifaddrs(&all) ? -errno : 0;

	for (struct ifaddrs *a = all; a && !rc; a = a->ifa_next)
		if (a->ifa_addr && !strcmp(a->ifa_name, name))
			rc = add_sockaddr(l, a->ifa_addr);
	freeifaddrs(all);
	if (rc)
		diag_set(d, NULL, "addresses of %s: %s", name, strerror(-rc));
	return rc;
}

bool
local_is_empty(const struct local *l)
{
	return l->v4.n + l->v6.n + l->nmacs == 0;
}

void
local_fini(struct local *l)
{
	free(l->v4.ranges);
	free(l->v6.ranges);
	free(l->macs);
	*l = (struct local){0};
}

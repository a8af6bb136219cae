/* sub_inet: addresses as text. DTrace guide, "inet_ntoa", "inet_ntoa6", "inet_ntop",
 * "link_ntop". */
#include <net/if_arp.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>

#include "memory.h"
#include "str.h"
#include "sub.h"
#include "sub_text.h"

extern const struct sub sub_inet_ntoa, sub_inet_ntoa6, sub_inet_ntop, sub_link_ntop;

/* The text is made when it is needed: the handle keeps the bytes. */
static uint64_t
ip4(uint32_t addr)
{
	return str_make(AGG_STR_IP4, addr);
}

static uint64_t
ip6(struct exec *x, const uint8_t addr[16])
{
	uint8_t *to = exec_scratch(x, 16);

	return to == NULL ? 0 : str_make(AGG_STR_IP6, (uintptr_t)memcpy(to, addr, 16));
}

static HELPER uint64_t
run_inet_ntoa(uint64_t exec, uint64_t a, uint64_t b, uint64_t c, uint64_t d)
{
	uint32_t addr;

	return memory_read(helper_exec(exec), &addr, a, 4) ? ip4(addr) : 0;
}

const struct sub sub_inet_ntoa = {
	.f = {.name = "inet_ntoa", .flags = ENV_SUB | ENV_FAULT, .ret = "string",
		.params = "ipaddr_t *"},
	.run = run_inet_ntoa,
	.doc = "the IPv4 address that the pointer points to, in network order, as a dotted quad",
};

/* --- IPv6 ------------------------------------------------------------------------------------- */

/* The IPv4 address that is the end of an IPv6 one. */
static uint32_t
embedded(const uint8_t addr[16])
{
	uint32_t v;

	memcpy(&v, addr + 12, 4);
	return v;
}

static const uint8_t mapped_prefix[12] = {[10] = 0xff, [11] = 0xff}, zeros[16];

static bool
is_mapped(const uint8_t addr[16])
{
	return memcmp(addr, mapped_prefix, 12) == 0;
}

/* IPv4-compatible, RFC 4291, 2.5.5.1: neither :: nor ::1. */
static bool
is_compatible(const uint8_t addr[16])
{
	return memcmp(addr, zeros, 12) == 0 && (memcmp(addr, zeros, 15) != 0 || addr[15] > 1);
}

static HELPER uint64_t
run_inet_ntoa6(uint64_t exec, uint64_t a, uint64_t b, uint64_t c, uint64_t d)
{
	struct exec *x = helper_exec(exec);
	uint8_t addr[16];

	if (!memory_read(x, addr, a, 16))
		return 0;
	if (b == 0 && (is_mapped(addr) || is_compatible(addr)))
		return ip4(embedded(addr));
	return ip6(x, addr);
}

const struct sub sub_inet_ntoa6 = {
	.f = {.name = "inet_ntoa6", .flags = ENV_SUB | ENV_FAULT, .ret = "string",
		.params = "in6_addr *[, int]"},
	.run = run_inet_ntoa6,
	.doc = "the IPv6 address that the pointer points to; one with an IPv4 address in it as a dotted "
	       "quad, unless the second argument is not 0",
};

/* Other than inet_ntoa6(), this tells what kind of IPv6 address holds the IPv4 one. */
static uint64_t
ntop6(struct exec *x, const uint8_t addr[16])
{
	char quad[AGG_STR_TEXT_MIN], buf[AGG_STR_TEXT_MIN + 8];
	int n;

	if (!is_mapped(addr) && !is_compatible(addr))
		return ip6(x, addr);
	n = snprintf(buf, sizeof(buf), "::%s%s", is_mapped(addr) ? "ffff:" : "",
		str_text(x->strings, ip4(embedded(addr)), quad));
	return sub_text_put(x, buf, (uint32_t)n);
}

static HELPER uint64_t
run_inet_ntop(uint64_t exec, uint64_t a, uint64_t b, uint64_t c, uint64_t d)
{
	struct exec *x = helper_exec(exec);
	uint8_t addr[16];

	switch ((int64_t)a) {
	case AF_INET:
		return run_inet_ntoa(exec, b, 0, 0, 0);
	case AF_INET6:
		return memory_read(x, addr, b, 16) ? ntop6(x, addr) : 0;
	default:
		exec_fail(x, EXEC_ILLOP, 0);
		return 0;
	}
}

const struct sub sub_inet_ntop = {
	.f = {.name = "inet_ntop", .flags = ENV_SUB | ENV_FAULT, .ret = "string",
		.params = "int, void *"},
	.run = run_inet_ntop,
	.doc = "the address of a family, AF_INET or AF_INET6, that the pointer points to",
};

/* --- links ------------------------------------------------------------------------------------ */

#define LINK_MAX 20 /* bytes of an address of InfiniBand */

static HELPER uint64_t
run_link_ntop(uint64_t exec, uint64_t a, uint64_t b, uint64_t c, uint64_t d)
{
	static const char digits[] = "0123456789abcdef";
	struct exec *x = helper_exec(exec);
	uint32_t n = a == ARPHRD_ETHER ? 6 : a == ARPHRD_INFINIBAND ? LINK_MAX : 0;
	uint8_t addr[LINK_MAX];
	char buf[3 * LINK_MAX];

	if (n == 0) {
		exec_fail(x, EXEC_ILLOP, 0);
		return 0;
	}
	if (!memory_read(x, addr, b, n))
		return 0;
	for (uint32_t i = 0; i < n; i++) {
		buf[3 * i] = digits[addr[i] >> 4];
		buf[3 * i + 1] = digits[addr[i] & 15];
		buf[3 * i + 2] = ':';
	}
	return sub_text_put(x, buf, 3 * n - 1);
}

const struct sub sub_link_ntop = {
	.f = {.name = "link_ntop", .flags = ENV_SUB | ENV_FAULT, .ret = "string",
		.params = "int, void *"},
	.run = run_link_ntop,
	.doc = "the address of a kind of link, ARPHRD_ETHER or ARPHRD_INFINIBAND, at the pointer",
};

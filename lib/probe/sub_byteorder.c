/* sub_byteorder: htons() and its family. DTrace guide, "Actions and Subroutines". */
#include <rte_byteorder.h>

#include "sub.h"

extern const struct sub sub_htonl, sub_htonll, sub_htons, sub_ntohl, sub_ntohll, sub_ntohs;

static HELPER uint64_t
swap16(uint64_t exec, uint64_t a, uint64_t b, uint64_t c, uint64_t d)
{
	return rte_cpu_to_be_16((uint16_t)a);
}

static HELPER uint64_t
swap32(uint64_t exec, uint64_t a, uint64_t b, uint64_t c, uint64_t d)
{
	return rte_cpu_to_be_32((uint32_t)a);
}

static HELPER uint64_t
swap64(uint64_t exec, uint64_t a, uint64_t b, uint64_t c, uint64_t d)
{
	return rte_cpu_to_be_64(a);
}

static const struct attr evolving = {ATTR_EVOLVING, ATTR_EVOLVING, ATTR_COMMON};

#define ROW(func, fn, t, text)                                                                     \
	const struct sub sub_##func = {                                                            \
		.f = {.name = #func, .flags = ENV_SUB | ENV_PURE, .ret = t, .params = t,           \
			.attr = &evolving},                                                        \
		.run = fn, .doc = text}

ROW(htons, swap16, "uint16_t", "host to network byte order, 16 bits");
ROW(htonl, swap32, "uint32_t", "host to network byte order, 32 bits");
ROW(htonll, swap64, "uint64_t", "host to network byte order, 64 bits");
ROW(ntohs, swap16, "uint16_t", "network to host byte order, 16 bits");
ROW(ntohl, swap32, "uint32_t", "network to host byte order, 32 bits");
ROW(ntohll, swap64, "uint64_t", "network to host byte order, 64 bits");

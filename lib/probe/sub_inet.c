/* sub_inet: addresses as text. DTrace guide, "inet_ntoa". */
#include "exec.h"
#include "str.h"
#include "sub.h"

extern const struct sub sub_inet_ntoa;

static HELPER uint64_t
run_inet_ntoa(uint64_t exec, uint64_t a, uint64_t b, uint64_t c, uint64_t d)
{
	struct exec *x = (struct exec *)(uintptr_t)exec;

	return str_make(AGG_STR_IP4, helper_read(x, a, 4));
}

const struct sub sub_inet_ntoa = {
	.f = {.name = "inet_ntoa", .flags = ENV_SUB | ENV_FAULT, .ret = "string",
		.params = "ipaddr_t *"},
	.run = run_inet_ntoa,
	.doc = "the IPv4 address that the pointer points to, in network order, as a dotted quad",
};

/* sub_speculation: speculation(): begin a speculation. */
#include "exec.h"
#include "sub.h"

extern const struct sub sub_speculation;

static HELPER uint64_t
run(uint64_t exec, uint64_t a, uint64_t b, uint64_t c, uint64_t d)
{
	return spec_new(helper_exec(exec));
}

const struct sub sub_speculation = {
	.f = {.name = "speculation", .flags = ENV_SUB | ENV_STATE, .ret = "int", .params = ""},
	.run = run,
	.doc = "id of a new speculation, for speculate(); 0: none is free",
};

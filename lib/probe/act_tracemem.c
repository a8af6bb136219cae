/* act_tracemem: tracemem(address, size[, shown]): bytes of memory as a hex dump. */
#include "../agg/agg_print.h"
#include "../lang/check.h"
#include "action.h"
#include "consumer.h"
#include "text.h"

extern const struct action act_tracemem;

/* The address becomes the bytes that are there, so that they are what is recorded; the size is
 * known then. Tags and texts are libdtrace's. */
static void
check(struct check *c, struct expr *call)
{
	const struct expr *addr = call->args[0], *size = call->args[1];

	if (call->nargs > 3)
		check_fail(c, call, "D_TRACEMEM_ARGS",
			"tracemem( ) prototype mismatch: %u args passed, 2 or 3 expected",
			call->nargs);
	if (addr->type->kind != TYPE_POINTER && addr->type->kind != TYPE_ARRAY &&
			!type_is_int(addr->type))
		check_fail(c, addr, "D_TRACEMEM_ADDR",
			"tracemem( ) argument #1 is incompatible with prototype:\n"
			"\tprototype: pointer or integer\n\t argument: %s", addr->type->name);
	if (size->kind != EXPR_INT || size->value <= 0 || size->value > UINT16_MAX)
		check_fail(c, size, "D_TRACEMEM_SIZE",
			"tracemem( ) argument #2 must be a non-zero positive integral constant "
			"expression");
	if (call->nargs > 2 && !type_is_int(call->args[2]->type))
		check_fail(c, call->args[2], "D_TRACEMEM_DYNSIZE",
			"tracemem( ) argument #3 is incompatible with prototype:\n"
			"\tprototype: integer\n\t argument: %s", call->args[2]->type->name);
	call->args[0] = check_bytes_at(c, call->args[0], (uint32_t)size->value);
}

/* Fields: the bytes, their number, how many of them to show if that was given. */
static int
run(struct consumer *c, const struct action_use *use, const uint8_t *rec)
{
	struct text_value v;
	int64_t shown;

	text_field(&v, &c->strings, rec, &use->fields[0]);
	shown = use->nfields > 2 ? consumer_int(use, 2, rec) : v.size;
	if (shown < 0 || shown > v.size)
		shown = v.size;
	agg_print_dump(c->out, v.bytes, (unsigned)shown, (unsigned)shown);
	return 0;
}

const struct action act_tracemem = {
	.f = {.name = "tracemem", .flags = ENV_ACTION | ENV_DATA, .params = "any, size_t, ...",
		.check = check},
	.run = run,
	.dumps = true,
	.doc = "print bytes of memory in hexadecimal: so many from an address on",
};

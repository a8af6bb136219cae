/* consumer: records in, text out, to the byte. */
#include "../../lib/probe/consumer.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#include "../../lib/probe/exec.h"
#include "rig.h"

#define HEADING "CPU     ID                    FUNCTION:NAME\n"
#define LINE "  3     42                     eth0:receive "

extern const struct action act_exit, act_printf, act_trace;

static struct format_conv hello_convs[] = {
	{.text = "hello ", .text_len = 6, .width = -1, .prec = -1, .conv = 'd'},
	{.text = "", .width = -1, .prec = -1, .flags = FORMAT_MINUS, .conv = 'x'},
	{.text = "!", .text_len = 1},
};
static const struct format hello = {.convs = hello_convs, .nconvs = 2, .nargs = 2};

#define PRINTF                                                                                     \
	{                                                                                          \
		.action = &act_printf, .format = &hello, .fields = rig_fields, .nfields = 2        \
	}
#define TRACE(field)                                                                               \
	{                                                                                          \
		.action = &act_trace, .fields = &rig_fields[field], .nfields = 1                   \
	}
#define EXIT                                                                                       \
	{                                                                                          \
		.action = &act_exit, .fields = rig_fields, .nfields = 1                            \
	}

static void
default_action(void)
{
	struct rig *r = rig_new(false, NULL, NULL, 0);

	r->enabling.default_action = true;
	rig_fire(r, 0, 0);
	rig_fire(r, 0, 0);
	CU_ASSERT_STRING_EQUAL(rig_out(r), HEADING LINE "\n" LINE "\n");
	CU_ASSERT_EQUAL(r->c.records, 2);
	r->c.opt.quiet = true;
	rig_fire(r, 0, 0);
	CU_ASSERT_STRING_EQUAL(rig_out(r), "");
	rig_free(r);
}

/* A clause of assignments and aggregations has no output of its own. */
static void
no_action(void)
{
	struct rig *r = rig_new(false, NULL, NULL, 0);

	rig_fire(r, 0, 0);
	CU_ASSERT_STRING_EQUAL(rig_out(r), "");
	rig_free(r);
}

static void
long_names(void)
{
	struct rig *r = rig_new(false, NULL, NULL, 0);

	r->enabling.default_action = true;
	r->enabling.func = "a-capture-with-quite-a-long-name.pcapng";
	rig_fire(r, 0, 0);
	CU_ASSERT_STRING_EQUAL(rig_out(r),
		HEADING "  3     42 a-capture-with-quite-a-long-name.pcapng:receive \n");
	rig_free(r);
}

static void
actions_in_order(void)
{
	const struct action_use use[] = {PRINTF, TRACE(0), TRACE(1), {0}};
	struct rig *r = rig_new(false, use, NULL, 0);

	rig_fire(r, 7, 255);
	CU_ASSERT_STRING_EQUAL(rig_out(r),
		HEADING LINE "hello 7ff!                   7        255\n");
	r->c.opt.quiet = true;
	rig_fire(r, -7, -1);
	CU_ASSERT_STRING_EQUAL(rig_out(r), "hello -7ffffffff!-7-1");
	rig_free(r);
}

static void
exits(void)
{
	const struct action_use use[] = {PRINTF, EXIT, TRACE(1), {0}};
	struct rig *r = rig_new(true, use, NULL, 0);

	CU_ASSERT_FALSE(r->c.stopped);
	CU_ASSERT_EQUAL(rig_fire(r, 3, 1), 0);
	CU_ASSERT(r->c.stopped && r->c.status == 3);
	CU_ASSERT_STRING_EQUAL(rig_out(r), "hello 31!1");
	rig_free(r);
}

/* An aborted clause leaves no data, only a message. */
static void
faults(void)
{
	const struct action_use use[] = {PRINTF, {0}};
	struct rig *r = rig_new(false, use, NULL, 0);
	struct record_hdr h = {
		.size = sizeof(h), .epid = 1, .fault = EXEC_DIVZERO, .fault_addr = 9,
	};

	CU_ASSERT_EQUAL(rig_run(r, &h), 0);
	CU_ASSERT_STRING_EQUAL(r->said, "error in dt_clause_0 for probe ID 42 "
		"(tcp:net_af_packet:eth0:receive): divide-by-zero at BPF pc 0");
	h.fault = EXEC_BADADDR;
	h.fault_addr = 0xbeef;
	CU_ASSERT_EQUAL(rig_run(r, &h), 0);
	CU_ASSERT_STRING_EQUAL(r->said, "error in dt_clause_0 for probe ID 42 "
		"(tcp:net_af_packet:eth0:receive): invalid address (0xbeef) at BPF pc 0");
	CU_ASSERT_EQUAL(r->nsaid, 2);
	CU_ASSERT_STRING_EQUAL(rig_out(r), "");
	rig_free(r);
}

/* Records of one buffer are consumed one after the other, whatever their sizes. */
static void
whole_buffers(void)
{
	struct {
		struct record_hdr fault, empty;
	} buf = {
		.fault = {.size = sizeof(buf.fault), .epid = 1, .fault = EXEC_ILLOP},
		.empty = {.size = sizeof(buf.empty), .epid = 1, .cpu = 3},
	};
	struct rig *r = rig_new(false, NULL, NULL, 0);

	r->enabling.default_action = true;
	CU_ASSERT_EQUAL(consumer_run(&r->c, (const uint8_t *)&buf, sizeof(buf)), 0);
	CU_ASSERT_STRING_EQUAL(rig_out(r), HEADING LINE "\n");
	CU_ASSERT_EQUAL(r->nsaid, 1);
	CU_ASSERT_EQUAL(r->c.records, 2);
	rig_free(r);
}

static void
output_fails(void)
{
	const struct action_use use[] = {PRINTF, {0}};
	struct rig *r = rig_new(true, use, NULL, 0);
	FILE *memory = r->c.out;

	r->c.out = fopen("/dev/full", "w");
	CU_ASSERT_EQUAL(rig_fire(r, 1, 1), -EIO);
	CU_ASSERT_STRING_EQUAL(r->said, "could not write the output: No space left on device");
	/* told once */
	CU_ASSERT_EQUAL(consumer_finish(&r->c), -EIO);
	CU_ASSERT_EQUAL(r->nsaid, 1);
	fclose(r->c.out);
	r->c.failed = 0;
	/* Written at once: nothing is left to flush. */
	r->c.out = fopen("/dev/full", "w");
	setvbuf(r->c.out, NULL, _IONBF, 0);
	CU_ASSERT_EQUAL(rig_fire(r, 1, 1), -EIO);
	CU_ASSERT_EQUAL(r->nsaid, 2);
	fclose(r->c.out);
	r->c.out = memory;
	rig_free(r);
}

/* A reader that has seen enough, as head(1): nothing is said. */
static void
output_unread(void)
{
	const struct action_use use[] = {PRINTF, {0}};
	struct rig *r = rig_new(true, use, NULL, 0);
	FILE *memory = r->c.out;
	void (*before)(int) = signal(SIGPIPE, SIG_IGN);
	int fds[2];

	CU_ASSERT_EQUAL_FATAL(pipe(fds), 0);
	close(fds[0]);
	r->c.out = fdopen(fds[1], "w");
	CU_ASSERT_EQUAL(rig_fire(r, 1, 1), -EPIPE);
	CU_ASSERT_EQUAL(consumer_finish(&r->c), -EPIPE);
	CU_ASSERT_EQUAL(r->nsaid, 0);
	fclose(r->c.out);
	signal(SIGPIPE, before);
	r->c.out = memory;
	rig_free(r);
}

/* --- the end ------------------------------------------------------------------------------- */

static void
finish(void)
{
	struct agg_def defs[3] = {
		{.fn = agg_fn_find("count"), .nparts = 1, .parts = {RIG_TEXT}},
		{.fn = agg_fn_find("sum"), .value_signed = true, .value_size = 8},
		{.fn = agg_fn_find("sum"), .value_signed = true, .value_size = 8},
	};
	struct rig *r = rig_new(true, NULL, defs, 3);

	rig_count(r, 2, NULL, -5);
	rig_count(r, 3, NULL, 6);
	rig_count(r, 1, &(struct rig_key){.text = "192.168.1.185"}, 0);
	rig_count(r, 1, &(struct rig_key){.text = "192.168.1.5"}, 0);
	rig_count(r, 1, &(struct rig_key){.text = "192.168.1.185"}, 0);
	r->c.printed[2] = true;
	CU_ASSERT_EQUAL(consumer_finish(&r->c), 0);
	CU_ASSERT_STRING_EQUAL(rig_out(r), "\n"
		"  192.168.1.5                                                       1\n"
		"  192.168.1.185                                                     2\n"
		"               -5\n");
	CU_ASSERT_EQUAL(r->nsaid, 0);
	rig_free(r);
}

/* A newline, even if there is nothing to print. */
static void
finish_nothing(void)
{
	struct rig *r = rig_new(true, NULL, NULL, 0);

	CU_ASSERT_EQUAL(consumer_finish(&r->c), 0);
	CU_ASSERT_STRING_EQUAL(rig_out(r), "\n");
	rig_free(r);
}

UNIT_SUITE(suite_consumer, "probe/consumer.c", {"default action", default_action},
	{"no action", no_action}, {"long names", long_names},
	{"actions in order", actions_in_order}, {"exit", exits}, {"faults", faults},
	{"whole buffers", whole_buffers},
	{"output fails", output_fails}, {"output unread", output_unread},
	{"finish", finish}, {"finish with nothing", finish_nothing});

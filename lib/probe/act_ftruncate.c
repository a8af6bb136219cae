/* act_ftruncate: ftruncate(): empty the file that the output goes to. */
#include <unistd.h>

#include "action.h"
#include "consumer.h"

/* What is no file can not be emptied, and stays as it is. */
static int
run(struct consumer *c, const struct action_use *use, const uint8_t *rec)
{
	fflush(c->out);
	if (ftruncate(fileno(c->out), 0) == 0)
		fseeko(c->out, 0, SEEK_SET);
	return 0;
}

const struct action act_ftruncate = {
	.f = {.name = "ftruncate", .flags = ENV_ACTION | ENV_DATA, .params = ""},
	.run = run,
	.doc = "empty the output, if it is a file",
};

/* act_system: system(format, ...): run a shell command, formatted like printf. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "action.h"
#include "consumer.h"

/* What was printed before comes before what the command prints. */
static int
run(struct consumer *c, const struct action_use *use, const uint8_t *rec)
{
	char *command = consumer_text(c, use, rec);

	if (command == NULL)
		return -errno;
	fflush(c->out);
	if (c->flush != NULL && c->flush(c->save_arg) != 0) {
		free(command);
		return -EINVAL;
	}
	if (system(command) == -1)
		consumer_fault(c, rec, "couldn't run \"%s\": %s", command, strerror(errno));
	free(command);
	return 0;
}

const struct action act_system = {
	.f = {
		.name = "system",
		.flags = ENV_ACTION | ENV_DATA | ENV_DESTRUCTIVE,
		.params = "fmt, ...",
	},
	.run = run,
	.doc = "run a command of the shell; what it is is formatted like printf()",
};

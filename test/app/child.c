/* child: see child.h. */
#include "child.h"

#include <sys/wait.h>

#include "../../app/clock.h"
#include "../../app/eal.h"
#include "../unit.h"

void
child_run(void (*run)(void))
{
	int status = -1;
	pid_t pid;

	fflush(NULL);
	pid = fork();
	if (!pid) {
		run();
		_exit(0);
	}
	CU_ASSERT_EQUAL(waitpid(pid, &status, 0), pid);
	CU_ASSERT_EQUAL(status, 0);
}

void
child_start(char *const *user, unsigned nuser)
{
	struct eal_config c = {.workers = 1, .memory = 256 << 20, .user = user, .nuser = nuser};
	struct diag d = {0};

	MUST(eal_start(&c, &d) == 0);
	clock_start();
}

struct ethdev *
child_device(const char *spec, const struct port_ethdev_queues *q, struct port *port)
{
	struct options_port o = {false, spec};
	struct ethdev *e;
	struct diag d = {0};

	if (port_ethdev_open(&o, SETTINGS_AF_PACKET, 1, port, &e, &d) || port_ethdev_start(e, q, &d)) {
		fprintf(stderr, "%s\n", d.text);
		_exit(1);
	}
	return e;
}

/* fired: see fired.h. */
#include "fired.h"

#include <stdio.h>

#include "../../app/clock.h"
#include "../../app/eal.h"

struct fire_rig *
fired_new(const char *text, size_t bufsize)
{
	static bool started;
	const struct eal_config c = {.workers = FIRED_WORKERS, .memory = 64 << 20};
	struct diag d = {0};

	if (!started) {
		int ret = eal_start(&c, &d);

		if (ret != 0)
			printf("%s\n", d.text);
		CU_ASSERT_EQUAL_FATAL(ret, 0);
		clock_start();
		started = true;
	}
	return fire_rig_new(text, ENGINE_JIT, bufsize);
}

/*
 * fuzz program: D text that compiles gives the same output by all engines, whatever it does.
 *
 * Packets are those of the project's captures that $DTAP_FUZZ_CAPTURES names, with blanks between.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <rte_eal.h>

#include "../../lib/lang/diag.h"
#include "../threeway/run.h"

#define MAX_FILES 8
#define MAX_TEXT 4096 /* longer programs take long, and do nothing that shorter ones don't */

static struct run_packets packets;
static char *files[MAX_FILES];

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerInitialize(int *argc, char ***argv)
{
	char *eal[] = {"fuzz", "--no-huge", "-m", "256", "--no-pci", "--no-telemetry",
		"--no-shconf", "-l", "0", "--log-level", "error", "-d", "librte_mempool_ring.so",
		NULL};
	char *names = getenv("DTAP_FUZZ_CAPTURES");
	unsigned n = 0;

	names = strdup(names != NULL ? names : "");
	for (char *f = strtok(names, " "); f != NULL && n < MAX_FILES; f = strtok(NULL, " "))
		files[n++] = f;
	if (rte_eal_init(13, eal) < 0 || !run_load(&packets, files, n))
		exit(1);
	return 0;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char *text;
	unsigned long long records = 0;
	struct diag d = {0};

	if (size > MAX_TEXT)
		return -1;
	text = calloc(1, size + 1);
	memcpy(text, data, size);
	if (run_program(&packets, text, size, size % 2, &records, &d) == RUN_DIFFERENT)
		abort();
	free(text);
	return 0;
}

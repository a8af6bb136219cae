/*
 * EAL's command line. What makes a NIC usable is in eal_nic.c, EAL's messages in eal_log.c.
 *
 * With NICs, or where enough hugepages lie there for virtual devices: memory from hugepages,
 * nothing in the file system, so that several instances run side by side. Else memory as malloc()
 * has it; it is touched only when used.
 */
#include "eal.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <rte_eal.h>
#include <rte_errno.h>

#include "../lib/lang/diag.h"
#include "eal_folder.h"
#include "eal_log.h"
#include "eal_nic.h"
#include "place_numa.h"

enum { FIXED_ARGS = 16, LCORES_TEXT = 8192 };

struct args {
	char **v; /* room for what EAL needs, all NICs and the user's */
	int n;
	char lcores[LCORES_TEXT];
	char main[16];
	char memory[32];
	char prefix[64];
};

static void
add(struct args *a, const char *arg)
{
	a->v[a->n++] = (char *)(uintptr_t)arg; /* EAL permutes the array, not the texts */
}

/* Does the user's command line have one of @names, which end with NULL? */
static bool
user_has(const struct eal_config *c, const char *const *names)
{
	for (unsigned i = 0; i < c->nuser; i++) {
		for (const char *const *name = names; *name; name++) {
			size_t len = strlen(*name);
			bool is_long = len > 2;

			if (strncmp(c->user[i], *name, len))
				continue;
			if (!is_long || !c->user[i][len] || c->user[i][len] == '=')
				return true;
		}
	}
	return false;
}

/* Lcores for so many workers, wherever it is. */
static int
place_workers(struct place *p, unsigned workers, struct diag *d)
{
	static struct place_cpu cpus[PLACE_CPUS];
	struct place_options opt = {.workers = workers};
	struct place_input in = {.cpus = cpus, .opt = &opt};
	int rc = place_machine(cpus, &in.ncpus);

	if (!rc)
		return place_make(p, &in, NULL, NULL, d);
	diag_set(d, NULL, "can't find out which processors there are: %s", strerror(-rc));
	return rc;
}

static void
add_memory(struct args *a, const struct eal_config *c)
{
	static const char *const names[] = {"--no-huge", "--in-memory", "-m", "--socket-mem",
		"--legacy-mem", "--huge-dir", "--file-prefix", "--proc-type",
		"--single-file-segments", "--huge-unlink", NULL};
	bool huge = c->nnics || (c->nvdevs && eal_nic_hugepages() >= c->memory);

	if (user_has(c, names))
		return;
	if (huge || c->telemetry) {
		snprintf(a->prefix, sizeof(a->prefix), "--file-prefix=" EAL_FOLDER_PREFIX "%d",
			(int)getpid());
		add(a, a->prefix);
	}
	if (huge) {
		add(a, "--in-memory");
		add(a, "--single-file-segments"); /* virtio-user's peer gets a few of them */
		return;
	}
	snprintf(a->memory, sizeof(a->memory), "%lu", (c->memory + (1 << 20) - 1) >> 20);
	add(a, "--no-huge");
	add(a, "--no-shconf");
	add(a, "-m");
	add(a, a->memory);
}

static int
add_lcores(struct args *a, const struct eal_config *c, struct diag *d)
{
	static const char *const names[] = {"-l", "-c", "-s", "--lcores", "--main-lcore", NULL};
	struct place made = {0};
	const struct place *p = c->place ? c->place : &made;
	int rc = 0;

	if (user_has(c, names))
		return 0;
	if (!c->place)
		rc = place_workers(&made, c->workers, d);
	if (rc)
		return rc;
	if (place_lcores(p, a->lcores, sizeof(a->lcores)))
		rc = diag_set(d, NULL, "too many processors");
	snprintf(a->main, sizeof(a->main), "%u", p->main_lcore);
	add(a, "--lcores");
	add(a, a->lcores);
	add(a, "--main-lcore");
	add(a, a->main);
	place_fini(&made);
	return rc;
}

static void
add_devices(struct args *a, const struct eal_config *c)
{
	static const char *const names[] = {"-a", "--allow", "-b", "--block", "--no-pci", NULL};

	if (!c->nnics && !user_has(c, names))
		add(a, "--no-pci");
	for (unsigned i = 0; i < c->nnics; i++) {
		add(a, "-a");
		add(a, c->nics[i]);
	}
}

/* EAL does not say what to do about hugepages that are not there. */
static void
explain(struct diag *d, int rc, const char *why)
{
	if (rc != -EINVAL && rte_eal_has_hugepages())
		diag_set(d, NULL, "DPDK can not start: %s; %s, or do without them: --no-huge "
			"-m MEGABYTES", why, eal_more_memory());
	else
		diag_set(d, NULL, "DPDK can not start: %s", why);
}

int
eal_start(const struct eal_config *c, struct diag *d)
{
	static const char *const telemetry[] = {"--telemetry", NULL};
	static struct args a; /* EAL keeps pointers to it */
	const char *why;
	int rc;

	a.v = calloc(FIXED_ARGS + 2 * c->nnics + c->nuser, sizeof(*a.v));
	if (!a.v) {
		diag_set(d, NULL, "out of memory");
		return -ENOMEM;
	}
	add(&a, "dtap");
	add_memory(&a, c);
	add_devices(&a, c);
	if (!c->telemetry && !user_has(c, telemetry))
		add(&a, "--no-telemetry");
	rc = add_lcores(&a, c, d);
	if (rc)
		return rc;
	for (unsigned i = 0; i < c->nuser; i++)
		add(&a, c->user[i]);
	rc = eal_log_open();
	if (rc) {
		diag_set(d, NULL, "DPDK: %s", strerror(-rc));
		return rc;
	}
	atexit(eal_folder_remove); /* called when telemetry, which comes later, has removed its socket */
	eal_log_keep();
	eal_log_mute();
	rc = rte_eal_init(a.n, a.v) < 0 ? -(rte_errno != 0 ? rte_errno : EAGAIN) : 0;
	eal_log_unmute();
	why = eal_log_kept();
	if (rc)
		explain(d, rc, *why ? why : rte_strerror(-rc));
	else if (a.prefix[0])
		eal_folder_sweep();
	return rc;
}

const char *
eal_more_memory(void)
{
	static char text[128];

	if (!rte_eal_has_hugepages())
		return "-x memory";
	snprintf(text, sizeof(text), "hugepages: %lu MB are free, "
		"scripts/setup_hugepages.sh reserves and mounts more", eal_nic_hugepages() >> 20);
	return text;
}

void
eal_stop(void)
{
	rte_eal_cleanup();
}

/* Tests of app/process.c. */
#include "../../app/process.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "../../lib/lang/diag.h"
#include "../unit.h"

enum { LOOKS = 1000 }; /* of 10 ms */

static struct process p;
static struct diag d;

static int
start(const char *command)
{
	char text[128];

	snprintf(text, sizeof(text), "%s", command);
	p = (struct process){0};
	return process_start(&p, text, &d);
}

/* What is said of its end, after the word "pid" and the number, which differs. */
static const char *
wait_for_end(void)
{
	static char text[128];
	char prefix[32];

	for (unsigned i = 0; i < LOOKS && !process_ended(&p, text, sizeof(text)); i++)
		usleep(10000);
	snprintf(prefix, sizeof(prefix), "pid %d ", p.pid);
	CU_ASSERT_EQUAL(strncmp(text, prefix, strlen(prefix)), 0);
	return text + strcspn(text, "0123456789") + strspn(text + strcspn(text, "0123456789"),
		"0123456789");
}

/* It does nothing until it may; its end is told once. */
static void
held(void)
{
	char text[128];

	CU_ASSERT_EQUAL_FATAL(start("true"), 0);
	CU_ASSERT(p.pid > 0 && p.child);
	usleep(50000);
	CU_ASSERT_FALSE(process_ended(&p, text, sizeof(text)));
	process_go(&p);
	process_go(&p);
	CU_ASSERT_STRING_EQUAL(wait_for_end(), " has exited");
	CU_ASSERT_TRUE(process_ended(&p, text, sizeof(text)));
	CU_ASSERT_STRING_EQUAL(text, "");
	process_fini(&p);
	CU_ASSERT_EQUAL(p.pid, 0);
}

/* Words are what is between blanks: quotes stay. */
static void
words(void)
{
	CU_ASSERT_EQUAL_FATAL(start(" \ttest  'a =\n'a "), 0);
	process_go(&p);
	CU_ASSERT_STRING_EQUAL(wait_for_end(), " has exited");
	process_fini(&p);
}

static void
ends(void)
{
	CU_ASSERT_EQUAL_FATAL(start("false"), 0);
	process_go(&p);
	CU_ASSERT_STRING_EQUAL(wait_for_end(), " exited with status 1");
	process_fini(&p);
	CU_ASSERT_EQUAL_FATAL(start("sleep 1000"), 0);
	process_go(&p);
	kill(p.pid, SIGTERM);
	CU_ASSERT_STRING_EQUAL(wait_for_end(), " terminated by SIGTERM");
	process_fini(&p);
	CU_ASSERT_EQUAL_FATAL(start("sleep 1000"), 0);
	process_go(&p);
	kill(p.pid, 40); /* of the real-time signals, which have no names */
	CU_ASSERT_STRING_EQUAL(wait_for_end(), " terminated by SIG40");
	process_fini(&p);
}

/* One that has not ended does not stay behind, held or running. */
static void
killed(void)
{
	for (unsigned go = 0; go < 2; go++) {
		int pid;

		CU_ASSERT_EQUAL_FATAL(start("sleep 1000"), 0);
		pid = p.pid;
		if (go)
			process_go(&p);
		process_fini(&p);
		CU_ASSERT(kill(pid, 0) != 0 && errno == ESRCH);
	}
}

static void
failures(void)
{
	CU_ASSERT_EQUAL(start("nothing-of-this-name x"), -ENOENT);
	CU_ASSERT_STRING_EQUAL(d.text,
		"failed to execute nothing-of-this-name: No such file or directory");
	CU_ASSERT_EQUAL(start("/nowhere/at/all"), -ENOENT);
	CU_ASSERT_EQUAL(start("/etc/passwd"), -EACCES);
	CU_ASSERT_STRING_EQUAL(d.text, "failed to execute /etc/passwd: Permission denied");
	CU_ASSERT_EQUAL(start(""), -ENOENT);
	CU_ASSERT_STRING_EQUAL(d.text, "failed to execute : No such file or directory");
	process_fini(&p);
}

/* An empty folder of PATH is the one that we are in, as for execvp(). */
static void
here(void)
{
	char folder[] = "/tmp/dtap-process-XXXXXX", *path = strdup(getenv("PATH"));

	CU_ASSERT_PTR_NOT_NULL_FATAL(mkdtemp(folder));
	CU_ASSERT_EQUAL_FATAL(chdir(folder), 0);
	CU_ASSERT_EQUAL(symlink("/bin/true", "only-here"), 0);
	CU_ASSERT_EQUAL(start("only-here"), -ENOENT);
	setenv("PATH", ":/bin", 1);
	CU_ASSERT_EQUAL(start("only-here"), 0);
	process_fini(&p);
	setenv("PATH", path, 1);
	CU_ASSERT_EQUAL(unlink("only-here"), 0);
	CU_ASSERT_EQUAL(chdir("/"), 0);
	CU_ASSERT_EQUAL(rmdir(folder), 0);
	free(path);
}

/* The process of somebody else: its end is seen, it is not killed. */
static void
grabbed(void)
{
	pid_t other = fork();
	char text[128];

	if (other == 0)
		for (;;)
			pause();
	p = (struct process){0};
	CU_ASSERT_EQUAL_FATAL(process_grab(&p, other, &d), 0);
	process_go(&p);
	CU_ASSERT_FALSE(process_ended(&p, text, sizeof(text)));
	process_fini(&p);
	CU_ASSERT_EQUAL(kill(other, 0), 0);
	p = (struct process){0};
	CU_ASSERT_EQUAL_FATAL(process_grab(&p, other, &d), 0);
	kill(other, SIGKILL);
	waitpid(other, NULL, 0);
	CU_ASSERT_STRING_EQUAL(wait_for_end(), " has exited");
	process_fini(&p);
	CU_ASSERT_EQUAL(process_grab(&p, other, &d), -ESRCH);
	snprintf(text, sizeof(text), "failed to grab pid %d: No such process", other);
	CU_ASSERT_STRING_EQUAL(d.text, text);
}

UNIT_SUITE(suite_process, "app/process.c", {"held", held}, {"words", words}, {"ends", ends},
	{"killed", killed}, {"failures", failures}, {"here", here}, {"grabbed", grabbed});

/* said: see said.h. */
#include "said.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <termios.h>
#include <unistd.h>

#include "../unit.h"

static int saved = -1, from = -1;
static bool is_tty;

/* A terminal that leaves what is written as it is; its other end is @from. */
static int
open_tty(void)
{
	struct termios raw;
	int tty;

	from = posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK);
	CU_ASSERT_FATAL(from >= 0 && grantpt(from) == 0 && unlockpt(from) == 0);
	tty = open(ptsname(from), O_RDWR | O_NOCTTY);
	CU_ASSERT_EQUAL_FATAL(tcgetattr(tty, &raw), 0);
	cfmakeraw(&raw);
	tcsetattr(tty, TCSANOW, &raw);
	return tty;
}

void
said_begin(bool tty)
{
	int to;

	is_tty = tty;
	to = tty ? open_tty() : memfd_create("said", 0);
	CU_ASSERT_FATAL(to >= 0);
	fflush(NULL);
	saved = dup(STDERR_FILENO);
	dup2(to, STDERR_FILENO);
	if (tty)
		close(to);
	else
		from = to;
}

const char *
said_end(void)
{
	static char text[65536];
	size_t len = 0;
	ssize_t n;

	if (!is_tty)
		lseek(from, 0, SEEK_SET);
	while ((n = read(from, text + len, sizeof(text) - 1 - len)) > 0)
		len += (size_t)n;
	text[len] = '\0';
	dup2(saved, STDERR_FILENO);
	close(saved);
	close(from);
	return text;
}

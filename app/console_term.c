/* console_term: see console_term.h. */
#include "console_term.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include "console.h"

#define ROWS 24
#define COLUMNS 80
#define PASTE_ON "\033[?2004h"
#define PASTE_OFF "\033[?2004l"
#define OTHER_SCREEN "\033[?1049h\033[?25l" /* and no cursor */
#define OWN_SCREEN "\033[?25h\033[?1049l"

static struct termios found;
static volatile sig_atomic_t saved, changed, other_screen;
static enum console_term_mode now;

bool
console_term_is(void)
{
	const char *term = getenv("TERM");

	return isatty(STDIN_FILENO) && isatty(STDOUT_FILENO) && term != NULL &&
		strcmp(term, "dumb") != 0;
}

void
console_term_screen(bool other)
{
	other_screen = other;
	console_term_puts(other ? OTHER_SCREEN : OWN_SCREEN);
}

void
console_restore(void)
{
	if (other_screen)
		console_term_screen(false);
	if (saved && now != CONSOLE_TERM_ASIS)
		console_term_set(CONSOLE_TERM_ASIS);
}

static void
on_changed(int sig)
{
	changed = 1;
}

/* The default action follows. */
static void
on_crash(int sig)
{
	console_restore();
	raise(sig);
}

static void
watch_signals(void)
{
	static const int crashes[] = {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT, SIGQUIT};
	struct sigaction crash = {.sa_handler = on_crash, .sa_flags = SA_RESETHAND};
	struct sigaction change = {.sa_handler = on_changed, .sa_flags = SA_RESTART};

	for (unsigned i = 0; i < sizeof(crashes) / sizeof(*crashes); i++)
		sigaction(crashes[i], &crash, NULL);
	sigaction(SIGWINCH, &change, NULL);
	sigaction(SIGCONT, &change, NULL);
	atexit(console_restore);
}

/* Nothing but system calls, as signal handlers come here. */
int
console_term_set(enum console_term_mode mode)
{
	struct termios t;

	if (!saved) {
		if (tcgetattr(STDIN_FILENO, &found) != 0)
			return -errno;
		saved = 1;
		watch_signals();
	}
	t = found;
	if (mode != CONSOLE_TERM_ASIS)
		t.c_lflag &= ~(tcflag_t)ISIG;
	if (mode == CONSOLE_TERM_KEYS) {
		t.c_lflag &= ~(tcflag_t)(ICANON | ECHO | IEXTEN);
		t.c_iflag &= ~(tcflag_t)IXON;
		t.c_cc[VMIN] = 1;
		t.c_cc[VTIME] = 0;
	}
	console_term_puts(mode == CONSOLE_TERM_KEYS ? PASTE_ON :
		now == CONSOLE_TERM_KEYS ? PASTE_OFF : "");
	now = mode;
	return tcsetattr(STDIN_FILENO, TCSADRAIN, &t) == 0 ? 0 : -errno;
}

bool
console_term_changed(void)
{
	bool was = changed;

	changed = 0;
	return was;
}

void
console_term_size(unsigned *rows, unsigned *columns)
{
	struct winsize size = {0};

	ioctl(STDOUT_FILENO, TIOCGWINSZ, &size);
	*rows = size.ws_row > 0 ? size.ws_row : ROWS;
	*columns = size.ws_col > 0 ? size.ws_col : COLUMNS;
}

void
console_term_put(const char *bytes, size_t n)
{
	while (n > 0) {
		ssize_t put = write(STDOUT_FILENO, bytes, n);

		if (put < 0 && errno == EAGAIN)
			poll(&(struct pollfd){.fd = STDOUT_FILENO, .events = POLLOUT}, 1, -1);
		else if (put < 0 && errno != EINTR)
			return;
		if (put > 0) {
			bytes += put;
			n -= (size_t)put;
		}
	}
}

void
console_term_puts(const char *text)
{
	console_term_put(text, strlen(text));
}

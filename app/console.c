/* console: what is going on: keys, a file of commands, a pager, a watch, a sleep. */
#include "console.h"

#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "command.h"
#include "console_draw.h"
#include "console_edit.h"
#include "console_source.h"
#include "console_state.h"
#include "console_term.h"
#include "message.h"

#define CTRL_C '\003'
#define SEC 1000000000LL
#define CHILD_NS (SEC / 50) /* how often to look for a child without a descriptor */

static int64_t
now_ns(void)
{
	struct timespec ts;

	clock_gettime(CLOCK_MONOTONIC, &ts);
	return ts.tv_sec * SEC + ts.tv_nsec;
}

/* Keys are read from a terminal; other commands from there are a source. */
static bool
is_ready(int fd)
{
	struct pollfd p = {.fd = fd, .events = POLLIN};

	return poll(&p, 1, 0) > 0;
}

static bool
read_keys(struct console *c)
{
	char bytes[1024];
	ssize_t n;

	if (!is_ready(STDIN_FILENO))
		return false;
	n = read(STDIN_FILENO, bytes, sizeof(bytes));
	if (n > 0)
		buffer_append(&c->keys, bytes, (size_t)n);
	else if (n == 0 || (errno != EINTR && errno != EAGAIN))
		c->quit = true; /* the terminal is gone */
	return n > 0;
}

static void
forget_keys(struct console *c)
{
	c->keys.len = c->key = 0;
}

static void
on_event(struct console *c, enum console_edit_event event)
{
	switch (event) {
	case CONSOLE_EDIT_NONE:
		return;
	case CONSOLE_EDIT_PASTE:
		console_run_paste(c);
		return;
	case CONSOLE_EDIT_DROP:
		console_text_clear(&c->text);
		break;
	case CONSOLE_EDIT_END:
		if (console_text_begun(&c->text))
			console_run_end(c);
		else
			c->quit = true;
		break;
	case CONSOLE_EDIT_LINE:
		console_run_typed(c, console_edit_line(c->edit));
	}
	console_run_begin_line(c);
}

/* Keys up to the next command. */
static void
run_keys(struct console *c)
{
	enum console_edit_event event = CONSOLE_EDIT_NONE;

	if (c->key == c->keys.len) {
		forget_keys(c);
		read_keys(c);
	}
	console_edit_show(c->edit);
	while (event == CONSOLE_EDIT_NONE && c->key < c->keys.len) {
		event = console_edit_byte(c->edit, c->keys.bytes[c->key++]);
		on_event(c, event);
	}
}

/* --- states --- */

void
console_sleep(struct console *c, uint64_t ns)
{
	c->state = CONSOLE_SLEEPING;
	c->until = now_ns() + (int64_t)ns;
}

/* ^C wakes it up, and ends what was going on. */
static void
sleep_on(struct console *c)
{
	if (c->edit != NULL && read_keys(c) && memchr(c->keys.bytes, CTRL_C, c->keys.len) != NULL) {
		forget_keys(c);
		console_run_abandon(c);
		c->until = 0;
	}
	if (now_ns() >= c->until)
		c->state = CONSOLE_READY;
}

int
console_watch(struct console *c, const char *line, uint64_t ns, struct diag *d)
{
	if (c->edit == NULL)
		return diag_set(d, NULL, "watch: this is no terminal");
	free(c->watched);
	c->watched = strdup(line);
	if (c->watched == NULL)
		return diag_set(d, NULL, "out of memory");
	c->period = (int64_t)ns;
	c->until = 0;
	c->state = CONSOLE_WATCHING;
	console_term_screen(true);
	return 0;
}

static void
draw(struct console *c)
{
	struct diag d = {0};
	char title[256], *page = NULL;
	size_t n = 0;
	int ret = console_run(c, c->watched, &page, &n, &d);

	snprintf(title, sizeof(title), "Every %g s: %s (any key ends)", (double)c->period / SEC,
		c->watched);
	if (ret == 0)
		console_draw_page(title, page, n);
	else
		console_draw_page(title, d.text, strlen(d.text));
	free(page);
}

static void
watch_on(struct console *c)
{
	if (read_keys(c)) {
		forget_keys(c);
		console_term_screen(false);
		console_print_kept(c);
	} else if (now_ns() >= c->until) {
		draw(c);
		c->until = now_ns() + c->period;
	}
}

static void
page_on(struct console *c)
{
	bool shown;

	if (!console_pager_ended(&c->pager, &shown))
		return;
	c->state = CONSOLE_READY;
	if (!shown)
		console_print(c, c->page.bytes, c->page.len);
	console_print_kept(c);
}

/* The screen has another size, or is ours again after a stop. */
static void
redraw(struct console *c)
{
	if (c->state == CONSOLE_PAGING)
		return;
	console_term_set(CONSOLE_TERM_KEYS);
	console_edit_hide(c->edit);
	c->until = c->state == CONSOLE_WATCHING ? 0 : c->until;
}

static void
go_on(struct console *c)
{
	if (c->sources == NULL) {
		if (c->edit != NULL)
			run_keys(c);
		return;
	}
	if (c->sources->fd >= 0 && !console_source_has_line(c->sources) && is_ready(c->sources->fd))
		console_source_fill(c->sources);
	console_run_source(c);
}

bool
console_serve(struct console *c)
{
	fflush(c->out);
	if (c->edit != NULL && console_term_changed())
		redraw(c);
	switch (c->state) {
	case CONSOLE_SLEEPING: sleep_on(c); break;
	case CONSOLE_WATCHING: watch_on(c); break;
	case CONSOLE_PAGING: page_on(c); break;
	case CONSOLE_READY: break;
	}
	if (c->state == CONSOLE_READY && !c->quit)
		go_on(c);
	if (c->edit != NULL && c->state == CONSOLE_READY && c->sources == NULL && !c->quit) {
		if (c->midline)
			console_term_puts("\n");
		c->midline = false;
		console_edit_show(c->edit);
	}
	return !c->quit;
}

int
console_fd(const struct console *c)
{
	switch (c->state) {
	case CONSOLE_PAGING: return c->pager.fd;
	case CONSOLE_WATCHING: return STDIN_FILENO;
	case CONSOLE_SLEEPING: return c->edit != NULL ? STDIN_FILENO : -1;
	case CONSOLE_READY: break;
	}
	return c->sources != NULL ? c->sources->fd : c->edit != NULL ? STDIN_FILENO : -1;
}

int64_t
console_wait(const struct console *c)
{
	const struct console_source *s = c->sources;
	int64_t left = c->until - now_ns();

	switch (c->state) {
	case CONSOLE_PAGING: return c->pager.fd < 0 ? CHILD_NS : -1;
	case CONSOLE_WATCHING: case CONSOLE_SLEEPING: return left > 0 ? left : 0;
	case CONSOLE_READY: break;
	}
	if (s != NULL)
		return console_source_has_line(s) || console_source_ended(s) ? 0 : -1;
	return c->quit || c->key < c->keys.len ? 0 : -1;
}

/* --- beginning and end --- */

static void
complete(void *arg, const char *line, size_t *from, struct command_words *w)
{
	struct console *c = arg;
	struct buffer b = {0};
	size_t before;

	if (console_text_begun(&c->text)) {
		buffer_append(&b, c->text.bytes.bytes, c->text.bytes.len);
		buffer_append_text(&b, "\n");
	}
	before = b.len;
	buffer_append_text(&b, line);
	command_complete(c->ops, b.bytes, from, w);
	*from = *from > before ? *from - before : 0;
	free(b.bytes);
}

static int
begin_terminal(struct console *c)
{
	static const cookie_io_functions_t io = {.write = console_print_program};

	c->edit = console_edit_new(complete, c);
	c->out = fopencookie(c, "w", io);
	if (c->edit == NULL || c->out == NULL)
		return -ENOMEM;
	setvbuf(c->out, NULL, _IOLBF, BUFSIZ);
	message_to(c->out);
	console_run_begin_line(c);
	return console_term_set(CONSOLE_TERM_KEYS);
}

static int
begin_pipe(struct console *c)
{
	struct console_source *s = console_source_fd(STDIN_FILENO, "stdin");

	if (s == NULL)
		return -ENOMEM;
	console_run_push(c, s);
	return 0;
}

struct console *
console_new(const struct console_ops *ops, bool input, struct diag *d)
{
	struct console *c = calloc(1, sizeof(*c));
	int ret = c == NULL ? -ENOMEM : 0;

	if (ret == 0) {
		c->ops = ops;
		c->out = stdout;
		if (input)
			ret = console_term_is() ? begin_terminal(c) : begin_pipe(c);
	}
	if (ret == 0)
		return c;
	console_free(c);
	diag_set(d, NULL, "could not begin the console: %s", strerror(-ret));
	return NULL;
}

void
console_free(struct console *c)
{
	if (c == NULL)
		return;
	if (c->state == CONSOLE_PAGING)
		console_pager_stop(&c->pager);
	if (c->state == CONSOLE_WATCHING)
		console_term_screen(false);
	if (c->state != CONSOLE_READY)
		console_print_kept(c);
	if (c->edit != NULL)
		console_edit_hide(c->edit);
	message_to(NULL);
	if (c->out != NULL && c->out != stdout)
		fclose(c->out);
	console_restore();
	while (c->sources != NULL)
		console_run_pop(c);
	console_edit_free(c->edit);
	console_text_fini(&c->text);
	free(c->keys.bytes);
	free(c->page.bytes);
	free(c->late.bytes);
	free(c->watched);
	free(c);
}

FILE *
console_out(struct console *c)
{
	return c->out;
}

const struct console_ops *
console_ops(const struct console *c)
{
	return c->ops;
}

void
console_quit(struct console *c)
{
	c->quit = true;
}

unsigned
console_failures(const struct console *c)
{
	return c->failures;
}

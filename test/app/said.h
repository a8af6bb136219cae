/*
 * said: what the process writes to stderr meanwhile.
 */
#pragma once

#include <stdbool.h>

/* From now on stderr is kept; @tty: it is a terminal. */
void said_begin(bool tty);
/* stderr is as it was. What was written to it; valid until the next said_begin(). */
const char *said_end(void);

/*
 * console_draw: text on a screen.
 */
#pragma once

#include <stddef.h>

/* How many rows @n bytes of @text take, long lines being folded. */
unsigned console_draw_rows(const char *text, size_t n, unsigned columns);

/* All over the screen, cut to its size. */
void console_draw_page(const char *title, const char *text, size_t n);

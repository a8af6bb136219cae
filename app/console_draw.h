/*
 * console_draw: text on a screen.
 */
#pragma once

#include <stddef.h>

/* How many rows @n bytes of @text take, long lines being folded. */
unsigned console_draw_rows(const char *text, size_t n, unsigned columns);

/* A screen of its own: begin, pages that are cut to the screen's size, end. */
void console_draw_begin(void);
void console_draw_page(const char *title, const char *text, size_t n);
void console_draw_end(void);

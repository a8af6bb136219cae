/*
 * diag: filling the report of an error. Where it happened is the caller's to add.
 */
#include "diag.h"

#include <errno.h>
#include <stdio.h>

int
diag_set(struct diag *d, const char *tag, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	diag_vset(d, tag, fmt, ap);
	va_end(ap);
	return -EINVAL;
}

int
diag_vset(struct diag *d, const char *tag, const char *fmt, va_list ap)
{
	if (d) {
		d->tag = tag;
		d->region = NULL;
		d->file[0] = '\0';
		d->line = d->col = d->len = 0;
		d->source[0] = '\0';
		vsnprintf(d->text, sizeof(d->text), fmt, ap);
	}
	return -EINVAL;
}

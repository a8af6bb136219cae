/*
 * libraries: the D libraries that are read before programs: *.d of the folders of -x syslibdir and
 * -L, in the order of their names.
 */
#pragma once

#include "../lib/lang/compile.h"
#include "settings.h"

struct libraries {
	struct compile_source *list; /* owned, like names and texts */
	unsigned n;
};

/* Folders and files that can not be read are left out, as dtrace does it. 0 or -ENOMEM; @l is to
 * be freed by libraries_fini() in any case. */
int libraries_read(struct libraries *l, const struct settings *s);
void libraries_fini(struct libraries *l);

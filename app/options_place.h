/* options_place: the options of place.h. For options.c only. */
#pragma once

struct diag;
struct options;

/* Fill @o->place from the texts of the command line. 0, or -EINVAL with @d filled. */
int options_place(struct options *o, struct diag *d);

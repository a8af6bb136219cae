/* libraries: see libraries.h. */
#include "libraries.h"

#include <dirent.h>
#include <errno.h>
#include <limits.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "buffer.h"

static int
add(struct libraries *l, const char *path)
{
	struct compile_source *list;
	struct buffer text = {0};
	FILE *f = fopen(path, "r");
	char *name;
	int ret;

	if (f == NULL)
		return 0;
	ret = buffer_append(&text, "", 0);
	if (ret == 0)
		ret = buffer_append_file(&text, f);
	fclose(f);
	name = strdup(path);
	list = realloc(l->list, (l->n + 1) * sizeof(*list));
	if (list != NULL)
		l->list = list;
	if (ret != 0 || name == NULL || list == NULL) {
		free(text.bytes);
		free(name);
		return ret == -EIO ? 0 : -ENOMEM;
	}
	list[l->n++] = (struct compile_source){.name = name, .text = text.bytes, .len = text.len};
	return 0;
}

static int
is_library(const struct dirent *e)
{
	const char *suffix = strrchr(e->d_name, '.');

	return e->d_name[0] != '.' && suffix != NULL && strcmp(suffix, ".d") == 0;
}

static int
by_name(const struct dirent **a, const struct dirent **b)
{
	return strcmp((*a)->d_name, (*b)->d_name);
}

static int
add_folder(struct libraries *l, const char *folder)
{
	struct dirent **found;
	char path[PATH_MAX];
	int n = scandir(folder, &found, is_library, by_name), ret = 0;

	if (n < 0)
		return errno == ENOMEM ? -ENOMEM : 0;
	for (int i = 0; i < n; i++) {
		snprintf(path, sizeof(path), "%s/%s", folder, found[i]->d_name);
		if (ret == 0)
			ret = add(l, path);
		free(found[i]);
	}
	free(found);
	return ret;
}

int
libraries_read(struct libraries *l, const struct settings *s)
{
	int ret = 0;

	*l = (struct libraries){0};
	if (s->nolibs)
		return 0;
	if (s->syslibdir != NULL)
		ret = add_folder(l, s->syslibdir);
	for (unsigned i = 0; i < s->nlibdirs && ret == 0; i++)
		ret = add_folder(l, s->libdirs[i]);
	return ret;
}

void
libraries_fini(struct libraries *l)
{
	for (unsigned i = 0; i < l->n; i++) {
		free((char *)(uintptr_t)l->list[i].name);
		free((char *)(uintptr_t)l->list[i].text);
	}
	free(l->list);
	*l = (struct libraries){0};
}

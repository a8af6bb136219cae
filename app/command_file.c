/* command_file: see command_file.h. */
#include "command_file.h"

#include <dirent.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "command.h"

#define PATH_ROOM 4096

static int
is_folder(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

void
command_file_complete(const struct console_ops *ops, const char *typed, size_t *from,
	struct command_words *w)
{
	const char *slash = strrchr(typed, '/');
	size_t dir = slash != NULL ? (size_t)(slash - typed) + 1 : 0;
	char path[PATH_ROOM];
	struct dirent *e;
	DIR *d;

	if ((size_t)snprintf(path, sizeof(path), "%.*s", dir > 0 ? (int)dir : 1,
			dir > 0 ? typed : ".") >= sizeof(path) || (d = opendir(path)) == NULL)
		return;
	while ((e = readdir(d)) != NULL) {
		/* Hidden ones only if they are asked for. */
		if (strncmp(e->d_name, typed + dir, strlen(typed + dir)) != 0 ||
				(e->d_name[0] == '.' && typed[dir] != '.'))
			continue;
		if ((size_t)snprintf(path, sizeof(path), "%.*s%s", (int)dir, typed, e->d_name) >=
				sizeof(path) - 1)
			continue;
		if (is_folder(path))
			command_words_add(w, path, strlen(strcat(path, "/")));
		else
			command_words_add_whole(w, path, strlen(path));
	}
	closedir(d);
}

/* Tests of app/libraries.c. */
#include "../../app/libraries.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "../unit.h"

/* Files in folders of a temporary one; what is in them is their name. */
static const char *const files[] = {"one/b.d", "one/a.d", "one/c.txt", "one/.hidden.d", "two/a.d",
	"two/empty.d"};
static const char *const folders[] = {"one", "two", "two/folder.d"};
static char base[64], one[96], two[96];

static void
begin(void)
{
	char path[128];

	strcpy(base, "/tmp/dtap-[libraries]*-XXXXXX");
	CU_ASSERT_PTR_NOT_NULL_FATAL(mkdtemp(base));
	snprintf(one, sizeof(one), "%s/one", base);
	snprintf(two, sizeof(two), "%s/two", base);
	for (unsigned i = 0; i < sizeof(folders) / sizeof(*folders); i++) {
		snprintf(path, sizeof(path), "%s/%s", base, folders[i]);
		CU_ASSERT_EQUAL_FATAL(mkdir(path, 0700), 0);
	}
	for (unsigned i = 0; i < sizeof(files) / sizeof(*files); i++) {
		FILE *f;

		snprintf(path, sizeof(path), "%s/%s", base, files[i]);
		f = fopen(path, "w");
		CU_ASSERT_PTR_NOT_NULL_FATAL(f);
		fputs(strstr(files[i], "empty") ? "" : files[i], f);
		fclose(f);
	}
}

static void
end(void)
{
	char path[128];

	for (unsigned i = 0; i < sizeof(files) / sizeof(*files); i++) {
		snprintf(path, sizeof(path), "%s/%s", base, files[i]);
		unlink(path);
	}
	for (unsigned i = sizeof(folders) / sizeof(*folders); i-- > 0;) {
		snprintf(path, sizeof(path), "%s/%s", base, folders[i]);
		rmdir(path);
	}
	CU_ASSERT_EQUAL(rmdir(base), 0);
}

/* The names, without the temporary folder's, and a blank after each. */
static const char *
read_names(const struct settings *s)
{
	static char names[256];
	struct libraries l;

	names[0] = '\0';
	CU_ASSERT_EQUAL(libraries_read(&l, s), 0);
	for (unsigned i = 0; i < l.n; i++) {
		const char *name = l.list[i].name + strlen(base) + 1;

		CU_ASSERT_EQUAL(l.list[i].len, strlen(l.list[i].text));
		CU_ASSERT_STRING_EQUAL(l.list[i].text, strstr(name, "empty") ? "" : name);
		strcat(strcat(names, name), " ");
	}
	libraries_fini(&l);
	CU_ASSERT_EQUAL(l.n, 0);
	return names;
}

/* Folders as they were named, whatever is in their names, files by their names; a folder that looks like a file is none. */
static void
order(void)
{
	struct settings s;

	begin();
	settings_init(&s);
	CU_ASSERT_STRING_EQUAL(read_names(&s), "");
	s.libdirs[s.nlibdirs++] = two;
	s.libdirs[s.nlibdirs++] = "/nowhere/at/all";
	s.libdirs[s.nlibdirs++] = one;
	CU_ASSERT_STRING_EQUAL(read_names(&s), "two/a.d two/empty.d one/a.d one/b.d ");
	s.nlibdirs = 1;
	s.syslibdir = one;
	CU_ASSERT_STRING_EQUAL(read_names(&s), "one/a.d one/b.d two/a.d two/empty.d ");
	s.nolibs = 1;
	CU_ASSERT_STRING_EQUAL(read_names(&s), "");
	end();
}

UNIT_SUITE(suite_libraries, "app/libraries.c", {"order", order});

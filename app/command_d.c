/* command_d: see command_d.h. */
#include "command_d.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "../lib/lang/env.h"
#include "../lib/lang/match.h"
#include "command.h"
#include "d_text.h"

#define DESC_MAX 256

static void
add(struct command_words *w, const char *word, const char *typed, size_t n)
{
	if (strncmp(word, typed, n) == 0)
		command_words_add(w, word, strlen(word));
}

void
command_d_description(const struct env *env, const char *typed, struct command_words *w)
{
	bool provider = strchr(typed, ':') == NULL, ports = !provider && strstr(typed, ":::") == NULL;
	char desc[DESC_MAX];

	for (unsigned i = 0; i < env->nprobes; i++) {
		const struct env_probe *p = env->probes[i];

		if (strcmp(p->prov, "dtrace") == 0)
			snprintf(desc, sizeof(desc), "%s", p->name);
		else if (provider)
			snprintf(desc, sizeof(desc), "%s:::", p->prov);
		else
			snprintf(desc, sizeof(desc), "%s:::%s", p->prov, p->name);
		add(w, desc, typed, strlen(typed));
		snprintf(desc, sizeof(desc), "%s:%s:%s:%s", p->prov, p->mod, p->func, p->name);
		if (ports)
			add(w, desc, typed, strlen(typed));
	}
}

static bool
is_name(char c)
{
	return isalnum((unsigned char)c) || c == '_';
}

/* Fields of a description from the right: name, ..., provider. */
static bool
describes(const char *desc, size_t n, const struct env_probe *p)
{
	const char *is[] = {p->name, p->func, p->mod, p->prov};
	char text[DESC_MAX], *colon;
	unsigned i = 0;

	snprintf(text, sizeof(text), "%.*s", (int)n, desc);
	text[strcspn(text, ", \t\n")] = '\0';
	for (bool more = true; more && i < 4; i++) {
		colon = strrchr(text, ':');
		more = colon != NULL;
		if (more)
			*colon++ = '\0';
		else
			colon = text;
		if (*colon != '\0' && !match_glob(is[i], colon))
			return false;
	}
	return true;
}

/* The struct that args[@arg] of the described probe points to. */
static const struct env_struct *
find_struct(const struct env *env, const char *desc, size_t n, unsigned arg)
{
	for (unsigned i = 0; i < env->nprobes; i++) {
		const struct env_probe *p = env->probes[i];
		size_t len;

		if (!describes(desc, n, p) || arg >= p->nargs || p->args[arg] == NULL)
			continue;
		len = strcspn(p->args[arg], " *");
		for (unsigned k = 0; k < env->nstructs; k++)
			if (strlen(env->structs[k]->name) == len &&
					strncmp(env->structs[k]->name, p->args[arg], len) == 0)
				return env->structs[k];
	}
	return NULL;
}

/* N of the "args[N]" that ends before @end; -1: it is something else. */
static int
find_arg(const char *text, const char *end)
{
	const char *p = end;
	int n;

	while (p > text && p[-1] != '[')
		p--;
	if (p - text >= 5 && strncmp(p - 5, "args[", 5) == 0 && sscanf(p, "%d", &n) == 1 && n >= 0)
		return n;
	return -1;
}

static void
complete_member(const struct env *env, const char *text, const struct d_text *t, const char *arrow,
	struct command_words *w)
{
	int arg = find_arg(text, arrow);
	const struct env_struct *only = arg < 0 ? NULL :
		find_struct(env, text + t->clause, t->description, (unsigned)arg);
	const char *typed = arrow + 2;

	for (unsigned i = 0; i < env->nstructs; i++) {
		const struct env_struct *s = env->structs[i];

		for (unsigned k = 0; (only == NULL || s == only) && k < s->members.n; k++) {
			const struct env_member *m = env_row(&s->members, k);

			add(w, m->name, typed, strlen(typed));
		}
	}
}

static void
complete_name(const struct env *env, const char *typed, struct command_words *w)
{
	size_t n = strlen(typed);

	for (unsigned i = 0; i < env->nvars; i++)
		add(w, env->vars[i]->name, typed, n);
	for (unsigned i = 0; i < env->nfuncs; i++)
		add(w, env->funcs[i]->name, typed, n);
	for (unsigned i = 0; i < env->naggfns; i++)
		add(w, env->aggfns[i]->name, typed, n);
	for (unsigned i = 0; n > 0 && i < env->nconsts; i++) /* too many */
		add(w, env->consts[i].name, typed, n);
}

void
command_d_complete(const struct env *env, const char *text, size_t *from, struct command_words *w)
{
	size_t n = strlen(text), at = n;
	struct d_text t = d_text_scan(text, n);

	if (t.comment || t.quoted)
		return;
	if (t.braces == 0 && !t.predicate) {
		while (at > 0 && strchr(" \t\n,;}", text[at - 1]) == NULL)
			at--;
		command_d_description(env, text + at, w);
	} else {
		while (at > 0 && is_name(text[at - 1]))
			at--;
		if (at >= 2 && strncmp(text + at - 2, "->", 2) == 0)
			complete_member(env, text, &t, text + at - 2, w);
		else if (at == 0 || strchr(".@$`", text[at - 1]) == NULL)
			complete_name(env, text + at, w);
	}
	*from = at;
}

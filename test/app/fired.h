/*
 * fired: the probe tests' rig in this program: EAL is started when it is first needed. Suites that
 * use it come last: others start EAL in children of theirs.
 */
#pragma once

#include "../probe/fire_rig.h"

#define FIRED_WORKERS 4 /* lcores 1 to 4 */

/* fire_rig_new() for the JIT. */
struct fire_rig *fired_new(const char *text, size_t bufsize);

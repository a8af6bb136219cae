/* Solaris: network stacks. D knows netstackid_t. */
#pragma once

#include <sys/types.h>

#define GLOBAL_NETSTACKID 0

/* Solaris: what its network headers share. D knows the types. */
#pragma once

#include <sys/types.h>
#include <netinet/in.h>

#define INADDR_LEN 4

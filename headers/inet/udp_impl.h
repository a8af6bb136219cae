/* Solaris: UDP. D knows udpha_t. */
#pragma once

#include <inet/ip.h>

#define UDPH_SIZE 8

/* Solaris: IPv6. D knows ip6_t. */
#pragma once

#include <inet/ip.h>

#define IPV6_HDR_LEN 40

/* Solaris: Ethernet. D knows struct ether_header and ETHERTYPE_*. */
#pragma once

#include <sys/types.h>

#define ETHERADDRL 6
#define ETHERFCSL 4
#define ETHERMTU 1500

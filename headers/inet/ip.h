/* Solaris: IP. D knows ipha_t. */
#pragma once

#include <inet/common.h>

#define IPV4_VERSION 4
#define IPV6_VERSION 6
#define IP_SIMPLE_HDR_LENGTH 20
#define IPH_HDR_VERSION(ipha) ((ipha)->ipha_version_and_hdr_length >> 4)
#define IPH_HDR_LENGTH(ipha) (((ipha)->ipha_version_and_hdr_length & 0xf) << 2)

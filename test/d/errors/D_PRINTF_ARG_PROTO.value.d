/*
 * Fewer arguments than conversions.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_PRINTF_ARG_PROTO
 */
BEGIN { printf("%d %d\n", 1); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PRINTF_ARG_PROTO.value.d: [D_PRINTF_ARG_PROTO] line 7: printf( ) prototype mismatch: conversion #2 (%d) is missing a corresponding value argument
*/

/*
 * A width without its argument.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_PRINTF_DYN_PROTO
 */
BEGIN
{
	printf("%*d");
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PRINTF_DYN_PROTO.missing.d: [D_PRINTF_DYN_PROTO] line 9: printf( ) prototype mismatch: conversion #1 (%d) is missing a corresponding "*" argument
*/

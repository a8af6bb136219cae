/*
 * The star has taken the only argument.
 *
 * @@ tag: D_PRINTF_ARG_PROTO
 */
BEGIN { printf("%*d", 1); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PRINTF_ARG_PROTO.star.d: [D_PRINTF_ARG_PROTO] line 6: printf( ) prototype mismatch: conversion #1 (%d) is missing a corresponding value argument
*/

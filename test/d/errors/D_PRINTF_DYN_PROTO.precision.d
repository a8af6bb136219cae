/*
 * The argument for the precision is missing.
 *
 * @@ tag: D_PRINTF_DYN_PROTO
 */
BEGIN { printf("%.*s"); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PRINTF_DYN_PROTO.precision.d: [D_PRINTF_DYN_PROTO] line 6: printf( ) prototype mismatch: conversion #1 (%s) is missing a corresponding ".*" argument
*/

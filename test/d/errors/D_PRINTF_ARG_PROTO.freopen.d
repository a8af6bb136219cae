/*
 * ... and has its arguments.
 *
 * @@ args: -qw
 * @@ tag: D_PRINTF_ARG_PROTO
 */
BEGIN { freopen("%s"); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PRINTF_ARG_PROTO.freopen.d: [D_PRINTF_ARG_PROTO] line 7: freopen( ) prototype mismatch: conversion #1 (%s) is missing a corresponding value argument
*/

/*
 * A conversion for a key of an aggregation without keys.
 *
 * @@ tag: D_PRINTF_ARG_PROTO
 */
BEGIN { @ = count(); printa("%d %@d", @); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PRINTF_ARG_PROTO.no-keys.d: [D_PRINTF_ARG_PROTO] line 6: printa( ) prototype mismatch: conversion #1 (%d) is missing a corresponding value argument
*/

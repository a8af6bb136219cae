/*
 * More conversions than keys.
 *
 * @@ tag: D_PRINTF_ARG_PROTO
 */
BEGIN { @[1] = count(); printa("%d %d %@d", @); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PRINTF_ARG_PROTO.keys.d: [D_PRINTF_ARG_PROTO] line 6: printa( ) prototype mismatch: conversion #2 (%d) is missing a corresponding value argument
*/

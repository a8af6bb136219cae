/*
 * What is found when names and types are right, is of no region.
 *
 * @@ args: -n 'BEGIN { printf("%d"); }'
 * @@ status: 1
 * @@ once
 */

/* @@ stdout
*/
/* @@ stderr
dtap: invalid probe specifier BEGIN { printf("%d"); }: printf( ) prototype mismatch: conversion #1 (%d) is missing a corresponding value argument
*/

/*
 * %I is from a prototype of DTrace.
 *
 * @@ tag: D_SYNTAX
 */
BEGIN { printf("%I", 1); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_SYNTAX.format-address.d: [D_SYNTAX] line 6: format conversion #1 is undefined: %I (use inet_ntop( ) with %s for addresses, %d for ports)
*/

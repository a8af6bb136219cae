/*
 * %P is from a prototype of DTrace.
 *
 * @@ tag: D_SYNTAX
 */
BEGIN { printf("%P", 1); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_SYNTAX.format-port.d: [D_SYNTAX] line 6: format conversion #1 is undefined: %P (use inet_ntop( ) with %s for addresses, %d for ports)
*/

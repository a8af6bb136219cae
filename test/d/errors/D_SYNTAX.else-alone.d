/*
 * else without if.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_SYNTAX
 */
BEGIN { else trace(1); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_SYNTAX.else-alone.d: [D_SYNTAX] line 7: syntax error near "else"
*/

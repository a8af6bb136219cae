/*
 * Programs have no floating-point constants.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_SYNTAX
 */
BEGIN { x = 1.5; }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_SYNTAX.float.d: [D_SYNTAX] line 7: floating-point constants are not permitted
*/

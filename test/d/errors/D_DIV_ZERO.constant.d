/*
 * A division by a constant 0.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DIV_ZERO
 */
BEGIN { x = 1 / 0; }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DIV_ZERO.constant.d: [D_DIV_ZERO] line 7: expression contains division by zero
*/

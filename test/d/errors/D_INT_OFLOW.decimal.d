/*
 * A number that no type holds.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_INT_OFLOW
 */
BEGIN { x = 99999999999999999999; }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_INT_OFLOW.decimal.d: [D_INT_OFLOW] line 7: constant 99999999999999999999 results in integer overflow
*/

/*
 * A number of 65 bits.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_INT_OFLOW
 */
BEGIN { x = 0x10000000000000000; }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_INT_OFLOW.hex.d: [D_INT_OFLOW] line 7: constant 0x... results in integer overflow
*/

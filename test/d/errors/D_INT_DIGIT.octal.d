/*
 * A digit that is none.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_INT_DIGIT
 */
BEGIN { x = 089; }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_INT_DIGIT.octal.d: [D_INT_DIGIT] line 7: constant 089 contains invalid digit 8
*/

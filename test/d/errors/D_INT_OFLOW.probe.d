/*
 * A number of a probe is a number.
 *
 * @@ args: -i 99999999999999999999
 * @@ tag: D_INT_OFLOW
 */

/* @@ stdout
*/
/* @@ stderr
dtap: invalid probe specifier 99999999999999999999: [D_INT_OFLOW] constant 99999999999999999999 results in integer overflow
*/

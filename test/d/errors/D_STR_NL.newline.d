/*
 * A newline in a string.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_STR_NL
 */
BEGIN { trace("abc
"); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_STR_NL.newline.d: [D_STR_NL] line 7: newline encountered in string literal
*/

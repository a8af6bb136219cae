/*
 * #pragma D of an unknown kind.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_PRAGMA_INVAL
 */
#pragma D nosuch thing
BEGIN { }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PRAGMA_INVAL.kind.d: [D_PRAGMA_INVAL] line 7: invalid D pragma: nosuch
*/

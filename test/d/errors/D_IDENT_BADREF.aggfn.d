/*
 * An aggregating function without its parentheses.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_IDENT_BADREF
 */
BEGIN { @a = count; }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_IDENT_BADREF.aggfn.d: [D_IDENT_BADREF] line 7: aggregating function 'count' may not be referenced as scalar
*/

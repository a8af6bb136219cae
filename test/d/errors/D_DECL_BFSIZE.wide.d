/*
 * A bit-field wider than its type.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_BFSIZE
 */
struct s { int a : 33; };
BEGIN { }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DECL_BFSIZE.wide.d: [D_DECL_BFSIZE] line 7: bit-field too big for type: a
*/

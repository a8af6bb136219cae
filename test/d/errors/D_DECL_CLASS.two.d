/*
 * Two storage classes.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_CLASS
 */
self this int x;
BEGIN { }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DECL_CLASS.two.d: [D_DECL_CLASS] line 7: only one storage class allowed in a declaration
*/

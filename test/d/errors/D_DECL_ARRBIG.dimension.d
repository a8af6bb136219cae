/*
 * More elements than can be.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_ARRBIG
 */
int a[0x100000000];
BEGIN { exit(0); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DECL_ARRBIG.dimension.d: [D_DECL_ARRBIG] line 7: array dimension is too large
*/

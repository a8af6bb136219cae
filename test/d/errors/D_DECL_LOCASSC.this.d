/*
 * A clause-local associative array.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_LOCASSC
 */
this int a[int];
BEGIN { }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DECL_LOCASSC.this.d: [D_DECL_LOCASSC] line 7: associative arrays may not be declared as local variables: a
*/

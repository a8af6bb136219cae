/*
 * Too many colons.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_PDESC_INVAL
 */
a:b:c:d:e { }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PDESC_INVAL.overspecified.d: [D_PDESC_INVAL] line 7: invalid probe description "a:b:c:d:e": Overspecified probe description
*/

/*
 * What is depended on is missing.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_PRAGMA_MALFORM
 */
#pragma D depends_on provider
BEGIN { exit(0); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PRAGMA_MALFORM.depends.d: [D_PRAGMA_MALFORM] line 7: malformed #pragma depends_on <class> <name>
*/

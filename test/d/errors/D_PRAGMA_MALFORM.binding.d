/*
 * A version is a string.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_PRAGMA_MALFORM
 */
#pragma D binding 1.0 x
BEGIN { exit(0); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PRAGMA_MALFORM.binding.d: [D_PRAGMA_MALFORM] line 7: malformed #pragma binding "version" <ident>
*/

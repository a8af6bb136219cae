/*
 * A version of a name that is never declared.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_PRAGMA_UNUSED
 */
#pragma D binding "1.0" x
BEGIN { exit(0); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PRAGMA_UNUSED.binding.d: [D_PRAGMA_UNUSED] line 7: unused #pragma binding
*/

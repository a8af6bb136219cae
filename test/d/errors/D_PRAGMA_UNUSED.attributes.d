/*
 * Attributes of a name that is never declared.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_PRAGMA_UNUSED
 */
#pragma D attributes Stable/Stable/Common x
BEGIN { x = 1; }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PRAGMA_UNUSED.attributes.d: [D_PRAGMA_UNUSED] line 7: unused #pragma attributes
*/

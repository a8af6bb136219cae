/*
 * A part of the provider is missing.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_PRAGMA_MALFORM
 */
#pragma D attributes Stable/Stable/Common provider tcp
BEGIN { exit(0); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PRAGMA_MALFORM.provider.d: [D_PRAGMA_MALFORM] line 7: malformed #pragma attributes <attributes> provider <name> <component>
*/

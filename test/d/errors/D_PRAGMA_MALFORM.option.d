/*
 * Two options in one line.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_PRAGMA_MALFORM
 */
#pragma D option quiet zdefs
BEGIN { exit(0); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_PRAGMA_MALFORM.option.d: [D_PRAGMA_MALFORM] line 7: superfluous arguments specified for #pragma option
*/

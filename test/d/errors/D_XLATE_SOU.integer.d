/*
 * The output is no structure.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_XLATE_SOU
 */
translator int < long x > { a = x; };
BEGIN { trace(1); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_XLATE_SOU.integer.d: [D_XLATE_SOU] line 7: translation output type must be a struct or union
*/

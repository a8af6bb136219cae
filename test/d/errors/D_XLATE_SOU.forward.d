/*
 * The output is not defined.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_XLATE_SOU
 */
struct later;
translator struct later < long x > { a = x; };
BEGIN { trace(1); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_XLATE_SOU.forward.d: [D_XLATE_SOU] line 8: translation output type must be a struct or union: no struct later definition is available
*/

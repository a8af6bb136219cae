/*
 * A translated value is no key.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_KEY_TYPE
 */
struct out { int a; string s; };
translator struct out < int x > { a = x; };
BEGIN { @[xlate<struct out>(1)] = count(); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_KEY_TYPE.xlate.d: [D_KEY_TYPE] line 9: struct out expression may not be used as aggregation index: key #1
*/

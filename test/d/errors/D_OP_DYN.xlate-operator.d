/*
 * A translated value has no other use than its members.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_OP_DYN
 */
struct out { int a; string s; };
translator struct out < int x > { a = x; };
BEGIN { trace(xlate<struct out *>(1) == NULL); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_OP_DYN.xlate-operator.d: [D_OP_DYN] line 9: a value of dynamic type "struct out *" may only be looked into
*/

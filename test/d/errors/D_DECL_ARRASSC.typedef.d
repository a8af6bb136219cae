/*
 * An associative array as a type.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_ARRASSC
 */
typedef int a[int];
BEGIN { }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DECL_ARRASSC.typedef.d: [D_DECL_ARRASSC] line 7: cannot have associative array type: a
*/

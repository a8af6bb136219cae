/*
 * An inline that refers to itself.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_IDENT_UNDEF
 */
inline int a = a + 1;
BEGIN
{
	x = a;
}

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_IDENT_UNDEF.inline.d: [D_IDENT_UNDEF] line 7: failed to resolve a: Unknown variable name
*/

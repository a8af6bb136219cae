/*
 * A name that nobody defined.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_IDENT_UNDEF
 */
BEGIN { x = nosuch; }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_IDENT_UNDEF.name.d: [D_IDENT_UNDEF] line 7: failed to resolve nosuch: Unknown variable name
*/

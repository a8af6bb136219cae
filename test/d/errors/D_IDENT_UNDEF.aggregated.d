/*
 * What is assigned to an aggregation is looked up first.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_IDENT_UNDEF
 */
BEGIN { @a = nosuch; }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_IDENT_UNDEF.aggregated.d: [D_IDENT_UNDEF] line 7: failed to resolve nosuch: Unknown variable name
*/

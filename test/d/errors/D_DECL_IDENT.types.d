/*
 * A second name of a type is the variable's; then there is one more.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_IDENT
 */
int uint32_t x;
BEGIN { exit(0); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DECL_IDENT.types.d: [D_DECL_IDENT] line 7: old-style declaration or incorrect type specified
*/

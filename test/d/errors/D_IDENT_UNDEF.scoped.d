/*
 * There are no kernel modules.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_IDENT_UNDEF
 */
BEGIN { trace(kmod`sym); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_IDENT_UNDEF.scoped.d: [D_IDENT_UNDEF] line 7: failed to resolve kmod`sym: Unknown variable name
*/

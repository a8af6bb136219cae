/*
 * A name that nobody defined.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_IDENT_UNDEF
 */
BEGIN { x = nosuch; }

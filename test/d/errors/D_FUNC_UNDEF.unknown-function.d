/*
 * A function that nobody defined.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_FUNC_UNDEF
 */
BEGIN { nosuch(1); }

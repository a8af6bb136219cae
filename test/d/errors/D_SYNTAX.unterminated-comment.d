/*
 * A comment without its end.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_SYNTAX
 */
BEGIN { }
/* never closed

/*
 * A statement that is none.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_SYNTAX
 */
BEGIN { x = ; }

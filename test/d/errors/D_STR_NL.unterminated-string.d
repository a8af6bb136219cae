/*
 * A newline in a string.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_STR_NL
 */
BEGIN { trace("abc
"); }

/*
 * A newline in a character.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_CHR_NL
 */
BEGIN { x = '
'; }

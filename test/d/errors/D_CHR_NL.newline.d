/*
 * A newline in a character.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_CHR_NL
 */
BEGIN { x = '
'; }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_CHR_NL.newline.d: [D_CHR_NL] line 7: newline encountered in character constant
*/

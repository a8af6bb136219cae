/*
 * An enum that was never defined.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_INCOMPLETE
 */
enum s x;
BEGIN { exit(0); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DECL_INCOMPLETE.enum.d: [D_DECL_INCOMPLETE] line 7: incomplete struct/union/enum enum s: x
*/

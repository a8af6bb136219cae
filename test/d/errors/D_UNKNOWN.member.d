/*
 * Two members of one name.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_UNKNOWN
 */
struct s { int a; char a; };
BEGIN { exit(0); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_UNKNOWN.member.d: [D_UNKNOWN] line 7: failed to define member 'a': Duplicate member name
*/

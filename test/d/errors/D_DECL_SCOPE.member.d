/*
 * A member's name with a scope.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_SCOPE
 */
struct s { int a`b; };
BEGIN { exit(0); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DECL_SCOPE.member.d: [D_DECL_SCOPE] line 7: D scoping operator may not be used in a member name (a`b)
*/

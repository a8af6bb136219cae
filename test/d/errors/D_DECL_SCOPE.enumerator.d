/*
 * An enumerator's name with a scope.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_SCOPE
 */
enum e { A`B };
BEGIN { exit(0); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DECL_SCOPE.enumerator.d: [D_DECL_SCOPE] line 7: D scoping operator may not be used in an enumerator name (A`B)
*/

/*
 * Names with a scope are the kernel's.
 *
 * @@ args: -r us-le.pcap
 * @@ tag: D_DECL_SCOPE
 */
int foo`bar;
BEGIN { exit(0); }

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script D_DECL_SCOPE.variable.d: [D_DECL_SCOPE] line 7: D scoping operator may not be used in a declaration name (foo`bar)
*/

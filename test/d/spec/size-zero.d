/*
 * No room at all.
 *
 * @@ args: -q -xspecsize=0 -xdroptags
 */
BEGIN { s = speculation(); printf("%d\n", s); }
BEGIN { speculate(s); trace(1); }
BEGIN { commit(s); }
BEGIN { exit(0); }

/* @@ stdout
1

*/
/* @@ stderr
dtap: [DTRACEDROP_SPEC] 1 speculative drop
*/

/*
 * A record of an id and four numbers of 8 bytes takes 40 bytes: what does not fit is dropped and told,
 * and its clause does nothing.
 *
 * @@ args: -q -xspecsize=39
 */
BEGIN { s = speculation(); }
BEGIN { speculate(s); trace(timestamp > 0 ? 1LL : 0LL); trace(2LL); trace(3LL); trace(4LL); did = 1; }
BEGIN { commit(s); }
BEGIN { printf(" %d\n", did); exit(0); }

/* @@ stdout
 0

*/
/* @@ stderr
dtap: 1 speculative drop
*/

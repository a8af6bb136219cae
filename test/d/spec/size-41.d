/*
 * A record of an id and four numbers of 8 bytes takes 40 bytes.
 *
 * @@ args: -q -xspecsize=41
 */
BEGIN { s = speculation(); }
BEGIN { speculate(s); trace(timestamp > 0 ? 1LL : 0LL); trace(2LL); trace(3LL); trace(4LL); did = 1; }
BEGIN { commit(s); }
BEGIN { printf(" %d\n", did); exit(0); }

/* @@ stdout
1234 1

*/

/*
 * What was discarded can not be committed; what was committed is not discarded.
 *
 * @@ args: -q
 */
BEGIN { s = speculation(); }
BEGIN { speculate(s); printf("committed\n"); }
BEGIN { commit(s); discard(s); }
BEGIN { exit(0); }

/* @@ stdout
committed

*/

/*
 * The new speculation of the same id starts empty.
 *
 * @@ args: -q
 */
BEGIN { s = speculation(); }
BEGIN { speculate(s); printf("old\n"); }
BEGIN { commit(s); s = speculation(); }
BEGIN { speculate(s); printf("new\n"); }
BEGIN { commit(s); }
BEGIN { commit(s); }
BEGIN { exit(0); }

/* @@ stdout
old
new

*/

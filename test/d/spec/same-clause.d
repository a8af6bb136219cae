/*
 * speculate() and commit() in one clause: its own record is committed.
 *
 * @@ args: -q
 */
BEGIN { s = speculation(); }
BEGIN { speculate(s); printf("first\n"); }
BEGIN { speculate(s); printf("second\n"); commit(s); }
BEGIN { printf("third\n"); exit(0); }

/* @@ stdout
first
second
third

*/

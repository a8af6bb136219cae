/*
 * discard() may stand beside what is recorded.
 *
 * @@ args: -q
 */
BEGIN { s = speculation(); }
BEGIN { printf("before\n"); discard(s); printf("after\n"); exit(0); }

/* @@ stdout
before
after

*/

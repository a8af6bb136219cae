/*
 * An id is free again at once after a commit or a discard, lowest first.
 *
 * @@ args: -q -xnspec=2
 */
BEGIN { a = speculation(); b = speculation(); }
BEGIN { commit(b); discard(a); b = speculation(); a = speculation(); }
BEGIN { printf("%d %d\n", a, b); exit(0); }

/* @@ stdout
2 1

*/

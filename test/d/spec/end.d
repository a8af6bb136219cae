/*
 * Still open in END: it can be committed there.
 *
 * @@ args: -q
 */
BEGIN { s = speculation(); }
BEGIN { speculate(s); printf("from BEGIN\n"); }
BEGIN { exit(0); }
END { commit(s); }

/* @@ stdout
from BEGIN

*/

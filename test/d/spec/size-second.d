/*
 * The second one does not fit any more.
 *
 * @@ args: -q -xspecsize=64
 */
BEGIN { s = speculation(); }
BEGIN { speculate(s); trace(1); }
BEGIN { speculate(s); trace("the id and 256 characters"); }
BEGIN { speculate(s); trace(2); }
BEGIN { commit(s); }
BEGIN { exit(0); }

/* @@ stdout
12
*/
/* @@ stderr
dtap: 1 speculative drop
*/

/*
 * What is discarded is never printed.
 *
 * @@ args: -q
 */
BEGIN { s = speculation(); }
BEGIN { speculate(s); printf("never\n"); }
BEGIN { discard(s); }
BEGIN { commit(s); }
BEGIN { printf("end\n"); exit(0); }

/* @@ stdout
end

*/

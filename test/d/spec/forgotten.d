/*
 * What is neither is never printed.
 *
 * @@ args: -q
 */
BEGIN { s = speculation(); }
BEGIN { speculate(s); printf("never\n"); }
BEGIN { exit(0); }
END { printf("end\n"); }

/* @@ stdout
end

*/

/*
 * With an assignment it records nothing.
 *
 */
BEGIN { s = speculation(); }
BEGIN { speculate(s); x = 1; }
BEGIN { commit(s); }
BEGIN { exit(0); }

/* @@ stdout
CPU     ID                    FUNCTION:NAME
  1      1                           :BEGIN $

*/

/*
 * A clause of speculate() alone speculates the default action.
 *
 */
BEGIN { s = speculation(); }
BEGIN { speculate(s); }
BEGIN { commit(s); exit_next = 1; }
BEGIN /exit_next/ { exit(0); }

/* @@ stdout
CPU     ID                    FUNCTION:NAME
  1      1                           :BEGIN $
  1      1                           :BEGIN $

*/

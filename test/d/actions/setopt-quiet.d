/*
 * setopt("quiet") acts from the next record on, and can be taken back.
 *
 */
BEGIN { printf("a"); }
BEGIN { setopt("quiet"); }
BEGIN { printf("b\n"); }
BEGIN { setopt("quiet", "no"); }
BEGIN { printf("c"); exit(0); }

/* @@ stdout
CPU     ID                    FUNCTION:NAME
  1      1                           :BEGIN a
  1      1                           :BEGIN b

  1      1                           :BEGIN c

*/

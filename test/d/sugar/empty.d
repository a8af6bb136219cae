/*
 * Empty blocks, lone semicolons, and an if as the only statement: no default action.
 *
 * @@ args: -r us-le.pcap
 */
BEGIN { if (1) { } }
BEGIN { if (0) { } else { } }
BEGIN { if (1) ; }
BEGIN { if (1) { ; } else ; ; }
BEGIN { ; ; if (1) { ; printf("here"); ; } ; exit(0) ; }

/* @@ stdout
CPU     ID                    FUNCTION:NAME
  1      1                           :BEGIN here
  1      1                           :BEGIN $

*/

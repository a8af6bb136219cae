/*
 * A NULL string is an empty one to trace() and %s.
 *
 * @@ args: -x quiet=off
 */
BEGIN { trace((string)NULL); trace("x"); printf("[%s]", strchr("a", 'b')); exit(0); }

/* @@ stdout
CPU     ID                    FUNCTION:NAME
  1      1                           :BEGIN                                      x                                []

*/

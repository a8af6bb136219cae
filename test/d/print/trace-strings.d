/*
 * trace() of strings: 33 columns, longer ones whole, control characters as they are.
 *
 * @@ args: 
 */
BEGIN { trace("a"); trace(""); trace("thirty-three columns are not enough for this"); }
BEGIN { trace("tab\there"); trace(probename); trace(strjoin("one", "two")); exit(0); }

/* @@ stdout
CPU     ID                    FUNCTION:NAME
  1      1                           :BEGIN   a                                                                     thirty-three columns are not enough for this
  1      1                           :BEGIN   tab	here                           BEGIN                              onetwo                           $

*/

/*
 * -l: the probes of a script, clause by clause; actions do not matter.
 *
 * @@ args: -l -s SCRIPT
 * @@ once
 */
BEGIN, END /1/ { trace(args[0]); }
dtrace:::ERROR { trace(nosuch); }

/* @@ stdout
   ID   PROVIDER            MODULE                          FUNCTION NAME
    1     dtrace                                                     BEGIN
    2     dtrace                                                     END
    3     dtrace                                                     ERROR
*/

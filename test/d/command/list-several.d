/*
 * -l with several kinds of names: one table.
 *
 * @@ args: -l -n BEGIN -P dtrace -i 2
 * @@ once
 */

/* @@ stdout
   ID   PROVIDER            MODULE                          FUNCTION NAME
    1     dtrace                                                     BEGIN
    1     dtrace                                                     BEGIN
    2     dtrace                                                     END
    3     dtrace                                                     ERROR
    2     dtrace                                                     END
*/

/*
 * @ and @_ are one aggregation.
 *
 * @@ args: -q
 */
BEGIN { @[1] = count(); @_[1] = count(); printa(@_); exit(0); }

/* @@ stdout

        1                2

*/

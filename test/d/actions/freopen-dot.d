/*
 * A dot that is made at run time is the sign, too, as in DTrace; nothing made at run time is no name.
 *
 * @@ args: -qw
 */
BEGIN { freopen("out"); printf("hidden\n"); freopen("%s", "."); printf("shown\n"); freopen("%s", ""); exit(0); }

/* @@ stdout
shown

*/
/* @@ stderr
dtap: error in dt_clause_0 for probe ID 1 (dtrace:::BEGIN): couldn't freopen() "": No such file or directory
*/

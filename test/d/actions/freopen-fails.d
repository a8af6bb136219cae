/*
 * Where the file can not be opened, the output stays where it is.
 *
 * @@ args: -qw
 */
BEGIN { freopen("no/such/folder/%d", 1); printf("still here\n"); exit(0); }

/* @@ stdout
still here

*/
/* @@ stderr
dtap: error in dt_clause_0 for probe ID 1 (dtrace:::BEGIN): couldn't freopen() "no/such/folder/1": No such file or directory
*/

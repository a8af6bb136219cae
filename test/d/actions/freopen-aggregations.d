/*
 * Aggregations that are printed at the end go to the file that is open then.
 *
 * @@ args: -qw
 */
BEGIN { @[1] = count(); freopen("out"); printf("hidden\n"); exit(0); }

/* @@ stdout
*/

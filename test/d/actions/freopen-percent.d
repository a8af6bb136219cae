/*
 * A name that only contains a dot.
 *
 * @@ args: -qw
 */
BEGIN { freopen("./%s", "dot"); printf("hidden\n"); freopen(""); printf("shown\n"); exit(0); }

/* @@ stdout
shown

*/

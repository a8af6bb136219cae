/*
 * Without another file freopen("") does nothing.
 *
 * @@ args: -qw
 */
BEGIN { freopen(""); printf("still here\n"); exit(0); }

/* @@ stdout
still here

*/

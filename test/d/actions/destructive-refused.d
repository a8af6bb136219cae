/*
 * What is destructive does not start without -w.
 *
 * @@ args: -q
 * @@ status: 1
 */
BEGIN { printf("never\n"); }
tick-1s { system("echo never"); exit(0); }

/* @@ stdout
*/
/* @@ stderr
dtap: could not enable tracing: Destructive actions not allowed
*/

/*
 * freopen() is destructive, too.
 *
 * @@ status: 1
 * @@ matched
 */
BEGIN { freopen("never"); exit(0); }

/* @@ stdout
*/
/* @@ stderr
dtap: script 'destructive-freopen.d' matched 1 probe
dtap: could not enable tracing: Destructive actions not allowed
*/

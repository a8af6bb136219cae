/*
 * ... or those of END.
 *
 * @@ args: -q -xbufsize=100
 * @@ status: 1
 */
BEGIN { exit(0); }
END { trace("256 characters"); }

/* @@ stdout
*/
/* @@ stderr
dtap: could not enable tracing: END enabling exceeds size of principal buffer
*/

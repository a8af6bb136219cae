/*
 * A buffer that can not hold a record of the program as DTrace has it.
 *
 * @@ args: -q -xbufsize=100
 * @@ status: 1
 */
BEGIN { trace("256 characters"); exit(0); }

/* @@ stdout
*/
/* @@ stderr
dtap: could not enable tracing: Enabling exceeds size of buffer
*/

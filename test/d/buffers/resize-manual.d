/*
 * bufresize=manual: a buffer that does not fit is an error.
 *
 * @@ args: -q -b 100000000g -x bufresize=manual -s SCRIPT
 * @@ status: 1
 * @@ once
 */
BEGIN { printf("traced\n"); exit(0); }

/* @@ stdout
*/
/* @@ stderr
dtap: no memory for aggregations and records (-x aggsize, -x bufsize, -x memory)
*/

/*
 * The environment sets what is not there.
 *
 * @@ args: -n BEGIN
 * @@ status: 1
 * @@ env: DTRACE_OPT_NOSUCH=1
 * @@ once
 */

/* @@ stdout
*/
/* @@ stderr
dtap: failed to set DTRACE_OPT_NOSUCH: Invalid option name
*/

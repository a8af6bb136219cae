/*
 * Without a program there is nothing to trace.
 *
 * @@ args: -q
 * @@ status: 1
 * @@ once
 */

/* @@ stdout
*/
/* @@ stderr
dtap: no probes specified
*/

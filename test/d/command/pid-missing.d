/*
 * -p: no such process.
 *
 * @@ args: -p 1999999999 -n BEGIN
 * @@ status: 1
 * @@ once
 */

/* @@ stdout
*/
/* @@ stderr
dtap: failed to grab pid 1999999999: No such process
*/

/*
 * A script that is not there.
 *
 * @@ args: -s nosuch.d
 * @@ status: 1
 * @@ once
 */

/* @@ stdout
*/
/* @@ stderr
dtap: failed to open nosuch.d: No such file or directory
*/

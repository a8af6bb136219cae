/*
 * -c: no such command.
 *
 * @@ args: -q -c 'nosuchcommand -x' -n BEGIN
 * @@ status: 1
 * @@ once
 */

/* @@ stdout
*/
/* @@ stderr
dtap: failed to execute nosuchcommand: No such file or directory
*/

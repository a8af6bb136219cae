/*
 * -p takes a number.
 *
 * @@ args: -p 12x -n BEGIN
 * @@ status: 1
 * @@ once
 */

/* @@ stdout
*/
/* @@ stderr
dtap: invalid pid: 12x
*/

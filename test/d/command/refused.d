/*
 * What dtap can not do is refused.
 *
 * @@ args: -G -n BEGIN
 * @@ status: 1
 * @@ once
 */

/* @@ stdout
*/
/* @@ stderr
dtap: option -G is not supported: no object files are made
*/

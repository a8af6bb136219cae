/*
 * -b: a size that is none.
 *
 * @@ args: -b 4q -n BEGIN
 * @@ status: 1
 * @@ once
 */

/* @@ stdout
*/
/* @@ stderr
dtap: failed to set -b 4q: Invalid value for specified option
*/

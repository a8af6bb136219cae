/*
 * A flag takes no value.
 *
 * @@ args: -x zdefs=1 -n BEGIN
 * @@ status: 1
 * @@ once
 */

/* @@ stdout
*/
/* @@ stderr
dtap: failed to set -x zdefs: Invalid value for specified option
*/

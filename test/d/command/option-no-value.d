/*
 * A size without a value.
 *
 * @@ args: -x bufsize -n BEGIN
 * @@ status: 1
 * @@ once
 */

/* @@ stdout
*/
/* @@ stderr
dtap: failed to set -x bufsize: Invalid value for specified option
*/

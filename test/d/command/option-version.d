/*
 * A version that is none, and one that never was.
 *
 * @@ args: -x version=1.2.2 -x version=1.99 -n BEGIN
 * @@ status: 1
 * @@ once
 */

/* @@ stdout
*/
/* @@ stderr
dtap: failed to set -x version: Requested version is not supported by compiler
*/

/*
 * A folder is no script.
 *
 * @@ args: -s /
 * @@ status: 1
 * @@ once
 */

/* @@ stdout
*/
/* @@ stderr
dtap: failed to compile script /: Error occurred while reading from input stream
*/

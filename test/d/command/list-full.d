/*
 * -l onto a full disk.
 *
 * @@ args: -l -o /dev/full -n BEGIN
 * @@ status: 1
 * @@ once
 */

/* @@ stdout
*/
/* @@ stderr
dtap: could not write the output: No space left on device
*/

/*
 * A full disk: one message.
 *
 * @@ args: -q -o /dev/full -n 'BEGIN { printf("text"); exit(0); }'
 * @@ status: 1
 * @@ once
 */

/* @@ stdout
*/
/* @@ stderr
dtap: could not write the output: No space left on device
*/

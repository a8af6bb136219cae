/*
 * A folder that is not there holds no library.
 *
 * @@ args: -q -L libs/nowhere
 * @@ once
 */
BEGIN { printf("here\n"); exit(0); }

/* @@ stdout
here

*/

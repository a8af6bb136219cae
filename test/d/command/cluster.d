/*
 * As the kernel calls an interpreter: -qs FILE ARGUMENTS.
 *
 * @@ args: -qs SCRIPT 7 word
 * @@ once
 */
BEGIN { printf("%d %s\n", $1, $$2); exit(0); }

/* @@ stdout
7 word

*/

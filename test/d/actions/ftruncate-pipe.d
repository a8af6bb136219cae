/*
 * What is no file stays as it is.
 *
 * @@ args: -q
 */
BEGIN { printf("one\n"); ftruncate(); printf("two\n"); exit(0); }

/* @@ stdout
one
two

*/

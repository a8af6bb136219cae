/*
 * The largest buffer that fits is taken; quietresize: without a word.
 *
 * @@ args: -q -b 100000000g -x quietresize -s SCRIPT
 * @@ once
 */
BEGIN { printf("traced\n"); exit(0); }

/* @@ stdout
traced

*/

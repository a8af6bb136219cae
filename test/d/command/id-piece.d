/*
 * -i with a predicate and an action.
 *
 * @@ args: -q -i '1/1/{ printf("one\n"); exit(0); }'
 * @@ once
 */

/* @@ stdout
one

*/

/*
 * -S -e: the code goes to standard error, nothing runs.
 *
 * @@ args: -e -n 'BEGIN { printf("no\n"); }'
 * @@ once
 */

/* @@ stdout
*/

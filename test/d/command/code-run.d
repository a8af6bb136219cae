/*
 * -S: the code first, then the program runs.
 *
 * @@ args: -S -q -n 'BEGIN { printf("yes\n"); exit(0); }'
 * @@ keep: Match|Clause
 * @@ once
 */

/* @@ stdout
yes

*/
/* @@ stderr
Clause 0, line 1: dtrace:::BEGIN
*/

/*
 * -S: no code of what does not compile.
 *
 * @@ args: -S -n 'BEGIN { printf("no\n"); }' -n 'BEGIN { nothing(); }'
 * @@ status: 1
 * @@ once
 */

/* @@ stdout
*/
/* @@ stderr
dtap: invalid probe specifier BEGIN { nothing(); }: undefined function name: nothing
*/

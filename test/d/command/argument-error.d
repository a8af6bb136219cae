/*
 * An error in an argument: all of it, and the line.
 *
 * @@ args: -n 'BEGIN { exit(0); }' -n 'END { nosuch(); }'
 * @@ status: 1
 * @@ once
 */

/* @@ stdout
*/
/* @@ stderr
dtap: invalid probe specifier END { nosuch(); }: undefined function name: nosuch
*/

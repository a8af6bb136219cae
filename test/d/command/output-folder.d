/*
 * -o: a file that can not be opened.
 *
 * @@ args: -o / -n 'BEGIN { exit(0); }'
 * @@ status: 1
 * @@ once
 */

/* @@ stdout
*/
/* @@ stderr
dtap: failed to open output file '/': Is a directory
*/

/*
 * -o: stdout stays empty.
 *
 * @@ args: -q -o out.txt -n 'BEGIN { printf("text"); exit(0); }'
 * @@ once
 */

/* @@ stdout
*/

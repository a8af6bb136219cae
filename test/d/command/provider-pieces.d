/*
 * -P stands for all descriptions of its argument; predicates and actions may follow.
 *
 * @@ args: -q -P 'dtrace, profile /probename == "BEGIN"/ { printf("%s\n", probename); exit(0); } dtrace { n++; }' -n 'END { printf("%d\n", n); }'
 * @@ once
 */

/* @@ stdout
BEGIN
1

*/

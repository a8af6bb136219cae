/*
 * -c: words are split at blanks, quotes mean nothing.
 *
 * @@ args: -q -c 'echo  "a  b"	c' -n 'END { printf("end\n"); }'
 * @@ once
 */

/* @@ stdout
"a b" c
end

*/

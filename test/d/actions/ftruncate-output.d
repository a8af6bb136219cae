/*
 * -o: the same.
 *
 * @@ args: -q -w -o out
 */
BEGIN { printf("old\n"); ftruncate(); printf("new\n"); exit(0); }
END { printf("end\n"); system("cat out >&2"); }

/* @@ stdout
*/
/* @@ stderr
new
end
*/

/*
 * BEGIN may fill it.
 *
 * @@ args: -q -xbufpolicy=fill -xbufsize=160
 */
BEGIN { printf("first\n"); }
BEGIN { printf("second\n"); }
BEGIN { printf("third\n"); }
BEGIN { printf("fourth\n"); }
BEGIN { printf("fifth\n"); }
BEGIN { x = 1; }
END { printf("END %d\n", x); }

/* @@ stdout
first
second
END 0

*/

/*
 * Enumerators and bit-wise values as arguments.
 *
 * @@ args: -q
 */
enum sign { MINUS = -1, ZERO, PLUS };
BEGIN { printf("%d %d %d %x %c\n", MINUS, ZERO, PLUS, MINUS, (enum sign)65); exit(0); }

/* @@ stdout
-1 0 1 ffffffff A

*/

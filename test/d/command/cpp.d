#!/usr/sbin/dtrace -Cs
/*
 * -C: macros, conditions, and #! in the first line.
 *
 * @@ args: -C -q -D X=3 -DY -U Z -s SCRIPT
 * @@ once
 */
#if defined(Y) && !defined(Z) && __SUNW_D
#define PRINT(n) printf("%d\n", n)
#else
#error
#endif
BEGIN { PRINT(X + 1); exit(0); }

/* @@ stdout
4

*/

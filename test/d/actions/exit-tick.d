/*
 * A run without packets lasts until exit(): live ticks.
 *
 * @@ args: -q
 */
tick-20ms { printf("%d\n", ++n); }
tick-20ms /n == 3/ { exit(0); }

/* @@ stdout
1
2
3

*/

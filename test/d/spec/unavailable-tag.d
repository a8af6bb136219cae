/*
 * ... with its tag, and in the plural.
 *
 * @@ args: -q -xdroptags -xnspec=2
 */
BEGIN { printf("%d %d %d %d\n", speculation(), speculation(), speculation(), speculation()); exit(0); }

/* @@ stdout
1 2 0 0

*/
/* @@ stderr
dtap: [DTRACEDROP_SPECUNAVAIL] 2 failed speculations (no speculative buffer available)
*/

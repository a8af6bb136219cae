/*
 * An address that is nothing.
 *
 * @@ args: -q
 */
BEGIN { trace(*(int *)0); }
BEGIN { trace(*(char *)17); }
BEGIN { exit(0); }

/* @@ stdout

*/
/* @@ stderr
dtap: error in dt_clause_0 for probe ID 1 (dtrace:::BEGIN): invalid address (0x0) at BPF pc 1
dtap: error in dt_clause_1 for probe ID 1 (dtrace:::BEGIN): invalid address (0x11) at BPF pc 1
*/

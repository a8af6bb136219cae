/*
 * A character of NULL is a fault.
 *
 * @@ args: -q
 * @@ status: 3
 */
BEGIN { trace(strchr("a", 'b')[0]); }
ERROR { exit(3); }

/* @@ stdout

*/
/* @@ stderr
dtap: error in dt_clause_0 for probe ID 1 (dtrace:::BEGIN): invalid address (0x0) at BPF pc 1
*/

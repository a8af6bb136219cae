/*
 * A fault does not end the firing: printa() sees what the clauses behind it counted, too.
 *
 * @@ args: -q
 */
int zero;
BEGIN { @ = count(); printa("%@d\n", @); }
BEGIN { trace(1 / zero); }
BEGIN { @ = count(); exit(0); }

/* @@ stdout
2

*/
/* @@ stderr
dtap: error in dt_clause_1 for probe ID 1 (dtrace:::BEGIN): divide-by-zero at BPF pc 1
*/

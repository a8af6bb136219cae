/*
 * A fault in a block ends the whole clause; ERROR fires once; other clauses run.
 *
 * @@ args: -q -r us-le.pcap
 */
int zero, errors;
BEGIN { printf("zero\n"); if (1) ; printf("one\n"); if (1) { printf("lost\n"); x = 1 / zero; printf("no\n"); } else { printf("no\n"); } printf("no\n"); if (1) printf("no\n"); }
BEGIN { printf("two\n"); if (1 / zero) { printf("no\n"); } else printf("no\n"); printf("no\n"); }
BEGIN { if (1) { printf("three\n"); if (1 / zero) printf("no\n"); printf("no\n"); } printf("no\n"); }
BEGIN { printf("four\n"); exit(0); }
ERROR { errors++; if (errors == 2) printf("second error\n"); else { printf("error\n"); } }

/* @@ stdout
zero
one
error
two
second error
three
error
four

*/
/* @@ stderr
dtap: error in dt_clause_0 for probe ID 1 (dtrace:::BEGIN): divide-by-zero at BPF pc 2
dtap: error in dt_clause_1 for probe ID 1 (dtrace:::BEGIN): divide-by-zero at BPF pc 1
dtap: error in dt_clause_2 for probe ID 1 (dtrace:::BEGIN): divide-by-zero at BPF pc 1
*/

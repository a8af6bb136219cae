/*
 * A null pointer and addresses of nothing are faults; what is recorded before is dropped.
 *
 * @@ args: -q
 */
struct s { int a, b; } *p;
int *q;

ERROR { printf("fault %d at %x\n", arg4, arg5); }
BEGIN { printf("before\n"); trace(p->b); }
BEGIN { trace(*q); }
BEGIN { *q = 1; }
BEGIN { q = (int *)0x1234; *q = 1; }
BEGIN { trace(stringof((char *)0x20)); }
BEGIN { x = *p; }
BEGIN { @[*p] = count(); }
BEGIN { tracemem(16, 4); }
BEGIN { printf("after\n"); exit(0); }

/* @@ stdout
fault 1 at 4
fault 1 at 0
fault 1 at 0
fault 1 at 1234
fault 1 at 20
fault 1 at 0
fault 1 at 0
fault 1 at 10
after

*/
/* @@ stderr
dtap: error in dt_clause_1 for probe ID 1 (dtrace:::BEGIN): invalid address (0x4) at BPF pc 2
dtap: error in dt_clause_2 for probe ID 1 (dtrace:::BEGIN): invalid address (0x0) at BPF pc 1
dtap: error in dt_clause_3 for probe ID 1 (dtrace:::BEGIN): invalid address (0x0) at BPF pc 1
dtap: error in dt_clause_4 for probe ID 1 (dtrace:::BEGIN): invalid address (0x1234) at BPF pc 2
dtap: error in dt_clause_5 for probe ID 1 (dtrace:::BEGIN): invalid address (0x20) at BPF pc 1
dtap: error in dt_clause_6 for probe ID 1 (dtrace:::BEGIN): invalid address (0x0) at BPF pc 1
dtap: error in dt_clause_7 for probe ID 1 (dtrace:::BEGIN): invalid address (0x0) at BPF pc 1
dtap: error in dt_clause_8 for probe ID 1 (dtrace:::BEGIN): invalid address (0x10) at BPF pc 1
*/

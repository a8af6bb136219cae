/*
 * The clause ends where it faults: what it printed before is dropped, what it did before stays.
 *
 */
int z;
BEGIN { printf("dropped"); x = 5; y = 10 / z; x = 6; }
BEGIN { printf("x is %d", x); exit(0); }

/* @@ stdout
CPU     ID                    FUNCTION:NAME
  1      1                           :BEGIN x is 5

*/
/* @@ stderr
dtap: error in dt_clause_0 for probe ID 1 (dtrace:::BEGIN): divide-by-zero at BPF pc 3
*/

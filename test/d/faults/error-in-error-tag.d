/*
 * ... and told by its tag.
 *
 * @@ args: -q -xdroptags
 */
int z;
BEGIN { x = 1 / z; }
BEGIN { exit(0); }
ERROR { y = 1 / z; }

/* @@ stdout

*/
/* @@ stderr
dtap: error in dt_clause_0 for probe ID 1 (dtrace:::BEGIN): divide-by-zero at BPF pc 1
dtap: [DTRACEDROP_DBLERROR] 1 error in ERROR probe enabling
*/

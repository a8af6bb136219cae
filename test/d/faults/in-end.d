/*
 * END may fault, and ERROR fires.
 *
 * @@ args: -q
 */
int z;
BEGIN { exit(0); }
END { printf("dropped\n"); x = 1 / z; }
END { printf("end\n"); }
ERROR { printf("error\n"); }

/* @@ stdout
error
end

*/
/* @@ stderr
dtap: error in dt_clause_1 for probe ID 2 (dtrace:::END): divide-by-zero at BPF pc 2
*/

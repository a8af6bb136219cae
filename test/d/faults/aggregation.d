/*
 * What was aggregated before the fault counts, what comes after it does not.
 *
 * @@ args: -q
 */
int z;
BEGIN { @a = count(); @b = sum(1 / z); @c = count(); }
BEGIN { @c = count(); exit(0); }

/* @@ stdout

                1
                1
*/
/* @@ stderr
dtap: error in dt_clause_0 for probe ID 1 (dtrace:::BEGIN): divide-by-zero at BPF pc 2
*/

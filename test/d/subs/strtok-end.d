/*
 * strtok() after its end has nothing to go on with.
 *
 * @@ args: -q
 */
BEGIN { strtok("a", ","); strtok(NULL, ","); trace("end"); strtok(NULL, ","); }
BEGIN { strtok("a,b", ","); this->x = strtok(NULL, ","); trace(this->x); }
BEGIN { trace(strtok(NULL, ",") == NULL ? " NULL" : "more"); exit(0); }

/* @@ stdout
b NULL
*/
/* @@ stderr
dtap: error in dt_clause_0 for probe ID 1 (dtrace:::BEGIN): invalid address (0x0) at BPF pc 4
*/

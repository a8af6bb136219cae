/*
 * A NULL string as an argument is a fault.
 *
 * @@ args: -q
 */
int faults;
BEGIN { strlen(NULL); }
BEGIN { strjoin(NULL, "a"); }
BEGIN { strjoin("a", NULL); }
BEGIN { strstr(NULL, "a"); }
BEGIN { strstr("a", NULL); }
BEGIN { strchr(NULL, 'a'); }
BEGIN { strrchr(NULL, 'a'); }
BEGIN { index(NULL, "a"); }
BEGIN { index("a", NULL); }
BEGIN { rindex(NULL, "a"); }
BEGIN { rindex("a", NULL); }
BEGIN { substr(NULL, 1); }
BEGIN { strtok("a", NULL); }
BEGIN { basename(NULL); }
BEGIN { dirname(NULL); }
BEGIN { cleanpath(NULL); }
BEGIN { toupper(NULL); }
BEGIN { tolower(NULL); }
BEGIN { strtoll(NULL); }
BEGIN { json(NULL, "a"); }
BEGIN { json("{}", NULL); }
BEGIN { strlen(strstr("a", "b")); }
BEGIN { printf("%d clauses\n", faults); exit(0); }
ERROR { faults += arg4 == 1 && arg5 == 0; }

/* @@ stdout
22 clauses

*/
/* @@ stderr
dtap: error in dt_clause_0 for probe ID 1 (dtrace:::BEGIN): invalid address (0x0) at BPF pc 1
dtap: error in dt_clause_1 for probe ID 1 (dtrace:::BEGIN): invalid address (0x0) at BPF pc 1
dtap: error in dt_clause_2 for probe ID 1 (dtrace:::BEGIN): invalid address (0x0) at BPF pc 1
dtap: error in dt_clause_3 for probe ID 1 (dtrace:::BEGIN): invalid address (0x0) at BPF pc 1
dtap: error in dt_clause_4 for probe ID 1 (dtrace:::BEGIN): invalid address (0x0) at BPF pc 1
dtap: error in dt_clause_5 for probe ID 1 (dtrace:::BEGIN): invalid address (0x0) at BPF pc 1
dtap: error in dt_clause_6 for probe ID 1 (dtrace:::BEGIN): invalid address (0x0) at BPF pc 1
dtap: error in dt_clause_7 for probe ID 1 (dtrace:::BEGIN): invalid address (0x0) at BPF pc 1
dtap: error in dt_clause_8 for probe ID 1 (dtrace:::BEGIN): invalid address (0x0) at BPF pc 1
dtap: error in dt_clause_9 for probe ID 1 (dtrace:::BEGIN): invalid address (0x0) at BPF pc 1
dtap: error in dt_clause_10 for probe ID 1 (dtrace:::BEGIN): invalid address (0x0) at BPF pc 1
dtap: error in dt_clause_11 for probe ID 1 (dtrace:::BEGIN): invalid address (0x0) at BPF pc 1
dtap: error in dt_clause_12 for probe ID 1 (dtrace:::BEGIN): invalid address (0x0) at BPF pc 1
dtap: error in dt_clause_13 for probe ID 1 (dtrace:::BEGIN): invalid address (0x0) at BPF pc 1
dtap: error in dt_clause_14 for probe ID 1 (dtrace:::BEGIN): invalid address (0x0) at BPF pc 1
dtap: error in dt_clause_15 for probe ID 1 (dtrace:::BEGIN): invalid address (0x0) at BPF pc 1
dtap: error in dt_clause_16 for probe ID 1 (dtrace:::BEGIN): invalid address (0x0) at BPF pc 1
dtap: error in dt_clause_17 for probe ID 1 (dtrace:::BEGIN): invalid address (0x0) at BPF pc 1
dtap: error in dt_clause_18 for probe ID 1 (dtrace:::BEGIN): invalid address (0x0) at BPF pc 1
dtap: error in dt_clause_19 for probe ID 1 (dtrace:::BEGIN): invalid address (0x0) at BPF pc 1
dtap: error in dt_clause_20 for probe ID 1 (dtrace:::BEGIN): invalid address (0x0) at BPF pc 1
dtap: error in dt_clause_21 for probe ID 1 (dtrace:::BEGIN): invalid address (0x0) at BPF pc 1
*/
